from kiosk.core.preferences import Preferences, TextSize
from kiosk.visit.screens import ChooseLanguage, HowItWorks, Menu, More, Welcome
from kiosk.visit.visit import Visit
from tests.visit.kiosks import PICK_GOOD, at_first_item, companions, doing


def test_a_visit_begins_with_a_welcome_in_the_language_of_the_site() -> None:
    assert Visit(companions()).screen == Welcome(("nl", "ar"), "nl")


def test_what_happens_and_who_sees_it_is_told_before_anything_starts() -> None:
    visit = Visit(companions())
    visit.start()
    assert [visit.screen] == [HowItWorks()]
    visit.go_on()
    assert visit.screen == Menu(screening_offered=True, found=False)


def test_a_language_that_is_not_offered_changes_nothing() -> None:
    visit = Visit(companions())
    visit.choose_language("xx")
    assert visit.language == "nl"


def test_a_half_done_exercise_is_kept_when_the_language_changes() -> None:
    visit = at_first_item()
    visit.act(PICK_GOOD)
    before = doing(visit)
    visit.open_languages()
    assert visit.screen == ChooseLanguage(("nl", "ar"), "nl")
    visit.choose_language("ar")
    assert doing(visit).attempt == before.attempt
    assert visit.language == "ar"


def test_a_half_done_exercise_is_kept_when_the_letters_change() -> None:
    visit = at_first_item()
    visit.act(PICK_GOOD)
    before = visit.screen
    visit.prefer(Preferences(text_size=TextSize.LARGEST))
    assert visit.screen == before
    assert visit.preferences.text_size is TextSize.LARGEST


def test_the_other_settings_lie_over_the_exercise() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.open_more()
    assert visit.screen == More(Preferences())
    visit.close()
    assert visit.screen == before

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.preferences import Preferences, TextSize
from kiosk.visit.screens import ChooseLanguage, HowItWorks, Menu, More, StopHere, Welcome
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import PICK_GOOD, at_first_item, at_menu, companions, doing, screened


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


def test_whoever_goes_back_to_the_welcome_with_something_done_is_asked_whether_they_leave() -> None:
    visit = screened()
    visit.back()
    visit.back()
    visit.back()
    assert isinstance(visit.screen, StopHere)
    visit.close()
    assert isinstance(visit.screen, HowItWorks)
    assert visit.answers


def test_what_someone_said_of_themselves_is_something_done_too() -> None:
    visit = at_menu()
    visit.choose_screening()
    visit.report_self(1)
    visit.back()
    visit.back()
    visit.back()
    visit.back()
    assert isinstance(visit.screen, StopHere)


def test_going_back_to_the_welcome_with_nothing_done_leaves_nothing_behind() -> None:
    keeper = MemoryKeeper()
    visit = at_menu(companions(keeper))
    visit.keep()
    visit.back()
    visit.back()
    assert isinstance(visit.screen, Welcome)
    assert not keeper.answers
    assert not keeper.snapshots


def test_a_welcome_in_another_language_or_size_is_not_as_it_stands_for_everybody() -> None:
    visit = Visit(companions())
    assert visit.untouched
    visit.choose_language("ar")
    assert not visit.untouched
    visit.choose_language("nl")
    visit.prefer(Preferences(text_size=TextSize.LARGEST))
    assert not visit.untouched
    visit.leave()
    assert visit.untouched


def test_the_welcome_stands_alone_until_somebody_is_there_and_again_once_they_are_gone() -> None:
    visit = Visit(companions())
    assert isinstance(visit.screen, Welcome)
    assert visit.screen.alone
    visit.present(5.0)
    assert visit.screen == Welcome(("nl", "ar"), "nl", alone=False)
    assert not visit.untouched
    visit.leave()
    assert visit.screen == Welcome(("nl", "ar"), "nl")


@pytest.mark.parametrize(
    "act",
    [lambda visit: visit.choose_language("ar"), lambda visit: visit.prefer(Preferences(steady_hand=True))],
    ids=["language", "preferences"],
)
def test_whoever_does_something_on_the_welcome_is_there_however_they_do_it(
    act: Callable[[Visit], None],
) -> None:
    visit = Visit(companions())
    act(visit)
    assert isinstance(visit.screen, Welcome)
    assert not visit.screen.alone


def test_who_comes_back_to_the_welcome_is_still_there() -> None:
    visit = Visit(companions())
    visit.start()
    visit.back()
    assert visit.screen == Welcome(("nl", "ar"), "nl", alone=False)


def test_the_sheet_has_the_day_on_which_the_visit_began_not_the_one_before_ended() -> None:
    days = iter([date(2026, 12, 4), date(2026, 12, 7)])
    visit = Visit(replace(companions(), today=lambda: next(days)))
    visit.start()
    visit.leave()
    visit.start()
    assert visit.sheet().day == date(2026, 12, 7)

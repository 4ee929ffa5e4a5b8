from dataclasses import replace

from kiosk.core.competences import PRE
from kiosk.core.model import Exercise, Purpose, Reading, Theme
from kiosk.core.preferences import Preferences
from kiosk.core.speech import Reading as Hearing
from kiosk.visit.companions import Companions
from kiosk.visit.screens import Doing, Menu, SelfReport
from kiosk.visit.visit import Visit
from tests.visit.kiosks import answer, at_first_item, at_menu, companions, doing, result, screened


def not_ready() -> Visit:
    visit = at_menu()
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(0)
    while doing(visit).purpose is Purpose.GATE:
        visit.dont_know()
    return visit


def test_three_questions_about_oneself_come_first_and_can_be_changed() -> None:
    visit = at_menu()
    visit.choose_screening()
    visit.report_self(0)
    visit.report_self(2)
    visit.back()
    assert visit.screen == SelfReport(2, 2)
    visit.report_self(3)
    assert visit.screen == SelfReport(3, None)
    visit.report_self(1)
    assert doing(visit).purpose is Purpose.GATE


def test_the_warm_up_counts_its_tasks_from_one() -> None:
    visit = at_menu()
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(0)
    assert doing(visit).warming == 1
    visit.dont_know()
    assert doing(visit).warming == 2
    assert doing(at_first_item()).warming == 0


def test_going_back_from_the_first_question_leads_to_the_menu() -> None:
    visit = at_menu()
    visit.choose_screening()
    visit.back()
    assert isinstance(visit.screen, Menu)


def test_the_warm_up_has_no_path_because_its_length_depends_on_the_person() -> None:
    visit = at_menu()
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    assert doing(visit).step is None


def test_who_is_not_ready_for_the_screening_goes_straight_to_a_drill() -> None:
    visit = not_ready()
    assert doing(visit).purpose is Purpose.PRACTICE
    assert doing(visit).exercise.competence == "pre"


def test_who_goes_to_the_drills_is_given_no_level() -> None:
    visit = not_ready()
    visit.stop()
    visit.stop_now()
    assert result(visit).findings.statement is None


def test_the_screening_ends_with_a_result_within_the_dots_of_its_path() -> None:
    visit = at_first_item()
    steps = []
    while isinstance(visit.screen, Doing):
        step = visit.screen.step
        assert step is not None
        steps.append(step.now)
        answer(visit, right=len(steps) % 3 > 0)
    assert steps == list(range(1, len(steps) + 1))
    assert 10 <= len(steps) <= 15
    assert result(visit).findings.asked == len(steps)


def test_who_was_asked_enough_is_told_so_once_and_who_stops_is_not() -> None:
    done, stopped = screened(), at_first_item()
    assert result(done).enough
    done.take_home()
    done.result()
    assert not result(done).enough
    answer(stopped, right=True)
    stopped.stop_now()
    assert not result(stopped).enough


def test_no_item_is_asked_twice() -> None:
    visit = at_first_item()
    asked = []
    while isinstance(visit.screen, Doing):
        asked.append(visit.screen.exercise.id)
        answer(visit, right=True)
    assert len(asked) == len(set(asked))


def wordy(hearing: Hearing = Hearing.OFF) -> Companions:
    """Give a kiosk that has each item twice, once telling more but long; it reads aloud so at first."""
    around = companions()
    twins: dict[str, Exercise[object]] = {}
    for name, one in around.equipment.everything.items():
        twins[name] = one
        if one.competence != PRE:
            twins[f"{name}-wordy"] = replace(one, id=f"{name}-wordy", reading=Reading.MUCH, guessing=0.2)
    equipment = replace(
        around.equipment, everything=twins, bank=lambda _: twins, preferences=Preferences(reading=hearing)
    )
    return replace(around, equipment=equipment)


def much_asked(visit: Visit) -> int:
    """Count how many of the items have much to read."""
    much = 0
    while isinstance(visit.screen, Doing):
        much += visit.screen.exercise.reading is Reading.MUCH
        answer(visit, right=True)
    return much


def test_who_reads_a_translation_or_wants_to_hear_it_is_asked_less_to_read() -> None:
    dutch, translated, heard = (at_first_item(wordy()) for _ in range(3))
    translated.choose_language("ar")
    heard.prefer(Preferences(reading=Hearing.ON_TAP))
    usual = much_asked(dutch)
    assert much_asked(translated) < usual
    assert much_asked(heard) < usual


def test_where_the_place_reads_aloud_to_everybody_that_tells_nothing_of_somebody() -> None:
    assert much_asked(at_first_item(wordy(Hearing.AUTOMATIC))) == much_asked(at_first_item(wordy()))


def test_the_screening_gives_no_hints() -> None:
    visit = at_first_item()
    assert doing(visit).hints_left == 0


def test_the_screening_cannot_be_left_by_going_back() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.back()
    assert visit.screen == before


def to_the_menu(visit: Visit) -> None:
    while not isinstance(visit.screen, Menu):
        visit.back()


def test_who_practised_what_did_not_go_yet_may_warm_up_anew() -> None:
    visit = not_ready()
    answer(visit, right=True)
    to_the_menu(visit)
    visit.choose_screening()
    while doing(visit).purpose is Purpose.GATE:
        answer(visit, right=True)
    assert doing(visit).purpose is Purpose.SCREENING


def test_what_has_nothing_left_to_ask_is_not_offered_again() -> None:
    visit = screened()
    visit.back()
    assert visit.screen == Menu(screening_offered=False, found=True, begun=True)


def test_who_practised_nothing_alone_goes_on_practising_first() -> None:
    visit = not_ready()
    answer(visit, right=False)
    to_the_menu(visit)
    visit.choose_screening()
    assert doing(visit).purpose is Purpose.PRACTICE


def test_what_was_just_practised_is_not_asked_as_an_item() -> None:
    visit = at_menu()
    visit.choose_practice()
    visit.choose_theme(Theme.MONEY)
    practised = set()
    for _ in range(4):
        practised.add(doing(visit).exercise.id)
        answer(visit, right=True)
        visit.next()
    to_the_menu(visit)
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    asked = []
    while isinstance(visit.screen, Doing):
        asked.append(visit.screen.exercise.id)
        answer(visit, right=True)
    assert practised.isdisjoint(asked)


def test_an_area_where_all_was_practised_is_still_asked_about() -> None:
    visit = at_menu()
    visit.choose_practice()
    visit.choose_theme(Theme.MONEY)
    while isinstance(visit.screen, Doing):
        answer(visit, right=True)
        visit.next()
    to_the_menu(visit)
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    while isinstance(visit.screen, Doing):
        answer(visit, right=True)
    asked = [one.exercise for one in visit.answers if one.purpose is Purpose.SCREENING]
    assert any(name.startswith("4.") for name in asked)

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.model import Outcome, Purpose, Theme
from kiosk.core.preferences import Preferences, TextSize
from kiosk.visit.screens import (
    ChooseLanguage,
    Doing,
    Feedback,
    Goodbye,
    GoOnWhereYouWere,
    Help,
    HowItWorks,
    Menu,
    More,
    PracticeDone,
    Result,
    Review,
    SelfReport,
    SheetState,
    StaffPin,
    StillThere,
    StopHere,
    TakeHome,
    Themes,
    Welcome,
)
from kiosk.visit.state import State, unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import DAY, PICK_GOOD, SITE, FakeDoor, answer, at_first_item, at_menu, companions


def doing(visit: Visit) -> Doing:
    assert isinstance(visit.screen, Doing)
    return visit.screen


def sheet_state(visit: Visit) -> SheetState:
    assert isinstance(visit.screen, TakeHome)
    return visit.screen.state


def result(visit: Visit) -> Result:
    assert isinstance(visit.screen, Result)
    return visit.screen


def screened(*, right: bool = True) -> Visit:
    visit = at_first_item()
    while isinstance(visit.screen, Doing):
        answer(visit, right=right)
    return visit


def practising(theme: Theme | None = Theme.MONEY) -> Visit:
    visit = at_menu()
    visit.choose_practice()
    visit.choose_theme(theme)
    return visit


def test_a_visit_begins_with_a_welcome_in_the_language_of_the_site() -> None:
    assert Visit(companions()).screen == Welcome(("nl", "ar"), "nl")


def test_what_happens_and_who_sees_it_is_told_before_anything_starts() -> None:
    visit = Visit(companions())
    visit.start()
    assert [visit.screen] == [HowItWorks()]
    visit.go_on()
    assert visit.screen == Menu(screening_offered=True, found=False)


def test_nothing_is_kept_of_someone_who_only_looks_at_the_welcome() -> None:
    keeper = MemoryKeeper()
    visit = Visit(companions(keeper))
    visit.choose_language("ar")
    visit.keep()
    assert keeper.log == []


def test_a_language_that_is_not_offered_changes_nothing() -> None:
    visit = Visit(companions())
    visit.choose_language("xx")
    assert visit.language == "nl"


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
    visit = at_menu()
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(0)
    while doing(visit).purpose is Purpose.GATE:
        visit.dont_know()
    assert doing(visit).purpose is Purpose.PRACTICE
    assert doing(visit).exercise.competence == "pre"


def test_who_goes_to_the_drills_is_given_no_level() -> None:
    visit = at_menu()
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(0)
    while doing(visit).purpose is Purpose.GATE:
        visit.dont_know()
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


def test_no_item_is_asked_twice() -> None:
    visit = at_first_item()
    asked = []
    while isinstance(visit.screen, Doing):
        asked.append(visit.screen.exercise.id)
        answer(visit, right=True)
    assert len(asked) == len(set(asked))


def test_after_an_answer_something_warm_is_said_until_the_next_thing_is_done() -> None:
    visit = at_first_item()
    answer(visit, right=False)
    assert doing(visit).thanks
    visit.act(PICK_GOOD)
    assert not doing(visit).thanks


def test_next_does_nothing_before_there_is_an_answer() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.next()
    assert visit.screen == before


def test_an_answer_may_be_changed_until_next() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.act(Action("pick", "other"))
    visit.act(PICK_GOOD)
    visit.next()
    (answers,) = keeper.answers.values()
    assert answers[-1].outcome is Outcome.ALONE


def test_i_do_not_know_is_an_answer_and_never_guessed() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.act(PICK_GOOD)
    visit.dont_know()
    (answers,) = keeper.answers.values()
    assert answers[-1].unknown
    assert answers[-1].outcome is Outcome.NOT_YET


def test_asking_help_during_an_item_is_kept_as_with_help() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.ask_help()
    assert visit.screen == Help(SITE, logged=True)
    visit.close()
    answer(visit, right=True)
    (answers,) = keeper.answers.values()
    assert answers[-1].outcome is Outcome.WITH_HELP


def test_asking_help_elsewhere_counts_for_nothing() -> None:
    visit = at_menu()
    visit.ask_help()
    assert visit.screen == Help(SITE, logged=False)


def test_an_answer_is_kept_before_the_screen_changes() -> None:
    class BrokenKeeper(MemoryKeeper):
        @override
        def save_answer(self, _visit: str, _answer: object, /) -> None:
            raise OSError

    visit = at_menu(companions(BrokenKeeper()))
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    before = doing(visit)
    with pytest.raises(OSError):  # noqa: PT011 - any will do
        answer(visit, right=True)
    assert doing(visit).exercise == before.exercise


def test_the_screening_gives_no_hints() -> None:
    visit = at_first_item()
    assert doing(visit).hints_left == 0


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


def test_stopping_asks_first_and_going_on_loses_nothing() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.stop()
    assert isinstance(visit.screen, StopHere)
    visit.close()
    assert visit.screen == before


def test_stopping_at_any_moment_gives_a_result() -> None:
    visit = at_first_item()
    answer(visit, right=True)
    visit.stop()
    visit.stop_now()
    assert result(visit).findings.statement is not None


def test_who_did_nothing_yet_stops_with_a_goodbye() -> None:
    visit = at_menu()
    visit.stop()
    visit.stop_now()
    assert visit.screen == Goodbye()


def test_the_welcome_cannot_be_stopped() -> None:
    visit = Visit(companions())
    visit.stop()
    assert isinstance(visit.screen, Welcome)


def test_the_result_names_three_things_one_can_and_one_to_practise() -> None:
    visit = screened()
    shown = result(visit)
    assert len(shown.findings.can_do) == 3
    assert shown.findings.practise is not None
    assert set(shown.texts) == {*shown.findings.can_do, shown.findings.practise} == set(shown.pictures)


def test_someone_who_does_not_know_anything_is_still_shown_what_went_right_before() -> None:
    visit = screened(right=False)
    assert all(name.startswith("pre-") for name in result(visit).findings.can_do)
    assert result(visit).findings.can_do


def test_each_item_can_be_looked_at_again_with_the_right_way() -> None:
    visit = screened(right=False)
    visit.review()
    assert isinstance(visit.screen, Review)
    assert visit.screen.notes == ("options.other.feedback",)
    seen = [visit.screen.number]
    while isinstance(visit.screen, Review) and visit.screen.number < visit.screen.of:
        visit.next()
        assert isinstance(visit.screen, Review)
        seen.append(visit.screen.number)
    visit.next()
    assert seen == list(range(1, len(seen) + 1))
    assert isinstance(visit.screen, Result)


def test_looking_back_before_the_first_item_leads_to_the_result() -> None:
    visit = screened()
    visit.review()
    visit.next()
    visit.back()
    assert isinstance(visit.screen, Review)
    visit.back()
    assert isinstance(visit.screen, Result)


def test_practice_is_chosen_by_theme_with_mouse_and_keyboard_first() -> None:
    visit = at_menu()
    visit.choose_practice()
    assert visit.screen == Themes((None, Theme.SERVICE, Theme.MONEY), advised=None)


def test_practice_begins_with_the_easiest_thing() -> None:
    assert doing(practising()).exercise.difficulty == 1


def test_hints_go_from_vague_to_showing() -> None:
    visit = practising()
    hints = []
    while doing(visit).hints_left:
        visit.hint()
        hints.append(doing(visit).hint)
    assert hints == ["hints.0", "hints.1"]


def test_after_the_last_hint_the_right_way_is_shown() -> None:
    visit = practising()
    for _ in range(3):
        visit.hint()
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.NOT_YET


def test_practice_that_went_right_with_a_hint_says_so() -> None:
    visit = practising()
    visit.hint()
    answer(visit, right=True)
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.WITH_HINT


def test_a_practice_can_be_done_again() -> None:
    visit = practising()
    first = doing(visit).exercise.id
    answer(visit, right=False)
    visit.again()
    assert doing(visit).exercise.id == first
    assert doing(visit).attempt.actions == ()


def test_one_can_go_and_practise_something_else_at_any_moment() -> None:
    visit = practising()
    visit.back()
    assert isinstance(visit.screen, Themes)
    visit.choose_theme(None)
    answer(visit, right=True)
    visit.back()
    assert isinstance(visit.screen, Themes)


def test_the_screening_cannot_be_left_by_going_back() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.back()
    assert visit.screen == before


def test_practice_goes_on_within_its_theme_until_all_is_done() -> None:
    visit = practising()
    done = []
    while isinstance(visit.screen, Doing):
        done.append(visit.screen.exercise.id)
        answer(visit, right=True)
        visit.next()
    assert visit.screen == PracticeDone(Theme.MONEY)
    assert len(done) == len(set(done)) == 10
    visit.go_on()
    assert isinstance(visit.screen, Themes)


def test_the_advice_of_the_result_can_be_practised_at_once() -> None:
    visit = screened(right=False)
    advised = result(visit).findings.practise
    visit.practise_advice()
    assert doing(visit).exercise.id == advised
    assert doing(visit).purpose is Purpose.PRACTICE


def test_the_sheet_is_shown_first_and_printed_when_asked() -> None:
    visit = screened()
    visit.take_home()
    assert sheet_state(visit) is SheetState.SHOWN
    visit.print_sheet()
    assert sheet_state(visit) is SheetState.PRINTING
    visit.printed(came_out=True)
    assert sheet_state(visit) is SheetState.PRINTED


def test_a_sheet_that_did_not_come_out_can_be_tried_again() -> None:
    visit = screened()
    visit.take_home()
    visit.print_sheet()
    visit.printed(came_out=False)
    assert sheet_state(visit) is SheetState.FAILED
    visit.print_sheet()
    assert sheet_state(visit) is SheetState.PRINTING


def test_printing_that_ends_after_someone_left_changes_nothing() -> None:
    visit = screened()
    visit.take_home()
    visit.print_sheet()
    visit.leave()
    visit.printed(came_out=True)
    assert isinstance(visit.screen, Welcome)


def test_without_a_printer_nothing_is_printed() -> None:
    visit = at_first_item(companions(printer=False))
    answer(visit, right=True)
    visit.stop()
    visit.stop_now()
    visit.take_home()
    visit.print_sheet()
    assert isinstance(visit.screen, TakeHome)
    assert (visit.screen.printer, visit.screen.state) == (False, SheetState.SHOWN)


def test_the_sheet_has_what_the_result_has_and_how_one_likes_it() -> None:
    visit = screened()
    visit.prefer(Preferences(text_size=TextSize.LARGE))
    sheet = visit.sheet()
    assert len(sheet.can_do) == 3
    assert sheet.statement == result(visit).findings.statement
    assert (sheet.day, sheet.site, sheet.preferences.text_size) == (DAY, SITE, TextSize.LARGE)


def test_leaving_wipes_everything_and_welcomes_the_next() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.choose_language("ar")
    visit.prefer(Preferences(text_size=TextSize.LARGEST))
    visit.keep()
    visit.leave()
    assert not keeper.answers
    assert not keeper.snapshots
    assert visit.screen == Welcome(("nl", "ar"), "nl")
    assert visit.preferences == Preferences()


def test_two_visits_never_share_a_name_or_a_seed() -> None:
    keeper = MemoryKeeper()
    visit = at_menu(companions(keeper))
    visit.leave()
    visit.start()
    begun = [name for asked, name in keeper.log if asked == "begin"]
    assert len(set(begun)) == 2


def test_goodbye_leads_to_the_welcome() -> None:
    visit = screened()
    visit.finish()
    assert visit.screen == Goodbye()
    visit.go_on()
    assert isinstance(visit.screen, Welcome)


def test_a_warning_lies_over_everything_until_somebody_is_there() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.warn(30)
    assert visit.screen == StillThere(30)
    visit.still_here()
    assert visit.screen == before


def test_what_did_not_change_is_not_kept_twice() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.keep()
    visit.keep()
    assert [asked for asked, _ in keeper.log].count("snapshot") == 1


def broken_off(keeper: MemoryKeeper) -> tuple[Visit, State]:
    visit = at_first_item(companions(keeper))
    answer(visit, right=True)
    visit.act(PICK_GOOD)
    visit.keep()
    (name,) = keeper.snapshots
    return visit, unpack(keeper.snapshots[name], tuple(keeper.answers[name]))


def test_after_a_power_cut_someone_can_go_on_where_they_were() -> None:
    keeper = MemoryKeeper()
    before, state = broken_off(keeper)
    after = Visit(companions(keeper), state)
    assert after.screen == GoOnWhereYouWere()
    after.resume(yes=True)
    assert after.screen == before.screen


def test_after_a_power_cut_someone_else_sees_nothing_of_it() -> None:
    keeper = MemoryKeeper()
    _, state = broken_off(keeper)
    after = Visit(companions(keeper), state)
    after.resume(yes=False)
    assert isinstance(after.screen, Welcome)
    assert not keeper.answers
    assert not keeper.snapshots


def test_a_snapshot_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="this version"):
        unpack(b'{"place": 1}', ())


def test_staff_leave_with_their_pin_and_the_visit_is_wiped() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper, FakeDoor()))
    visit.staff_door()
    assert visit.screen == StaffPin(wrong=False, wait=0)
    visit.staff_pin("123456")
    assert visit.staff_left
    assert keeper.answers == {}


def test_a_wrong_pin_says_so_and_the_visitor_can_go_on() -> None:
    visit = at_first_item(companions(door=FakeDoor(waits=30)))
    before = visit.screen
    visit.staff_door()
    visit.staff_pin("999999")
    assert visit.screen == StaffPin(wrong=True, wait=30)
    assert not visit.staff_left
    visit.close()
    assert visit.screen == before


def test_without_a_pin_there_is_no_door() -> None:
    visit = at_menu()
    visit.staff_door()
    visit.staff_pin("123456")
    assert isinstance(visit.screen, Menu)
    assert not visit.staff_left


MOVES = [
    "start", "go_on", "back", "choose_screening", "choose_practice", "practise_advice", "next", "dont_know",
    "hint", "again", "review", "result", "take_home", "print_sheet", "finish", "ask_help", "open_languages",
    "open_more", "close", "stop", "stop_now", "still_here", "leave", "staff_door", "keep",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*MOVES, "act", "report", "theme", "warn", "language"]), max_size=40))
def test_whatever_is_pressed_in_whatever_order_there_is_always_a_screen(moves: list[str]) -> None:
    keeper = MemoryKeeper()
    visit = Visit(companions(keeper, FakeDoor()))
    special = {
        "act": lambda: visit.act(PICK_GOOD),
        "report": lambda: visit.report_self(2),
        "theme": lambda: visit.choose_theme(None),
        "warn": lambda: visit.warn(30),
        "language": lambda: visit.choose_language("ar"),
    }
    for move in moves:
        make = special[move] if move in special else getattr(visit, move)
        make()
        assert visit.screen is not None


def test_findings_follow_the_language_but_not_the_other_way_round() -> None:
    visit = screened()
    before = result(visit).findings
    visit.choose_language("ar")
    assert result(visit).findings == replace(before)


def test_whoever_shows_the_visit_hears_of_every_change() -> None:
    heard = []
    visit = Visit(companions())
    visit.changed = lambda: heard.append(type(visit.screen).__name__)
    visit.start()
    visit.go_on()
    visit.choose_screening()
    assert heard == ["HowItWorks", "Menu", "SelfReport"]

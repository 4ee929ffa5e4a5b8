from dataclasses import replace

import pytest

from kiosk.core.model import Theme
from kiosk.visit.companions import Companions
from kiosk.visit.screens import (
    Doing,
    Feedback,
    GoOnWhereYouWere,
    Menu,
    Result,
    SheetState,
    StaffPin,
    TakeHome,
    Welcome,
)
from kiosk.visit.state import State, unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import PICK_GOOD, FakeDoor, answer, at_first_item, at_menu, companions, doing


def left_by(keeper: MemoryKeeper) -> State:
    """Give what a power cut leaves of the visit that is kept."""
    ((name, snapshot),) = keeper.snapshots.items()
    return unpack(snapshot, tuple(keeper.answers[name]))


def broken_off(keeper: MemoryKeeper) -> tuple[Visit, State]:
    visit = at_first_item(companions(keeper))
    answer(visit, right=True)
    visit.act(PICK_GOOD)
    visit.keep()
    return visit, left_by(keeper)


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


def resumed(keeper: MemoryKeeper) -> Visit:
    after = Visit(companions(keeper), left_by(keeper))
    after.resume(yes=True)
    return after


def test_an_item_answered_just_before_a_power_cut_is_not_asked_again() -> None:
    keeper = MemoryKeeper()
    before = at_first_item(companions(keeper))
    before.act(PICK_GOOD)
    before.keep()
    before.next()
    after = resumed(keeper)
    assert doing(after).exercise == doing(before).exercise
    assert doing(after).step == doing(before).step
    while isinstance(after.screen, Doing):
        answer(after, right=True)
    asked = [one.exercise for one in after.answers]
    assert len(asked) == len(set(asked))


def test_a_practice_answered_just_before_a_power_cut_comes_back_with_its_feedback() -> None:
    keeper = MemoryKeeper()
    before = at_menu(companions(keeper))
    before.choose_practice()
    before.choose_theme(Theme.MONEY)
    before.keep()
    answer(before, right=False)
    assert isinstance(before.screen, Feedback)
    assert resumed(keeper).screen == before.screen


def test_a_practice_begun_once_more_comes_back_untouched() -> None:
    keeper = MemoryKeeper()
    before = at_menu(companions(keeper))
    before.choose_practice()
    before.choose_theme(Theme.MONEY)
    answer(before, right=False)
    before.again()
    before.keep()
    assert resumed(keeper).screen == before.screen


def test_a_snapshot_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="this version"):
        unpack(b'{"place": 1}', ())


def without(around: Companions, *gone: str) -> Companions:
    """Give a kiosk whose exercises were updated: some are gone."""
    left = {name: one for name, one in around.equipment.everything.items() if name not in gone}
    updated = replace(around.equipment, everything=left, bank=lambda _language: left)
    return replace(around, equipment=updated)


def test_a_half_done_exercise_that_an_update_took_away_leads_back_to_the_menu() -> None:
    keeper = MemoryKeeper()
    before, state = broken_off(keeper)
    after = Visit(without(companions(keeper), doing(before).exercise.id), state)
    after.resume(yes=True)
    assert isinstance(after.screen, Menu)


def test_answers_to_exercises_that_an_update_took_away_stop_nobody() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    while isinstance(visit.screen, Doing):
        answer(visit, right=True)
    visit.review()
    visit.keep()
    gone = [one.exercise for one in visit.answers]
    after = Visit(without(companions(keeper), *gone), left_by(keeper))
    after.resume(yes=True)
    assert isinstance(after.screen, Result)


def test_nothing_prints_by_itself_after_a_power_cut() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.take_home()
    visit.print_sheet()
    visit.keep()
    after = resumed(keeper)
    assert isinstance(after.screen, TakeHome)
    assert after.screen.state is SheetState.SHOWN


def test_who_comes_after_a_power_cut_may_choose_another_language_first() -> None:
    keeper = MemoryKeeper()
    _, state = broken_off(keeper)
    after = Visit(companions(keeper), state)
    after.open_languages()
    after.choose_language("ar")
    assert after.screen == GoOnWhereYouWere()
    after.resume(yes=True)
    assert after.language == "ar"


def test_staff_can_leave_while_it_is_asked_who_was_here() -> None:
    keeper = MemoryKeeper()
    _, state = broken_off(keeper)
    after = Visit(companions(keeper, FakeDoor()), state)
    after.staff_door()
    assert isinstance(after.screen, StaffPin)
    after.staff_pin("123456")
    assert after.staff_left
    assert not keeper.answers


def test_a_countdown_is_nothing_to_keep() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.keep()
    visit.warn(30)
    visit.keep()
    visit.warn(29)
    visit.keep()
    assert [asked for asked, _ in keeper.log].count("snapshot") == 1

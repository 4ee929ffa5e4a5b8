from collections.abc import Callable

import pytest

from kiosk.visit.screens import (
    Goodbye,
    Menu,
    Result,
    SheetPage,
    SheetState,
    StaffPin,
    StillThere,
    StopHere,
    Welcome,
)
from kiosk.visit.state import unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import (
    FakeDoor,
    answer,
    at_first_item,
    at_menu,
    at_sheet,
    companions,
    result,
    screened,
    sheet_page,
)


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


def test_what_stopping_says_comes_next_is_what_comes() -> None:
    begun = at_first_item()
    answer(begun, right=True)
    for visit in (at_menu(), begun, screened(), at_sheet()):
        visit.stop()
        assert isinstance(visit.screen, StopHere)
        said = visit.screen.result_next
        visit.stop_now()
        assert isinstance(visit.screen, Result if said else Goodbye)


@pytest.mark.parametrize("come", [screened, at_sheet])
def test_whoever_stops_at_their_result_or_sheet_says_goodbye(come: Callable[[], Visit]) -> None:
    visit = come()
    visit.stop()
    visit.stop_now()
    assert visit.screen == Goodbye(did=True)


def test_whoever_stops_while_their_sheet_stands_large_takes_it_home() -> None:
    visit = at_sheet()
    visit.enlarge_sheet()
    visit.stop()
    visit.stop_now()
    assert visit.screen == Goodbye(did=True, sheet=True)


def test_who_did_nothing_yet_stops_with_a_goodbye() -> None:
    visit = at_menu()
    visit.stop()
    visit.stop_now()
    assert visit.screen == Goodbye()


def test_the_welcome_cannot_be_stopped() -> None:
    visit = Visit(companions())
    visit.stop()
    assert isinstance(visit.screen, Welcome)


def test_goodbye_leads_to_the_welcome() -> None:
    visit = screened()
    visit.finish()
    assert visit.screen == Goodbye(did=True)
    visit.go_on()
    assert isinstance(visit.screen, Welcome)


@pytest.mark.parametrize("late", ["choose_screening", "choose_practice", "practise_advice", "result", "back"])
def test_after_the_goodbye_nothing_but_leaving_leads_on(late: str) -> None:
    keeper = MemoryKeeper()
    visit = at_menu(companions(keeper))
    visit.stop()
    visit.stop_now()
    assert isinstance(visit.screen, Goodbye)
    getattr(visit, late)()
    assert isinstance(visit.screen, Goodbye)
    visit.go_on()
    assert isinstance(visit.screen, Welcome)
    assert not keeper.answers


def test_whoever_leaves_without_a_sheet_is_asked_once_whether_they_have_it() -> None:
    visit = at_sheet()
    visit.finish()
    assert sheet_page(visit) is SheetPage.ASKED
    visit.finish()
    assert visit.screen == Goodbye(did=True, sheet=True)


def test_the_question_stands_in_another_language_and_is_not_asked_again() -> None:
    visit = at_sheet()
    visit.finish()
    visit.open_languages()
    visit.choose_language("ar")
    assert sheet_page(visit) is SheetPage.ASKED
    visit.back()
    assert sheet_page(visit) is SheetPage.SMALL
    visit.choose_language("nl")
    visit.finish()
    assert visit.screen == Goodbye(did=True)


def printed(visit: Visit) -> None:
    visit.print_sheet()
    visit.printed(SheetState.PRINTED)


@pytest.mark.parametrize("has_it", [Visit.enlarge_sheet, printed])
def test_whoever_has_their_sheet_is_not_asked_for_it_whatever_the_language(
    has_it: Callable[[Visit], None],
) -> None:
    visit = at_sheet()
    has_it(visit)
    visit.choose_language("ar")
    visit.finish()
    assert visit.screen == Goodbye(did=True, sheet=True)


def test_nobody_is_told_that_a_sheet_goes_home_which_may_yet_fail_to_be_printed() -> None:
    visit = at_sheet()
    visit.print_sheet()
    visit.finish()
    assert visit.screen == Goodbye(did=True)


def test_whoever_cannot_be_sure_of_their_sheet_is_asked_for_it() -> None:
    visit = at_sheet()
    visit.print_sheet()
    visit.printed(SheetState.SENT)
    visit.finish()
    assert sheet_page(visit) is SheetPage.ASKED


def test_whoever_is_asked_and_then_prints_in_vain_is_not_asked_again() -> None:
    visit = at_sheet()
    visit.finish()
    visit.back()
    visit.print_sheet()
    visit.printed(SheetState.FAILED)
    visit.finish()
    assert visit.screen == Goodbye(did=True)


def test_a_warning_lies_over_everything_until_somebody_is_there() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.warn(30)
    assert visit.screen == StillThere(30)
    visit.still_here()
    assert visit.screen == before


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


def test_while_a_pin_is_looked_at_no_other_one_is() -> None:
    door = FakeDoor(slow=True)
    visit = at_first_item(companions(door=door))
    visit.staff_door()
    visit.staff_pin("999999")
    looking = StaffPin(wrong=False, wait=0, looking=True)
    assert visit.screen == looking
    visit.staff_pin("123456")
    visit.staff_door()
    assert (visit.screen, door.tried) == (looking, ["999999"])
    door.told.pop()()
    assert visit.screen == StaffPin(wrong=True, wait=0)
    visit.staff_pin("123456")
    door.told.pop()()
    assert visit.staff_left


@pytest.mark.parametrize("pin", ["123456", "999999"])
@pytest.mark.parametrize("away", [Visit.close, Visit.leave])
def test_an_answer_for_whoever_is_not_at_the_door_any_more_changes_nothing(
    away: Callable[[Visit], None], pin: str
) -> None:
    door = FakeDoor(slow=True)
    visit = at_first_item(companions(door=door))
    visit.staff_door()
    visit.staff_pin(pin)
    away(visit)
    before = visit.screen
    door.told[0]()
    assert (visit.screen, visit.staff_left) == (before, False)
    visit.staff_door()
    visit.staff_pin("999999")
    door.told[0]()
    assert visit.screen == StaffPin(wrong=False, wait=0, looking=True)
    assert not visit.staff_left


def test_staff_whose_pin_is_looked_at_leave_also_while_it_is_asked_who_is_there() -> None:
    door = FakeDoor(slow=True)
    visit = at_first_item(companions(door=door))
    visit.staff_door()
    visit.staff_pin("123456")
    visit.warn(30)
    door.told.pop()()
    assert visit.staff_left


def test_a_power_cut_at_the_door_leads_back_to_the_exercise() -> None:
    keeper, door = MemoryKeeper(), FakeDoor(slow=True)
    visit = at_first_item(companions(keeper, door))
    before = visit.screen
    visit.staff_door()
    visit.staff_pin("123456")
    visit.keep()
    after = Visit(companions(keeper, door), unpack(keeper.snapshots[visit.name], visit.answers))
    after.resume(yes=True)
    assert after.screen == before


def test_a_locked_door_tells_how_long_it_still_is() -> None:
    door = FakeDoor(waits=30)
    visit = at_first_item(companions(door=door))
    visit.staff_door()
    assert visit.screen == StaffPin(wrong=False, wait=30)
    door.waits = 29
    assert visit.screen == StaffPin(wrong=False, wait=29)
    door.waits = 0
    visit.staff_door()
    assert visit.screen == StaffPin(wrong=False, wait=0)


def test_waiting_at_the_door_is_nothing_to_keep() -> None:
    keeper, door = MemoryKeeper(), FakeDoor(waits=30)
    visit = at_first_item(companions(keeper, door))
    visit.staff_door()
    visit.keep()
    kept = [asked for asked, _ in keeper.log].count("snapshot")
    door.waits = 29
    visit.staff_door()
    visit.keep()
    assert [asked for asked, _ in keeper.log].count("snapshot") == kept


def test_without_a_pin_there_is_no_door() -> None:
    visit = at_menu()
    visit.staff_door()
    visit.staff_pin("123456")
    assert isinstance(visit.screen, Menu)
    assert not visit.staff_left

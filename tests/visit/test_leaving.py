from kiosk.visit.screens import Goodbye, Menu, StaffPin, StillThere, StopHere, Welcome
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import FakeDoor, answer, at_first_item, at_menu, companions, result, screened


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

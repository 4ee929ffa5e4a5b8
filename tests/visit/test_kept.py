"""What is left of a visit when it ends: sums."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.core.counters import NOTHING, Counts
from kiosk.core.figures import EXPERTS, figures_name
from kiosk.core.findings import Statement
from kiosk.core.model import Purpose
from kiosk.visit.screens import Doing, Goodbye
from kiosk.visit.state import unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import answer, at_first_item, companions, result


def left(keeper: MemoryKeeper) -> Counts:
    """Give what the visit left; a visit is wiped again as the next one is welcomed, and is gone by then."""
    return next((counts for counts in keeper.counts if counts), NOTHING)


def screened(keeper: MemoryKeeper, items: int) -> Visit:
    visit = at_first_item(companions(keeper))
    for _ in range(items):
        answer(visit, right=True)
    return visit


def test_a_whole_screening_is_counted_when_its_visit_ends_and_not_before() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    while isinstance(visit.screen, Doing):
        answer(visit, right=True)
    said = result(visit).findings.statement
    asked = [one.exercise for one in visit.answers if one.purpose is Purpose.SCREENING]
    assert not keeper.counts
    visit.finish()
    visit.go_on()
    assert {cell.item for cell in left(keeper)} == {*asked}
    assert isinstance(said, Statement)
    assert {cell.level for cell in left(keeper)} <= {said.low, said.high}
    assert {(cell.language, cell.figures) for cell in left(keeper)} == {("nl", figures_name(EXPERTS))}


def test_a_screening_that_is_stopped_early_is_counted() -> None:
    keeper = MemoryKeeper()
    visit = screened(keeper, 6)
    visit.stop_now()
    visit.leave()
    assert sum(tally.right for tally in left(keeper).values()) == 6


def test_who_reads_in_two_languages_is_not_counted() -> None:
    keeper = MemoryKeeper()
    visit = screened(keeper, 6)
    visit.choose_language("ar")
    visit.choose_language("nl")
    visit.leave()
    assert not left(keeper)


def test_a_language_chosen_before_the_first_answer_is_the_one_that_counts() -> None:
    keeper = MemoryKeeper()
    visit = Visit(companions(keeper))
    visit.choose_language("ar")
    visit.start()
    visit.go_on()
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    for _ in range(12):
        answer(visit, right=True)
    visit.leave()
    assert {cell.language for cell in left(keeper)} == {"ar"}


def test_who_goes_on_after_a_power_cut_is_counted_once_and_whole() -> None:
    keeper = MemoryKeeper()
    cut = screened(keeper, 6)
    cut.keep()
    broken_off = unpack(keeper.snapshots[cut.name], cut.answers)
    visit = Visit(companions(keeper), broken_off)
    visit.resume(yes=True)
    answer(visit, right=False)
    visit.leave()
    assert sum(tally.asked for tally in left(keeper).values()) == 7


def test_who_goes_on_in_another_language_is_not_counted() -> None:
    keeper = MemoryKeeper()
    cut = screened(keeper, 6)
    cut.keep()
    visit = Visit(companions(keeper), unpack(keeper.snapshots[cut.name], cut.answers))
    visit.choose_language("ar")
    visit.resume(yes=True)
    visit.leave()
    assert not left(keeper)


@pytest.mark.parametrize("says_goodbye", [Visit.finish, Visit.stop_now])
def test_nothing_of_a_visit_is_kept_from_its_goodbye_on(says_goodbye: Callable[[Visit], None]) -> None:
    keeper = MemoryKeeper()
    visit = screened(keeper, 6)
    visit.keep()
    visit.take_home()
    visit.enlarge_sheet()
    says_goodbye(visit)
    assert visit.screen == Goodbye(did=True, sheet=True)
    assert (keeper.answers, keeper.snapshots) == ({}, {})
    counted = left(keeper)
    assert counted
    visit.choose_language("ar")
    visit.keep()
    visit.present(1e9)
    assert keeper.snapshots == {}
    assert keeper.log[-1][0] == "wipe"
    visit.go_on()
    assert not isinstance(visit.screen, Goodbye)
    assert left(keeper) == counted

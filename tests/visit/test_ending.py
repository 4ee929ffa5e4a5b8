from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from kiosk.core.competences import Area
from kiosk.core.counters import NOTHING
from kiosk.core.findings import AreaWord
from kiosk.core.statistics.counting import NO_ENTRIES, Entries
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.visit.screens import Doing
from kiosk.visit.state import unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import answer, at_first_item, at_menu, companions, practising, result


def left(keeper: MemoryKeeper) -> Entries:
    """Give what the visit was counted as; it is wiped again as the next one is welcomed, and is gone then."""
    return next(iter(keeper.entries), NO_ENTRIES)


def at_warm_up(keeper: MemoryKeeper) -> Visit:
    visit = at_menu(companions(keeper))
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    return visit


def test_a_whole_screening_is_counted_by_the_words_that_were_said() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    while isinstance(screen := visit.screen, Doing):
        answer(visit, right=screen.exercise.competence != "4.1")
    said = result(visit).findings.areas
    visit.take_home()
    visit.enlarge_sheet()
    visit.finish()
    found = left(keeper)
    assert said[Area.SAFETY] is AreaWord.TO_PRACTISE
    assert {area: found[area.name.lower()] for area in said} == {
        area: word.value for area, word in said.items()
    }
    assert (found["outcome"], found["help"], found["language"]) == ("completed", "not_used", "nl")
    assert found["level"] in CATEGORIES["level"]


def test_where_no_collector_has_a_use_for_it_nobody_is_counted_for_policy() -> None:
    keeper = MemoryKeeper()
    around = companions(keeper)
    visit = at_first_item(replace(around, equipment=replace(around.equipment, for_policy=False)))
    for _ in range(6):
        answer(visit, right=True)
    visit.leave()
    assert left(keeper) == NO_ENTRIES
    assert any(keeper.counts)


def test_whoever_stops_and_sees_their_result_has_stopped_early() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    answer(visit, right=True)
    visit.stop_now()
    visit.leave()
    assert left(keeper)["outcome"] == "stopped_early"


def test_whoever_is_away_in_the_middle_has_left() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.stop()
    visit.leave()
    assert left(keeper)["outcome"] == "left"


def test_whoever_goes_to_practise_in_the_middle_has_stopped_early() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    answer(visit, right=False)
    visit.stop_now()
    visit.practise_advice()
    assert isinstance(visit.screen, Doing)
    visit.leave()
    assert left(keeper)["outcome"] == "stopped_early"


def test_a_warm_up_that_was_not_passed_is_all_that_was_needed() -> None:
    keeper = MemoryKeeper()
    visit = at_warm_up(keeper)
    for _ in range(4):
        visit.dont_know()
    visit.leave()
    found = left(keeper)
    assert (found["outcome"], found["level"]) == ("completed", "first_steps")
    assert {found[table] for table in ("information", "safety")} == {"not_yet_known"}


@pytest.mark.parametrize("answers", [True, False])
def test_help_counts_also_with_what_was_not_answered_any_more(*, answers: bool) -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.say_helped(helped=True)
    if answers:
        answer(visit, right=True)
    visit.leave()
    assert left(keeper)["help"] == "used"


def test_practice_alone_and_a_menu_alone_are_counted_nowhere() -> None:
    keeper = MemoryKeeper()
    at_warm_up(keeper).leave()
    assert left(keeper) == NO_ENTRIES
    visit = practising()
    answer(visit, right=True)
    visit.leave()
    kept = visit._companions.keeper  # noqa: SLF001 - made by its maker
    assert isinstance(kept, MemoryKeeper)
    assert left(kept) == NO_ENTRIES


def test_who_says_no_is_in_no_sum_at_all() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    for _ in range(6):
        answer(visit, right=True)
    visit.be_counted(counted=False)
    visit.leave()
    assert (keeper.counts[0], keeper.entries[0]) == (NOTHING, NO_ENTRIES)


def test_who_reads_in_two_languages_is_counted_in_the_last_one() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    answer(visit, right=True)
    visit.choose_language("ar")
    visit.leave()
    assert left(keeper)["language"] == "ar"


def test_a_visit_that_was_broken_off_and_not_gone_on_with_is_counted_as_it_was() -> None:
    keeper = MemoryKeeper()
    cut = at_first_item(companions(keeper))
    cut.say_helped(helped=True)
    cut.keep()
    visit = Visit(companions(keeper), unpack(keeper.snapshots[cut.name], cut.answers))
    visit.resume(yes=False)
    assert left(keeper)["outcome"] == "left"
    assert left(keeper)["help"] == "used"


def test_the_level_follows_the_chance_that_is_drawn() -> None:
    levels = set()
    for chance in (0.0, 0.999999):
        keeper = MemoryKeeper()
        around = replace(companions(keeper), chance=partial(float, chance))
        visit = at_first_item(around)
        visit.leave()
        levels.add(left(keeper)["level"])
    assert levels == {"first_steps", "beyond"}

from __future__ import annotations

import pytest

from kiosk.core.competences import Area
from kiosk.core.screening import Item
from tests.bench.screening.conditions import MAIN, with_bank
from tests.bench.screening.exposure import counted, hardly_asked, most_exposed
from tests.bench.screening.rows import FIGURES, added
from tests.bench.screening.simulate import Job, work
from tests.core.screening.people import expert_bank

ITEMS = [Item(name, Area.SAFETY, 0.0) for name in ("often", "never", "once")]


def test_items_that_were_never_asked_are_counted_too() -> None:
    assert counted({"often": 3}, ITEMS) == {"item often": 3, "item never": 0, "item once": 0}


def test_what_hardly_anybody_met_is_named_the_rarest_first() -> None:
    sums = {"people": 200.0, "most exposed": 150.0, **counted({"often": 150, "once": 1}, ITEMS)}
    assert hardly_asked(sums) == {"never": 0.0, "once": 0.005}


def test_an_item_of_a_given_bank_is_counted_over_all_people_and_not_group_by_group() -> None:
    one, other = (
        {"people": 10.0, "most exposed": 8.0, **counted(asked, ITEMS)}
        for asked in ({"often": 8, "once": 2}, {"often": 2, "once": 8})
    )
    assert most_exposed(added([one, other])) == 0.5
    assert most_exposed({"people": 10.0, "most exposed": 8.0}) == 0.8


def test_an_item_that_nothing_speaks_for_is_hardly_asked_of_anybody() -> None:
    hopeless = Item("hopeless", Area.SAFETY, 9.0, guessing=0.5, error=0.4)
    given, *_ = with_bank((*expert_bank(40), hopeless))
    sums = added([work(Job(given, group, 4, seed=1)) for group in range(2)])
    assert "hopeless" in hardly_asked(sums)
    counts = [n for name, n in sums.items() if name.startswith("item ")]
    assert sum(counts) == pytest.approx(8 * 15)
    assert FIGURES["most_exposed"](sums) == max(counts) / 8


def test_of_synthetic_banks_nothing_is_said_item_by_item() -> None:
    assert hardly_asked(work(Job(MAIN, 0, 1, seed=1))) == {}

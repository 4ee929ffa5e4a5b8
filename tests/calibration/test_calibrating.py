from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.calibration.calibrating import Wanted, bank_of, calibrated
from kiosk.calibration.exported import written
from kiosk.core.calibrated import Recalibrated
from kiosk.core.counters import Cell, Tally
from kiosk.core.errors import ExchangeError
from kiosk.core.figures import EXPERTS, Calibration, Found, figures_name, known_item
from kiosk.core.model import Figures, Level, Use
from tests.visit.kiosks import bank

EXERCISES = tuple(bank())
ITEMS = {one.id: known_item(one) for one in EXERCISES if one.competence != "pre"}
AS_EXPERTS = {
    name: Found(1, Figures(item.difficulty, item.slope, item.error), item.guessing)
    for name, item in ITEMS.items()
}
HARDER = {
    name: replace(found, figures=replace(found.figures, difficulty=found.figures.difficulty + 2))
    for name, found in AS_EXPERTS.items()
}


def learned(file: Path, version: str, calibration: Calibration | None) -> tuple[Recalibrated, ...]:
    """Calibrate from forty answers to each item, counted where kiosks went by these figures."""
    counts = {
        Cell(name, 1, figures_name(version), "nl", Level.FOUNDATION): Tally(40, 20 + place % 15)
        for place, name in enumerate(ITEMS)
    }
    file.write_bytes(written(counts))
    return calibrated(EXERCISES, calibration, Wanted((file,), 60, 1, 1)).items


def test_answers_are_weighed_by_what_the_engine_knew_when_they_were_counted(tmp_path: Path) -> None:
    experts = learned(tmp_path / "a.json", EXPERTS, None)
    same = learned(tmp_path / "b.json", "same", Calibration("same", AS_EXPERTS))
    harder = learned(tmp_path / "c.json", "harder", Calibration("harder", HARDER))
    assert experts == same
    assert {one.item for one in harder} & {one.item for one in experts}
    assert (
        not {one.item: one.found for one in harder}.items() & {one.item: one.found for one in experts}.items()
    )


def test_answers_that_were_counted_by_figures_that_are_not_here_are_of_no_use(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError):
        learned(tmp_path / "a.json", "others", Calibration("same", AS_EXPERTS))


def test_only_what_the_screening_asks_is_calibrated() -> None:
    practised, *others = (one for one in EXERCISES if one.competence != "pre")
    pre = next(one for one in EXERCISES if one.competence == "pre")
    found = bank_of([replace(practised, use=Use.PRACTICE), pre, *others])
    assert found.items.keys() == found.revisions.keys() == {one.id for one in others}


def test_what_was_found_earlier_takes_the_experts_place_where_it_fits() -> None:
    one, other, *_ = ITEMS
    figures = Figures(0.7, 1.5, 0.2)
    earlier = Calibration("v", {one: Found(1, figures, ITEMS[one].guessing), other: Found(1, figures, 0.9)})
    items = bank_of(EXERCISES, earlier).items
    assert (items[one].difficulty, items[one].error) == (0.7, 0.2)
    assert items[other] == ITEMS[other]

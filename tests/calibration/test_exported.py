from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.calibration.exported import read_export, refuse_twins, written
from kiosk.core.counters import Cell, Counts, Tally
from kiosk.core.errors import ExchangeError
from kiosk.core.model import Level


def cell(number: int) -> Cell:
    return Cell(f"1.1-item-{number}", 2, "4/experts", "nl", Level.FOUNDATION)


COUNTS: Counts = {cell(number): Tally(20 + number, 10, 1, 2) for number in range(8)}


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_bytes(written(COUNTS))
    assert read_export(file) == COUNTS


def test_a_file_names_no_kiosk_and_no_time() -> None:
    told = json.loads(written(COUNTS))
    assert set(told) == {"format", "kiosk", "engine", "least_visits", "counters"}
    fields = {"item", "revision", "figures", "language", "level", "asked", "right", "helped", "unknown"}
    assert all(set(row) == fields for row in told["counters"])
    assert written(dict(reversed([*COUNTS.items()]))) == written(COUNTS)


@pytest.mark.parametrize(
    "change",
    [
        {"asked": 9},
        {"right": 99},
        {"right": -1},
        {"level": "none"},
        {"revision": "2"},
        {"visit": 1},
    ],
)
def test_a_file_that_was_changed_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    told = json.loads(written(COUNTS))
    told["counters"][0].update(change)
    file = tmp_path / "out.json"
    file.write_text(json.dumps(told))
    with pytest.raises(ExchangeError, match=r"out\.json is not what"):
        read_export(file)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b"items"])
def test_what_is_no_export_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "out.json"
    file.write_bytes(content)
    with pytest.raises(ExchangeError):
        read_export(file)


def test_a_counter_that_stands_twice_is_refused(tmp_path: Path) -> None:
    told = json.loads(written(COUNTS))
    told["counters"].append(told["counters"][0])
    file = tmp_path / "out.json"
    file.write_text(json.dumps(told))
    with pytest.raises(ExchangeError):
        read_export(file)


def test_two_exports_of_one_kiosk_are_not_added_up() -> None:
    newer = {**COUNTS, cell(0): Tally(40, 10, 1, 2), cell(9): Tally(10, 5)}
    with pytest.raises(ExchangeError, match=r"old\.json and new\.json seem to come from the same kiosk"):
        refuse_twins([(Path("old.json"), COUNTS), (Path("new.json"), newer)])


def test_an_older_export_is_known_when_most_of_its_cells_grew_since() -> None:
    grown = {
        one: tally if place < 2 else Tally(tally.asked + 10 + place, tally.right + 5, 2, 4)
        for place, (one, tally) in enumerate(COUNTS.items())
    }
    for pair in ((COUNTS, grown), (grown, COUNTS)):
        with pytest.raises(ExchangeError, match="the same kiosk"):
            refuse_twins([(Path(str(place)), counts) for place, counts in enumerate(pair)])


def test_a_busier_kiosk_is_another_one() -> None:
    busier = {one: Tally(2 * tally.asked, 2 * tally.right, 3, 5) for one, tally in COUNTS.items()}
    by_chance_the_same = {**busier, cell(0): COUNTS[cell(0)], cell(1): COUNTS[cell(1)]}
    lost_some = {**by_chance_the_same, cell(5): Tally(60, 9, 3, 5)}
    refuse_twins([(Path("quiet"), COUNTS), (Path("busy"), busier)])
    refuse_twins([(Path("quiet"), COUNTS), (Path("busy"), lost_some)])


def test_exports_of_two_kiosks_are_added_up() -> None:
    other = {one: Tally(tally.asked + 3, tally.right) for one, tally in COUNTS.items()}
    refuse_twins([(Path("here.json"), COUNTS), (Path("there.json"), other)])

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.calibration.exported import read_export, written
from kiosk.cli import cli
from kiosk.content.bank import load_bank
from kiosk.content.figures import read_figures
from kiosk.content.places import SHIPPED
from kiosk.core.calibrated import WELL_KNOWN
from kiosk.core.competences import PRE
from kiosk.core.counters import FEWEST_VISITS, Cell, Tally
from kiosk.core.errors import ExchangeError, StorageError
from kiosk.core.figures import EXPERTS, Found, figures_name
from kiosk.core.model import Figures, Level
from kiosk.storage.store import Store

OFTEN = Cell("1.1-a", 1, "4/experts", "nl", Level.FOUNDATION)
SELDOM = Cell("1.1-a", 1, "4/experts", "ar", Level.FOUNDATION)


def opened(folder: Path) -> Store:
    return Store.open(folder, lambda: datetime.now(UTC), print)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder of a kiosk where one item was asked in ten visits, and in one of them in Arabic too."""
    store = opened(tmp_path / "kiosk")
    for number in range(FEWEST_VISITS):
        store.begin(str(number))
        store.wipe(str(number), {OFTEN: Tally(1, 1)} if number else {OFTEN: Tally(1), SELDOM: Tally(1)})
    store.close()
    return tmp_path / "kiosk"


def export(file: Path, folder: Path) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        cli(["export-items", str(file), "--data-dir", str(folder)])
    return said.getvalue()


def test_staff_take_out_what_ten_visits_counted(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "items.json"
    assert export(file, folder) == f"1 counters of 1 items are in {file}.\n"
    assert read_export(file) == {OFTEN: Tally(10, 9)}


def test_a_kiosk_that_counted_little_has_nothing_to_export(tmp_path: Path) -> None:
    opened(tmp_path / "kiosk").close()
    for folder in (tmp_path / "kiosk", tmp_path / "nowhere"):
        with pytest.raises(ExchangeError, match="nothing to export yet"):
            export(tmp_path / "items.json", folder)
    assert not (tmp_path / "items.json").exists()
    assert not (tmp_path / "nowhere").exists()


def test_a_file_that_is_there_already_is_kept(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "items.json").write_text("mine")
    with pytest.raises(ExchangeError, match="exists already"):
        export(tmp_path / "items.json", folder)


def test_counters_are_not_taken_from_a_kiosk_that_is_running(tmp_path: Path, folder: Path) -> None:
    running = opened(folder)
    with pytest.raises(StorageError, match="Another kiosk is running"):
        export(tmp_path / "items.json", folder)
    running.close()


def counted(file: Path, revision: int | None = None) -> Path:
    """Write what a kiosk counted of each item that the first simulated visits meet."""
    cells = {
        Cell(one.id, revision or one.revision, figures_name(EXPERTS), "nl", level): Tally(40, 28, 1, 2)
        for one in load_bank(SHIPPED)
        if one.screens and one.competence != PRE
        for level in (Level.FOUNDATION, Level.INTERMEDIATE)
    }
    file.write_bytes(written(cells))
    return file


def calibrate(*arguments: str | Path) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        cli(["calibrate", *map(str, arguments), "--visits", "8", "--jobs", "1"])
    return said.getvalue()


def test_counters_become_figures_and_a_report(tmp_path: Path) -> None:
    out = tmp_path / "items.json"
    said = calibrate(counted(tmp_path / "kiosk.json"), "--out", out)
    found = read_figures(out).items
    assert found
    assert all(0 < one.figures.error < 0.5 for one in found.values())
    assert {name: one.guessing for name, one in found.items()} == {
        one.id: one.guessing for one in load_bank(SHIPPED) if one.id in found
    }
    assert (tmp_path / "items.pdf").read_bytes().startswith(b"%PDF")
    assert f"{len(found)} items" in said
    unsure = sum(round(one.figures.error, 2) > WELL_KNOWN for one in found.values())
    assert unsure > 0
    assert f"{unsure} items are not known well enough yet" in said


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "items.pdf").write_text("mine")
    with pytest.raises(ExchangeError, match=r"items\.pdf exists already"):
        calibrate(counted(tmp_path / "kiosk.json"), "--out", tmp_path / "items.json")
    assert not (tmp_path / "items.json").exists()


def test_counters_of_items_that_changed_since_are_of_no_use(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="changed since"):
        calibrate(counted(tmp_path / "kiosk.json", revision=99), "--out", tmp_path / "items.json")


def test_counters_of_another_engine_are_refused_by_its_name(tmp_path: Path) -> None:
    told = json.loads(counted(tmp_path / "kiosk.json").read_text())
    for row in told["counters"]:
        row["figures"] = "3/experts"
    (tmp_path / "kiosk.json").write_text(json.dumps(told))
    with pytest.raises(ExchangeError, match=r"from version 3 of the screening's engine.*--from"):
        calibrate(tmp_path / "kiosk.json", "--out", tmp_path / "items.json")


def test_what_was_found_earlier_takes_the_experts_place(tmp_path: Path) -> None:
    kiosk, first, second = counted(tmp_path / "kiosk.json"), tmp_path / "one.json", tmp_path / "two.json"
    calibrate(kiosk, "--out", first)
    calibrate(kiosk, "--out", second, "--from", first)
    before, after = read_figures(first).items, read_figures(second).items
    assert before.keys() <= after.keys()
    assert all(after[name].figures.error < one.figures.error for name, one in before.items())


def test_what_was_found_earlier_of_items_nobody_met_since_is_kept(tmp_path: Path) -> None:
    kiosk, first, second = counted(tmp_path / "kiosk.json"), tmp_path / "one.json", tmp_path / "two.json"
    calibrate(kiosk, "--out", first)
    told = json.loads(kiosk.read_text())
    lost = next(iter(read_figures(first).items))
    told["counters"] = [row for row in told["counters"] if row["item"] != lost]
    kiosk.write_text(json.dumps(told))
    calibrate(kiosk, "--out", second, "--from", first)
    assert read_figures(second).items[lost] == read_figures(first).items[lost]


def of_engine_6(file: Path, items: Collection[str]) -> Path:
    """Write what engine 6 found of items: nothing was said of guessing then."""
    found = {"revision": 1, "difficulty": -1.0, "slope": 1.3, "error": 0.2, "answers": 120}
    file.write_text(json.dumps({"format": "digipunt-figures/1", "items": dict.fromkeys(items, found)}))
    return file


def test_what_was_found_before_luck_with_clicking_was_known_is_left_out_and_said(tmp_path: Path) -> None:
    bank = [one for one in load_bank(SHIPPED) if one.screens and one.competence != PRE]
    clicked = next(one for one in bank if one.kind == "pointer" and one.guessing)
    chosen = next(one for one in bank if one.kind == "choice")
    earlier = of_engine_6(tmp_path / "old.json", [clicked.id, chosen.id])
    kiosk = counted(tmp_path / "kiosk.json")
    told = json.loads(kiosk.read_text())
    told["counters"] = [row for row in told["counters"] if row["item"] not in {clicked.id, chosen.id}]
    kiosk.write_text(json.dumps(told))
    said = calibrate(kiosk, "--out", tmp_path / "items.json", "--from", earlier)
    after = read_figures(tmp_path / "items.json").items
    assert clicked.id not in after
    assert f"{clicked.id} in {earlier} is left out: found as though 0%" in said
    assert after[chosen.id] == Found(1, Figures(-1.0, 1.3, 0.2), chosen.guessing)
    assert chosen.id not in said


def test_one_kiosk_is_not_counted_twice(tmp_path: Path) -> None:
    files = [counted(tmp_path / name) for name in ("a.json", "b.json")]
    with pytest.raises(ExchangeError, match="the same kiosk"):
        calibrate(*files, "--out", tmp_path / "items.json")


def test_whole_screenings_of_those_who_agreed_are_enough(tmp_path: Path) -> None:
    items = [one for one in load_bank(SHIPPED) if one.screens and one.competence != PRE][:5]
    answers = [{"item": one.id, "revision": one.revision, "right": True} for one in items]
    file = tmp_path / "agreed.jsonl"
    file.write_text("\n".join([json.dumps({"language": "nl", "answers": answers})] * 3))
    calibrate(file, "--out", tmp_path / "items.json")
    assert set(read_figures(tmp_path / "items.json").items) == {one.id for one in items}

from __future__ import annotations

import contextlib
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.calibration.exported import read_export
from kiosk.cli import cli
from kiosk.core.counters import FEWEST_VISITS, Cell, Tally
from kiosk.core.errors import ExchangeError, StorageError
from kiosk.core.model import Level
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

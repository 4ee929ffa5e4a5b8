from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.storage.marker import NAME as MARKER
from kiosk.storage.marker import clear_marker, perhaps_unfinished, set_marker, to_disk, touch_marker
from tests.storage.an import IDLE, NOON, Place, an_answer

ROOT = Path(__file__).resolve().parents[2]
MOMENT = timedelta(milliseconds=1)


def test_a_folder_without_visit_says_so(tmp_path: Path) -> None:
    touch_marker(tmp_path, NOON)
    assert not perhaps_unfinished(tmp_path, NOON, IDLE)
    assert not perhaps_unfinished(tmp_path / "missing", NOON, IDLE)


@pytest.mark.parametrize(
    ("later", "offered"), [(timedelta(0), True), (IDLE, True), (IDLE + MOMENT, False), (-MOMENT, False)]
)
def test_a_visit_is_seen_within_the_idle_time(tmp_path: Path, later: timedelta, *, offered: bool) -> None:
    set_marker(tmp_path, NOON)
    assert perhaps_unfinished(tmp_path, NOON + later, IDLE) is offered


def test_a_visit_that_was_cleared_is_gone(tmp_path: Path) -> None:
    set_marker(tmp_path, NOON)
    clear_marker(tmp_path)
    clear_marker(tmp_path)
    assert not perhaps_unfinished(tmp_path, NOON, IDLE)


def test_a_marker_is_on_the_disk_with_its_name_before_the_visit_goes_on(tmp_path: Path) -> None:
    synced: list[Path] = []
    set_marker(tmp_path, NOON, synced.append)
    assert synced == [tmp_path / MARKER, tmp_path]


def test_what_is_brought_to_the_disk_is_waited_for(tmp_path: Path) -> None:
    to_disk(tmp_path)
    with pytest.raises(OSError, match="Invalid argument"):  # there is no disk to wait for
        to_disk(Path("/dev/null"))


def test_the_marker_follows_the_store(place: Place) -> None:
    store = place.open()
    assert not perhaps_unfinished(place.folder, place.clock(), IDLE)
    store.begin("v")
    place.clock.pass_by(IDLE)
    store.save_answer("v", an_answer(1))
    place.clock.pass_by(IDLE)
    assert perhaps_unfinished(place.folder, place.clock(), IDLE)
    store.wipe("v")
    assert not perhaps_unfinished(place.folder, place.clock(), IDLE)
    store.close()


def test_the_marker_follows_who_is_there(place: Place) -> None:
    store = place.open()
    store.begin("v")
    place.clock.pass_by(IDLE)
    store.present("v")
    place.clock.pass_by(IDLE)
    assert perhaps_unfinished(place.folder, place.clock(), IDLE)
    store.wipe("v")
    store.present("v")
    assert not perhaps_unfinished(place.folder, place.clock(), IDLE)
    store.close()


def test_a_marker_that_was_left_behind_is_cleared(place: Place) -> None:
    store = place.open()
    set_marker(place.folder, NOON)
    assert store.unfinished(IDLE) is None
    assert not perhaps_unfinished(place.folder, NOON, IDLE)


def test_looking_for_a_visit_imports_nothing_big() -> None:
    big = "{'sqlite3', 'sqlite_utils', 'msgspec'}"
    code = f"import kiosk.storage.marker, sys; sys.exit(bool({big} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT)  # noqa: S603
    assert done.returncode == 0

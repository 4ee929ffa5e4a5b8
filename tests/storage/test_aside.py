from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.storage.aside import empty_aside, move_aside

NOW = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)
JOURNAL = "kiosk.db-journal"


def damaged(folder: Path, *, journal: bool = True) -> Path:
    file = folder / "kiosk.db"
    file.write_bytes(b"what someone answered")
    if journal:
        (folder / JOURNAL).write_bytes(b"what stood there before")
    return file


def test_a_damaged_database_takes_its_journal_along(tmp_path: Path) -> None:
    aside = move_aside(damaged(tmp_path), NOW)
    assert aside.name == "kiosk-damaged-20261201-103000.db"
    assert {file.name for file in tmp_path.iterdir()} == {aside.name, f"{aside.name}-journal"}


def test_one_without_a_journal_is_moved_too(tmp_path: Path) -> None:
    aside = move_aside(damaged(tmp_path, journal=False), NOW)
    assert [file.name for file in tmp_path.iterdir()] == [aside.name]


def test_two_in_the_same_second_have_names_of_their_own(tmp_path: Path) -> None:
    first, second, third = (move_aside(damaged(tmp_path), NOW) for _ in range(3))
    assert len({first, second, third}) == 3
    assert all(file.exists() for file in (first, second, third))


def test_emptied_files_hold_nothing_of_anybody_and_still_tell_when_it_happened(tmp_path: Path) -> None:
    aside = move_aside(damaged(tmp_path), NOW)
    (tmp_path / "kiosk.db").write_bytes(b"a new one")
    empty_aside(tmp_path)
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert sizes == {aside.name: 0, f"{aside.name}-journal": 0, "kiosk.db": len(b"a new one")}

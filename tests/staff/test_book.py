from pathlib import Path

import pytest

from kiosk.core.errors import StorageError
from kiosk.staff.book import NAME, FileTryBook
from kiosk.staff.lockout import FREE_TRIES, Tries


def test_tries_outlive_a_restart(tmp_path: Path) -> None:
    FileTryBook(tmp_path).write(Tries(3, 12.5))
    assert FileTryBook(tmp_path).tries() == Tries(3, 12.5)


def test_there_are_no_tries_before_the_first(tmp_path: Path) -> None:
    assert FileTryBook(tmp_path).tries() == Tries()


@pytest.mark.parametrize("broken", [b"", b"{", b'{"count": "many"}'])
def test_a_damaged_file_gives_nobody_free_tries(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / NAME).write_bytes(broken)
    assert FileTryBook(tmp_path).tries().count == FREE_TRIES


def test_staff_are_told_when_tries_cannot_be_kept(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be kept"):
        FileTryBook(tmp_path / "gone").write(Tries(1, 1.0))

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.storage.reserve import NAME, SIZE, keep_reserve, release_reserve


def test_a_reserve_takes_its_room_once_and_gives_it_back(tmp_path: Path) -> None:
    keep_reserve(tmp_path)
    first = (tmp_path / NAME).read_bytes()
    keep_reserve(tmp_path)
    assert (tmp_path / NAME).read_bytes() == first
    assert len(first) == SIZE
    assert release_reserve(tmp_path)
    assert not release_reserve(tmp_path)
    assert not list(tmp_path.iterdir())


def test_half_a_reserve_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"half")
    keep_reserve(tmp_path)
    assert (tmp_path / NAME).stat().st_size == SIZE


def test_a_reserve_for_which_there_is_no_room_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        keep_reserve(tmp_path)
    assert not list(tmp_path.iterdir())

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.calibration.files import read, write_new
from kiosk.core.errors import ExchangeError


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_bytes(b"mine")
    with pytest.raises(ExchangeError, match="exists already"):
        write_new(file, b"new")
    assert file.read_bytes() == b"mine"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ExchangeError, match="exists already"):
        write_new(tmp_path / "link", b"new")


def test_where_nothing_can_be_written_staff_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"cannot be written \(No such file"):
        write_new(tmp_path / "nowhere" / "out.json", b"new")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_new(tmp_path / "out.json", b"new")
    assert read(tmp_path / "out.json") == b"new"


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be read"):
        read(tmp_path / "none.json")

from __future__ import annotations

import os
from pathlib import Path

from kiosk.storage.blank import overwrite


def test_a_file_is_overwritten_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "held"
    file.write_bytes(b"what someone answered")
    before = file.stat()
    overwrite(file)
    assert file.read_bytes() == bytes(before.st_size)
    assert file.stat().st_ino == before.st_ino


def test_a_file_that_is_blank_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "blank"
    file.write_bytes(bytes(100))
    os.utime(file, (1, 1))
    overwrite(file)
    assert file.stat().st_mtime == 1

import logging
import logging.handlers
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.errors import StorageError
from kiosk.storage.log import DAYS, FOLDER, NAME, end_log, keep_log


@pytest.fixture
def handler(tmp_path: Path) -> Iterator[logging.Handler]:
    made = keep_log(tmp_path)
    yield made
    end_log(made)


def test_what_staff_are_told_stands_in_the_log_with_its_time(
    tmp_path: Path, handler: logging.Handler
) -> None:
    logging.getLogger("kiosk.anything").warning("The printer is stopped.")
    handler.flush()
    (line,) = (tmp_path / FOLDER / NAME).read_text().splitlines()
    assert line.startswith("20")
    assert line.endswith("WARNING The printer is stopped.")


def test_the_log_is_thrown_away_after_fourteen_days(tmp_path: Path, handler: logging.Handler) -> None:
    for day in range(1, 21):
        (tmp_path / FOLDER / f"{NAME}.2026-01-{day:02}").touch()
    assert isinstance(handler, logging.handlers.TimedRotatingFileHandler)
    handler.doRollover()
    kept = [file for file in (tmp_path / FOLDER).iterdir() if file.name != NAME]
    assert len(kept) == DAYS


def test_nobody_else_may_read_the_log(tmp_path: Path, handler: logging.Handler) -> None:
    del handler
    assert (tmp_path / FOLDER).stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_told_to_staff(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    with pytest.raises(StorageError, match=str(tmp_path)):
        keep_log(tmp_path)

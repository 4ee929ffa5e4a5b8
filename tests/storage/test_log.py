import errno
import io
import logging
import os
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.storage.log import DAYS, FOLDER, NAME, Diary, end_log, keep_log

TODAY = date(2026, 12, 1)


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


def of_days_ago(folder: Path, *days: int) -> list[Path]:
    (folder / FOLDER).mkdir(exist_ok=True)
    files = [folder / FOLDER / f"{NAME}.{TODAY - timedelta(days=ago)}" for ago in days]
    for file in files:
        file.write_text("The printer is stopped.")
    return files


def test_what_is_older_than_fourteen_days_is_thrown_away_at_the_start_though_it_is_all_there_is(
    tmp_path: Path,
) -> None:
    young, last, old, ancient = of_days_ago(tmp_path, 1, DAYS, DAYS + 1, 400)
    end_log(keep_log(tmp_path, lambda: TODAY))
    assert (young.exists(), last.exists(), old.exists(), ancient.exists()) == (True, True, False, False)


def test_what_becomes_too_old_while_the_kiosk_runs_is_thrown_away_though_nothing_is_written(
    tmp_path: Path,
) -> None:
    days = [TODAY]
    diary = keep_log(tmp_path, lambda: days[-1])
    (file,) = of_days_ago(tmp_path, DAYS)
    assert isinstance(diary, Diary)
    diary.turn()
    assert file.exists()
    days.append(TODAY + timedelta(days=1))
    diary.turn()
    end_log(diary)
    assert not file.exists()


def test_a_log_that_nobody_wrote_to_for_weeks_is_thrown_away_too(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    left = tmp_path / FOLDER / NAME
    left.write_text("The printer is stopped.")
    weeks_ago = time.time() - 30 * 24 * 3600
    os.utime(left, (weeks_ago, weeks_ago))
    end_log(keep_log(tmp_path))
    assert [file.read_text() for file in (tmp_path / FOLDER).iterdir()] == [""]


def test_files_of_others_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    other = tmp_path / FOLDER / f"{NAME}.notes"
    other.touch()
    end_log(keep_log(tmp_path, lambda: TODAY))
    assert other.exists()


def test_a_mistake_is_logged_without_what_someone_typed(tmp_path: Path, handler: logging.Handler) -> None:
    try:
        int("anna@post.example")
    except ValueError:
        logging.getLogger("kiosk.anything").exception("The kiosk made a mistake.")
    end_log(handler)
    end_log(handler)
    told = (tmp_path / FOLDER / NAME).read_text()
    assert "ValueError" in told
    assert "test_log.py" in told
    assert "anna" not in told


def test_nobody_else_may_read_the_log(tmp_path: Path, handler: logging.Handler) -> None:
    del handler
    assert (tmp_path / FOLDER).stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_told_to_staff(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    with pytest.raises(StorageError, match=str(tmp_path)):
        keep_log(tmp_path)


class FullDisk(io.StringIO):
    """A file on a disk that takes nothing any more."""

    @override
    def write(self, text: str, /) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_on_a_full_disk_nothing_more_is_said_than_the_sentence(
    handler: Diary, capfd: pytest.CaptureFixture[str]
) -> None:
    real, handler.stream = handler.stream, FullDisk()  # type: ignore[assignment]
    try:
        int("kanarie of a visitor")
    except ValueError:
        logging.getLogger("kiosk.anything").exception("The visit cannot be gone on with.")
    handler.stream = real
    said = "".join(capfd.readouterr())
    assert "kanarie" not in said
    assert "Logging error" not in said

"""Keeps what staff are told for fourteen days, in files beside the visits."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path
from threading import Event, Thread

from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.core.traces import WhereOnly
from kiosk.storage.trouble import sentence_of

FOLDER = "log"
NAME = "kiosk.log"
DAYS = 14
HOUR_S = 3600
LINE = "%(asctime)s %(levelname)s %(message)s"


class Diary(TimedRotatingFileHandler):
    """A file a day; those of days longer ago than fourteen are deleted, however few there are."""

    def __init__(self, file: Path, today: Callable[[], date]) -> None:
        """Open the file of today; raises OSError."""
        super().__init__(file, when="midnight", backupCount=DAYS, encoding="utf-8")
        self._today = today
        self._over = Event()
        Thread(target=self._look_each_hour, name="log", daemon=True).start()

    def turn(self) -> None:
        """Begin a new file if the day is over, and delete the old ones; raises OSError."""
        self.acquire()
        try:
            if time.time() >= self.rolloverAt:
                self.doRollover()
            for file in self.getFilesToDelete():
                Path(file).unlink(missing_ok=True)
        finally:
            self.release()

    @override
    def getFilesToDelete(self) -> list[str]:
        oldest = self._today() - timedelta(days=DAYS)
        files = Path(self.baseFilename).parent.glob(f"{NAME}.*")
        return [str(file) for file in files if (day := _day_of(file)) and day < oldest]

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing of a line that cannot be written: it went to the error output too.

        What the standard library says here is a trace with all its words, which may be a visitor's.
        """

    @override
    def close(self) -> None:
        self._over.set()
        super().close()

    def _look_each_hour(self) -> None:
        """Turn the page even if nothing is written for weeks."""
        while not self._over.wait(HOUR_S):
            with suppress(OSError):  # the next line that cannot be written tells more
                self.turn()


def keep_log(folder: Path, today: Callable[[], date] = date.today) -> logging.Handler:
    """Write the log of the whole kiosk to the data folder, a file a day; gives what to close after.

    Nothing that a visitor did or typed is ever logged. Raises StorageError when nothing can be written.
    """
    place = folder / FOLDER
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        diary = Diary(place / NAME, today)
        diary.turn()
    except OSError as error:
        raise StorageError(sentence_of(error, folder)) from error
    diary.setFormatter(WhereOnly(LINE))
    logging.getLogger().addHandler(diary)
    return diary


def end_log(handler: logging.Handler) -> None:
    """Stop writing to the data folder."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def _day_of(file: Path) -> date | None:
    try:
        return date.fromisoformat(file.suffix.removeprefix("."))
    except ValueError:
        return None

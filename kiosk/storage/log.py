"""Keeps what staff are told for fourteen days, in files beside the visits."""

from __future__ import annotations

import logging
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path

from kiosk.core.errors import StorageError
from kiosk.storage.trouble import sentence_of

FOLDER = "log"
NAME = "kiosk.log"
DAYS = 14
LINE = "%(asctime)s %(levelname)s %(message)s"


def keep_log(folder: Path) -> logging.Handler:
    """Write the log of the whole kiosk to the data folder, a file a day; gives what to close after.

    Nothing that a visitor did or typed is ever logged. Raises StorageError when nothing can be written.
    """
    place = folder / FOLDER
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        handler = TimedRotatingFileHandler(place / NAME, when="midnight", backupCount=DAYS, encoding="utf-8")
    except OSError as error:
        raise StorageError(sentence_of(error, folder)) from error
    handler.setFormatter(logging.Formatter(LINE))
    logging.getLogger().addHandler(handler)
    return handler


def end_log(handler: logging.Handler) -> None:
    """Stop writing to the data folder."""
    logging.getLogger().removeHandler(handler)
    handler.close()

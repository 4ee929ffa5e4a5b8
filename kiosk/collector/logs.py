"""The log: one JSON object a line, of what happened, never of what was sent or by whom."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

from typing_extensions import override

LOGGER = logging.getLogger("kiosk.collector")


class Line(logging.Formatter):
    """Writes a record as JSON.

    Of an error its kind and the places in our code, not its text: libraries put what was sent into theirs.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        said.update(getattr(record, "said", {}))
        if record.exc_info:
            kind, _, trace = record.exc_info
            said["error"] = kind.__name__ if kind else ""
            said["places"] = _places(trace)
        return json.dumps(said, ensure_ascii=False)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace)]


def speak() -> None:
    """Write the log of this process to standard error; a second time changes nothing."""
    # No line tells these, and to find them takes as long as all the rest of it.
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in ("kiosk", "uvicorn"):
        logging.getLogger(name).setLevel(logging.INFO)


def told(message: str, **said: object) -> None:
    """Write a line."""
    LOGGER.info(message, extra={"said": said})

"""Says in one sentence that there is no screen to draw on: Qt ends the process without one."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.core.errors import UNUSABLE

log = logging.getLogger(__name__)


@contextmanager
def told_to_staff() -> Iterator[None]:
    """Make the Qt application in here: where Qt gives up, staff read why and the process ends with code 2.

    Nothing can be raised out of Qt at that moment, and nothing is open yet that must be closed.
    """
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str | None) -> None:
        heard.append(words or "")
        if kind is QtMsgType.QtFatalMsg:
            log.error("%s", sentence(heard[0]))
            logging.shutdown()
            os._exit(UNUSABLE)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for words in heard:
        log.warning("%s", words)


def sentence(why: str) -> str:
    """Say what to do about a screen that Qt cannot use; `why` is the first thing that Qt said."""
    first = why.strip().partition("\n")[0].rstrip(". ")
    return (
        f"There is no screen here that the kiosk may use ({first}): "
        "start it in the session of the user whose screen it is; `bash packaging/setup.sh` brings what Qt "
        "needs; where DISPLAY is not set, `python -m kiosk demo --out DIR` brings a screen of its own."
    )

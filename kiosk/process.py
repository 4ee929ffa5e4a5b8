"""What this process owes everybody: sentences for staff, no visitor's words in a trace or in a dump."""

from __future__ import annotations

import ctypes
import logging
import resource
import sys
import threading
from types import TracebackType

from kiosk.core.traces import WhereOnly

PR_SET_DUMPABLE = 4


def leave_no_dump() -> None:
    """Let no crash write this process's memory, where somebody's words are, to a file: see prctl(2)."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def speak_to_staff() -> None:
    """Say sentences as they are; of a mistake of ours only where it is: its words may be a visitor's."""
    spoken = logging.StreamHandler()
    spoken.setFormatter(WhereOnly("%(message)s"))
    logging.basicConfig(handlers=[spoken])
    logging.raiseExceptions = False  # else a line that cannot be said is told with a trace of all its words
    sys.excepthook = _mistake
    threading.excepthook = lambda told: _mistake(told.exc_type, told.exc_value, told.exc_traceback)


def _mistake(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log = logging.getLogger("kiosk")
    log.critical("The kiosk made a mistake.", exc_info=(kind, error or kind(), trace))

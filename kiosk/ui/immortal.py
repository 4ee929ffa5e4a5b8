"""Keep Python 3.11 alive under Qt's binding, which counts on constants that never die."""

from __future__ import annotations

import ctypes
import sys

ENOUGH = 1 << 40
IMMORTAL_SINCE = (3, 12)


def make_constants_immortal() -> None:
    """Give None, True and False more references than anything can take away.

    PySide6 6.12 is built for the interface of Python 3.12, where these constants are immortal, and
    takes a reference of None with every call that gives nothing; on 3.11 the process would end with
    "none_dealloc" after some thousands of calls. Does nothing from 3.12 on. May be called again.
    """
    if sys.version_info >= IMMORTAL_SINCE:
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < ENOUGH // 2:
            count.value += ENOUGH

"""Work in parts, with room for a touch between two of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer

BREATH_MS = 10
"""Between two parts: long enough for Qt to look whether somebody touched the screen."""


def between_touches(window: QObject, parts: Iterator[object]) -> None:
    """Do the next part now and the others later, one at a time, for as long as the window lives."""
    if next(parts, None) is not None:
        QTimer.singleShot(BREATH_MS, window, partial(between_touches, window, parts))

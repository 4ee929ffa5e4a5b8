"""Telling a screen reader what came up on the screen without anybody going there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.marked import plain


def announce(
    widget: QWidget,
    words: str,
    tell: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility,
) -> None:
    """Have the words of this widget read out when the reader comes to it; they interrupt nothing."""
    tell(QAccessibleAnnouncementEvent(widget, plain(words)))

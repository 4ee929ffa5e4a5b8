"""A small window for deliberately broken widgets, and what is measured of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.words import Words
from kiosk.showcase.audit.drawn import Recorder
from kiosk.showcase.audit.rules import Fault
from kiosk.showcase.audit.seen import Seen, gather
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.widgets.focus_ring import FocusRing
from tests.fakes import PlainWords

SIZE = (800, 600)


class Stand:
    """A window in the colours of a look; widgets are put where a test wants them."""

    def __init__(self, look: Look | None = None, words: Words | None = None) -> None:
        self.look = look or Look()
        self.words = words or PlainWords()
        self.window = QWidget()
        self.window.setObjectName("window")
        self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.window.setFixedSize(*SIZE)
        self.window.setStyleSheet(
            style_sheet(self.look) + f"#window {{ background: {self.look.palette.page} }}"
        )
        self.ring = FocusRing(self.window, self.look)
        self.ring.setGeometry(self.window.rect())

    def put(self, widget: QWidget, *place: int, inside: QWidget | None = None) -> None:
        """Put a widget at left, top, width, height."""
        widget.setParent(inside or self.window)
        widget.setGeometry(QRect(*place))
        widget.show()

    def see(self) -> Seen:
        """Give what can be measured now."""
        self.window.show()
        QApplication.processEvents()
        look = replace(self.look, width=SIZE[0], height=SIZE[1])
        return gather(self.window, Recorder().record(self.window), self.words, look)


@contextmanager
def standing(look: Look | None = None, words: Words | None = None) -> Iterator[Stand]:
    """Give a stand, and take it away."""
    made = Stand(look, words)
    try:
        yield made
    finally:
        made.window.hide()
        made.window.deleteLater()
        QApplication.processEvents()


def told(faults: Iterator[Fault]) -> list[tuple[str, str, str]]:
    """Give each fault as its widget, its value and its limit."""
    return [(fault.widget, fault.value, fault.limit) for fault in faults]

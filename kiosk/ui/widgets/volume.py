"""How loud a voice is: bars of sound between a quieter and a louder button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.core.speech import VOLUMES
from kiosk.ui.heard import PICTURE, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import row
from kiosk.ui.widgets.button import Button

BAR, GAP, HEIGHT = 14, 8, 56


class VolumeControl(QWidget):
    """A step down, how loud it is, a step up; `turn` is given -1 or 1."""

    def __init__(
        self, volume: int, words: tuple[str, str, str], look: Look, turn: Callable[[int], None]
    ) -> None:
        """Show one of VOLUMES; `words` name quieter, how loud it is now, and louder."""
        super().__init__()
        quieter, now, louder = words
        layout = row(self, gap=look.px(20))
        for name, icon, step, said in (("quieter", "minus", -1, quieter), ("louder", "plus", 1, louder)):
            button = Button("", look, "secondary", icon=icon)
            button.setAccessibleName(said)
            button.setObjectName(name)
            button.setFixedWidth(look.px(96))
            button.clicked.connect(lambda _=False, step=step: turn(step))
            layout.addWidget(button)
        layout.insertWidget(1, Bars(volume, now, look))


class Bars(QWidget):
    """A bar for each step, higher and higher; those that are reached are full."""

    def __init__(self, volume: int, words: str, look: Look) -> None:
        """Show one of VOLUMES, said by `words` in the accessible tree."""
        super().__init__()
        self._volume = volume
        self._look = look
        self.setAccessibleName(words)
        heard_as(self, PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = len(VOLUMES) * (BAR + GAP) - GAP
        return QSize(self._look.px(width), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._look.unit, self._look.unit)
        colours = self._look.palette
        steps = list(VOLUMES)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            steps.reverse()
        for place, step in enumerate(steps):
            height = HEIGHT * step / len(VOLUMES)
            bar = QRectF(place * (BAR + GAP) + 1, HEIGHT - height + 1, BAR - 2, height - 2)
            painter.setPen(QColor(colours.selected_border if step <= self._volume else colours.control))
            painter.setBrush(QColor(colours.selected_border if step <= self._volume else colours.page))
            painter.drawRoundedRect(bar, 3, 3)

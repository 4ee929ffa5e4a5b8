"""A big switch: what it does in words, whether it is on in a word and a sign."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import TextBlock

WIDTH, HEIGHT = 88, 48


@dataclass(frozen=True, slots=True)
class SwitchRoom:
    """Design px of a picture's field, of the picture, at edges and sides, and between parts; and letters."""

    field: int
    picture: int
    edge: int
    side: int
    gap: int
    title: Role = Role.HEADING_2
    told: Role = Role.BODY


LYING, UPRIGHT = SwitchRoom(72, 56, 8, 20, 20), SwitchRoom(128, 96, 24, 20, 24, told=Role.LEAD)
CLOSE = SwitchRoom(56, 48, 4, 12, 12, Role.OPTION)
"""Where two stand side by side with little room."""


class SwitchCard(Card):
    """A card as wide as the page that turns one setting on or off."""

    def __init__(
        self, words: tuple[str, str, str], picture: str, look: Look, *, on: bool, close: bool = False
    ) -> None:
        """Build it from a heading, a sentence, and the word for how it stands now."""
        super().__init__(" ".join(words), look)
        self.setCheckable(True)
        self.setChecked(on)
        px = look.px
        room = CLOSE if close else UPRIGHT if look.portrait else LYING
        side, edge = px(room.side), px(room.edge)
        layout = row(self, gap=px(room.gap), margins=(side, edge, side, edge))
        field = Box("field")
        field.setFixedSize(px(room.field), px(room.field))
        image = drawing(look.picture(picture, room.picture))
        column(field).addWidget(image, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(field)
        texts = column(gap=px(2))
        texts.addStretch()
        texts.addWidget(TextBlock(words[0], look, room.title))
        texts.addWidget(TextBlock(words[1], look, room.told))
        texts.addStretch()
        layout.addLayout(texts, 1)
        state = column(gap=px(4))
        state.addStretch()
        state.addWidget(
            TextBlock(words[2], look, Role.STRONG, centred=True), 0, Qt.AlignmentFlag.AlignHCenter
        )
        state.addWidget(Lever(look, on=on), 0, Qt.AlignmentFlag.AlignHCenter)
        state.addStretch()
        layout.addLayout(state)

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: the visit says how it stands."""


class Lever(QWidget):
    """The sign of a switch: a knob at the start (off) or at the end (on)."""

    def __init__(self, look: Look, *, on: bool) -> None:
        """Draw it on or off."""
        super().__init__()
        self._look = look
        self._on = on
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, edge = self._look.palette, self._look.px(3)
        fill, line = (colours.selected_border,) * 2 if self._on else (colours.page, colours.control)
        painter.setPen(QPen(QColor(line), edge))
        painter.setBrush(QColor(fill))
        radius = self.height() / 2
        groove = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(groove, radius - edge / 2, radius - edge / 2)
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - radius if self._on != right else radius
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected_sign if self._on else colours.control))
        painter.drawEllipse(QPointF(x, radius), radius - 3 * edge, radius - 3 * edge)

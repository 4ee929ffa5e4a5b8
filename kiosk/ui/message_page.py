"""A calm page that says one thing: a picture beside a heading and a few sentences."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock, heading

FIELD, PICTURE = 280, 176
UPRIGHT = (640, 384)
"""Design px of the height of the field, as wide as the page, and of its picture, upright."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a message page says; all words are translated already."""

    picture: str
    heading: str
    sentences: tuple[str, ...]


class MessagePage:
    """The page's parts in a column; `lines` are the sentences, which may be said anew."""

    def __init__(self, said: Said, look: Look, page: QVBoxLayout, below: QWidget | None = None) -> None:
        """Build the page in the middle of a column, upright low in it; what is `below` it leads aside."""
        role = Role.SITUATION if look.portrait else Role.LEAD
        self.lines = [TextBlock(sentence, look, role) for sentence in said.sentences]
        self._look = look
        upright = look.portrait
        body = column(gap=look.px(40)) if upright else row(gap=look.px(56))
        across = Qt.AlignmentFlag(0) if upright else Qt.AlignmentFlag.AlignVCenter
        body.addWidget(self._field(said.picture), 0, across)
        body.addLayout(self._texts(said, below), 1)
        page.addStretch(1)
        page.addLayout(body)
        if not upright:
            page.addStretch(1)

    def _field(self, picture: str) -> QWidget:
        px = self._look.px
        field = Box("soft")
        size = 220 if self._look.slim else FIELD
        height, drawn = UPRIGHT if self._look.portrait else (size, PICTURE * size / FIELD)
        field.setFixedHeight(px(height))
        if not self._look.portrait:
            field.setFixedWidth(px(size))
        image = drawing(self._look.picture(picture, drawn))
        column(field).addWidget(image, 0, Qt.AlignmentFlag.AlignCenter)
        return field

    def _texts(self, said: Said, below: QWidget | None) -> QVBoxLayout:
        texts = column(gap=self._look.px(12))
        texts.addWidget(heading(said.heading, self._look))
        for line in self.lines:
            texts.addWidget(line)
        if below is not None:
            texts.addSpacing(self._look.px(12))
            texts.addWidget(below)
        if not self._look.portrait:
            texts.insertStretch(0)
            texts.addStretch()
        return texts

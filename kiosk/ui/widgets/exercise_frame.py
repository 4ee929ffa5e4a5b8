"""The permanent frame around a little world, which says that nothing can go wrong here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock

BORDER, HEADER = 4, 52


class ExerciseFrame(Box):
    """A blue frame of 4 px with a header of 52; the world inside draws its own margins."""

    def __init__(self, world: QWidget, words: Words, look: Look) -> None:
        """Put a world in the frame."""
        super().__init__("frame")
        px = look.px
        layout = column(self, margins=(px(BORDER), 0, px(BORDER), px(BORDER)))
        layout.addWidget(self._header(words, look))
        inside = Box("world")
        column(inside).addWidget(world)
        layout.addWidget(inside, 1)

    def _header(self, words: Words, look: Look) -> QWidget:
        header = QWidget()
        header.setMinimumHeight(look.px(HEADER))
        header.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = row(header, gap=look.px(12), margins=(look.px(20), 0, look.px(20), 0))
        colour = look.palette.brand_text
        layout.addWidget(drawing(look.icon("shield-check-fill", 32, colour)))
        said = f"<b>{words('Exercise')}</b>  {words('Nothing can go wrong here.')}"
        layout.addWidget(TextBlock(said, look, Role.BODY, colour=colour), 1, Qt.AlignmentFlag.AlignVCenter)
        return header

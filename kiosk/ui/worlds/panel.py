"""What a page opens over itself for a moment: a month or a folder, with its name and a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.core.words import Words
from kiosk.ui.heard import BUTTON, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.page import Page
from kiosk.ui.worlds.row import Row

LEAST = 100
"""Design px of height of what a panel holds of which a part can be seen."""
BACK = 56
"""Design px of height of the row back."""
EDGE, LEAST_EDGE = 8, 4
"""Design px above the title, below it and below the content, and those beside the largest letters: in Arabic
the rest cut the second week of a month."""


def height_around(look: Look) -> int:
    """Give the px of height of what a panel has around its content, where its title takes one line."""
    return look.px(BACK) + 3 * look.px(EDGE)


class Panel(Box):
    """A titled sheet; `closed` when someone goes back without choosing."""

    closed = Signal()

    def __init__(
        self, title: str, content: QWidget, words: Words, look: Look, *, words_first: bool = False
    ) -> None:
        """Put the content below its title; closer where words come first, for nobody presses those."""
        super().__init__("sheet")
        px = look.px
        edge = px(LEAST_EDGE if look.largest else EDGE)
        gap = px(LEAST_EDGE if look.largest and words_first else EDGE)
        layout = column(self, gap=gap, margins=(px(24), edge, px(24), edge))
        top = row(gap=px(16))
        top.addWidget(TextBlock(title, look, Role.OPTION), 1, Qt.AlignmentFlag.AlignVCenter)
        back = Row(
            words("Back to the form"), look, "action", icon=look.icon("arrow-left", 28, look.palette.text)
        )
        back.setMinimumHeight(px(BACK))
        back.setObjectName("back-to-form")
        heard_as(back, BUTTON)
        back.clicked.connect(self.closed)
        top.addWidget(back)
        layout.addLayout(top)
        self.page = Page(content, look, words, whole=look.portrait)
        self.page.area.setMinimumHeight(px(LEAST))
        layout.addWidget(self.page, 1)

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


class Panel(Box):
    """A titled sheet; `closed` when someone goes back without choosing."""

    closed = Signal()

    def __init__(self, title: str, content: QWidget, words: Words, look: Look) -> None:
        """Put the content below its title."""
        super().__init__("sheet")
        px = look.px
        layout = column(self, gap=px(8), margins=(px(24), px(8), px(24), px(8)))
        top = row(gap=px(16))
        top.addWidget(TextBlock(title, look, Role.OPTION), 1, Qt.AlignmentFlag.AlignVCenter)
        back = Row(
            words("Back to the form"), look, "action", icon=look.icon("arrow-left", 28, look.palette.text)
        )
        back.setMinimumHeight(px(56))
        back.setObjectName("back-to-form")
        heard_as(back, BUTTON)
        back.clicked.connect(self.closed)
        top.addWidget(back)
        layout.addLayout(top)
        self.page = Page(content, look, words, whole=look.portrait)
        self.page.area.setMinimumHeight(px(LEAST))
        layout.addWidget(self.page, 1)

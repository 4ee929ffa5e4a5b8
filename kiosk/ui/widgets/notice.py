"""A notice: an icon and words on a quiet or coloured box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, drawing, row
from kiosk.ui.widgets.text import TextBlock


class Notice(Box):
    """One thing to know; `kind` is a box of the style sheet ("quiet", "soft", "info", "accent")."""

    def __init__(self, words: str, look: Look, icon: str | QPixmap = "info", kind: str = "quiet") -> None:
        """Build it with an icon's name or with a drawing."""
        super().__init__(kind)
        px = look.px
        layout = row(self, gap=px(16), margins=(px(20), px(12), px(20), px(12)))
        colour = look.palette.accent_text if kind == "accent" else look.palette.text
        pixmap = look.icon(icon, 32, colour) if isinstance(icon, str) else icon
        layout.addWidget(drawing(pixmap), 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = TextBlock(words, look, Role.BODY, colour=colour)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(px(72))

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.say(words)

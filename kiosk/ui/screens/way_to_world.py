"""The way from a task to its world, which is the way on until there is another one."""

from __future__ import annotations

from PySide6.QtGui import QPixmap

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.row import Row

ICON = 28
"""Design px of the arrow of a way between a task and its world."""


class WayToWorld(Row):
    """Looks as what one goes on with, its arrow at the end, until Next is that; then as any other action."""

    def __init__(self, words: str, look: Look) -> None:
        """Build the way on."""
        super().__init__(words, look, "way-on", icon=QPixmap())
        self.setObjectName("to-world")
        self.lead(leads=True)

    def lead(self, *, leads: bool) -> None:
        """Show it as the way on, or as one way besides Next."""
        colours = self.look.palette
        self.setProperty("kind", "way-on" if leads else "action")
        self.style().unpolish(self)
        self.style().polish(self)
        self.words.recolour(colours.primary_text if leads else colours.text)
        arrow = colours.primary_arrow if leads else colours.text
        self.show_icon(self.look.icon("arrow-right", self.look.sign(ICON), arrow))

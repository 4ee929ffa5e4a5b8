"""A line of words with an icon before it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Whole, column, drawing, row
from kiosk.ui.widgets.text import TextBlock


class IconLine(Whole):
    """An icon of 32, larger for larger letters, beside the first line of its words."""

    def __init__(self, icon: str, words: str, look: Look, role: Role = Role.BODY) -> None:
        """Build the line; `<b>` in its words makes them strong."""
        super().__init__()
        layout = row(self, gap=look.px(16))
        size = look.sign(32)
        beside = column(margins=(0, max(0, (look.line(role) - look.px(size)) // 2), 0, 0))
        beside.addWidget(drawing(look.icon(icon, size, look.palette.text)))
        beside.addStretch()
        layout.addLayout(beside)
        layout.addWidget(TextBlock(words, look, role), 1, Qt.AlignmentFlag.AlignTop)

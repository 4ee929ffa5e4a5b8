"""What is still to do at a field, said below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import drawing, row
from kiosk.ui.widgets.text import TextBlock


def problem(words: str, look: Look) -> QWidget:
    """Give a line that names what is still to do, with its sign; the colour is never the only one."""
    line = QWidget()
    layout = row(line, gap=look.px(8))
    sign = drawing(look.icon("warning", 28, look.palette.practise_border))
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(TextBlock(words, look, Role.BODY), 1)
    return line

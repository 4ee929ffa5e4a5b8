"""What is still to do at a field, said below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column, drawing, row
from kiosk.ui.widgets.text import TextBlock

PROBLEM = "warning"
"""The icon of what is still to do."""
SIGN = 28
"""Design px of the sign, beside normal letters."""


def problem(words: str, look: Look) -> QWidget:
    """Give a line that names what is still to do, with its sign; the colour is never the only one."""
    line = QWidget()
    layout = row(line, gap=look.px(8))
    size = look.sign(SIGN)
    beside = column(margins=(0, max(0, (look.line(Role.BODY) - look.px(size)) // 2), 0, 0))
    beside.addWidget(drawing(look.icon(PROBLEM, size, look.palette.practise_border)))
    beside.addStretch()
    layout.addLayout(beside)
    layout.addWidget(TextBlock(words, look, Role.BODY), 1)
    return line

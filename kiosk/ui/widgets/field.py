"""A field to type in, with its label above and what is still to do below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column, drawing, row
from kiosk.ui.widgets.text import TextBlock


class Field(QWidget):
    """One line to type, at least 64 px high; nothing can be dragged in or out, and it has no menu."""

    def __init__(self, label: str, look: Look, *, hint: str = "") -> None:
        """Name the line by its label, and describe it by its hint."""
        super().__init__()
        px = look.px
        self._look = look
        self.line = QLineEdit()
        self.line.setFixedHeight(max(px(64), look.line(Role.BODY) + px(24)))
        self.line.setFont(look.font(Role.BODY))
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(hint)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.line.setDragEnabled(False)
        self.line.setAcceptDrops(False)
        self._layout = column(self, gap=px(8))
        self._layout.addWidget(TextBlock(label, look, Role.STRONG))
        if hint:
            self._layout.addWidget(TextBlock(hint, look, Role.BODY))
        self._layout.addWidget(self.line)
        self._problem: QWidget | None = None

    def show_problem(self, words: str) -> None:
        """Say below the line what is still to do; "" takes it away."""
        if self._problem is not None:
            self._layout.removeWidget(self._problem)
            self._problem.deleteLater()
            self._problem = None
        if words:
            self._problem = problem(words, self._look)
            self._layout.addWidget(self._problem)


def problem(words: str, look: Look) -> QWidget:
    """Give a line that names what is still to do, with its sign; the colour is never the only one."""
    line = QWidget()
    layout = row(line, gap=look.px(8))
    sign = drawing(look.icon("warning", 28, look.palette.practise_border))
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(TextBlock(words, look, Role.BODY), 1)
    return line

"""The permanent frame around a little world, which says that nothing can go wrong here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock

BORDER, HEADER = 4, 52
BELOW = 8
"""Design px between what can be pressed in the header and in the world."""


class ExerciseFrame(Box):
    """A blue frame of 4 px with a header of 52; the world inside draws its own margins."""

    def __init__(
        self,
        world: QWidget,
        words: Words,
        look: Look,
        *,
        told: Notice | None = None,
        end: QWidget | None = None,
    ) -> None:
        """Put a world in the frame; in its header `told` has a place, and `end` stands at its end."""
        super().__init__("frame")
        px = look.px
        layout = column(self, margins=(px(BORDER), 0, px(BORDER), px(BORDER)))
        self._title = self._named(words, look, brief=end is not None)
        self._above = self._header(look, told, end)
        layout.addWidget(self._above)
        inside = Box("world")
        column(inside).addWidget(world)
        layout.addWidget(inside, 1)

    def say_instead(self, *, told: bool) -> None:
        """Leave the header to what is told, or give it its own words back."""
        self._title.setHidden(told)

    def keep_header(self, height: int) -> None:
        """Keep so many px of height for what stands in the header, whatever is told there."""
        layout = self._above.layout()
        edges = layout.contentsMargins() if layout is not None else self._above.contentsMargins()
        self._above.setFixedHeight(edges.top() + height + edges.bottom())

    def _header(self, look: Look, told: Notice | None, end: QWidget | None) -> QWidget:
        header = QWidget()
        header.setMinimumHeight(look.px(HEADER))
        edge, below = (look.px(BORDER), look.px(BELOW)) if end else (0, 0)
        side = edge or look.px(20)
        layout = row(header, gap=look.px(12), margins=(side, edge, side, below))
        layout.addWidget(self._title, 1)
        if told is not None:
            layout.addWidget(told, 1)
        if end is not None:
            layout.addWidget(end)
        return header

    @staticmethod
    def _named(words: Words, look: Look, *, brief: bool) -> QWidget:
        """Say what this is; a brief title leaves to others that nothing can go wrong."""
        title = QWidget()
        layout = row(title, gap=look.px(12), margins=(look.px(16) if brief else 0, 0, 0, 0))
        colour = look.palette.brand_text
        layout.addWidget(drawing(look.icon("shield-check-fill", 32, colour)))
        name = f"<b>{words('Exercise')}</b>"
        said = name if brief else f"{name}  {words('Nothing can go wrong here.')}"
        layout.addWidget(TextBlock(said, look, Role.BODY, colour=colour), 1, Qt.AlignmentFlag.AlignVCenter)
        return title

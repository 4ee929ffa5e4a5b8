"""The permanent frame around a little world, which says that nothing can go wrong here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.core.words import Words
from kiosk.ui.heard import HEADING, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, height_of, remeasure, row
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
        self._edge = px(BORDER)
        self._asked = in_header(look)
        self._asked.setObjectName("asked")
        self._name = TextBlock("", look, Role.BODY, colour=look.palette.brand_text)
        layout = column(self, margins=(self._edge, 0, self._edge, self._edge))
        self._title = self._named(words, look, brief=end is not None)
        self._above = self._header(look, told, end)
        layout.addWidget(self._above)
        self._reminder = in_header(look)
        self._reminder.setObjectName("reminder")
        self._reminding = QWidget()
        row(self._reminding, margins=(px(16), 0, px(16), 0)).addWidget(self._reminder)
        self._reminding.hide()
        layout.addWidget(self._reminding)
        self._inside = Box("world")
        column(self._inside).addWidget(world)
        layout.addWidget(self._inside, 1)

    def say_instead(self, *, told: bool) -> None:
        """Leave the header to what is told, or give it its own words back."""
        self._title.setHidden(told)

    def keep_header(self, height: int) -> None:
        """Keep so many px of height for what stands in the header, whatever is told there."""
        layout = self._above.layout()
        edges = layout.contentsMargins() if layout is not None else self._above.contentsMargins()
        self._above.setFixedHeight(edges.top() + height + edges.bottom())

    def name(self, world: str) -> None:
        """Say besides what this is what its world is called; "" where the world says so itself."""
        if world:
            self._name.say(f"<b>{self._name.text()}</b> · {world}")

    def height_asked(self, words: str, width: int) -> int:
        """Give the px of the header's own height with what is asked in it, in this width."""
        self.keep_asked(words)
        remeasure(self._title)
        return height_of(self._title, width)

    def keep_asked(self, words: str) -> None:
        """Say what is asked in the header, in place of what this is; "" for what this is."""
        self._asked.say(words)
        for child in self._title.findChildren(QLabel):
            child.setHidden((child is self._asked) is not bool(words))

    def leave_header_away(self, *, away: bool) -> None:
        """Show the world alone in its frame, or its header again."""
        self._above.setHidden(away)
        self._leave_above(self._edge if away else 0)

    def height_reminding(self, words: str, width: int) -> int:
        """Give the px that words take in the place of the header, with the edge below, in its width."""
        self._reminder.say(words)
        remeasure(self._reminding)
        return height_of(self._reminding, width - 2 * self._edge) + self._edge

    def height_bare(self, width: int) -> int:
        """Give the px of height that the world alone asks for in its frame."""
        return height_of(self._inside, width - 2 * self._edge) + 2 * self._edge

    def remind(self, words: str) -> None:
        """Say what is asked where the header stood, as blue as the edge it stands for; "" for nothing."""
        self._reminder.say(words)
        self._reminding.setHidden(not words)
        if self._above.isHidden():
            self._leave_above(0 if words else self._edge)

    def _leave_above(self, above: int) -> None:
        """Leave so many px of the frame above all that stands in it."""
        layout, edge = self.layout(), self._edge
        if layout is not None:
            layout.setContentsMargins(edge, above, edge, edge)

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

    def _named(self, words: Words, look: Look, *, brief: bool) -> QWidget:
        """Say what this is; a brief title leaves to others that nothing can go wrong."""
        title = QWidget()
        layout = row(title, gap=look.px(12), margins=(look.px(16) if brief else 0, 0, 0, 0))
        layout.addWidget(drawing(look.icon("shield-check-fill", 32, look.palette.brand_text)))
        name = f"<b>{words('Exercise')}</b>"
        self._name.say(name if brief else f"{name}  {words('Nothing can go wrong here.')}")
        layout.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._asked, 1, Qt.AlignmentFlag.AlignVCenter)
        self._asked.hide()
        return title


def in_header(look: Look) -> TextBlock:
    """Give a place for what is asked of who looks at the world, as blue as the edge it stands for."""
    block = TextBlock("", look, Role.OPTION, colour=look.palette.brand_text)
    heard_as(block, HEADING)
    return block

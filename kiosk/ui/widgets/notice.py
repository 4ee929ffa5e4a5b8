"""A notice: an icon and words on a quiet or coloured box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, remeasure, row
from kiosk.ui.widgets.text import TextBlock


class Notice(Box):
    """One thing to know; `kind` is a box of the style sheet ("quiet", "soft", "info", "accent").

    A `slender` one has its icon above its words, so that a narrow column leaves them the width.
    """

    def __init__(
        self,
        words: str,
        look: Look,
        icon: str | QPixmap = "info",
        kind: str = "quiet",
        *,
        slender: bool = False,
    ) -> None:
        """Build it with an icon's name or with a drawing."""
        super().__init__(kind)
        self._look, px = look, look.px
        self._side = side = px(16 if slender else 20)
        edges = (side, px(12), side, px(12))
        layout = column(self, gap=px(4), margins=edges) if slender else row(self, gap=px(16), margins=edges)
        colour = look.palette.accent_text if kind == "accent" else look.palette.text
        pixmap = look.icon(icon, look.sign(32), colour) if isinstance(icon, str) else icon
        beside = Qt.AlignmentFlag.AlignLeft if slender else Qt.AlignmentFlag.AlignVCenter
        self._sign = drawing(pixmap)
        layout.addWidget(self._sign, 0, beside)
        self._words = TextBlock(words, look, Role.BODY, colour=colour)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag(0) if slender else Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(px(72))

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.say(words)

    def say_or_hide(self, words: str) -> None:
        """Show these words, or nothing where there are none."""
        self.say(words)
        self.setVisible(bool(words))

    def tighten(self) -> None:
        """Show the words alone, with little around them, where there is no more room."""
        self._sign.hide()
        self._edge(self._look.px(12), self._look.px(2))

    def loosen(self) -> None:
        """Show the icon again and the air around, where there is room after all."""
        self._sign.show()
        self._edge(self._side, self._look.px(12))

    def flatten(self) -> None:
        """Take little air above the words and below them, where there is none to spare."""
        self._edge(self._side, self._look.px(4))

    def take_place_of(self, button: QWidget) -> None:
        """Take no more height than a button that it comes instead of, where its words are as short."""
        self.setMinimumHeight(button.minimumHeight())
        self.flatten()

    def _edge(self, side: int, above: int) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, above, side, above)
        remeasure(self)

"""A wide, low card that leads somewhere: words, and a caret at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column, drawing, row
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import TextBlock


class WayCard(Card):
    """One way to go, at least 72 high; `lead` stands above its words in plain letters."""

    def __init__(
        self, words: str, look: Look, picture: str = "", *, lead: str = "", accent: bool = False
    ) -> None:
        """Build the card with an optional small picture at the start."""
        super().__init__(f"{lead} {words}".strip(), look)
        self.setProperty("accent", "true" if accent else "false")
        # Not fixed: that keeps the height of words on one line also where they need two.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        px = look.px
        self.setMinimumHeight(px(72))
        colour = look.palette.accent_text if accent else look.palette.text
        layout = row(self, gap=px(20), margins=(px(24), px(8), px(24), px(8)))
        if picture:
            layout.addWidget(drawing(look.picture(picture, 64, "", colour)))
        texts = column()
        texts.addStretch()
        if lead:
            texts.addWidget(TextBlock(lead, look, Role.BODY, colour=colour))
        texts.addWidget(TextBlock(words, look, Role.OPTION if lead else Role.STRONG, colour=colour))
        texts.addStretch()
        layout.addLayout(texts, 1)
        layout.addWidget(drawing(look.icon("caret-right", 32, colour)), 0, Qt.AlignmentFlag.AlignVCenter)

"""What happens here and who sees it, before anything starts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.core.words import message
from kiosk.ui.sharing import button_to_sharing
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.widgets.box import Box, column, drawing, room_between, row
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.told import told
from kiosk.visit.screens import HowItWorks

SENTENCES = (
    ("list-checks", message("We look for what suits you.")),
    ("hand-heart", message("Nobody can do everything. That is fine.")),
    ("door", message("You can stop at any time.")),
)


class HowItWorksView(View[HowItWorks]):
    """Three sentences with pictures, who sees what, and that visits are counted, with the way to say no."""

    def __init__(self, screen: HowItWorks, around: Around) -> None:
        """Lay out the sentences above the promise."""
        super().__init__(screen, around)
        layout = self.page(16 if self.look.slim else 24)
        title, promise = heading(self.words("This is how it works"), self.look), self._promise()
        sentences = [(picture, self.words(words)) for picture, words in SENTENCES]
        layout.addWidget(title)
        room = room_between(layout, (title, promise), self.look)
        add_within_reach(layout, told(sentences, self.look, room), self.look)
        layout.addWidget(promise)

    @override
    def bars(self) -> Bars:
        go_on = Primary(self.words("Go on"), self.visit.go_on)
        return Bars(place=self.words("How it works"), primary=go_on, back=True)

    def _promise(self) -> QWidget:
        px, colours = self.look.px, self.look.palette
        box = Box("accent")
        edge = px(16 if self.look.text_size is TextSize.NORMAL else 8)
        layout = row(box, gap=px(28), margins=(px(32), edge, px(32), edge))
        layout.addWidget(drawing(self.look.icon("lock-simple", 44, colours.accent_text)))
        beside = column(gap=px(12)) if self.look.largest else row(gap=px(28))
        texts = column(gap=px(2))
        for words, role in (
            (self.words("Who sees your result?"), Role.LEAD),
            (self.words("Nobody, unless you show it."), Role.HEADING_2),
        ):
            texts.addWidget(TextBlock(words, self.look, role, colour=colours.accent_text))
        beside.addLayout(texts, 1)
        beside.addWidget(button_to_sharing(self.around), 0, Qt.AlignmentFlag.AlignVCenter)
        lines = column(gap=px(4))
        lines.addLayout(beside)
        counted = self.words("We count visits, without names. You may say no.")
        lines.addWidget(TextBlock(counted, self.look, Role.BODY, colour=colours.accent_text))
        layout.addLayout(lines, 1)
        return box

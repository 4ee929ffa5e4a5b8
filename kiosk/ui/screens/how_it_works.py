"""What happens here and who sees it, before anything starts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.words import message
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import HowItWorks

SENTENCES = (
    ("list-checks", message("We look for what suits you.")),
    ("hand-heart", message("Nobody can do everything. That is fine.")),
    ("door", message("You can stop at any time.")),
)


class HowItWorksView(View[HowItWorks]):
    """Three sentences with pictures, and who sees what."""

    def __init__(self, screen: HowItWorks, around: Around) -> None:
        """Lay out the sentences above the promise."""
        super().__init__(screen, around)
        layout = self.page(16 if self.look.slim else 24)
        layout.addWidget(heading(self.words("This is how it works"), self.look))
        layout.addLayout(self._sentences(), 1)
        layout.addWidget(self._promise())

    @override
    def bars(self) -> Bars:
        go_on = Primary(self.words("Go on"), self.visit.go_on)
        return Bars(place=self.words("How it works"), primary=go_on, back=True)

    def _sentences(self) -> QHBoxLayout | QVBoxLayout:
        gap = self.look.gutter
        sentences = column(gap=gap) if self.look.portrait else row(gap=gap)
        for picture, words in SENTENCES:
            sentences.addWidget(self._sentence(picture, self.words(words)), 1)
        return sentences

    def _sentence(self, picture: str, words: str) -> QWidget:
        px = self.look.px
        box = Box("quiet")
        layout = column(box, gap=px(20), margins=(px(24), px(16), px(24), px(16)))
        layout.addStretch()
        image = drawing(self.look.picture(picture, 96 if self.look.slim else 120))
        layout.addWidget(image, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(TextBlock(words, self.look, Role.OPTION, centred=True))
        layout.addStretch()
        return box

    def _promise(self) -> QWidget:
        px, colours = self.look.px, self.look.palette
        box = Box("accent")
        layout = row(box, gap=px(28), margins=(px(32), px(20), px(32), px(20)))
        layout.addWidget(drawing(self.look.icon("lock-simple", 44, colours.accent_text)))
        texts = column(gap=px(2))
        for words, role in (
            (self.words("Who sees this?"), Role.LEAD),
            (self.words("Nobody, unless you show it."), Role.HEADING_2),
        ):
            texts.addWidget(TextBlock(words, self.look, role, colour=colours.accent_text))
        layout.addLayout(texts, 1)
        return box

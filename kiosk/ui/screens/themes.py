"""What to practise: the advice first, then the themes as pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy
from typing_extensions import override

from kiosk.core.model import Theme
from kiosk.ui.names import THEMES
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import column, drawing
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import Themes

MOST_IN_A_ROW = 5


class ThemesView(View[Themes]):
    """Cards to choose from; a touch begins to practise."""

    def __init__(self, screen: Themes, around: Around) -> None:
        """Lay out the advice above the themes."""
        super().__init__(screen, around)
        layout = self.page(16 if self.look.slim else 24)
        layout.addWidget(heading(self.words("What do you want to practise?"), self.look))
        if screen.advised is not None:
            advice = WayCard(
                screen.advised, self.look, "star", lead=self.words("Good for you now"), accent=True
            )
            advice.setObjectName("advice")
            advice.clicked.connect(lambda _=False: self.visit.practise_advice())
            layout.addWidget(advice)
        layout.addLayout(self._themes(), 1)

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Practise"), back=True)

    def _themes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self.look.gutter)
        count = len(self.shown.themes)
        columns = in_a_row(count, self.look)
        for index, theme in enumerate(self.shown.themes):
            words, picture = THEMES[theme]
            card = ThemeCard(self.words(words), picture, self.look)
            card.setObjectName(f"theme-{theme or 'pre'}")
            card.clicked.connect(lambda _=False, theme=theme: self._choose(theme))
            grid.addWidget(card, *divmod(index, columns))
            grid.setRowStretch(index // columns, 1)
            grid.setColumnStretch(index % columns, 1)
            grid.setColumnMinimumWidth(index % columns, 1)
        return grid

    def _choose(self, theme: Theme | None) -> None:
        self.visit.choose_theme(theme)


class ThemeCard(Card):
    """A picture above a word, in a card that may be low."""

    def __init__(self, words: str, picture: str, look: Look) -> None:
        """Build the card."""
        super().__init__(words, look)
        px = look.px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = column(self, gap=px(6), margins=(px(8), px(6), px(8), px(6)))
        layout.addStretch()
        size = 60 if look.slim else 80
        layout.addWidget(drawing(look.picture(picture, size)), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(TextBlock(words, look, Role.STRONG, centred=True))
        layout.addStretch()


def in_a_row(count: int, look: Look) -> int:
    """Give how many cards stand side by side, so that rows are as even as can be."""
    most = 2 if look.portrait or look.largest else MOST_IN_A_ROW
    rows = -(-count // most)
    return max(1, -(-count // max(1, rows)))

"""What to practise: the advice first, then the themes as pictures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.model import Theme
from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.theme_names import THEMES
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import APART, column, drawing, room_between, row
from kiosk.ui.widgets.card import Card, MenuCard
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.reach import leave_free
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import Themes

MOST_IN_A_ROW = 5
FEW = 2
"""Up to so many themes have large cards, one below the other."""
MENU = 176
"""Design px of their height."""
PICTURES = (80, 60, 44)
UPRIGHT_PICTURES = (208, 176, 144, 112)
"""Design px of the pictures of more, from the size that is looked at most easily, and larger ones upright."""

SIDE, EDGES = 8, 4
"""Design px beside the words on a card, and of its two borders."""


class ThemesView(View[Themes]):
    """Cards to choose from; a touch begins to practise."""

    def __init__(self, screen: Themes, around: Around) -> None:
        """Lay out the advice above the themes."""
        super().__init__(screen, around)
        crowded = self.look.slim or self.look.text_size is not TextSize.NORMAL
        few = len(screen.themes) <= FEW
        gap, more = (24, 0) if not crowded else (APART, 0) if few else (APART // 2, APART // 2)
        layout = self.page(gap)
        layout.addWidget(heading(self.words("What do you want to practise?"), self.look))
        if screen.advised is not None:
            layout.addWidget(self._advice(screen.advised))
        if few:
            self._add_few(layout)
        else:
            layout.addSpacing(self.look.px(more))
            layout.addWidget(self._themes(self._room(layout) - self.look.px(more)), 1)

    def _advice(self, advised: str) -> WayCard:
        advice = WayCard(advised, self.look, "star", lead=self.words("Good for you now"), accent=True)
        advice.setObjectName("advice")
        advice.clicked.connect(lambda _=False: self.visit.practise_advice())
        return advice

    def _room(self, layout: QVBoxLayout) -> int:
        """Give the px of height that what stands above leaves."""
        above = [item.widget() for item in map(layout.itemAt, range(layout.count())) if item is not None]
        return room_between(layout, [widget for widget in above if widget is not None], self.look)

    def _add_few(self, layout: QVBoxLayout) -> None:
        """Give a few themes cards as the menu has them: large, but not larger than what they say."""
        for theme in self.shown.themes:
            words, picture = THEMES[theme]
            card = MenuCard((self.words(words), ""), picture, self.look)
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            card.setMinimumHeight(self.look.px(MENU))
            self._lead(card, theme)
            layout.addWidget(card)
        leave_free(layout, self.look)

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Practise"), back=True)

    def _themes(self, room: int) -> QWidget:
        """Give the themes with the largest pictures that `room` px of height hold."""
        look = self.look
        larger = UPRIGHT_PICTURES if look.portrait else ()
        sizes = (*larger, *PICTURES[look.slim :])
        return copyfit(sizes, self._grid, QSize(look.width - 2 * look.margin, room))

    def _grid(self, size: int) -> QWidget:
        themes = QWidget()
        grid = QGridLayout(themes)
        grid.setContentsMargins(0, 0, 0, 0)
        gap = self.look.px(12) if size == PICTURES[-1] else self.look.gutter
        grid.setSpacing(gap)
        columns = in_a_row(len(self.shown.themes), self.look, self._most(gap))
        for index, theme in enumerate(self.shown.themes):
            words, picture = THEMES[theme]
            card = ThemeCard(self.words(words), picture, self.look, size)
            self._lead(card, theme)
            grid.addWidget(card, *divmod(index, columns))
            grid.setRowStretch(index // columns, 1)
            grid.setColumnStretch(index % columns, 1)
            grid.setColumnMinimumWidth(index % columns, 1)
        return themes

    def _most(self, gap: int) -> int:
        """Give how many cards with whole words, so many px apart, are as wide as the page."""
        look = self.look
        metrics = QFontMetrics(look.font(Role.STRONG))
        words = (word for theme in self.shown.themes for word in self.words(THEMES[theme][0]).split())
        widest = max(map(metrics.horizontalAdvance, words)) + look.px(2 * SIDE + EDGES)
        return (look.width - 2 * look.margin + gap) // (widest + gap)

    def _lead(self, card: Card, theme: Theme | None) -> None:
        card.setObjectName(f"theme-{theme or 'pre'}")
        card.clicked.connect(lambda _=False: self._choose(theme))

    def _choose(self, theme: Theme | None) -> None:
        self.visit.choose_theme(theme)


class ThemeCard(Card):
    """A picture above a word, in a card that may be low."""

    def __init__(self, words: str, picture: str, look: Look, size: int) -> None:
        """Build the card with a picture of `size` design px; beside the words where there is no height."""
        super().__init__(words, look)
        px = look.px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        image = drawing(look.picture(picture, size))
        if look.crowded:
            beside = row(self, gap=px(16), margins=(px(16), px(12), px(12), px(12)))
            beside.addWidget(image)
            beside.addWidget(TextBlock(words, look, Role.STRONG), 1, Qt.AlignmentFlag.AlignVCenter)
            return
        edge = px(2 if size == PICTURES[-1] else 6)
        layout = column(self, gap=edge, margins=(px(SIDE), edge, px(SIDE), edge))
        layout.addStretch()
        layout.addWidget(image, 0, Qt.AlignmentFlag.AlignHCenter)
        role = Role.HEADING_2 if look.portrait else Role.STRONG
        layout.addWidget(TextBlock(words, look, role, centred=True))
        layout.addStretch()


def in_a_row(count: int, look: Look, fitting: int = MOST_IN_A_ROW) -> int:
    """Give how many cards stand side by side, `fitting` at most, so that rows are as even as can be."""
    most = 2 if look.portrait or look.largest else max(1, min(fitting, MOST_IN_A_ROW))
    rows = -(-count // most)
    return max(1, -(-count // max(1, rows)))

"""Another language, without losing a thing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View, page_margins
from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.language_grid import COLUMNS, LanguageGrid
from kiosk.ui.widgets.reach import leave_free
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import ChooseLanguage

FEW, MANY = 4, 9
"""Languages that are shown large, and from which on three in a row would have to scroll."""


@dataclass(frozen=True, slots=True)
class Spaces:
    """Design px between what stands below each other, and at most above and below all of it."""

    gap: int
    edge: int


ROOMY, CLOSER, CLOSE = Spaces(16, 32), Spaces(8, 16), Spaces(2, 8)


class ChooseLanguageView(View[ChooseLanguage]):
    """The languages by their own names."""

    def __init__(self, screen: ChooseLanguage, around: Around) -> None:
        """Lay out the languages, closer together where all of them stand whole only so."""
        super().__init__(screen, around)
        space = QSize(self.look.width, self.look.room)
        column(self).addWidget(copyfit((ROOMY, CLOSER, CLOSE, ROOMY), self._page_of, space))

    def _page_of(self, spaces: Spaces) -> QWidget:
        look, page = self.look, QWidget()
        start, above, end, below = page_margins(look)
        edge = look.px(spaces.edge)
        layout = column(
            page, gap=look.px(spaces.gap), margins=(start, min(above, edge), end, min(below, edge))
        )
        layout.addWidget(heading(self.words("Choose your language"), look))
        layout.addWidget(TextBlock(self.words("You keep all you did."), look, Role.LEAD))
        layout.addSpacing(look.px(8))
        layout.addWidget(self._languages())
        leave_free(layout, look)
        return page

    def _languages(self) -> LanguageGrid:
        """Give few languages large, and many four in a row where their names have room."""
        look, offered = self.look, self.shown.offered
        four = len(offered) > MANY and not look.narrow and look.text_size is TextSize.NORMAL
        return LanguageGrid(
            (offered, self.shown.chosen),
            (self.words, look),
            self.visit.choose_language,
            columns=COLUMNS + 1 if four else COLUMNS,
            large=len(offered) <= FEW,
        )

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Language"), close=self.visit.close)

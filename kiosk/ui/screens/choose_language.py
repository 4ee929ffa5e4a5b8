"""Another language, without losing a thing."""

from __future__ import annotations

from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.language_grid import COLUMNS, LanguageGrid
from kiosk.ui.widgets.reach import leave_free
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import ChooseLanguage

FEW, MANY = 4, 9
"""Languages that are shown large, and from which on three in a row would have to scroll."""


class ChooseLanguageView(View[ChooseLanguage]):
    """The languages by their own names."""

    def __init__(self, screen: ChooseLanguage, around: Around) -> None:
        """Lay out the languages."""
        super().__init__(screen, around)
        layout = self.page(16)
        layout.addWidget(heading(self.words("Choose your language"), self.look))
        layout.addWidget(TextBlock(self.words("You keep all you did."), self.look, Role.LEAD))
        layout.addSpacing(self.look.px(8))
        layout.addWidget(self._languages())
        leave_free(layout, self.look)

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

"""Another language, without losing a thing."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.language_grid import LanguageGrid
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import ChooseLanguage


class ChooseLanguageView(View[ChooseLanguage]):
    """The languages by their own names."""

    def __init__(self, screen: ChooseLanguage, around: Around) -> None:
        """Lay out the languages."""
        super().__init__(screen, around)
        layout = self.page(16)
        layout.addWidget(heading(self.words("Choose your language"), self.look))
        layout.addWidget(TextBlock(self.words("You keep all you did."), self.look, Role.LEAD))
        layout.addSpacing(self.look.px(8))
        languages = (screen.offered, screen.chosen)
        layout.addWidget(LanguageGrid(languages, (self.words, self.look), self.visit.choose_language))
        layout.addStretch()

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Language"), close=self.visit.close)

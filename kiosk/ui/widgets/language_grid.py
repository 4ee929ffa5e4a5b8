"""The grid of languages, two or three in a row, with a line for who misses theirs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.language_card import LanguageCard
from kiosk.ui.widgets.notice import Notice

COLUMNS = 3
MOST_UPRIGHT = 15
"""Up to so many languages stand two in a row in a window that stands upright."""


class LanguageGrid(QWidget):
    """The offered languages by their own names; a touch reports the code."""

    def __init__(
        self,
        languages: tuple[tuple[str, ...], str],
        around: tuple[Words, Look],
        choose: Callable[[str], None],
        *,
        columns: int = COLUMNS,
        large: bool = False,
    ) -> None:
        """Show (offered, chosen), so many in a row, or two large ones."""
        super().__init__()
        offered, chosen = languages
        words, look = around
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(12))
        two = look.largest or large or (look.portrait and len(offered) <= MOST_UPRIGHT)
        columns = 2 if two else columns
        for column in range(columns):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        for index, code in enumerate(offered):
            card = LanguageCard(code, look, chosen=code == chosen, large=large)
            card.clicked.connect(lambda _=False, code=code: choose(code))
            grid.addWidget(card, *divmod(index, columns))
        self._add_other(grid, len(offered), columns, (words, look))

    def _add_other(self, grid: QGridLayout, count: int, columns: int, around: tuple[Words, Look]) -> None:
        words, look = around
        line, place = divmod(count, columns)
        if place == columns - 1 and columns >= COLUMNS:  # too narrow for its words
            line, place = line + 1, 0
        other = Notice(words("Another language? Ask for help."), look, "hand-palm")
        grid.addWidget(other, line, place, 1, columns - place)

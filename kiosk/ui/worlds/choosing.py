"""A field of a made-up web page whose options all stand open, one of them to be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.worlds.entries import SIGN, Entry, Report
from kiosk.ui.worlds.row import Row

MOST, GAP = 4, 8
BESIDE = 308 + 32
"""Design px of the task beside the page, with the gap between them."""
AROUND = 2 * (4 + 24) + 36
"""Design px of what lies around the fields of a page: its frame, its margins, its scroll bar."""
IN_ROW = 2 * 14 + 12 + 4
"""Design px of what stands in an option besides its mark and its words."""


class ChooseEntry(Entry):
    """Options side by side or below each other, one of them chosen."""

    def __init__(
        self, labels: tuple[str, str], look: Look, options: Mapping[str, str], report: Report
    ) -> None:
        """Show every option at once: nothing has to be unfolded."""
        super().__init__(labels, look)
        self.rows = {key: option_row(words, look) for key, words in options.items()}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(GAP))
        shares = shares_for([*options.values()], look)
        for index, (key, row) in enumerate(self.rows.items()):
            row.setObjectName(f"choose-{key}")
            row.clicked.connect(partial(report, key))
            grid.addWidget(row, *divmod(index, len(shares)))
        for column_number, share in enumerate(shares):
            grid.setColumnStretch(column_number, share)
        self.take(holder)

    @override
    def show_value(self, value: str) -> None:
        for key, row in self.rows.items():
            chosen = key == value
            row.show_chosen(chosen=chosen)
            row.show_icon(self.look.icon(*radio(self.look, chosen=chosen)))


def option_row(words: str, look: Look) -> Row:
    """Give one option with its round mark."""
    return Row(words, look, "option", icon=look.icon(*radio(look, chosen=False)))


def radio(look: Look, *, chosen: bool) -> tuple[str, float, str]:
    """Give the round mark's icon, size and colour."""
    colours = look.palette
    return (
        ("radio-button-fill", SIGN, colours.selected_border) if chosen else ("circle", SIGN, colours.control)
    )


def needs(options: Sequence[str], look: Look) -> list[int]:
    """Give the px of width that each option needs on one line."""
    metrics = QFontMetrics(look.font(Role.STRONG))
    return [metrics.horizontalAdvance(words) + look.px(IN_ROW + SIGN) for words in options]


def shares_for(options: Sequence[str], look: Look) -> list[int]:
    """Give the shares of the columns that options stand in: all abreast where they fit, else alike."""
    room = look.width - 2 * look.margin - look.px(AROUND + (0 if look.stacked else BESIDE))
    gap, wide, count = look.px(GAP), needs(options, look), len(options)
    alike = max(1, min((room + gap) // (max(wide) + gap), MOST, count))
    if alike < count <= MOST and sum(wide) + gap * (count - 1) <= room:
        return wide
    rows = -(-count // alike)
    return [1] * -(-count // rows)

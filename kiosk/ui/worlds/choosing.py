"""A field of a made-up web page whose options all stand open, one of them to be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.abreast import GAP, MARK, room_for, standing
from kiosk.ui.worlds.entries import Entry, Labels, Report
from kiosk.ui.worlds.row import Row


class ChooseEntry(Entry):
    """Options side by side or below each other, one of them chosen."""

    several = True

    def __init__(self, labels: Labels, look: Look, options: Mapping[str, str], report: Report) -> None:
        """Show every option at once: nothing has to be unfolded."""
        super().__init__(labels, look)
        self.rows = {key: option_row(words, look) for key, words in options.items()}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(GAP))
        room = room_for(look, beside=labels.beside, tight=labels.tight)
        shares = standing([*options.values()], look, room, tight=labels.tight).shares
        for index, (key, row) in enumerate(self.rows.items()):
            heard_as(row, ONE_OF_SEVERAL)
            row.setAccessibleDescription(labels.name)
            row.clicked.connect(partial(report, key))
            grid.addWidget(row, *divmod(index, len(shares)))
        for column_number, share in enumerate(shares):
            grid.setColumnStretch(column_number, share)
        self.take(holder)

    @override
    def name_controls(self, key: str) -> None:
        for option, row in self.rows.items():
            row.setObjectName(f"choose-{key}-{option}")

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
    colours, size = look.palette, look.sign(MARK)
    if chosen:
        return "radio-button-fill", size, colours.selected_border
    return "circle", size, colours.control

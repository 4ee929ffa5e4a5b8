"""What stands on the page, as values: blocks with a sentence, a table, and what of it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.collector.counted.precision import MOST_POINTS, Number, Share
from kiosk.collector.page.wording import Wording

Drawing = Literal["bars", "parts", "columns"]
"""How a table is drawn: bars lie under each other, those of parts have all figures of a row after each other,
columns stand in the order of time."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure and its margin, in words; `value` and `spread` are what is drawn, None for nothing."""

    text: str
    margin: str = ""
    value: int | None = None
    spread: int | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is about, and its figures."""

    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One question and its answer; `columns` name the row heads and then each figure.

    `drawn` is the number of the figure that is drawn, from 0.
    """

    id: str
    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    drawn: int
    drawing: Drawing = "bars"
    notes: tuple[str, ...] = ()

    @property
    def is_drawn(self) -> bool:
        """Say whether there is anything to draw."""
        return any(row.cells[self.drawn].value is not None for row in self.rows)

    @property
    def in_parts(self) -> bool:
        """Say whether parts of a hundred are drawn."""
        return any(row.cells[self.drawn].text.endswith("%") for row in self.rows)


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells figures in a language."""

    say: Wording

    def number(self, number: Number) -> Cell:
        """Tell a count; by the least and the most that it may be, where it is not larger than its margin."""
        least, most = self.say.count(max(0, number.value - number.margin)), number.value + number.margin
        if number.value <= number.margin:
            text, margin = self.say("cell.range", least=least, most=self.say.count(most)), ""
        else:
            text = self.say.count(number.value)
            margin = self.say("cell.margin", margin=self.say.count(number.margin))
        return Cell(text, margin, number.value, number.margin)

    def share(self, share: Share | None) -> Cell:
        """Tell a part of a hundred, or that it cannot be told; by its ends where its margin goes past one."""
        if share is None:
            return self.hidden()
        least, most = max(0, share.percent - share.margin), min(100, share.percent + share.margin)
        if share.percent <= share.margin or share.percent + share.margin > 100:
            text, margin = self.say("cell.range_share", least=least, most=most), ""
        else:
            text = self.say("cell.share", number=share.percent)
            margin = self.say("cell.margin", margin=share.margin)
        return Cell(text, margin, share.percent, share.margin)

    def hidden(self) -> Cell:
        """Tell that a figure cannot be told."""
        return Cell(self.say("cell.hidden"), quiet=True)

    def points(self, margin: int) -> str:
        """Tell the margin of a part of a hundred, in words."""
        return self.say("cell.margin_share_one" if margin == 1 else "cell.margin_share", margin=margin)

    def nothing(self) -> Cell:
        """Tell that there is nothing to tell."""
        return Cell(self.say("cell.none"), quiet=True)

    def notes(self, rows: tuple[Row, ...], *others: str) -> tuple[str, ...]:
        """Give what must be known to read these rows."""
        hidden = self.say("cell.hidden")
        if any(cell.text == hidden for row in rows for cell in row.cells):
            return (*others, self.say("note.hidden", points=MOST_POINTS))
        return others

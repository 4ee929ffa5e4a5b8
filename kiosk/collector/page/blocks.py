"""What stands on the page, as values: blocks with a sentence, a table, and what of it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.collector.counted.precision import MOST_POINTS, Number, Share
from kiosk.collector.page.wording import Wording

Drawing = Literal["bars", "columns"]
"""How a column of a table is drawn: bars lie under each other, columns stand in the order of time."""


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
        """Tell a count."""
        text = self.say("cell.number", number=self.say.count(number.value)) if number.value else ""
        margin = self.say("cell.margin", margin=self.say.count(number.margin))
        return Cell(text or self.say("cell.zero"), margin, number.value, number.margin)

    def share(self, share: Share | None) -> Cell:
        """Tell a part of a hundred, or that there are too few to tell it."""
        if share is None:
            return Cell(self.say("cell.hidden"), quiet=True)
        text = self.say("cell.share", number=share.percent)
        return Cell(text, self.say("cell.margin", margin=share.margin), share.percent, share.margin)

    def points(self, margin: int) -> str:
        """Tell the margin of a part of a hundred."""
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

"""Where each key lies, in px; the same from left to right in every language, as on a computer's keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.ui.keyboard.keys import Act, Key, Row


@dataclass(frozen=True, slots=True)
class Measures:
    """Px of the keys' room: its `left` and `top`, its `width`, a key's `height`, the `gap` around it."""

    left: int
    top: int
    width: int
    height: int
    gap: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A key and its rectangle."""

    key: Key
    left: int
    top: int
    width: int
    height: int


def placed(rows: Iterable[Row], measures: Measures) -> tuple[Placed, ...]:
    """Give every key but the gaps its place."""
    return tuple(
        one
        for number, row in enumerate(rows)
        for one in in_row(row, measures, measures.top + number * (measures.height + measures.gap))
    )


def in_row(row: Row, measures: Measures, top: int) -> Iterator[Placed]:
    """Give the keys of one row their places; what they leave free lies on both sides."""
    step = (measures.width + measures.gap) / row.columns
    start = measures.left + step * (row.columns - sum(key.span for key in row.keys)) / 2
    for key in row.keys:
        end = start + step * key.span
        if key.act is not Act.GAP:
            left = round(start)
            yield Placed(key, left, top, round(end) - left - measures.gap, measures.height)
        start = end

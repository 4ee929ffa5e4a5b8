"""The arrangements that cards of a right way may stand in, from the one with most pictures and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.ui.screens.shown_way import LOW, Shape
from kiosk.ui.theme.look import Look

ABREAST, PAIR = 4, 2
"""How many cards stand side by side at most, and how many have more room for it."""
PICTURED = 360
"""Design px of width below which the picture of a low card leaves its words too little room."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A shape for all cards, and how many stand side by side."""

    shape: Shape
    columns: int


def arrangements(count: int, look: Look) -> tuple[Arrangement, ...]:
    """Give the arrangements of so many cards, those with the largest pictures and most words first."""
    rows = in_rows(LOW, count, look)
    if count == 1:
        return Arrangement(Shape.ALONE, 1), Arrangement(Shape.BESIDE, 1), *rows
    if look.portrait:
        return Arrangement(Shape.UPRIGHT, 1), Arrangement(Shape.BESIDE, 1), *rows
    if look.largest or count > ABREAST:
        return tuple(rows)
    tall = [Arrangement(shape, count) for shape in (Shape.GRAND, Shape.LARGE, Shape.TALL)]
    pairs = [Arrangement(Shape.BESIDE, PAIR)] if count % PAIR == 0 else []
    return *tall, *pairs, *rows


def in_rows(shapes: Sequence[Shape], count: int, look: Look) -> list[Arrangement]:
    """Give the arrangements of so many cards in rows: of each shape first those that leave no hole.

    Four abreast are narrow: less said in wider cards is read more easily.
    """
    few = sorted((2, 3), key=lambda number: count % number != 0)
    groups = ((1,),) if look.portrait or look.largest else (few, (ABREAST,), (1,))
    return [
        Arrangement(shape, number)
        for columns in groups
        for shape in shapes
        for number in columns
        if number <= count
        and (number, count) != (ABREAST - 1, ABREAST)
        and (shape is not Shape.LOW or number * look.px(PICTURED) <= look.width)
    ]

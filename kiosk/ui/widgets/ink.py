"""How close lines of words may stand: as close as their own letters and marks let them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

CLEAR = 0.04
"""The share of a letter's size that stays clear between two lines."""


def least_step(lines: Sequence[str], font: QFont) -> int:
    """Give the px from one line to the next at which no letter and no mark of them touches another's."""
    clear = CLEAR * font.pixelSize()
    return ceil(max((low + clear - high for (_, low), (high, _) in pairwise(inks(lines, font))), default=0))


def inks(lines: Sequence[str], font: QFont) -> list[tuple[float, float]]:
    """Give for each line the px from where its letters stand to its highest mark (below 0) and its lowest."""
    boxes = map(QFontMetricsF(font).tightBoundingRect, lines)
    return [(box.top(), box.bottom()) for box in boxes]


def inked(lines: Sequence[str], font: QFont) -> float:
    """Give the px of height of lines that stand over each other: from the first's marks to the last's."""
    found = inks(lines, font)
    return found[-1][1] - found[0][0]

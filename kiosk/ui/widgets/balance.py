"""Where lines of words end: between sentences where they can, and with no word left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QTextLayout

SENTENCE_END = re.compile(r"(?<=[.!?؟]) ")
PART = "\u2028"
"""Ends a line, and so a part that is balanced by itself."""
MOST_BALANCED = 4
"""Lines; longer words read as a paragraph."""
ENOUGH = 4
"""Px: lines are not narrowed by less."""


def break_lines(layout: QTextLayout, *widths: int) -> None:
    """Fill lines from the words, of at most as many px as their part has, or else the last of `widths`."""
    words = layout.text()
    layout.beginLayout()
    start = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(widths[min(words.count(PART, 0, start), len(widths) - 1)])
        start = line.textStart() + line.textLength()
    layout.endLayout()


def leave_no_word_alone(layout: QTextLayout, width: int) -> None:
    """Break lines of at most `width` px by sense, and evenly; long ones where their last word is alone."""
    count = layout.lineCount()
    if count == 1 or (count > MOST_BALANCED and not ends_alone(layout)):
        return
    if count <= MOST_BALANCED:
        break_by_sense(layout, width)
    balance(layout, width)


def ends_alone(layout: QTextLayout) -> bool:
    """Tell whether the last line holds no more than a word."""
    last = layout.lineAt(layout.lineCount() - 1)
    return len(layout.text()[last.textStart() :].split()) < 2


def break_by_sense(layout: QTextLayout, width: int) -> None:
    """Give each sentence its own line, where that takes no more lines."""
    words, count = layout.text(), layout.lineCount()
    layout.setText(SENTENCE_END.sub(PART, words))
    break_lines(layout, width)
    if layout.lineCount() > count:
        layout.setText(words)
        break_lines(layout, width)


def balance(layout: QTextLayout, width: int) -> None:
    """Narrow the lines of each part as far as their number stays the same."""
    parts = parts_of(layout)
    widths = [width] * (parts[-1] + 1)
    for part in range(len(widths)):
        if parts.count(part) > 1:
            widths[part] = narrowest(layout, widths, part)
    break_lines(layout, *widths)


def narrowest(layout: QTextLayout, widths: Sequence[int], part: int) -> int:
    """Give the px of width in which one part takes no more lines than now."""
    count = layout.lineCount()
    low, high = widths[part] // 2, widths[part]
    while high - low > ENOUGH:
        middle = (low + high) // 2
        tried = [*widths[:part], middle, *widths[part + 1 :]]
        break_lines(layout, *tried)
        low, high = (low, middle) if layout.lineCount() == count and fits(layout, *tried) else (middle, high)
    break_lines(layout, *widths)
    return high


def parts_of(layout: QTextLayout) -> list[int]:
    """Give for each line the part of the words that it belongs to, from 0."""
    words = layout.text()
    starts = [layout.lineAt(index).textStart() for index in range(layout.lineCount())]
    return [words.count(PART, 0, start) for start in starts]


def fits(layout: QTextLayout, *widths: int) -> bool:
    """Tell whether no single word is wider than the lines of its part."""
    return all(
        layout.lineAt(index).naturalTextWidth() <= widths[min(part, len(widths) - 1)] + 1
        for index, part in enumerate(parts_of(layout))
    )

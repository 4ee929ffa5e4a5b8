"""Where lines of words end: between sentences where they can, and with no word left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from PySide6.QtGui import QTextLayout

SENTENCE_END = re.compile(r"(?<=[.!?؟]) ")
PART = "\u2028"
"""Ends a line, and so a part that is balanced by itself."""
MOST_BALANCED = 4
"""Lines; longer words read as a paragraph."""
MOST_SENTENCES = 4
"""Ends of sentences of which each choice is tried."""
NONE_FORCED: Mapping[int, float] = MappingProxyType({})
ENOUGH = 4
"""Px: lines are not narrowed by less."""


def break_lines(layout: QTextLayout, *widths: int, forced: Mapping[int, float] = NONE_FORCED) -> None:
    """Fill lines from the words, of at most as many px as their part has, or else the last of `widths`.

    Lines that are `forced` have another width, by their number.
    """
    words = layout.text()
    layout.beginLayout()
    start = number = 0
    while (line := layout.createLine()).isValid():
        usual = widths[min(words.count(PART, 0, start), len(widths) - 1)]
        line.setLineWidth(forced.get(number, usual))
        start, number = line.textStart() + line.textLength(), number + 1
    layout.endLayout()


def leave_no_word_alone(layout: QTextLayout, width: int) -> None:
    """Break lines of at most `width` px by sense, and evenly; long ones where their last word is alone."""
    count = layout.lineCount()
    if count == 1:
        return
    widths = [width]
    if count <= MOST_BALANCED:
        break_by_sense(layout, width)
    if count <= MOST_BALANCED or ends_alone(layout):
        widths = balance(layout, width)
    keep_company(layout, widths, width)


def ends_alone(layout: QTextLayout) -> bool:
    """Tell whether the last line holds no more than a word."""
    last = layout.lineAt(layout.lineCount() - 1)
    return len(layout.text()[last.textStart() :].split()) < 2


def break_by_sense(layout: QTextLayout, width: int) -> None:
    """Give as many sentences a line of their own as can be, where that takes no more lines."""
    words, count = layout.text(), layout.lineCount()
    ends = [found.start() for found in SENTENCE_END.finditer(words)]
    for number in range(len(ends), 0, -1):
        if number == len(ends) or len(ends) <= MOST_SENTENCES:
            ways = [parted_at(words, some) for some in combinations(ends, number)]
            fitting = [way for way in ways if lines_in(layout, way, width) == count]
            if fitting:
                layout.setText(min(fitting, key=longest_part))
                break_lines(layout, width)
                return
    layout.setText(words)
    break_lines(layout, width)


def parted_at(words: str, ends: Iterable[int]) -> str:
    """Give the words with a part ending at each of these spaces."""
    signs = [*words]
    for end in ends:
        signs[end] = PART
    return "".join(signs)


def lines_in(layout: QTextLayout, words: str, width: int) -> int:
    """Give how many lines of `width` px these words take instead."""
    layout.setText(words)
    break_lines(layout, width)
    return layout.lineCount()


def longest_part(words: str) -> int:
    """Give the letters of the longest part: of two ways to part sentences, the more even one is kept."""
    return max(map(len, words.split(PART)))


def keep_company(layout: QTextLayout, widths: Sequence[int], width: int) -> None:
    """Give a word that has a line alone another of its part, where that takes no more lines.

    It gets the last one of the line before it, or shares its own line where that may be `width` px wide.
    """
    forced: dict[int, float] = {}
    for number in range(layout.lineCount()):
        alone = alone_in(layout)
        if number not in alone:
            continue
        own = {number: float(width)}
        shorter = {number - 1: layout.lineAt(number - 1).naturalTextWidth() - 1} if number else {}
        for change in (shorter, own):
            tried = {**forced, **own, **change}
            count = layout.lineCount()
            break_lines(layout, *widths, forced=tried)
            if layout.lineCount() == count and len(alone_in(layout)) < len(alone) and fits(layout, width):
                forced = tried
                break
            break_lines(layout, *widths, forced=forced)


def alone_in(layout: QTextLayout) -> list[int]:
    """Give the lines with one word of a part that has more; what a colon leads to may stand alone."""
    words, parts = layout.text(), parts_of(layout)
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    said = [words[line.textStart() :][: line.textLength()].strip(f" {PART}") for line in lines]
    return [
        index
        for index, line in enumerate(said)
        if parts.count(parts[index]) > 1
        and len(line.split()) < 2
        and not (index and said[index - 1].endswith(":"))
    ]


def balance(layout: QTextLayout, width: int) -> list[int]:
    """Narrow the lines of each part as far as their number stays the same; give the px of each part."""
    parts = parts_of(layout)
    widths = [width] * (parts[-1] + 1)
    for part in range(len(widths)):
        if parts.count(part) > 1:
            widths[part] = narrowest(layout, widths, part)
    break_lines(layout, *widths)
    return widths


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

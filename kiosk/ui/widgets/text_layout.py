"""Words broken into lines, and the room that they take: what a block of text stands on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from kiosk.ui.widgets.balance import break_lines, fits, leave_no_word_alone
from kiosk.ui.widgets.breaks import has_letters_from_right, joined, loosened
from kiosk.ui.widgets.marked import plain, strong_ranges

BETWEEN = re.compile(r"[ \n\t]+")
"""Where a line may end between words."""
BLANKS = re.compile(r"\s\s|\s$")
"""Blanks at which a line may end, and that have a width where it does not."""
STRONGER = 1.06
"""How much wider strong letters may be than plain ones."""
REMEMBERED = 1024
"""Words whose room is remembered: more than a screen says."""
WHOLE = 1 << 20
"""Px of width of a line that holds any words."""


class Taken(NamedTuple):
    """The lines that words take, and the px of width of the widest."""

    lines: int
    width: float


def taken(words: str, font: QFont, width: int) -> Taken:
    """Give the room that words take in lines of at most `width` px.

    Remembered until `forget`: a screen is measured in several ways before one stands. Where no word is wider
    than its line, lines break alike in every width from that of the widest of them to the one they were
    broken for; among letters from the right, and before blanks, some need more than they say. Not balanced,
    which changes no number of lines.
    """
    known = broken(words, font)
    for least, most, found in known:
        if least <= width <= most:
            return found
    layout = lay_out(words, font, width)
    found = Taken(layout.lineCount(), widest_line(layout))
    exact = is_loose(layout) or has_letters_from_right(words) or BLANKS.search(words) is not None
    least, most = (width, width) if exact else (min(found.width, width), width)
    known.append((least, WHOLE if found.lines == 1 and not exact else most, found))
    return found


@lru_cache(maxsize=REMEMBERED)
def broken(words: str, font: QFont) -> list[tuple[float, float, Taken]]:
    """Give the ways in which words were broken so far, each with the least and most px of width it is for."""
    del words, font
    return []


def lay_out(words: str, font: QFont, width: int, *, balanced: bool = False) -> QTextLayout:
    """Break words into lines of at most `width` px; balanced lines leave no word alone.

    A word that is wider than a line is broken: where it may, else anywhere.
    """
    layout = text_of(joined(words), font)
    break_lines(layout, width)
    if not fits(layout, width):
        return loosely(words, font, width)
    if balanced:
        leave_no_word_alone(layout, width)
    return layout


def loosely(words: str, font: QFont, width: int) -> QTextLayout:
    """Break words of which one at least is wider than a line of `width` px."""
    metrics = QFontMetricsF(font)
    parted = loosened(words, lambda word: metrics.horizontalAdvance(word) * STRONGER > width)
    layout = text_of(parted, font, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    break_lines(layout, width)
    return layout


def is_loose(layout: QTextLayout) -> bool:
    """Tell whether words are broken of which one at least is wider than a line."""
    return layout.textOption().wrapMode() is not QTextOption.WrapMode.WordWrap


def text_of(
    words: str, font: QFont, wrap: QTextOption.WrapMode = QTextOption.WrapMode.WordWrap
) -> QTextLayout:
    """Give words that are not broken into lines yet."""
    layout = QTextLayout(plain(words).replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(wrap)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(strong_formats(words))
    layout.setCacheEnabled(True)
    return layout


def strong_formats(words: str) -> list[QTextLayout.FormatRange]:
    """Give the strong parts of marked words as formats."""
    formats = []
    for start, length in strong_ranges(words):
        part = QTextLayout.FormatRange()
        part.start, part.length = start, length
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.DemiBold)
        part.format = style
        formats.append(part)
    return formats


def widest_line(layout: QTextLayout) -> float:
    """Give the px of width of the widest line; 0 where there is none."""
    return max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0.0)


@lru_cache(maxsize=REMEMBERED)
def widest_word(words: str, font: QFont) -> float:
    """Give the px of width of the widest of what stands on one line, with what its last letter reaches."""
    layout = text_of(joined(words), font)
    break_lines(layout, 1)
    return widest_line(layout)


def longest_word(words: str) -> str:
    """Give the longest of what stands on one line, by its letters."""
    return max(BETWEEN.split(words), key=len, default="")


def forget() -> None:
    """Remember the room of no words any more: some may be what someone typed."""
    broken.cache_clear()
    widest_word.cache_clear()

"""How the options of a field stand: beside each other where they can, below each other where they must."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtGui import QFontMetrics

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import joined
from kiosk.ui.widgets.text_layout import BETWEEN, taken
from kiosk.ui.worlds.row import GAPS, PADDED, SIDE, least_option, option_role

MOST, MOST_UPRIGHT, GAP = 4, 2, 8
"""Options in a row, in one of a window that stands upright, and the design px between them."""
MARK = 28
"""Design px of the mark before an option."""
ASIDE = 16
"""Design px between a field and the label beside it."""
BAR = 36
AROUND = 2 * (4 + 24)
"""Design px of what lies around the fields of a page: its frame and its margins; its scroll bar."""
IN_ROW = 2 * SIDE["option"] + GAPS["option"] + 4
"""Design px of what stands in an option besides its words and its mark."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The shares of the columns that options stand in; the px of height of all and of the highest."""

    shares: tuple[int, ...]
    height: int
    highest: int


def room_for(look: Look, *, beside: int = 0, tight: int = 0) -> int:
    """Give the px of width for a field of a page; a label `beside` it takes so many of them.

    A `tight` page is to fit without a scroll bar.
    """
    taken = AROUND + (0 if tight else BAR) + (ASIDE if beside else 0)
    task = look.beside + look.aside if look.beside else 0
    return look.width - 2 * look.margin - task - look.px(taken) - beside


def standing(options: Sequence[str], look: Look, room: int, *, tight: int = 0) -> Standing:
    """Let options stand in so many px of width, each on one line where it can.

    On a `tight` page they stand in less height, on two lines where that helps; with 2 on any number.
    """
    # No word is broken either when the page scrolls after all, and has a bar.
    sure = room - look.px(BAR) if tight else room
    best = as_standing(options, look, room, shares_for(options, look, sure))
    if not tight:
        return best
    most = best.height if tight > 1 else look.px(GAP + PADDED) + 2 * look.line(option_role(look))
    others = (as_standing(options, look, room, (1,) * count) for count in range(2, len(options) + 1))
    fitting = [one for one in others if one.highest <= most and whole(options, look, sure, one)]
    return min([best, *fitting], key=attrgetter("height"))


def shares_for(options: Sequence[str], look: Look, room: int) -> tuple[int, ...]:
    """Give the shares of columns in which no words are broken: all abreast where they fit, else alike."""
    gap, wide, count = look.px(GAP), needs(options, look), len(options)
    most = MOST_UPRIGHT if look.portrait else MOST
    alike = max(1, min((room + gap) // (max(wide) + gap), most, count))
    if alike < count <= most and sum(wide) + gap * (count - 1) <= room:
        return tuple(wide)
    rows = -(-count // alike)
    return (1,) * -(-count // rows)


def needs(options: Sequence[str], look: Look) -> list[int]:
    """Give the px of width that each option needs on one line."""
    metrics = QFontMetrics(look.font(strong_role(look)))
    return [metrics.horizontalAdvance(words) + in_row(look) + 1 for words in options]


def strong_role(look: Look) -> Role:
    """Give the letters of an option that is chosen: the widest that it may have."""
    return Role.OPTION if look.portrait else Role.STRONG


def in_row(look: Look) -> int:
    """Give the px of width of what stands in an option besides its words."""
    return look.px(IN_ROW + look.sign(MARK))


def as_standing(options: Sequence[str], look: Look, room: int, shares: tuple[int, ...]) -> Standing:
    """Give how high options stand in these columns; a row is as high as the highest in it."""
    widths = widths_of(look, room, shares)
    font, line = look.font(strong_role(look)), look.line(option_role(look))
    highs = [
        taken(words, font, max(1, widths[index % len(shares)] - in_row(look))).lines * line
        for index, words in enumerate(options)
    ]
    rows = [max(highs[start : start + len(shares)]) for start in range(0, len(highs), len(shares))]
    high = [max(least_option(look), row + look.px(PADDED)) for row in rows]
    return Standing(shares, sum(high) + look.px(GAP) * (len(high) - 1), max(high))


def whole(options: Sequence[str], look: Look, room: int, stands: Standing) -> bool:
    """Tell whether each word keeps to its line, and a column is no narrower than what can be pressed."""
    each = [word for words in options for word in BETWEEN.split(joined(words))]
    return max(needs(each, look)) <= min(widths_of(look, room, stands.shares))


def widths_of(look: Look, room: int, shares: tuple[int, ...]) -> list[int]:
    """Give the px of each column."""
    free = room - look.px(GAP) * (len(shares) - 1)
    return [free * share // sum(shares) for share in shares]

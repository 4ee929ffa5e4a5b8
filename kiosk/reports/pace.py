"""How much room each part of the sheet takes: roomy first, and what matters least shrinks first."""

from __future__ import annotations

from dataclasses import dataclass, replace

FEWEST_LINES = 2
"""Lines to write questions on, where nothing is said twice."""
HEADING = 27.0
"""Height of the headings over areas and people."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Heights in points.

    `gap` is a share of the usual space between parts; `area` a line of areas and of people; `card`
    the two cards with `pad` inside above and below; `row` one thing that I can do; `place` the most
    that is taken by the place where somebody helps. `items` is whether each line may be said twice,
    `practised` in how many languages it is told what was practised besides, `lines` how many lines to
    write on there are at least.
    """

    gap: float = 1.0
    area: float = 27.0
    card: float = 116.0
    pad: float = 11.0
    row: float = 44.5
    place: float = 146.0
    items: bool = True
    practised: int = 2
    lines: int = FEWEST_LINES


ROOMY = Pace()
LESS_AIR = replace(ROOMY, gap=0.6, area=24.0)
LOWER_CARDS = replace(LESS_AIR, gap=0.5, area=22.0, card=104.0, pad=8.0)
LOWER_ROWS = replace(LOWER_CARDS, row=35.0)
TIGHT = replace(LOWER_ROWS, gap=0.3, card=100.0, pad=7.0, row=32.0)
TIGHTEST = replace(TIGHT, gap=0.1, card=95.0, pad=5.0, row=29.0)
ONE_LINE = replace(TIGHTEST, lines=1)
SMALL_PLACE, SMALLEST_PLACE = replace(ONE_LINE, place=112.0), replace(ONE_LINE, place=74.0)

PACES = (
    *(ROOMY, LESS_AIR, LOWER_CARDS, LOWER_ROWS, TIGHT, TIGHTEST),
    *(ONE_LINE, SMALL_PLACE, SMALLEST_PLACE),
)
"""In the order in which they are tried, until there are lines to write on: air goes first, then lines
of areas, then the cards, then a line to write on; what I can do stands large for longest, and where
help is to be found is always there, as large as it can."""

AGAIN = 12.0
"""Points more of what is said twice, small below it in another language."""
LOWEST_ROW = 34.0
"""Points of one thing that I can do, where that is said twice."""


def said_twice(pace: Pace) -> Pace:
    """Give the same with room for every line once more; cards are less high once lines to write on went."""
    row = max(pace.row, LOWEST_ROW)
    more = 3 if pace.lines == FEWEST_LINES else 2
    return replace(pace, area=pace.area + 8, card=pace.card + more * AGAIN, row=row)


def advice_twice(pace: Pace) -> Pace:
    """Give the same with room for headings and advice once more, and no other lines."""
    row = max(pace.row, LOWEST_ROW)
    return replace(pace, card=pace.card + 1.25 * AGAIN, row=row, items=False)


NO_LINE = replace(TIGHTEST, gap=0.0, lines=0)
SAID_ONCE, NOT_SAID = replace(NO_LINE, practised=1), replace(NO_LINE, practised=0)
PACES_OF_TWO = (
    *map(said_twice, (ROOMY, LESS_AIR, LOWER_CARDS, LOWER_ROWS, TIGHT, TIGHTEST)),
    *map(said_twice, (ONE_LINE, NO_LINE, SAID_ONCE, NOT_SAID)),
    *map(said_twice, (replace(NOT_SAID, place=112.0), replace(NOT_SAID, place=74.0))),
    advice_twice(replace(SMALLEST_PLACE, practised=0, lines=0)),
)
"""The same for a sheet in two languages: whoever helps must find every line, so lines to write on go
before any of those said twice, then what was practised besides, first in the site's language. Only
where even that is too much is what is no heading, advice or statement said once."""

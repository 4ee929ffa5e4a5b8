"""The blocks of the page, made of the sums that somebody asked for."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.collector.counted.precision import MOST_POINTS, Share
from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import AREAS, NEEDS_TRAINING, Cube, Sums, together
from kiosk.collector.page.blocks import Block, Cell, Row, Teller
from kiosk.core.statistics.dictionary import CATEGORIES, HELP, LANGUAGE, LEVEL, OUTCOME

WORDS_OF_AN_AREA = ("to_practise", "not_yet_known", "strong")
"""In the order in which they are shown: what is not known may be to practise too, and stands beside that."""


def blocks(cube: Cube, teller: Teller, newest: Quarter, *, by_type: bool) -> tuple[Block, ...]:
    """Give all blocks, in their order; those by kind of place only where there is more than one place.

    `newest` is the last quarter of which there is anything at all: it and the one before still grow.
    """
    last = max(quarter for quarter, _ in cube)
    grows = (teller.say("note.grows"),) if last.next >= newest else ()
    whole = together(cube.values())
    makers: list[Callable[[], Block]] = [
        lambda: _levels(whole, teller),
        lambda: _training(cube, teller, grows),
        lambda: _areas(whole, teller),
        *([lambda: _types(cube, teller)] if by_type else []),
        lambda: _screened(cube, teller, grows),
        *([lambda: _years(cube, teller, grows)] if len({quarter.year for quarter, _ in cube}) > 1 else []),
        lambda: _parts(whole, teller, LANGUAGE, "languages"),
        lambda: _parts(whole, teller, OUTCOME, "outcomes"),
        lambda: _parts(whole, teller, HELP, "helps"),
    ]
    return tuple(make() for make in makers)


def _levels(whole: Sums, teller: Teller) -> Block:
    return _parts(whole, teller, LEVEL, "levels")


def _parts(whole: Sums, teller: Teller, table: str, id: str) -> Block:  # noqa: A002
    """Show each category of a table: its number and its part of a hundred."""
    say, names = teller.say, CATEGORIES[table]
    rows = tuple(
        Row(
            say(f"{table}.{name}"),
            (teller.number(whole.number(table, name)), teller.share(whole.share(table, name))),
        )
        for name in names
    )
    return Block(
        id,
        say(f"block.{id}"),
        _sentence(teller, id, rows, 1),
        (say(f"column.{table}"), say("column.number"), say("column.share")),
        rows,
        drawn=1,
        notes=teller.notes(rows),
    )


def _areas(whole: Sums, teller: Teller) -> Block:
    say = teller.say
    rows = tuple(
        Row(say(f"area.{area}"), tuple(teller.share(whole.share(area, word)) for word in WORDS_OF_AN_AREA))
        for area in AREAS
    )
    columns = (say("column.area"), *(say(f"column.{word}") for word in WORDS_OF_AN_AREA))
    return Block(
        "areas",
        say("block.areas"),
        f"{say('sentence.areas')} {_weakest(teller, rows)}",
        columns,
        rows,
        drawn=0,
        drawing="parts",
        notes=teller.notes(rows, say("note.strong")),
    )


def _weakest(teller: Teller, rows: tuple[Row, ...]) -> str:
    """Name the area that is weakest whatever is behind "not known"; where that cannot be said, say so."""
    for row in rows:
        others = [other for other in rows if other is not row]
        if all(_is_weaker(row.cells, other.cells) for other in others):
            return teller.say("sentence.areas_most", name=row.head, percent=row.cells[0].value)
    return teller.say("sentence.areas_unknown")


def _is_weaker(one: tuple[Cell, ...], other: tuple[Cell, ...]) -> bool:
    """Say whether more is to practise in one area than can be in another, were all that is not known so."""
    (sure, *_), (least, unknown, *_) = one, other
    if sure.value is None or least.value is None or unknown.value is None:
        return False
    margin = math.hypot(sure.spread or 0, least.spread or 0, unknown.spread or 0)
    return sure.value - (least.value + unknown.value) > margin


def _types(cube: Cube, teller: Teller) -> Block:
    say = teller.say
    kinds = sorted({kind for _, kind in cube}, key=lambda kind: say(f"type.{kind}"))
    rows = tuple(
        Row(
            say(f"type.{kind}"),
            _need(together(sums for (_, type_), sums in cube.items() if type_ == kind), teller),
        )
        for kind in kinds
    )
    columns = ("type", "screened", "training_number", "share")
    return Block(
        "types",
        say("block.types"),
        _sentence(teller, "types", rows, 2),
        tuple(say(f"column.{column}") for column in columns),
        rows,
        drawn=2,
        notes=teller.notes(rows),
    )


def _need(sums: Sums, teller: Teller) -> tuple[Cell, ...]:
    """Tell how many were screened, and how many of them need training."""
    if not sums.are_enough:
        return (teller.hidden(),) * 3
    return (
        teller.number(sums.screenings()),
        teller.number(sums.number(LEVEL, *NEEDS_TRAINING)),
        teller.share(sums.training()),
    )


def _training(cube: Cube, teller: Teller, grows: tuple[str, ...]) -> Block:
    say = teller.say
    rows = tuple(
        Row(say.quarter(quarter), _need(sums, teller)[1:] if sums.batches else (teller.nothing(),) * 2)
        for quarter, sums in by_quarter(cube)
    )
    return Block(
        "training",
        say("block.training"),
        say("sentence.training"),
        (say("column.quarter"), say("column.training_number"), say("column.share")),
        rows,
        drawn=1,
        drawing="columns",
        notes=teller.notes(rows, *grows),
    )


def _screened(cube: Cube, teller: Teller, grows: tuple[str, ...]) -> Block:
    say = teller.say
    rows = tuple(
        Row(say.quarter(quarter), (_screenings(sums, teller),)) for quarter, sums in by_quarter(cube)
    )
    columns = (say("column.quarter"), say("column.screened"))
    return Block(
        "screened",
        say("block.screened"),
        say("sentence.screened"),
        columns,
        rows,
        drawn=0,
        drawing="columns",
        notes=grows,
    )


def _years(cube: Cube, teller: Teller, grows: tuple[str, ...]) -> Block:
    say = teller.say
    rows = tuple(
        Row(
            str(year),
            (_screenings(together(s for (quarter, _), s in cube.items() if quarter.year == year), teller),),
        )
        for year in sorted({quarter.year for quarter, _ in cube})
    )
    return Block(
        "screened_years",
        say("block.screened_years"),
        say("sentence.screened_years"),
        (say("column.year"), say("column.screened")),
        rows,
        drawn=0,
        drawing="columns",
        notes=grows,
    )


def _screenings(sums: Sums, teller: Teller) -> Cell:
    if not sums.batches:
        return teller.nothing()
    return teller.number(sums.screenings()) if sums.are_enough else teller.hidden()


def by_quarter(cube: Cube) -> Iterator[tuple[Quarter, Sums]]:
    """Give the sums of each quarter from the first to the last, also of one in which nothing came."""
    present = sorted({quarter for quarter, _ in cube})
    if not present:
        return
    quarter = present[0]
    while quarter <= present[-1]:
        yield quarter, together(sums for (other, _), sums in cube.items() if other == quarter)
        quarter = quarter.next


def _sentence(teller: Teller, id: str, rows: tuple[Row, ...], drawn: int) -> str:  # noqa: A002
    """Say what is shown and, where one row stands out by more than the margins, which."""
    say = teller.say
    plain = say(f"sentence.{id}")
    told = [row for row in rows if row.cells[drawn].value is not None]
    order = sorted(told, key=lambda row: row.cells[drawn].value or 0, reverse=True)
    if len(told) < len(rows) or len(order) < 2 or not _apart(order[0].cells[drawn], order[1].cells[drawn]):
        return plain
    most = order[0]
    return f"{plain} {say(f'sentence.{id}_most', name=most.head, percent=most.cells[drawn].value)}"


def _apart(more: Cell, less: Cell) -> bool:
    """Say whether two figures differ by more than the margin of their difference."""
    return (more.value or 0) - (less.value or 0) > math.hypot(more.spread or 0, less.spread or 0)


@dataclass(frozen=True, slots=True)
class Key:
    """A figure at the top: what it counts, and what must be known of it; `quiet` where there is none."""

    figure: str
    what: str
    why: str
    quiet: bool = False


def keys(whole: Sums, teller: Teller) -> tuple[Key, ...]:
    """Give the few figures that stand at the top."""
    screened = teller.number(whole.screenings())
    return (
        Key(screened.text, teller.say("key.screened"), _why(teller, "screened", screened.margin)),
        _key(teller, "training", whole.training()),
        _key(teller, "help", whole.share(HELP, "used")),
    )


def _key(teller: Teller, name: str, share: Share | None) -> Key:
    say, cell = teller.say, teller.share(share)
    if share is None:
        return Key(
            cell.text, say(f"key.{name}_hidden"), say("key.hidden_why", points=MOST_POINTS), quiet=True
        )
    margin = teller.points(share.margin) if cell.margin else ""
    return Key(cell.text, say(f"key.{name}"), _why(teller, name, margin))


def _why(teller: Teller, name: str, margin: str) -> str:
    why = teller.say(f"key.{name}_why")
    return f"{margin}. {why}" if margin else why

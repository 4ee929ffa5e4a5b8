"""Where the things of a field stand: around their places, with room for all their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, combinations
from typing import TypeAlias

from PySide6.QtCore import QRect, QSize

PAIR = 2
"""Things that stand beside each other whatever their words."""
Rows: TypeAlias = Sequence[Sequence[QRect]]
Way: TypeAlias = tuple[Sequence[int], Callable[[Rows], None]]
"""The widths of things, and how they make way for each other."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing's place in px of the field, and what it needs there.

    `liked` is the width in which its words take two lines at most, `widest` that of one line, `longest`
    that of its longest word. `width_for` gives the least width with a picture of some size, and
    `height_for` the height of all it holds in some px of width, with a picture of some size.
    """

    place: QRect
    liked: int
    widest: int
    longest: int
    width_for: Callable[[int], int]
    height_for: Callable[[int, int], int]


def spread(spots: Sequence[Spot], field: QSize, pictures: Sequence[int], gap: int) -> tuple[int, list[QRect]]:
    """Give the size of the pictures and where each thing stands, `gap` px from all others.

    Words take two lines at most, and pictures are the largest with which all things fit and those of a
    row stand level; where none does, they need not; or words take one line, or many. Where words would be
    broken all but two stand in rows with whole words, or share the width there is; at last all stand in rows.
    """
    return next(_ways_to_stand(spots, field, pictures, gap))


def _ways_to_stand(
    spots: Sequence[Spot], field: QSize, pictures: Sequence[int], gap: int
) -> Iterator[tuple[int, list[QRect]]]:
    """Give all ways that there are, from the best; none is worked out before it is asked for."""
    wide = [max(spot.place.width(), spot.widest) for spot in spots]
    liked = [max(spot.place.width(), spot.liked) for spot in spots]
    whole = [max(spot.place.width(), spot.longest) for spot in spots]
    level, apart = partial(_level, gap=gap), partial(_apart, gap=gap)
    ways: list[Way] = [(liked, level), (whole, level), *((widths, apart) for widths in (liked, wide, whole))]
    yield from _free_ones(spots, field, pictures, gap, ways)
    rows = [(picture, _in_rows(spots, picture, field, gap)) for picture in pictures]
    in_rows = [(picture, places) for picture, places in rows if places]
    yield from (one for one in in_rows if len(spots) > PAIR and _keep_words(spots, one[1]))
    shared = [min(width, _share(spot, spots, gap)) for spot, width in zip(spots, whole, strict=True)]
    yield from _free_ones(spots, field, pictures, gap, [(shared, apart)])
    yield from in_rows
    yield pictures[-1], _stand(spots, shared, pictures[-1], _within(field, gap), apart)


def _free_ones(
    spots: Sequence[Spot], field: QSize, pictures: Sequence[int], gap: int, ways: Sequence[Way]
) -> Iterator[tuple[int, list[QRect]]]:
    """Give the ways to stand in which no thing lies over another, with the size of the pictures."""
    for widths, way in ways:
        for picture in pictures:
            places = _stand(spots, widths, picture, _within(field, gap), way)
            if free(places, field, gap):
                yield picture, places


def _keep_words(spots: Sequence[Spot], places: Sequence[QRect]) -> bool:
    """Tell whether no word is broken in these places."""
    return all(place.width() >= spot.longest for spot, place in zip(spots, places, strict=True))


def _stand(
    spots: Sequence[Spot], widths: Sequence[int], picture: int, field: QRect, make_way: Callable[[Rows], None]
) -> list[QRect]:
    """Give the places of things at least this wide: of those meant for one height, level at first."""
    places = [_sized(spot, width, picture) for spot, width in zip(spots, widths, strict=True)]
    rows: dict[int, list[QRect]] = {}
    for spot, place in zip(spots, places, strict=True):
        middle = spot.place.center()
        left = min(middle.x() - (place.width() - 1) // 2, field.right() + 1 - place.width())
        place.moveLeft(max(field.left(), left))
        rows.setdefault(middle.y(), []).append(place)
    for middle_y, row in rows.items():
        high = max(place.height() for place in row)
        for place in row:
            place.moveTop(max(field.top(), min(middle_y - (high - 1) // 2, field.bottom() + 1 - high)))
    make_way([row for _middle, row in sorted(rows.items(), reverse=True)])
    return places


def _within(field: QSize, gap: int) -> QRect:
    """Give where no border touches the field's at its sides; of its height there is none to spare."""
    return QRect(gap, 0, field.width() - 2 * gap, field.height())


def _sized(spot: Spot, width: int, picture: int) -> QRect:
    """Give a place in which a picture and all its words fit."""
    wide = max(width, spot.width_for(picture))
    return QRect(0, 0, wide, spot.height_for(wide, picture))


def _in_rows(spots: Sequence[Spot], picture: int, field: QSize, gap: int) -> list[QRect]:
    """Give the places of things in two rows, or three, in the order they had; none where they do not fit."""
    for rows in (2, 3):
        columns = -(-len(spots) // rows)
        wide = (field.width() - gap * (columns - 1)) // columns
        high = (field.height() - gap * (rows - 1)) // rows
        if all(spot.height_for(wide, picture) <= high and spot.width_for(picture) <= wide for spot in spots):
            downwards = sorted(spots, key=lambda spot: spot.place.center().y())
            lines = [downwards[start : start + columns] for start in range(0, len(spots), columns)]
            places = {
                id(spot): QRect(column * (wide + gap), row * (high + gap), wide, high)
                for row, line in enumerate(lines)
                for column, spot in enumerate(sorted(line, key=lambda spot: spot.place.center().x()))
            }
            return [places[id(spot)] for spot in spots]
    return []


def _share(spot: Spot, spots: Sequence[Spot], gap: int) -> int:
    """Give the px of width between a thing and those at its sides; half of its place at least."""
    middle = spot.place.center()
    apart = [
        abs(other.place.center().x() - middle.x()) - gap
        for other in spots
        if other is not spot and abs(other.place.center().y() - middle.y()) < spot.place.height()
    ]
    return max(spot.place.width() // 2, min([one for one in apart if one > 0], default=spot.longest))


def _level(from_below: Rows, gap: int) -> None:
    """Move a row that stands above another up whole, as far as one of it comes too close."""
    for lower, upper in combinations(from_below, 2):
        tops = [
            one.top() - gap - other.height() for one in lower for other in upper if _close(one, other, gap)
        ]
        if tops:
            for place in upper:
                place.moveTop(max(0, min(tops)))


def _apart(from_below: Rows, gap: int) -> None:
    """Move each thing that stands above another up, as far as it comes too close to it."""
    places = sorted(chain.from_iterable(from_below), key=lambda place: -place.center().y())
    for lower, upper in combinations(places, 2):
        if _close(lower, upper, gap):
            upper.moveTop(max(0, lower.top() - gap - upper.height()))


def free(places: Sequence[QRect], field: QSize, gap: int) -> bool:
    """Tell whether all places lie in the field and none closer than `gap` px to another."""
    whole = QRect(0, 0, field.width(), field.height())
    inside = all(whole.contains(place) for place in places)
    return inside and not any(_close(one, other, gap) for one, other in combinations(places, 2))


def _close(one: QRect, other: QRect, gap: int) -> bool:
    """Tell whether two places have less than `gap` px between them."""
    return one.adjusted(-gap, -gap, gap, gap).intersects(other)

"""Where the things of a field stand: around their places, with room for all their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRect, QSize


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing's place in px of the field, and what it needs there.

    `liked` is the width in which its words take two lines at most, `widest` that of one line, `longest`
    that of its longest word. `height_for` gives the height of all it holds in some px of width, with a
    picture of some size.
    """

    place: QRect
    liked: int
    widest: int
    longest: int
    height_for: Callable[[int, int], int]


def spread(spots: Sequence[Spot], field: QSize, pictures: Sequence[int], gap: int) -> tuple[int, list[QRect]]:
    """Give the size of the pictures and where each thing stands, `gap` px from all others.

    Words take two lines at most, and pictures are the largest with which all things fit; where none
    does, words take one line, or many, or share the width there is; at last all stand in rows.
    """
    wide = [max(spot.place.width(), spot.widest) for spot in spots]
    liked = [max(spot.place.width(), spot.liked) for spot in spots]
    whole = [max(spot.place.width(), spot.longest) for spot in spots]
    shared = [min(width, _share(spot, spots, gap)) for spot, width in zip(spots, whole, strict=True)]
    tries = [(widths, picture) for widths in (liked, wide, whole, shared) for picture in pictures]
    found = ((picture, _stand(spots, widths, picture, field, gap)) for widths, picture in tries)
    first = next(((picture, places) for picture, places in found if free(places, field, gap)), None)
    if first is not None:
        return first
    last = (pictures[-1], _stand(spots, shared, pictures[-1], field, gap))
    rows = ((picture, _in_rows(spots, picture, field, gap)) for picture in pictures)
    return next(((picture, places) for picture, places in rows if places), last)


def _stand(spots: Sequence[Spot], widths: Sequence[int], picture: int, field: QSize, gap: int) -> list[QRect]:
    """Give the places of things of these widths."""
    places = [_around(spot, width, picture, field) for spot, width in zip(spots, widths, strict=True)]
    _make_way(places, gap)
    return places


def _in_rows(spots: Sequence[Spot], picture: int, field: QSize, gap: int) -> list[QRect]:
    """Give the places of things in two rows, or three, in the order they had; none where they do not fit."""
    for rows in (2, 3):
        columns = -(-len(spots) // rows)
        wide = (field.width() - gap * (columns - 1)) // columns
        high = (field.height() - gap * (rows - 1)) // rows
        if all(spot.height_for(wide, picture) <= high for spot in spots):
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


def _around(spot: Spot, width: int, picture: int, field: QSize) -> QRect:
    """Give a place of its own height around a spot, inside the field."""
    place = QRect(0, 0, width, max(spot.place.height(), spot.height_for(width, picture)))
    place.moveCenter(spot.place.center())
    place.moveLeft(max(0, min(place.left(), field.width() - place.width())))
    place.moveTop(max(0, min(place.top(), field.height() - place.height())))
    return place


def _make_way(places: Sequence[QRect], gap: int) -> None:
    """Move what stands above another up, as far as that comes too close to it."""
    from_below = sorted(places, key=lambda place: -place.center().y())
    for lower, upper in combinations(from_below, 2):
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

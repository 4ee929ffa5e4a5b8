"""Where a page may be parted, so that each part is shown as large as words on a screen must be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QModelIndex, QPointF
from PySide6.QtPdf import QPdfBookmarkModel

from kiosk.ui.widgets.paper import opened

Part = tuple[float, float]
"""Where a part begins and ends, in points from the top of the page."""


def sections_of(pdf: bytes) -> list[float]:
    """Give where the sections of a page begin, and last where the page needs no more showing.

    The sheet's outline says so; of a page without one nothing is known.
    """
    with opened(pdf) as document:
        outline = QPdfBookmarkModel()
        outline.setDocument(document)
        role = QPdfBookmarkModel.Role.Location.value
        rows = range(outline.rowCount(QModelIndex()))
        places = [outline.data(outline.index(row, 0, QModelIndex()), role) for row in rows]
    return sorted(place.y() for place in places if isinstance(place, QPointF))


def names_of(pdf: bytes) -> list[str]:
    """Give what the sections of a page are called, in the order of its outline."""
    with opened(pdf) as document:
        outline = QPdfBookmarkModel()
        outline.setDocument(document)
        role = QPdfBookmarkModel.Role.Title.value
        rows = range(outline.rowCount(QModelIndex()))
        return [str(outline.data(outline.index(row, 0, QModelIndex()), role)) for row in rows]


def parted(edges: Sequence[float], most: float) -> list[Part]:
    """Lay sections together in as few parts of at most `most` as there can be, all about as high.

    `edges` are at least two, rising; a section that is higher by itself is a part by itself.
    """
    inner, parts = edges[1:-1], [(edges[0], edges[-1])]
    for count in range(len(inner) + 1):
        ways = [list(pairwise((edges[0], *cuts, edges[-1]))) for cuts in combinations(inner, count)]
        parts = min(ways, key=highest)
        if highest(parts) <= max(most, highest(list(pairwise(edges)))):
            break
    return parts


def highest(parts: Sequence[Part]) -> float:
    """Give the height of the highest part."""
    return max(end - start for start, end in parts)

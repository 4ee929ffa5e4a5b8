"""How well words, pictures and states stand out, measured in the px of a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kiosk.showcase.audit.pixels import Pixels
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Control, Line, Seen, label_of

BODY, LARGE, SHAPE = 7.0, 4.5, 3.0
"""Least contrast of words, of large words (as WCAG 1.4.6 has it), of what is no word."""
LARGE_PX, LARGE_BOLD_PX = 24.0, 18.5
"""Design px from which words are large: 18 points, and 14 where they are bold."""
AIR = 3
"""Px around letters that belong to what is behind them."""
WHOLE = 0.9
"""The share of a line's height that must be in sight to be measured."""
ROWS = 10
"""Rows of px that tell what colours a line of letters has."""
OUTSIDE = 3
"""Px from an edge at which what is around begins."""
INSIDE = 8
"""Design px within which an edge lies."""
SIGN = 56
"""Design px of the largest picture that is a sign: a tick, a flag."""


@cache
def light_of(colour: int) -> float:
    """Give the relative luminance of a colour 0xrrggbb, by the formula of WCAG 2.2."""
    parts = (colour >> shift & 0xFF for shift in (16, 8, 0))
    red, green, blue = (_linear(part / 255) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


@cache
def ratio(one: int, other: int) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((light_of(one), light_of(other)))
    return (light + 0.05) / (dark + 0.05)


def low_contrast(seen: Seen) -> Iterator[Fault]:
    """Tell of words that stand out too little."""
    for line in seen.lines:
        if line.sight.height() < WHOLE * line.ink.height():
            continue  # scrolled away
        measured, least = contrast_of(line, seen.pixels), least_for(line, seen.look.unit)
        if measured < least - 0.05:
            yield Fault(Rule.CONTRAST, label_of(line.widget), f"{measured:.1f}", f"{least}")


def least_for(line: Line, unit: float) -> float:
    """Give the contrast that a line needs at least, by how large its letters are."""
    large = all(run.size >= (LARGE_BOLD_PX if run.bold else LARGE_PX) * unit for run in line.runs)
    return LARGE if large else BODY


def contrast_of(line: Line, picture: Pixels) -> float:
    """Give the contrast of a line's letters with what is behind them.

    Behind them is the colour that most px around have; the letters are the px most like their pen, so
    that a picture or a line nearby does not count for them.
    """
    place = line.sight.toAlignedRect().adjusted(-AIR, -AIR, AIR, AIR).intersected(picture.rect)
    counted = picture.count(place, max(1, place.height() // ROWS))
    behind = counted.most_common(1)[0][0]
    return min(ratio(nearest(pen, counted), behind) for pen in {run.colour for run in line.runs})


def nearest(colour: int, among: Counter[int]) -> int:
    """Give the colour that differs least."""
    if colour in among:
        return colour
    return min(among, key=lambda other: apart(colour, other))


def apart(one: int, other: int) -> int:
    """Give how much two colours differ, as the sum of their parts."""
    return sum(abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) for shift in (0, 8, 16))


def dim_parts(seen: Seen) -> Iterator[Fault]:
    """Tell of pictures, fields and states that stand out too little."""
    for filled in seen.filled:
        if filled.picture and filled.sight == filled.box:
            yield from dim(f"picture of {label_of(filled.widget)}", picture_contrast(filled.box, seen.pixels))
    for control in seen.controls:
        if needs_edge(control.widget) and control.sight == control.box:
            measured = max(edge_contrast(control, seen), *signs_in(control, seen))
            yield from dim(f"edge of {label_of(control.widget)}", measured)


def dim(name: str, measured: float) -> Iterator[Fault]:
    """Tell of a part with too little contrast."""
    if measured < SHAPE:
        yield Fault(Rule.PARTS, name, f"{measured:.1f}", f"{SHAPE}")


def signs_in(control: Control, seen: Seen) -> Iterator[float]:
    """Give the contrast of the signs in a control, which may show its state too."""
    yield 1.0
    largest = SIGN * seen.look.unit
    for filled in seen.filled:
        if filled.picture and filled.box.height() <= largest and control.box.contains(filled.box):
            yield picture_contrast(filled.box, seen.pixels)


def picture_contrast(box: QRectF, picture: Pixels) -> float:
    """Give the highest contrast within a picture, with what it stands on."""
    place = box.toAlignedRect().intersected(picture.rect)
    step = max(1, place.height() // (2 * ROWS))
    behind = corners(picture, place)
    return max(ratio(colour, behind) for colour in picture.count(place, step))


def corners(picture: Pixels, place: QRect) -> int:
    """Give the colour that most corners of a place have."""
    found = (place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight())
    return Counter(picture.at(point.x(), point.y()) for point in found).most_common(1)[0][0]


def needs_edge(widget: QWidget) -> bool:
    """Tell whether an edge is what shows a field, a choice that was made, or a button that waits."""
    if isinstance(widget, QAbstractButton):
        return (widget.isCheckable() and widget.isChecked()) or widget.property("ready") == "false"
    return isinstance(widget, QLineEdit)


def edge_contrast(control: Control, seen: Seen) -> float:
    """Give the contrast of a control's edge with what is around it, on the third best of its four sides.

    Looked at across the middle of its sides, and a little beside it: an edge may be dashed.
    """
    box, inside = control.box.toAlignedRect(), round(INSIDE * seen.look.unit)
    found = []
    for side in (Qt.Edge.LeftEdge, Qt.Edge.RightEdge, Qt.Edge.TopEdge, Qt.Edge.BottomEdge):
        best = 1.0
        for shift in range(-INSIDE, INSIDE + 1, 2):
            points = _across(box, side, shift, inside)
            across = [seen.pixels.at(*point) for point in points if seen.pixels.has(*point)]
            best = max([best, *(ratio(across[0], colour) for colour in across[1:])])
        found.append(best)
    return sorted(found)[1]


def _across(box: QRect, side: Qt.Edge, shift: int, inside: int) -> Iterator[tuple[int, int]]:
    """Give px from outside a side to inside it, beside its middle."""
    x, y = box.center().x() + shift, box.center().y() + shift
    for step in range(-OUTSIDE, inside):
        match side:
            case Qt.Edge.LeftEdge:
                yield box.left() + step, y
            case Qt.Edge.RightEdge:
                yield box.right() - step, y
            case Qt.Edge.TopEdge:
                yield x, box.top() + step
            case _:
                yield x, box.bottom() - step

"""How large letters are to the eye, and which text size a visit on this screen should begin with."""

from __future__ import annotations

import math
from collections.abc import Mapping

from kiosk.core.preferences import TextSize

COMFORTABLE = 20.0
"""Minutes of arc of a capital that are comfortable to read: ISO 9241-303 asks 16 and prefers 20 to 22."""

MM_PER_INCH = 25.4


def arc_minutes(height: float, distance: float) -> float:
    """Give the angle, in minutes of arc, of something `height` mm high seen from `distance` mm."""
    return 60 * math.degrees(2 * math.atan(height / 2 / distance))


def mm_per_px(width: int, height: int, diagonal: float) -> float:
    """Give the size of a pixel in mm, for a screen of so many px and a diagonal in inches."""
    return diagonal * MM_PER_INCH / math.hypot(width, height)


def known_mm_per_px(size: tuple[int, int], told: float, diagonal: float) -> float | None:
    """Give the size of a pixel in mm, for a screen of so many px (width, height); None when nobody knows.

    `diagonal`, in inches, is the place's own measure and goes before `told`, the width in mm that the
    screen tells; 0 is neither.
    """
    width, height = size
    if width <= 0 or height <= 0:
        return None
    if diagonal > 0:
        return mm_per_px(width, height, diagonal)
    return told / width if told > 0 else None


def first_size(capitals: Mapping[TextSize, float], distance: float) -> TextSize:
    """Give the smallest text size whose capitals (heights in mm) are comfortable from `distance` mm.

    On a screen where none is, the largest.
    """
    for size in TextSize:
        if arc_minutes(capitals[size], distance) >= COMFORTABLE:
            return size
    return TextSize.LARGEST

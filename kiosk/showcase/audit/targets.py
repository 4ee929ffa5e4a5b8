"""How large is what can be pressed, and how far it lies from what else can be pressed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF

from kiosk.core.legibility import MM_PER_INCH
from kiosk.showcase.audit.letters import DPI
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of

LEAST, AIR = 44, 8
"""Design px of a target's sides, and between two."""
FINGER = 15
"""Mm of a target for a finger, at the usual dpi."""
ROUNDED = 0.2
"""Mm that less than one px may take from it."""


def small_targets(seen: Seen) -> Iterator[Fault]:
    """Tell of what is too small to be pressed, with a mouse or with a finger."""
    least = LEAST * seen.look.unit
    for control in seen.controls:
        side = min(control.box.width(), control.box.height())
        if side < least - 0.5:
            yield Fault(Rule.TARGET, label_of(control.widget), f"{side:.0f} px", f"{least:.0f} px")
        if side * MM_PER_INCH / DPI < FINGER - ROUNDED:
            told = f"{side * MM_PER_INCH / DPI:.1f} mm"
            yield Fault(Rule.TOUCH, label_of(control.widget), told, f"{FINGER} mm")


def close_targets(seen: Seen) -> Iterator[Fault]:
    """Tell of two things to press that lie too close together; of pages that scroll, those whole in sight."""
    least = AIR * seen.look.unit
    there = [one for one in seen.controls if one.sight == one.box]
    for one, other in combinations(there, 2):
        measured = between(one.sight, other.sight)
        if measured < least - 0.5:
            names = " and ".join(sorted((label_of(one.widget), label_of(other.widget))))
            yield Fault(Rule.APART, names, f"{measured:.0f} px", f"{least:.0f} px")


def between(one: QRectF, other: QRectF) -> float:
    """Give the px between two boxes; 0 where they touch or lie over each other."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(0.0, across, down)

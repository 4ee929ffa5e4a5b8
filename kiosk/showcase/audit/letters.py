"""How large letters are."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.core.legibility import MM_PER_INCH, arc_minutes
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of

LEAST = 22
"""Design px of the smallest letters, whatever the text size."""
DEGREES = 0.7
"""What a capital measures at least to the eye with the largest text (EN 301 549, 5.1.4)."""
DISTANCE, DPI = 600, 96
"""Mm from the eye to the screen; px an inch."""


def small_letters(seen: Seen) -> Iterator[Fault]:
    """Tell of letters that are too small."""
    least = LEAST * seen.look.unit
    for line in seen.lines:
        size, capital = min((run.size, run.capital) for run in line.runs)
        if size < least - 0.5:
            yield Fault(Rule.LETTERS, label_of(line.widget), f"{size:.0f} px", f"{least:.0f} px")
        elif seen.look.largest and degrees(capital) < DEGREES:
            value, limit = f"{degrees(capital):.2f} degrees", f"{DEGREES} degrees"
            yield Fault(Rule.LETTERS, label_of(line.widget), value, limit)


def degrees(capital: float) -> float:
    """Give how large a capital of so many px looks from the usual distance, at the usual dpi."""
    return arc_minutes(capital * MM_PER_INCH / DPI, DISTANCE) / 60

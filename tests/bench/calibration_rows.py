"""The lines that the bench of calibration prints: a figure, its interval, and what is asked of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean

from tests.bench.screening.jackknife import half_width

LUCKY = 0.5
"""An item with a larger chance of guessing is one that most who know nothing get right."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, its 95% interval where there is one, and whether it may be so large."""

    name: str
    value: float
    interval: tuple[float, float] | None = None
    limit: float | None = None

    @property
    def passed(self) -> bool | None:
        """None where nothing is asked."""
        return None if self.limit is None else self.value <= self.limit


def root_mean_square(errors: Iterable[float]) -> float:
    """Give the root of the mean square."""
    return math.sqrt(fmean(error * error for error in errors))


def row(name: str, worlds: Sequence[Sequence[float]], limit: float | None = None) -> Row:
    """Fold the errors of each world, with an interval that leaves out each in turn (the jackknife)."""
    value = root_mean_square(error for errors in worlds for error in errors)
    if len(worlds) < 2:
        return Row(name, value, None, limit)
    parts = [
        root_mean_square(error for other in (*worlds[:n], *worlds[n + 1 :]) for error in other)
        for n in range(len(worlds))
    ]
    half = half_width(parts)
    return Row(name, value, (value - half, value + half), limit)


def table(rows: Sequence[Row]) -> str:
    """Set the rows out for reading."""
    words = {True: "pass", False: "MISSED", None: ""}
    lines = []
    for one in rows:
        ends = "" if one.interval is None else f"{one.interval[0]:.3f} .. {one.interval[1]:.3f}"
        limit = "" if one.limit is None else f"<= {one.limit}"
        lines.append(f"{one.name:58}{one.value:7.3f}  {ends:16} {limit:8}{words[one.passed]}")
    return "\n".join(lines) + "\n"


def plain(one: Row) -> dict[str, object]:
    """Give a row as plain values, rounded."""
    ends = one.interval and [round(end, 4) for end in one.interval]
    return {**asdict(one), "value": round(one.value, 4), "interval": ends, "passed": one.passed}

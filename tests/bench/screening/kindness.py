"""How a visit goes for whom: what goes right at first and over all, misses in a row, and the balance."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from kiosk.core.competences import Area
from kiosk.core.screening import Response

EARLY = 3
"""How many first items are counted."""
BELOW: Mapping[str, float] = {"all": math.inf, "weak": -1.0, "weakest": -2.0}
"""Whose visits are counted apart: those of people below such an overall ability (logits)."""
IN_A_ROW = 5
"""So many misses one after another are a hard visit."""


def kindness(overall: float, visit: Sequence[Response]) -> dict[str, float]:
    """Count one visit, as far as the engine asked; `overall` is what the person truly can."""
    went = [response.right for response in visit]
    found = {
        "first": float(went[0]),
        "early": sum(went[:EARLY]) / len(went[:EARLY]),
        "visit": sum(went) / len(went),
        "hard": float(misses(went) >= IN_A_ROW),
    }
    sums = {"unbalanced": float(apart([response.item.area for response in visit]) > 1)}
    for who, below in BELOW.items():
        here = overall < below
        sums |= {who: float(here), **{f"{who} {what}": value * here for what, value in found.items()}}
    return sums


def misses(went: Sequence[bool]) -> int:
    """Give the most misses one after another."""
    longest = now = 0
    for right in went:
        now = 0 if right else now + 1
        longest = max(longest, now)
    return longest


def apart(areas: Sequence[Area]) -> int:
    """Give by how many items two areas ever differed, from the first answer on."""
    counts = dict.fromkeys(Area, 0)
    most = 0
    for area in areas:
        counts[area] += 1
        most = max(most, max(counts.values()) - min(counts.values()))
    return most

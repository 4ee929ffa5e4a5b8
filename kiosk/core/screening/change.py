"""A second screening of the same person: other items, and whether somebody really changed."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from enum import StrEnum

from kiosk.core.competences import Area
from kiosk.core.screening.estimate import Estimate
from kiosk.core.screening.item import Item
from kiosk.core.screening.table import CHANGE_SURE, FEWEST_FOR_FAIRLY, MOST_ITEMS

EACH_AREA = MOST_ITEMS // len(Area)


class Change(StrEnum):
    """What may be said of two screenings of one person."""

    MORE = "more"
    LESS = "less"
    NOT_SURE = "not_sure"


def parallel(bank: Sequence[Item], seen: Collection[str]) -> list[Item]:
    """Give the items for another screening of somebody who has `seen` some (ids): others, no siblings.

    An area that has too few others for a whole screening keeps all its items: asking some again is
    better than leaving an area out.
    """
    met = set(seen)
    spent = met | {name for item in bank if not met.isdisjoint(item.family) for name in item.family}
    fresh = [item for item in bank if item.id not in spent]
    short = {area for area in Area if sum(item.area is area for item in fresh) < EACH_AREA}
    return [item for item in bank if item.id not in spent or item.area in short]


def changed(first: Estimate, second: Estimate) -> Change:
    """Tell whether the overall ability moved by more than both measurements may be wrong, at 90%.

    |second - first| > z sqrt(sd1^2 + sd2^2), in logits. Both sds are those of the posteriors, which is
    careful: estimates drawn to one prior differ by less than that when nothing changed.
    Source: the reliable change index, Jacobson and Truax (1991), Journal of Consulting and Clinical
    Psychology 59.
    """
    moved = second.overall - first.overall
    doubt = CHANGE_SURE * math.hypot(first.overall_sd, second.overall_sd)
    if min(first.answered, second.answered) < FEWEST_FOR_FAIRLY or abs(moved) <= doubt:
        return Change.NOT_SURE
    return Change.MORE if moved > 0 else Change.LESS

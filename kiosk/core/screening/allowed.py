"""Which items may be asked next: not again, no siblings, and the five areas in balance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kiosk.core.competences import Area
from kiosk.core.screening.item import Item, Response


def area_counts(responses: Sequence[Response]) -> Mapping[Area, int]:
    """Count the answers of each area, also of those without any."""
    counts = Counter(response.item.area for response in responses)
    return {area: counts[area] for area in Area}


def left(bank: Sequence[Item], responses: Sequence[Response]) -> list[Item]:
    """Keep the items that were not asked and have no sibling that was.

    It is enough that one of two names the other, or that a third names both.
    """
    spent = _spent(bank, responses)
    return [item for item in bank if item.id not in spent]


def in_balance(items: Sequence[Item], responses: Sequence[Response]) -> list[Item]:
    """Keep the items of the areas asked least, among areas that still have items."""
    counts = area_counts(responses)
    fewest = min((counts[area] for area in {item.area for item in items}), default=0)
    return [item for item in items if counts[item.area] == fewest]


def _spent(bank: Sequence[Item], responses: Sequence[Response]) -> set[str]:
    """Give the ids of all families of which a member was asked."""
    asked = {response.item.id for response in responses}
    spent = set(asked)
    for response in responses:
        spent.update(response.item.siblings)
    for item in bank:
        if item.siblings and not asked.isdisjoint(item.family):
            spent.update(item.family)
    return spent

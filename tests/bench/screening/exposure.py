"""How often each item of a bank that is given is asked: which is met most, and which hardly at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.core.screening import Item

ITEM = "item "
"""Before an item's id, in what is added up."""
HARDLY = 0.01
"""Below this share of visits an item is as good as not there."""


def counted(asked: Mapping[str, int], items: Sequence[Item]) -> dict[str, float]:
    """Give how often each item was asked, also those that never were."""
    return {f"{ITEM}{item.id}": float(asked.get(item.id, 0)) for item in items}


def most_exposed(sums: Mapping[str, float]) -> float:
    """Give the share of visits that the most exposed item is in.

    Of synthetic banks it is the mean over banks of each one's largest, which with few people is too high by
    chance. A bank that is given is the same for all, so its items are counted over all people first.
    """
    return max(_shares(sums).values(), default=sums["most exposed"] / sums["people"])


def hardly_asked(sums: Mapping[str, float]) -> dict[str, float]:
    """Give the items that hardly anybody met, with their share of visits; the rarest first."""
    rare = {name: share for name, share in _shares(sums).items() if share < HARDLY}
    return dict(sorted(rare.items(), key=lambda one: (one[1], one[0])))


def _shares(sums: Mapping[str, float]) -> dict[str, float]:
    """Give by item its share of visits; of nothing where items were not counted one by one."""
    return {name.removeprefix(ITEM): n / sums["people"] for name, n in sums.items() if name.startswith(ITEM)}

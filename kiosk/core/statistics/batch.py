"""What leaves a device: sums over whole weeks, with noise in each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.core.statistics.week import Week

__all__ = ["Batch", "Week"]


@dataclass(frozen=True, slots=True)
class Batch:
    """The noisy count of each category of each table, of visits from `first` up to and with `last`.

    A count may be below zero.
    """

    first: Week
    last: Week
    tables: Mapping[str, Mapping[str, int]]

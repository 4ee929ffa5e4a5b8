"""Who a visit works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.core.keeping import Door, Keeper
from kiosk.visit.equipment import Equipment


@dataclass(frozen=True)
class Companions:
    """Who a visit works with; `door` is None where no staff PIN is set.

    `draw` gives a visit's seed, from which all of its screening follows.
    """

    equipment: Equipment
    keeper: Keeper
    door: Door | None
    today: Callable[[], date]
    draw: Callable[[], int]

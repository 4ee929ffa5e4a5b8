"""Who a visit works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import SystemRandom

from kiosk.core.keeping import Keeper
from kiosk.core.pin import Door
from kiosk.visit.equipment import Equipment


@dataclass(frozen=True)
class Companions:
    """Who a visit works with; `door` is None where no staff PIN is set.

    `draw` gives a visit's seed, from which all of its screening follows; `chance` a number from 0 up to 1,
    which decides what its level counts as.
    """

    equipment: Equipment
    keeper: Keeper
    door: Door | None
    today: Callable[[], date]
    draw: Callable[[], int]
    chance: Callable[[], float] = SystemRandom().random

    def staff_wait(self) -> int:
        """Give the seconds until staff may try a PIN; 0 where there is no door."""
        return self.door.wait() if self.door is not None else 0

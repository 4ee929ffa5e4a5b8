"""When the screening has asked enough."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.core.screening.allowed import left
from kiosk.core.screening.estimate import estimate
from kiosk.core.screening.item import Item, Response
from kiosk.core.screening.table import FEWEST_ITEMS, MOST_ITEMS, STOP_SURE


def enough(responses: Sequence[Response], bank: Sequence[Item]) -> bool:
    """Tell whether to stop: at the cap, when nothing is left to ask, or when one level is sure."""
    if len(responses) >= MOST_ITEMS or not left(bank, responses):
        return True
    return len(responses) >= FEWEST_ITEMS and max(estimate(responses).levels.values()) >= STOP_SURE

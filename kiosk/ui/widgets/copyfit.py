"""Copyfitting: what is told is laid out as roomily as its space lets it stand whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.box import height_of

Plan = TypeVar("Plan")
Laid = TypeVar("Laid", bound=QWidget)


def copyfit(plans: Iterable[Plan], lay_out: Callable[[Plan], Laid], space: QSize) -> Laid:
    """Lay out by the first plan that stands whole in so many px, or else by the last: none takes less.

    Plans go from the roomiest to the tightest; none is laid out after one that fits.
    """
    *roomier, tightest = plans
    for plan in roomier:
        laid = lay_out(plan)
        if height_of(laid, space.width()) <= space.height():
            return laid
    return lay_out(tightest)

"""What is known of an item: what answers have shown, or else what its expert thinks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.core.model import Exercise, Figures
from kiosk.core.screening import ENGINE_VERSION, Item, item_of

EXPERTS = "experts"
"""The version of a bank of which no answers were counted yet."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Figures found from answers, by item: each with the revision it was found for; `version` names them."""

    version: str
    items: Mapping[str, tuple[int, Figures]]


def known_item(exercise: Exercise[object]) -> Item:
    """Make the item of an exercise: with the expert's difficulty, until answers have shown another.

    Raises ValueError for an exercise of `pre`, which belongs to the gate and has no area.
    """
    item, found = item_of(exercise), exercise.figures
    if found is None:
        return item
    return replace(item, difficulty=found.difficulty, slope=found.slope, error=found.error)


def with_figures(
    bank: Mapping[str, Exercise[object]], calibration: Calibration
) -> tuple[dict[str, Exercise[object]], tuple[str, ...]]:
    """Give the bank with what answers have shown, and which of those figures fit no exercise as it is now."""
    given, lost = dict(bank), []
    for name, (revision, figures) in calibration.items.items():
        if name in given and given[name].revision == revision:
            given[name] = replace(given[name], figures=figures)
        else:
            lost.append(name)
    return given, tuple(lost)


def figures_name(version: str) -> str:
    """Name what the engine goes by: its own version and that of the items' figures."""
    return f"{ENGINE_VERSION}/{version}"

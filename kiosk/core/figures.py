"""What is known of an item: what answers have shown, or else what its expert thinks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.core.model import Exercise, Figures
from kiosk.core.screening import ENGINE_VERSION, Item, item_of

EXPERTS = "experts"
"""The version of a bank of which no answers were counted yet."""


POINTER = "pointer"
"""The kind of which engines before version 7 believed that nothing is got by guessing (decision 105)."""
SAME = 1e-6
"""Two chances of guessing this near are one, written by two versions of a formula."""


@dataclass(frozen=True, slots=True)
class Found:
    """What answers have shown of one item: for which revision, and with which chance of guessing (0 to 1).

    `guessing` is None where nothing says it: such figures are older than engine version 7.
    """

    revision: int
    figures: Figures
    guessing: float | None = None


@dataclass(frozen=True, slots=True)
class Calibration:
    """Figures found from answers, by item; `version` names them."""

    version: str
    items: Mapping[str, Found]


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
) -> tuple[dict[str, Exercise[object]], dict[str, str]]:
    """Give the bank with what answers have shown, and of which items it does not fit any more, with why."""
    given, lost = dict(bank), {}
    for name, found in calibration.items.items():
        if why := unfit(found, bank.get(name)):
            lost[name] = why
        else:
            given[name] = replace(bank[name], figures=found.figures)
    return given, lost


def unfit(found: Found, exercise: Exercise[object] | None) -> str:
    """Say why figures are not of the exercise as it is now; nothing where they are.

    A difficulty found with another chance of guessing is another difficulty: the same shares of right
    answers come from a harder item where more of them are luck.
    """
    if exercise is None or exercise.revision != found.revision:
        now = f"is at {exercise.revision}" if exercise else "is not there"
        return f"found for revision {found.revision}, and the exercise {now}"
    supposed = _supposed(found, exercise)
    if not math.isclose(supposed, exercise.guessing, abs_tol=SAME):
        return (
            f"found as though {supposed:.0%} of those who know nothing get it right, "
            f"and the engine now reckons with {exercise.guessing:.0%}"
        )
    return ""


def _supposed(found: Found, exercise: Exercise[object]) -> float:
    """Give the chance of guessing that figures were found with; of the other kinds it is what it was."""
    if found.guessing is not None:
        return found.guessing
    return 0.0 if exercise.kind == POINTER else exercise.guessing


def figures_name(version: str) -> str:
    """Name what the engine goes by: its own version and that of the items' figures."""
    return f"{ENGINE_VERSION}/{version}"

"""What people say of themselves: it moves the start, and is set beside what they showed."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.core.model import Level
from kiosk.core.screening.estimate import Estimate
from kiosk.core.screening.table import LEVELS, ONE_LEVEL, SELF_REPORT_STEP, START

HIGHEST = 3
MIDDLE = HIGHEST / 2


def start_from(self_reports: Sequence[int]) -> float:
    """Give the ability (logits) around which choosing starts, from answers of 0 to 3.

    Any number of answers will do, also none. Raises ValueError for one outside 0 to 3.
    """
    return START + SELF_REPORT_STEP * (_mean(self_reports) - MIDDLE) if self_reports else START


def said_of_oneself(self_reports: Sequence[int]) -> Level | None:
    """Give the level that someone's answers about themselves stand for; None without any.

    The four answers stand for the four levels; the mean answer is rounded half up.
    """
    return LEVELS[int(_mean(self_reports) + 0.5)] if self_reports else None


def more_than_thought(self_reports: Sequence[int], found: Estimate) -> bool:
    """Tell whether the levels above what someone said of themselves hold enough of the posterior."""
    said = said_of_oneself(self_reports)
    if said is None or not found.answered:
        return False
    return sum(found.levels[level] for level in LEVELS[LEVELS.index(said) + 1 :]) >= ONE_LEVEL


def _mean(self_reports: Sequence[int]) -> float:
    """Average the answers, each checked."""
    if any(not 0 <= report <= HIGHEST for report in self_reports):
        message = f"self-reports go from 0 to {HIGHEST}, not {list(self_reports)}"
        raise ValueError(message)
    return sum(self_reports) / len(self_reports)

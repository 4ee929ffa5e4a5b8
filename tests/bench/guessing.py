"""What guessing is said to bring at each shipped exercise, beside what a robot gets that knows nothing.

Prints a line an exercise, what is furthest from what it says first.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Any

from kiosk.content.bank import load_bank
from kiosk.content.places import SHIPPED
from kiosk.core.competences import PRE
from kiosk.core.model import Exercise
from tests.kinds.blind import rate

TIMES = 400
"""Tries of the robot at each exercise."""
FAR = 4.0
"""Standard errors between what is said and what the robot gets: beyond them it is no chance."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is said of an exercise, and what the robot gets in so many tries."""

    name: str
    kind: str
    said: float
    robot: float
    times: int

    @property
    def apart(self) -> float:
        """How many standard errors the robot lies above what is said (below: less than 0)."""
        error = sqrt(max(self.said * (1 - self.said), 0.25 / self.times) / self.times)
        return (self.robot - self.said) / error


def beside(one: Exercise[Any], times: int = TIMES) -> Beside:
    """Let the robot try an exercise."""
    return Beside(one.id, one.kind, one.guessing, rate(one.kind, one.spec, times, one.id), times)


def screening() -> Iterator[Exercise[Any]]:
    """Give the shipped exercises that the screening asks, for which guessing counts."""
    return (one for one in load_bank(SHIPPED) if one.screens and one.competence != PRE)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.guessing", description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES, help="tries of the robot at each exercise")
    times = parser.parse_args().times
    found = sorted((beside(one, times) for one in screening()), key=lambda one: -abs(one.apart))
    for one in found:
        sys.stdout.write(f"{one.name:36}{one.kind:9}said {one.said:.3f}  robot {one.robot:.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

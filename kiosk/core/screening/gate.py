"""The gate before the screening: whether mouse, keyboard and reading on a screen go well enough.

Source: Wald (1945), Sequential tests of statistical hypotheses, Annals of Mathematical Statistics 16.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum

from kiosk.core.screening.table import GATE_ABLE, GATE_ERROR, GATE_FEWEST, GATE_MOST, GATE_UNABLE

RIGHT = math.log(GATE_ABLE / GATE_UNABLE)
NOT_RIGHT = math.log((1 - GATE_ABLE) / (1 - GATE_UNABLE))
BOUND = math.log((1 - GATE_ERROR) / GATE_ERROR)
"""Both errors are equal, so the lower bound is minus the upper one."""


class GateVerdict(StrEnum):
    """Where the gate stands; nobody is ever told they failed, they practise first."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    UNDECIDED = "undecided"


def gate_verdict(outcomes: Sequence[bool]) -> GateVerdict:
    """Judge the gate's tasks so far: decided by four at the earliest, by eight at the latest.

    The first moment that decides, decides; outcomes after it change nothing.
    """
    evidence = 0.0
    for done, right in enumerate(outcomes[:GATE_MOST], start=1):
        evidence += RIGHT if right else NOT_RIGHT
        if done == GATE_MOST or (done >= GATE_FEWEST and abs(evidence) >= BOUND):
            return GateVerdict.PASSED if evidence > 0 else GateVerdict.NOT_PASSED
    return GateVerdict.UNDECIDED

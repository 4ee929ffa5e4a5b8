"""How far chance may have moved a figure that was worked out over few groups: banks, or worlds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean

STUDENT = (
    *(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228),
    *(2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086),
)
"""95% of Student's t with 1 to 20 degrees of freedom; with more, that of 20 is a little too careful."""


def half_width(without: Sequence[float]) -> float:
    """Give half the 95% interval of a figure, from what it is when each of two groups or more is left out.

    Groups differ by more than who is in them, and they are few: so the spread is over groups, and the
    interval Student's. Source: Tukey (1958), Annals of Mathematical Statistics 29.
    """
    middle, count = fmean(without), len(without)
    error = math.sqrt((count - 1) / count * sum((one - middle) ** 2 for one in without))
    return STUDENT[min(count - 1, len(STUDENT)) - 1] * error

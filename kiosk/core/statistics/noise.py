"""Noise that is drawn exactly: integers alone, so that no rounding betrays what it hides.

Source: Canonne, Kamath and Steinke (2020), The Discrete Gaussian for Differential Privacy,
algorithms 1 and 2.
"""

from __future__ import annotations

from collections.abc import Callable

Below = Callable[[int], int]
"""Gives a whole number from 0 up to but without its argument, each as likely as the others."""

SCALE = 4
"""P(x) is proportional to exp(-abs(x) / 4): a standard deviation of 5.6, and for each table a visit is in,
a privacy loss of 1/4 at most."""


def noise(below: Below) -> int:
    """Draw from the discrete Laplace distribution of scale 4."""
    while (drawn := _tried(below)) is None:
        pass
    return drawn


def _tried(below: Below) -> int | None:
    """Try once; None when this try does not count."""
    part = below(SCALE)
    if not _exp_minus(below, part, SCALE):
        return None
    whole = 0
    while _exp_minus(below, 1, 1):
        whole += 1
    size = SCALE * whole + part
    if below(2) < 1:
        return -size if size else None
    return size


def _exp_minus(below: Below, numerator: int, denominator: int) -> bool:
    """Give True with probability exp(-numerator / denominator), for a fraction from 0 to 1."""
    step = 1
    while below(denominator * step) < numerator:
        step += 1
    return step % 2 == 1

"""How long to wait before the collector is asked again: full jitter, from half a minute to five hours.

The formula is "full jitter" of M. Brooker, Exponential Backoff and Jitter (2015), with a floor: so many
kiosks that lost the same collector do not all come back at once.
"""

from __future__ import annotations

from collections.abc import Callable

LEAST_S = 30.0
MOST_S = 18_000.0
DOUBLINGS = 10
"""After so many, the longest wait is reached in any case."""


def pause(failures: int, draw: Callable[[], float], after: float | None = None) -> float:
    """Give the seconds to wait after so many failures on end, at least one; `draw` gives 0 to 1.

    `after` is what the collector asked for: never sooner, and a little later by chance.
    """
    longest = min(MOST_S, LEAST_S * 2.0 ** min(failures, DOUBLINGS))
    if after is not None:
        return after + draw() * LEAST_S
    return LEAST_S + draw() * (longest - LEAST_S)

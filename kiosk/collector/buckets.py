"""How often something may be done: so many at once, and then so many a second."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from time import monotonic

from kiosk.collector.problem import RefusalError

MOST_BUCKETS = 20_000
"""Of devices that are remembered: whoever is not has a full bucket."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`burst` at once, and `rate` a second after that."""

    rate: float
    burst: int


ENROLMENTS = Pace(1 / 3, 30)
"""Codes that do not fit, of everybody together: there are 2.56e10, so that a week of trying without a pause
finds one of ten open ones with a chance of 1 in 12,000."""

DEVICE = Pace(10, 300)
"""What one device may ask: years of batches at once."""


BATCHES = Pace(200 / 86_400, 200)
"""Batches that are new to us, of one device: a kiosk makes one a week at most, so these are almost four years
of it; whoever stole its token brings so many at once, then so many a day, to each worker."""


@dataclass(slots=True)
class Buckets:
    """A bucket for each name that asks; kept by a worker for itself, in memory only."""

    pace: Pace
    now: Callable[[], float] = monotonic
    _filled: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def take(self, name: str = "") -> None:
        """Do one more; raises RefusalError (429) when that is too soon."""
        if (level := self._level(name)) < 1:
            seconds = (1 - level) / self.pace.rate
            raise RefusalError(HTTPStatus.TOO_MANY_REQUESTS, "That is too often. Try again later.", seconds)
        self._fill(name, level - 1)

    def give_back(self, name: str = "") -> None:
        """Let the last one not have been."""
        self._fill(name, self._level(name) + 1)

    def _fill(self, name: str, level: float) -> None:
        self._filled[name] = (level, self.now())
        self._filled.move_to_end(name)
        if len(self._filled) > MOST_BUCKETS:
            self._filled.popitem(last=False)

    def _level(self, name: str) -> float:
        level, since = self._filled.get(name, (float(self.pace.burst), self.now()))
        return min(float(self.pace.burst), level + (self.now() - since) * self.pace.rate)

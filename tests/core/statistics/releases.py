"""Very many releases of a kiosk, and how far what is seen of their noise may lie from its law by chance.

Every bound holds for any number of releases (no approximation): Hoeffding (1963) for how often something is
so, Massart (1990) for a distribution function. What a test looks at is off by chance in 1 of 10,000,000
seeds, all that it looks at together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import exp, log, sqrt
from random import Random

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import SCALE, Below
from kiosk.core.statistics.span import FLOOR, HIGHEST, Span, begin, tended
from tests.core.statistics.histories import START

WEEK = timedelta(days=7)
CELLS = [(table, name) for table, names in CATEGORIES.items() for name in names]
NAMES = frozenset(bytes([number]) * 32 for number in range(HIGHEST))
ALARM = 1e-7
"""How often a test that looks at noise of the right law says that it is not."""

FAR = 3
"""About half of all noise is so far from 0, or further."""

LEFT = exp(-1 / SCALE)
AT_ZERO = (1 - LEFT) / (1 + LEFT)
IS_ABOVE = LEFT / (1 + LEFT)
IS_FAR = 2 * LEFT**FAR / (1 + LEFT)


def below_or_at(value: int) -> float:
    """Give how likely noise is at most so much."""
    return 1 - LEFT ** (value + 1) / (1 + LEFT) if value >= 0 else LEFT**-value / (1 + LEFT)


def allowed(looks: int, times: int) -> float:
    """Give how far a share of so many times may be off, where so many shares are looked at."""
    return sqrt(log(2 * looks / ALARM) / (2 * times))


@dataclass(frozen=True)
class Release:
    """What was counted, and how far each cell of the batch is from it, both in the order of CELLS."""

    counts: Sequence[int]
    noises: Sequence[int]


def releases(times: int, below: Below, crowd: Random) -> Iterator[Release]:
    """Let a kiosk release week after week, whoever came."""
    span = begin(Week.of(START), START, below)
    for _ in range(times):
        counts = [crowd.choice((0, crowd.randrange(1, HIGHEST))) for _ in CELLS]
        came = {cell: count for cell, count in zip(CELLS, counts, strict=True) if count}
        span, batch = tended(full(span, came), span.first.monday + WEEK, below)
        assert batch is not None
        told = [batch.tables[table][name] for table, name in CELLS]
        yield Release(counts, [one - count for one, count in zip(told, counts, strict=True)])


def full(span: Span, counts: Mapping[tuple[str, str], int]) -> Span:
    """Give a span with these counts in its first week, and as many contributors as it needs."""
    return replace(span, latest=span.first.monday, threshold=FLOOR, contributors=NAMES, counts={**counts})


def released(counts: Mapping[tuple[str, str], int], below: Below) -> Batch:
    """Give the batch in which a kiosk that was just opened releases these counts."""
    _, batch = tended(full(begin(Week.of(START), START, below), counts), START + WEEK, below)
    assert batch is not None
    return batch


def furthest(noises: Sequence[int]) -> float:
    """Give how far apart the distribution function of noises and that of their law lie at most."""
    ordered = sorted(noises)
    seen, worst = 0, 0.0
    for value in range(ordered[0] - 1, ordered[-1] + 1):
        while seen < len(ordered) and ordered[seen] <= value:
            seen += 1
        worst = max(worst, abs(seen / len(ordered) - below_or_at(value)))
    return worst


@dataclass(frozen=True)
class Bits:
    """Whether something was so, at every release: the last one is the lowest bit; `chance` that it is."""

    what: str
    so: int
    chance: float

    def apart(self, other: Bits, times: int, later: int = 0) -> float:
        """Give how far it is from being so as often with another, that many releases before, as by chance."""
        alike = self.chance * other.chance + (1 - self.chance) * (1 - other.chance)
        times -= later
        differ = ((self.so ^ (other.so >> later)) & ((1 << times) - 1)).bit_count()
        return abs(1 - differ / times - alike)


def _bits(told: Sequence[bool]) -> int:
    return int("".join("1" if one else "0" for one in told), 2)


def bits_of_noise(seen: Sequence[Release]) -> list[list[Bits]]:
    """Give for each cell whether its noise is above 0, and whether it is far from 0."""
    found = []
    for place, cell in enumerate(CELLS):
        noises = [one.noises[place] for one in seen]
        above = Bits(f"{cell} above", _bits([noise > 0 for noise in noises]), IS_ABOVE)
        far = Bits(f"{cell} far", _bits([abs(noise) >= FAR for noise in noises]), IS_FAR)
        found.append([above, far])
    return found


def bits_of_counts(seen: Sequence[Release]) -> list[Bits]:
    """Give for each cell whether somebody was counted in it: as often as not."""
    return [
        Bits(f"{cell} count", _bits([one.counts[place] > 0 for one in seen]), 0.5)
        for place, cell in enumerate(CELLS)
    ]

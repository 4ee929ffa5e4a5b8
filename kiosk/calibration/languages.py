"""Whether an item is harder in one language than in another for people of the same stated level.

Mantel and Haenszel's common odds ratio over the levels (1959, J. Natl. Cancer Inst. 22), on the delta
scale of Holland and Thayer (1988), with the standard error of Robins, Breslow and Greenland (1986,
Biometrics 42). Classes A, B and C by the rule of ETS: Dorans and Holland (1993).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from kiosk.core.calibrated import Gap, LanguageGap
from kiosk.core.counters import Cell, Counts, Tally

DELTA = -2.35
"""From the logarithm of an odds ratio to delta."""
SURE, SURE_ONE_SIDED = 1.96, 1.645
LARGE, SMALL = 1.5, 1.0
FEWEST = 30
"""Answers that either language needs before it is judged."""

Table = tuple[float, float, float, float]
"""Of one level: right and not in the one language, right and not in the other."""


def most_used(counts: Counts) -> str:
    """Give the language in which most was asked, beside which the others are set; "" of nothing."""
    asked: Counter[str] = Counter()
    for cell, tally in counts.items():
        asked[cell.language] += tally.asked
    return min(asked, key=lambda language: (-asked[language], language), default="")


def gaps_of(counts: Counts, beside: str) -> tuple[LanguageGap, ...]:
    """Set each language of one item's counters beside another, where both were asked often enough."""
    others = sorted({cell.language for cell in counts} - {beside})
    found = (_gap(counts, beside, language) for language in others)
    return tuple(gap for gap in found if gap is not None)


def _gap(counts: Counts, beside: str, language: str) -> LanguageGap | None:
    """Set one language beside another over the levels that both have."""
    one, other = _by_level(counts, beside), _by_level(counts, language)
    shared = [level for level in one if level in other]
    asked = sum(other[level].asked for level in shared)
    if min(asked, sum(one[level].asked for level in shared)) < FEWEST:
        return None
    tables = [
        (
            float(one[level].right),
            float(one[level].asked - one[level].right),
            float(other[level].right),
            float(other[level].asked - other[level].right),
        )
        for level in shared
    ]
    delta, error = compared(tables)
    return LanguageGap(language, beside, asked, delta, error, size_of(delta, error))


def compared(tables: Sequence[Table]) -> tuple[float, float]:
    """Give delta and its standard error; half an answer is added everywhere where there is no odds ratio."""
    right = sum(a * d / (a + b + c + d) for a, b, c, d in tables)
    missed = sum(b * c / (a + b + c + d) for a, b, c, d in tables)
    if not (right and missed):
        return compared([(a + 0.5, b + 0.5, c + 0.5, d + 0.5) for a, b, c, d in tables])
    both = first = last = 0.0
    for a, b, c, d in tables:
        total = a + b + c + d
        p, q, r, s = (a + d) / total, (b + c) / total, a * d / total, b * c / total
        first, both, last = first + p * r, both + p * s + q * r, last + q * s
    variance = first / (2 * right**2) + both / (2 * right * missed) + last / (2 * missed**2)
    return DELTA * math.log(right / missed), abs(DELTA) * math.sqrt(variance)


def size_of(delta: float, error: float) -> Gap:
    """Class a gap: A where it is small or may be chance, C where it is large and surely not small."""
    size = abs(delta)
    if size < SMALL or size < SURE * error:
        return Gap.NEGLIGIBLE
    return Gap.LARGE if size >= LARGE and size - SMALL > SURE_ONE_SIDED * error else Gap.MODERATE


def _by_level(counts: Counts, language: str) -> Mapping[tuple[str, str], Tally]:
    """Give one language's tallies, by what the engine knew and the level it stated."""
    return {_stratum(cell): tally for cell, tally in counts.items() if cell.language == language}


def _stratum(cell: Cell) -> tuple[str, str]:
    return cell.figures, cell.level.value

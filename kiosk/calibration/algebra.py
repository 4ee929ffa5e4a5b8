"""The little algebra and the tails of distributions that calibration needs."""

from __future__ import annotations

import math
from collections.abc import Sequence


def solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve a small system of equations by elimination with pivots.

    Raises ZeroDivisionError where it has no single solution.
    """
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(column + 1, size):
            factor = rows[row][column] / rows[column][column]
            rows[row] = [x - factor * y for x, y in zip(rows[row], rows[column], strict=True)]
    found = [0.0] * size
    for row in reversed(range(size)):
        known = sum(rows[row][column] * found[column] for column in range(row + 1, size))
        found[row] = (rows[row][size] - known) / rows[row][row]
    return found


def chi_square_tail(value: float, freedom: int) -> float:
    """Give the chance of a chi-square above a value.

    By the sums for even and odd degrees of freedom: Abramowitz and Stegun (1964), 26.4.4 and 26.4.5.
    """
    if value <= 0:
        return 1.0
    half = value / 2
    if freedom % 2 == 0:
        term = total = math.exp(-half)
        for k in range(1, freedom // 2):
            term *= half / k
            total += term
        return total
    total, term = math.erfc(math.sqrt(half)), math.sqrt(2 * value / math.pi) * math.exp(-half)
    for k in range(3, freedom + 1, 2):
        total += term
        term *= value / k
    return total


def normal_tail(value: float) -> float:
    """Give the chance of a standard normal above a value."""
    return 0.5 * math.erfc(value / math.sqrt(2))

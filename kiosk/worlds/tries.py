"""How tries in vain are counted in every world."""

from __future__ import annotations

COUNTED = 20
"""Tries are counted up to here, so that a world that is only poked at comes back to where it was."""


def one_more(tries: int) -> int:
    """Give the count after another try."""
    return min(tries + 1, COUNTED)

"""How long staff must wait after PINs that did not fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

FREE_TRIES = 5
WAITS = (30, 60, 300, 900, 3600)
"""Seconds after the last free try and after each further one; the last one stays."""


@dataclass(frozen=True, slots=True)
class Tries:
    """PINs tried since the last one that fitted, and when the last was tried (seconds, wall clock)."""

    count: int = 0
    last: float = 0.0


def wait(tries: Tries, now: float) -> int:
    """Give the whole seconds until another try is allowed, 0 when it is now.

    A clock that went backwards never makes the wait longer than its full length.
    """
    if tries.count < FREE_TRIES:
        return 0
    length = WAITS[min(tries.count - FREE_TRIES, len(WAITS) - 1)]
    left = rebased(tries, now).last + length - now
    return 0 if left <= 0 else min(length, int(left) + 1)


def rebased(tries: Tries, now: float) -> Tries:
    """Give tries whose last is not later than `now`; it is kept, or the full wait would begin over and over.

    A clock that ran ahead, and was put right, would else lock the door until it is that late again.
    """
    return replace(tries, last=now) if tries.last > now else tries


def counted(tries: Tries, now: float) -> Tries:
    """Count a try; done before the PIN is looked at, so that pulling the plug wins nothing."""
    return Tries(tries.count + 1, now)

"""How long nobody may touch the screen before the kiosk asks, and then forgets."""

from __future__ import annotations

from enum import Enum, auto

from kiosk.core.idle import IdleTimes
from kiosk.core.preferences import Preferences
from kiosk.visit.screens import (
    Goodbye,
    Help,
    Result,
    Review,
    Screen,
    StaffPin,
    StillThere,
    TakeHome,
    Welcome,
    WhatWeShare,
)

MORE_TIME = 5
"""How many times as long people get who ask for more time."""
PARTING = 60
"""Seconds at most on the goodbye, which nobody reads for long."""


class Verdict(Enum):
    """What the silence means."""

    FINE = auto()
    ASK = auto()
    GONE = auto()


class Silence:
    """Counts the seconds since the last sign of a person, by a clock that only goes forward."""

    def __init__(self, times: IdleTimes, now: float) -> None:
        """Begin counting at `now`, in seconds of a monotonic clock."""
        self._times = times
        self._since = now
        self._shown: type[Screen] = Welcome

    def sign(self, now: float) -> None:
        """Somebody touched something."""
        self._since = now

    def changed(self, screen: Screen, now: float) -> bool:
        """Take a screen that changed for a sign of somebody, and tell whether it was one.

        The question whether anybody is there comes by itself, a locked door counts down and a printer ends.
        """
        before, self._shown = self._shown, type(screen)
        goes_on = self._shown is before and isinstance(screen, StaffPin | TakeHome)
        if somebody := not (goes_on or isinstance(screen, StillThere)):
            self._since = now
        return somebody

    def verdict(self, now: float, screen: Screen, preferences: Preferences) -> tuple[Verdict, int]:
        """Give what the silence means, and the seconds of the countdown that are left.

        On the welcome nobody is asked: it is put back as it stands for everybody.
        """
        over = now - self._since - patience_for(self._times, screen, preferences)
        if over < 0:
            return Verdict.FINE, 0
        if isinstance(screen, Welcome):
            return Verdict.GONE, 0
        left = self._times.countdown - int(over)
        return (Verdict.ASK, left) if left > 0 else (Verdict.GONE, 0)


def patience_for(times: IdleTimes, screen: Screen, preferences: Preferences) -> int:
    """Give the seconds without a touch after which the kiosk asks if anybody is still there."""
    often = MORE_TIME if preferences.more_time else 1
    match screen:
        case Help():  # long as it is; a result may lie below it, so it does not get longer five times
            return max(times.on_help, times.idle * often)
        case Goodbye():
            return min(times.on_result, PARTING) * often
        case Result() | Review() | TakeHome() | WhatWeShare():  # all are to be read
            return times.on_result * often
        case _:
            return times.idle * often

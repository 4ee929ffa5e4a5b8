"""How long nobody may touch the screen before the kiosk asks, and then forgets."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.preferences import Preferences
from kiosk.visit.screens import Goodbye, Result, Review, Screen, TakeHome, Welcome

MORE_TIME = 5


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """In seconds: until the question, until it where a result is shown, and the countdown itself."""

    idle: int
    on_result: int
    countdown: int


def patience(times: IdleTimes, screen: Screen, preferences: Preferences) -> int:
    """Give the seconds without a touch after which the kiosk asks if anybody is still there."""
    personal = isinstance(screen, Result | Review | TakeHome | Goodbye)
    seconds = times.on_result if personal else times.idle
    return seconds * MORE_TIME if preferences.more_time else seconds


def resumable(times: IdleTimes, preferences: Preferences) -> int:
    """Give the seconds after a power cut in which a visit may still be gone on with."""
    return (times.idle + times.countdown) * (MORE_TIME if preferences.more_time else 1)


def asks(screen: Screen) -> bool:
    """Tell whether leaving this screen alone must be noticed; on the welcome nobody is there."""
    return not isinstance(screen, Welcome)

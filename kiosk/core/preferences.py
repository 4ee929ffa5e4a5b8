"""The personal settings of one visitor, kept for the visit only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.speech import USUAL_VOLUME, Reading


class TextSize(StrEnum):
    """The three sizes of text."""

    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


class Contrast(StrEnum):
    """The three themes."""

    LIGHT = "light"
    DARK = "dark"
    HIGH = "high"


class KeyboardWish(StrEnum):
    """When a place wants the keyboard on its screen."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What suits this person.

    `reading` is when the screen is read aloud, `volume` how loud (one of VOLUMES).
    `keyboard` puts one on the screen while something is typed, whatever the place wants.
    `steady_hand` ignores a second click within 300 ms elsewhere, `more_time` makes the idle times
    five times as long.
    """

    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.LIGHT
    steady_hand: bool = False
    more_time: bool = False
    reading: Reading = Reading.OFF
    volume: int = USUAL_VOLUME
    keyboard: bool = False

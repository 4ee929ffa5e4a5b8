"""Draws in px of the device: the window's own unit makes things larger, and no scale of a desktop does."""

from __future__ import annotations

from collections.abc import MutableMapping

LEAST = (1024, 768)
"""Px of the device, wide and high, in which every screen fits."""
ENLARGING = ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS")
"""By these Qt would enlarge everything a second time, off the screen."""
TOO_SMALL = (
    "The screen has {width} x {height} px and the kiosk needs {least_width} x {least_height}: "
    "part of it cannot be seen. Choose a larger resolution."
)


def refuse_scaling(environment: MutableMapping[str, str]) -> None:
    """Turn off what Qt would enlarge by itself, before there is an application.

    A Wayland session enlarges all the same: `Look.ratio` takes that into account.
    """
    for name in ENLARGING:
        environment.pop(name, None)
    environment["QT_ENABLE_HIGHDPI_SCALING"] = "0"


def least_window(ratio: float) -> tuple[int, int]:
    """Give the least width and height of a window, in px of which each is `ratio` of the device."""
    width, height = LEAST
    return round(width / ratio), round(height / ratio)


def told_of_small(size: tuple[int, int], ratio: float) -> str:
    """Give the sentence for staff about a screen of this size (px, each `ratio` of the device) or ""."""
    width, height = (round(px * ratio) for px in size)
    if (width >= LEAST[0] and height >= LEAST[1]) or not (width and height):
        return ""
    return TOO_SMALL.format(width=width, height=height, least_width=LEAST[0], least_height=LEAST[1])

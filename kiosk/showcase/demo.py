"""A whole visit by a made-up person in the real window, with a picture of each screen it passes."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.content.language import offered
from kiosk.content.places import SHIPPED
from kiosk.core.errors import KioskError
from kiosk.settings import load
from kiosk.showcase.display import display

AT_LEAST = (1920, 1200)
"""The virtual screen, where there is none: room for the frame of a window too."""


@dataclass(frozen=True)
class Demo:
    """Who visits, when, and where the pictures go; `ability` in logits, `size` in px.

    `data` is the folder where what stays of a visit goes; None keeps nothing.
    """

    out: Path
    language: str
    ability: float
    seed: int
    size: tuple[int, int]
    day: date | None
    data: Path | None = None


def show(demo: Demo) -> dict[str, object]:
    """Play the visit and give what it found: see `kiosk.showcase.tour.told`.

    Raises KioskError where there is no screen and none can be made, where the pictures cannot be
    written, or where the language is not offered.
    """
    started = time.monotonic()
    _see_that_it_is_offered(demo.language)
    make_folder(demo.out)
    width, height = (max(pair) for pair in zip(AT_LEAST, demo.size, strict=True))
    with display(width, height), TemporaryDirectory() as folder:
        # Qt looks for its screen when it is first imported.
        from kiosk.showcase.tour import Tour  # noqa: PLC0415

        found = Tour(demo, demo.data or Path(folder)).make()
    return {**found, "seconds": round(time.monotonic() - started, 2)}


def _see_that_it_is_offered(language: str) -> None:
    whole = offered(SHIPPED)
    languages = [one for one in load().languages if one in whole]
    if language not in languages:
        message = f"The language {language} is not offered; offered are {', '.join(languages)}."
        raise KioskError(message)


def make_folder(folder: Path) -> None:
    """Make a folder with those it lies in, where they are not there; raises KioskError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The folder {folder} cannot be made ({error.strerror}): name another one with --out."
        raise KioskError(message) from error

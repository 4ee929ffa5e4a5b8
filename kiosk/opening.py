"""What the first picture needs, and nothing more: how a kiosk is opened, and the words it says first."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kiosk import paths
from kiosk.content.catalogue import Catalogue, load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.errors import ContentError, SettingsError
from kiosk.core.preferences import Preferences
from kiosk.core.printing import Printer
from kiosk.core.speech import Voice
from kiosk.settings import Settings

log = logging.getLogger(__name__)
QUIET_S = 60.0
"""Whoever just left may come back for something; nobody waits longer before the welcome without touching."""


def nowhere(*_: object, **_named: object) -> None:
    """Lead nowhere."""


class Threshold:
    """Stands in for the visit while the first picture is painted; its steps lead nowhere yet."""

    ask_help = back = choose_language = resume = start = stop = staticmethod(nowhere)
    open_languages = open_more = prefer = staticmethod(nowhere)

    def __init__(self, language: str) -> None:
        """Speak the site's own language, and look as the kiosk looks to a newcomer."""
        self.language = language
        self.preferences = Preferences()


def any_seed() -> int:
    """Give a seed that nobody can foresee."""
    return int.from_bytes(os.urandom(4), "big")


def seconds_since_boot() -> float:
    """Give the seconds since the machine was switched on, those with its lid closed too."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


@dataclass(frozen=True)
class Opening:
    """How a kiosk is opened: `size` in px is that of a window, None fills the screen.

    `draw` gives the seed of each visit, `clock` the seconds of a clock that only goes forward;
    `printer` stands in for the queue of the settings, `voice` for this machine's; `assets` is the folder
    of fonts, pictures and keyboards; `quiet` is how many seconds the welcome must stand untouched before
    anything is sent.
    """

    settings: Settings
    size: tuple[int, int] | None = None
    today: Callable[[], date] = date.today
    draw: Callable[[], int] = any_seed
    clock: Callable[[], float] = seconds_since_boot
    printer: Printer | None = None
    voice: Voice | None = None
    assets: Path = paths.ASSETS
    quiet: float = QUIET_S

    def now(self) -> datetime:
        """Give the time by the wall clock, on the day that it is for this kiosk."""
        return datetime.now().astimezone() + (self.today() - date.today())  # noqa: DTZ011 - the wall's day


def first_words(settings: Settings) -> Catalogue:
    """Give the words of the settings' language, else of the first of its languages that can be read.

    Raises SettingsError when none of the settings' languages can.
    """
    for language in dict.fromkeys((settings.language, *settings.languages)):
        try:
            return load_catalogue(SHIPPED, language)
        except ContentError as error:
            log.error("%s", error)  # noqa: TRY400 - the sentence says all; it only takes a language away
    message = f"None of the languages {', '.join(settings.languages)} can be read; set others in `languages`."
    raise SettingsError(message)

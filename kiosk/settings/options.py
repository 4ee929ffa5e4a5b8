"""Every option of the kiosk: its name, its default, what it takes, and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from kiosk.core.idle import IdleTimes
from kiosk.core.preferences import KeyboardWish
from kiosk.core.site import SiteWords, Told
from kiosk.settings import values
from kiosk.settings.values import Kind, line, one_of, told, whole

Value = TypeVar("Value")


class Option(msgspec.Struct, Generic[Value], frozen=True):
    """One option; `key` is dotted, the first part is its table in the file."""

    key: str
    default: Value
    kind: Kind[Value]
    sentence: str

    def of(self, given: Mapping[str, object]) -> Value:
        """Read it from what was given by key, or give its default; raises ValueError."""
        return self.kind.read(given[self.key]) if self.key in given else self.default

    @property
    def written(self) -> str:
        """Its default as TOML."""
        return self.kind.written(self.default)


@dataclass(frozen=True)
class Settings:
    """The options with their values.

    `diagonal` is in inches, 0 is what the screen says; `viewing_distance` in cm; `printer` the
    name of a queue, "" is none; `pin_hash` "" lets no staff in; `collector` "" lets nothing leave.
    """

    site: SiteWords
    languages: tuple[str, ...]
    language: str
    times: IdleTimes
    printer: str
    diagonal: int
    viewing_distance: int
    keyboard: KeyboardWish
    data_folder: Path
    pin_hash: str
    collector: str


NOTHING = Told("", {})
LANGUAGES = Option(
    "languages",
    ("nl", "en", "fr", "ar"),
    values.LANGUAGES,
    "The languages offered, in the order in which the welcome screen shows them.",
)
LANGUAGE = Option(
    "language",
    None,
    values.LANGUAGE,
    'The language a visit begins in, one of `languages`; "" is the first of them. '
    "A sheet in another one says all in this one too, small, for whoever helps.",
)
DATA_FOLDER = Option(
    "data_folder",
    None,
    values.FOLDER,
    "Where a visit is kept while it lasts, and of all visits only counters of items, which name nobody; "
    '"" is digipunt-kiosk in the user\'s folder for data.',
)
SITE_NAME = Option("site.name", "Digipunt", line(60), "What people call the place where the kiosk stands.")
SITE_ADDRESS = Option(
    "site.address",
    NOTHING,
    told(100),
    "Its street, number and town, for the sheet; as the signs in the street have it.",
)
SITE_HOURS = Option(
    "site.hours",
    NOTHING,
    told(100),
    "When a helper is there, in plain words; a language without a text of its own gets the first.",
)
SITE_PHONE = Option("site.phone", "", line(30), "The number people can call for help.")
IDLE = Option(
    "times.idle",
    120,
    whole(20, 3600),
    "Seconds without a touch after which the kiosk asks whether anybody is there.",
)
ON_RESULT = Option(
    "times.on_result",
    180,
    whole(20, 3600),
    "The same where a result or a sheet is on the screen, which people read and photograph.",
)
ON_HELP = Option(
    "times.on_help",
    600,
    whole(20, 3600),
    "The same where help is on the screen: whoever calls or fetches somebody touches nothing meanwhile.",
)
COUNTDOWN = Option(
    "times.countdown",
    30,
    whole(20, 300),
    "Seconds to answer that question before the visit is forgotten; WCAG 2.2.1 asks for 20.",
)
PRINTER = Option(
    "printer.queue", "", values.TEXT, 'The name of the CUPS queue that prints the sheets; "" is no printer.'
)
DIAGONAL = Option(
    "screen.diagonal",
    0,
    whole(0, 120),
    "The screen's diagonal in inches; 0 is what the screen says of itself.",
)
VIEWING_DISTANCE = Option(
    "screen.viewing_distance",
    60,
    whole(30, 400),
    "How far away people's eyes are, in centimetres; too far for normal text, visits begin with larger.",
)
KEYBOARD = Option(
    "screen.keyboard",
    KeyboardWish.AUTO,
    one_of(KeyboardWish),
    "When the keyboard on the screen comes: for who types by touching, always, or never.",
)
PIN_HASH = Option(
    "staff.pin_hash",
    "",
    values.PIN_HASH,
    'The staff\'s PIN, hashed; with "" staff cannot close a full screen.',
)
COLLECTOR = Option(
    "statistics.collector",
    "",
    values.COLLECTOR,
    'The address of the collector that gets the statistics, with https; with "" nothing ever leaves.',
)

OPTIONS: tuple[Option[Any], ...] = (
    LANGUAGES,
    LANGUAGE,
    DATA_FOLDER,
    SITE_NAME,
    SITE_ADDRESS,
    SITE_HOURS,
    SITE_PHONE,
    IDLE,
    ON_RESULT,
    ON_HELP,
    COUNTDOWN,
    PRINTER,
    DIAGONAL,
    VIEWING_DISTANCE,
    KEYBOARD,
    PIN_HASH,
    COLLECTOR,
)
SECRET = frozenset({PIN_HASH.key})
"""Options whose value is never shown."""


def settings_from(given: Mapping[str, object], default_folder: Path) -> Settings:
    """Give the settings for what was given by key; each value must have been found good."""
    languages = LANGUAGES.of(given)
    return Settings(
        site=SiteWords(
            SITE_NAME.of(given), SITE_ADDRESS.of(given), SITE_HOURS.of(given), SITE_PHONE.of(given)
        ),
        languages=languages,
        language=LANGUAGE.of(given) or languages[0],
        times=IdleTimes(IDLE.of(given), ON_RESULT.of(given), ON_HELP.of(given), COUNTDOWN.of(given)),
        printer=PRINTER.of(given),
        diagonal=DIAGONAL.of(given),
        viewing_distance=VIEWING_DISTANCE.of(given),
        keyboard=KEYBOARD.of(given),
        data_folder=DATA_FOLDER.of(given) or default_folder,
        pin_hash=PIN_HASH.of(given),
        collector=COLLECTOR.of(given),
    )

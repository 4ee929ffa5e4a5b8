"""Everything that is counted for policy: ten tables, each with an owner, a purpose and an end.

What does not stand here is not counted. `docs/statistics-dictionary.md` is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.model import Level

OWNER = "The city's e-inclusion team"
BEGINNING = date(2026, 1, 1)
"""Nothing was counted before: a clock that says so is wrong."""

REVIEW = date(2028, 12, 31)
"""Until then each table is either asked for anew or taken out.

Whoever gives a table another end adds this one to its `ended`: kiosks that are not upgraded go by it.
"""


@dataclass(frozen=True, slots=True)
class Category:
    """One of the things that a visit can be counted as in a table, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One way in which visits are counted, never crossed with another.

    `owner` answers for it, `purpose` says what it is needed for; after the day `expires` it is not
    counted any more: its cells hold noise alone. `ended` are its ends in each version before this one, the
    oldest first, as many as other tables have.
    """

    name: str
    owner: str
    purpose: str
    expires: date
    categories: tuple[Category, ...]
    ended: tuple[date, ...] = ()

    @property
    def ends(self) -> tuple[date, ...]:
        """Its end in each version that there was: a kiosk may be of any of them."""
        return (*self.ended, self.expires)


LEVEL, LANGUAGE, OUTCOME, HELP, MODE = "level", "language", "outcome", "help", "mode"

OTHER = "other"
COMMON_LANGUAGES = ("nl", "en", "fr", "ar")
"""The offered languages that are common here; one that few people read would point at them."""

COMPLETED, STOPPED_EARLY, LEFT = "completed", "stopped_early", "left"
USED, NOT_USED = "used", "not_used"
GUEST, PROFILE, ONBOARDING = "guest", "profile", "onboarding"

LANGUAGE_NAMES = {"nl": "Dutch", "en": "English", "fr": "French", "ar": "Arabic"}
AREA_TITLES = {
    Area.INFORMATION: "information and data literacy",
    Area.COMMUNICATION: "communication and collaboration",
    Area.CREATION: "digital content creation",
    Area.SAFETY: "safety",
    Area.PROBLEMS: "problem solving",
}
AREA_CATEGORIES = (
    Category(AreaWord.STRONG.value, "Strong for the person's own level"),
    Category(AreaWord.TO_PRACTISE.value, "Something of the person's own level is still to be practised"),
    Category(AreaWord.NOT_YET_KNOWN.value, "Not asked enough, or in doubt"),
)
LEVEL_CATEGORIES = (
    Category(Level.FIRST_STEPS.value, "First steps; also whoever was not through the warm-up yet"),
    Category(Level.FOUNDATION.value, "Foundation, DigComp 1 and 2"),
    Category(Level.INTERMEDIATE.value, "Intermediate, DigComp 3 and 4"),
    Category(Level.BEYOND.value, "Beyond, DigComp 5 and up"),
)
LANGUAGES = (
    *(Category(code, f"{LANGUAGE_NAMES[code]}, when the visit ended") for code in COMMON_LANGUAGES),
    Category(OTHER, "Any other language"),
)
OUTCOMES = (
    Category(COMPLETED, "The screening asked all that it needed"),
    Category(STOPPED_EARLY, "The person stopped it"),
    Category(LEFT, "The person walked away in the middle of it"),
)
HELPS = (
    Category(USED, "Somebody helped with at least one task, as the person says"),
    Category(NOT_USED, "Nobody helped, as far as was said"),
)
MODES = (
    Category(GUEST, "Somebody whom the kiosk does not know"),
    Category(PROFILE, "Somebody with a profile; there are none yet"),
    Category(ONBOARDING, "A new colleague of the city; there are none yet"),
)


def _area(area: Area) -> Table:
    purpose = f"To see whether {AREA_TITLES[area]} needs more training than the other areas"
    return Table(area.name.lower(), OWNER, purpose, REVIEW, AREA_CATEGORIES)


TABLES: tuple[Table, ...] = (
    *map(_area, Area),
    Table(LEVEL, OWNER, "To know how many need training, and at which level", REVIEW, LEVEL_CATEGORIES),
    Table(LANGUAGE, OWNER, "To know in which languages training and help are needed", REVIEW, LANGUAGES),
    Table(OUTCOME, OWNER, "To see whether the screening is short and kind enough", REVIEW, OUTCOMES),
    Table(HELP, OWNER, "To know how much help is needed beside the kiosk", REVIEW, HELPS),
    Table(MODE, OWNER, "To tell visits in public places from those of colleagues", REVIEW, MODES),
)
"""The ten tables; each visit that is counted is in exactly one category of each."""

CATEGORIES: dict[str, tuple[str, ...]] = {
    table.name: tuple(category.name for category in table.categories) for table in TABLES
}
"""The names of each table's categories, in their order."""


def ended_by(day: date) -> frozenset[str]:
    """Name the tables that may not be counted any more on a day."""
    return frozenset(table.name for table in TABLES if day > table.expires)

"""Everything there is to look at, as values: what the gallery shows is what the audit measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk import paths
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.sheet import TITLE, Sheet, sheet_of
from kiosk.core.speech import Reading
from kiosk.reports.sheet import sheet_pdf, sheet_words
from kiosk.reports.tongues import Beside
from kiosk.showcase.samples import ABLE, BEGINS, BETWEEN, DAY, Samples, samples_in
from kiosk.showcase.samples_of_exercises import exercise_scenes
from kiosk.showcase.samples_of_screens import LONGEST_SITE, UNKNOWN_SITE, Shown, longest_result, screen_scenes
from kiosk.showcase.scene import Scene
from kiosk.visit.screens import Result
from kiosk.visit.show import sheet_for
from kiosk.visit.state import State

ALL_LIKED = Preferences(
    TextSize.LARGEST,
    Contrast.HIGH,
    steady_hand=True,
    more_time=True,
    reading=Reading.AUTOMATIC,
    keyboard=True,
)
PRACTISED = 3
"""As many titles as a sheet names at most."""


@dataclass(frozen=True)
class Paper:
    """A sheet to look at, as the bytes of its PDF; `name` stays the same in every language."""

    name: str
    pdf: bytes


def scenes(language: str) -> tuple[Scene, ...]:
    """Give every screen, every kind of exercise in each state, and every dialog, in a language.

    Raises KioskError for a language without a catalogue.
    """
    return scenes_of(samples_in(language))


def scenes_of(samples: Samples) -> tuple[Scene, ...]:
    """Give the same of samples that may speak in words of their own."""
    return (*screen_scenes(samples, _sheet_shown(samples)), *exercise_scenes(samples))


def _sheet_shown(samples: Samples) -> Shown:
    """Give the sheet that the screens show, and what it says."""
    state, equipment = samples.screened(BETWEEN), samples.equipment
    own, site = (sheet_for(equipment, state, one) for one in (samples.language, equipment.default_language))
    words = equipment.words(samples.language)
    return Shown(_pdf(samples, own, site), sheet_words(own, words, paths.ASSETS))


def papers(language: str) -> tuple[Paper, ...]:
    """Give the sheets that people take home, in a language.

    Raises KioskError for a language without a catalogue.
    """
    samples = samples_in(language)
    equipment = samples.equipment
    states = {ability: samples.screened(ability) for ability in (BEGINS, BETWEEN, ABLE)}
    longest = longest_result(samples)
    own, site = (_sheets(samples, states, longest, one) for one in (language, equipment.default_language))
    return tuple(Paper(name, _pdf(samples, sheet, site[name])) for name, sheet in own.items())


def _sheets(
    samples: Samples, states: Mapping[float, State], longest: Result, language: str
) -> dict[str, Sheet]:
    """Give the sheets of some people in a language, by name; `states` is by ability."""
    equipment = samples.equipment
    words = equipment.words(language)
    begins, between, able = (sheet_for(equipment, state, language) for state in states.values())
    texts = {name: words.texts(equipment.everything[name]) for name in longest.texts}
    titles = tuple(one[TITLE] for one in texts.values())[:PRACTISED]
    crowded = sheet_of(longest.findings, texts, longest.pictures, LONGEST_SITE, DAY)
    return {
        "sheet-begins": begins,
        "sheet-between": between,
        "sheet-able": able,
        "sheet-practised": replace(between, practised=titles),
        "sheet-with-preferences": replace(between, preferences=ALL_LIKED),
        "sheet-site-unknown": replace(between, site=UNKNOWN_SITE),
        "sheet-longest": replace(crowded, preferences=ALL_LIKED),
    }


def _pdf(samples: Samples, sheet: Sheet, in_site_language: Sheet) -> bytes:
    equipment = samples.equipment
    site, words = equipment.default_language, equipment.words(samples.language)
    beside = Beside(in_site_language, equipment.words(site)) if site != samples.language else None
    return sheet_pdf(sheet, words, paths.ASSETS, beside)

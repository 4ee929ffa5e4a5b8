"""Everything there is to look at, as values: what the gallery shows is what the audit measures."""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from kiosk import paths
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.sheet import Sheet, sheet_of
from kiosk.core.speech import Reading
from kiosk.reports.sheet import sheet_pdf
from kiosk.showcase.samples import ABLE, BEGINS, BETWEEN, DAY, Samples, samples_in
from kiosk.showcase.samples_of_exercises import exercise_scenes
from kiosk.showcase.samples_of_screens import LONGEST_SITE, UNKNOWN_SITE, longest_result, screen_scenes
from kiosk.showcase.scene import Scene
from kiosk.visit.show import sheet_for

ALL_LIKED = Preferences(
    TextSize.LARGEST,
    Contrast.HIGH,
    steady_hand=True,
    more_time=True,
    reading=Reading.AUTOMATIC,
    keyboard=True,
)


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
    sheet = _pdf(samples, sheet_for(samples.equipment, samples.screened(BETWEEN)))
    return (*screen_scenes(samples, sheet), *exercise_scenes(samples))


def papers(language: str) -> tuple[Paper, ...]:
    """Give the sheets that people take home, in a language.

    Raises KioskError for a language without a catalogue.
    """
    samples = samples_in(language)
    begins, between, able = (samples.screened(ability) for ability in (BEGINS, BETWEEN, ABLE))
    liked = msgspec.structs.replace(between, preferences=ALL_LIKED)
    longest = longest_result(samples)
    crowded = sheet_of(longest.findings, longest.texts, longest.pictures, LONGEST_SITE, DAY)
    sheets = {
        "sheet-begins": sheet_for(samples.equipment, begins),
        "sheet-between": sheet_for(samples.equipment, between),
        "sheet-able": sheet_for(samples.equipment, able),
        "sheet-with-preferences": sheet_for(samples.equipment, liked),
        "sheet-site-unknown": replace(sheet_for(samples.equipment, between), site=UNKNOWN_SITE),
        "sheet-longest": replace(crowded, preferences=ALL_LIKED),
    }
    return tuple(Paper(name, _pdf(samples, sheet)) for name, sheet in sheets.items())


def _pdf(samples: Samples, sheet: Sheet) -> bytes:
    return sheet_pdf(sheet, samples.equipment.words(samples.language), paths.ASSETS)

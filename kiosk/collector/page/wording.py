"""The words of the page in each language, and how a language writes numbers and dates."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.collector.counted.quarters import Quarter

FOLDER = Path(__file__).parent / "words"
LANGUAGES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
"""The languages of the page by code, each by its own name, the usual one first."""
USUAL = next(iter(LANGUAGES))
THOUSANDS = {"nl": ".", "fr": "\u202f", "en": ","}


@dataclass(frozen=True, slots=True)
class Wording:
    """One language."""

    language: str
    texts: Mapping[str, Mapping[str, str]]

    def __call__(self, key: str, **values: object) -> str:
        """Give the words of a key such as "page.title"; raises KeyError where there are none."""
        room, _, name = key.partition(".")
        return self.texts[room][name].format(**values)

    def count(self, number: int) -> str:
        """Write a whole number as the language does."""
        return f"{number:,}".replace(",", THOUSANDS[self.language])

    def day(self, day: date) -> str:
        """Write a day so that it is understood everywhere."""
        return day.strftime("%d/%m/%Y")

    def quarter(self, quarter: Quarter) -> str:
        """Name three months."""
        return self(f"period.quarter_{quarter.number}", year=quarter.year)


@cache
def wording(language: str) -> Wording:
    """Give a language's words; raises KeyError for one that the page does not have."""
    if language not in LANGUAGES:
        raise KeyError(language)
    return Wording(language, tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8")))


def preferred(accepted: Iterable[str]) -> str:
    """Give the first of these languages (the header Accept-Language, in its order) that the page has."""
    offered = (tag.partition(";")[0].partition("-")[0].strip().lower() for tag in accepted)
    return next((language for language in offered if language in LANGUAGES), USUAL)

"""Whether the kiosk's own fonts have every letter of all words: one they lack shows as an empty box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

from kiosk.content.compiled import UI, Texts
from kiosk.content.places import CODE, Places
from kiosk.content.po import forms_of, read_catalogue
from kiosk.content.where import fault_in
from kiosk.core.errors import Fault
from kiosk.core.printable import named

UNSEEN = frozenset("ZC")
"""Categories of Unicode that need no font: spaces and marks."""


def letters_of(fonts: Path) -> frozenset[str]:
    """Give the letters that fonts in a folder have: of each family those that are in all its weights."""
    families: dict[str, list[set[str]]] = {}
    for file in fonts.glob("*-*.ttf"):
        found = {chr(code) for code in TTFontFile(str(file)).charToGlyph}
        families.setdefault(file.stem.partition("-")[0], []).append(found)
    whole = (reduce(set.intersection, weights) for weights in families.values())
    return frozenset().union(*whole)


def letter_faults(places: Places, letters: frozenset[str], texts: Mapping[str, Texts]) -> Iterator[Fault]:
    """Find the words of exercises that hold a letter which is not among these, in each language."""
    for language, exercises in texts.items():
        for exercise, words in exercises.items():
            for key, written in words.items():
                if problem := lacking(written, letters):
                    yield fault_in(places, language, exercise, key, problem)


def ui_letter_faults(places: Places, letters: frozenset[str], languages: Iterable[str]) -> Iterator[Fault]:
    """Find the words of screens and sheets that hold a letter which is not among these.

    The catalogue of each language must be one that can be read.
    """
    for language in languages:
        file = places.template if language == CODE else places.catalogue(language, UI)
        for message in read_catalogue(file, language):
            english = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            forms = english if language == CODE else forms_of(message)
            if english[0] and (problem := lacking("".join(forms), letters)):
                yield Fault(file, message.lineno or 1, english[0], problem)


def lacking(words: str, letters: frozenset[str]) -> str:
    """Say which signs of words cannot be drawn with these letters; "" where all can be."""
    signs = [sign for sign in dict.fromkeys(words) if not drawn(sign, letters)]
    return f"no font of the kiosk has {', '.join(map(named, signs))}" if signs else ""


def drawn(sign: str, letters: frozenset[str]) -> bool:
    """Tell whether a sign can be drawn with these letters, or needs none."""
    return sign in letters or unicodedata.category(sign)[0] in UNSEEN

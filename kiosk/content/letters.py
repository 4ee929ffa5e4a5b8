"""Whether the kiosk's own fonts have every letter of every exercise: one they lack shows as an empty box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import reduce
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

from kiosk.content.compiled import Texts
from kiosk.content.places import Places
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
                lacking = [sign for sign in dict.fromkeys(written) if not drawn(sign, letters)]
                if lacking:
                    problem = f"no font of the kiosk has {', '.join(map(named, lacking))}"
                    yield fault_in(places, language, exercise, key, problem)


def drawn(sign: str, letters: frozenset[str]) -> bool:
    """Tell whether a sign can be drawn with these letters, or needs none."""
    return sign in letters or unicodedata.category(sign)[0] in UNSEEN

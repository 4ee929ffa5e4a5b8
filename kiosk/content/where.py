"""Where words that are not right were written, for whoever mends them."""

from __future__ import annotations

from kiosk.content.compiled import EXERCISES
from kiosk.content.places import EXERCISES as DUTCH
from kiosk.content.places import Places
from kiosk.content.po import read_catalogue
from kiosk.content.source import read_source
from kiosk.core.errors import Fault


def fault_in(places: Places, language: str, exercise: str, key: str, problem: str) -> Fault:
    """Say what is not right about the words of an exercise, where they stand in that language."""
    if language == DUTCH:
        [file] = places.exercises.rglob(f"{exercise}.yaml")
        return read_source(file).fault(key, problem)
    file, context = places.catalogue(language, EXERCISES), f"{exercise}:{key}"
    entries = (entry for entry in read_catalogue(file, language) if entry.context == context)
    line = next((entry.lineno for entry in entries if entry.lineno), 1)
    return Fault(file, line, context, problem)

"""What a can-do line may claim: who chose an answer or put steps in order showed knowing, not doing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.content.bank import Bank
from kiosk.content.compiled import Texts
from kiosk.content.places import Places
from kiosk.content.where import fault_in
from kiosk.core.errors import Fault
from kiosk.core.model import Exercise
from kiosk.kinds import AnySpec

TOLD = frozenset({"choice", "order"})
"""Kinds in which something is told, and nothing is done in a little world."""

CLAIMED = ("can.you", "can.me")

KNOWING_WORDS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        *("Je weet", "Je kent", "Je herkent", "Je begrijpt", "Je kiest"),
        *("Ik weet", "Ik ken", "Ik herken", "Ik begrijp", "Ik kies"),
    ),
    "en": (
        *("You know", "You recognise", "You understand", "You choose"),
        *("I know", "I recognise", "I understand", "I choose"),
    ),
    "fr": (
        *("Vous savez", "Vous connaissez", "Vous reconnaissez", "Vous comprenez", "Vous choisissez"),
        *("Je sais", "Je connais", "Je reconnais", "Je comprends", "Je choisis"),
    ),
    "ar": ("معرفة", "تمييز", "فهم", "اختيار", "أعرف", "أميّز", "أفهم", "أختار"),
}
"""How a line about knowing begins, by language; one that is not here is left to its translator.

Arabic says it to others with a verbal noun and of oneself with "I", which are alike for women and men.
"""


def claim_faults(places: Places, bank: Bank, texts: Mapping[str, Texts]) -> Iterator[Fault]:
    """Find lines that claim a deed where only knowing was shown, in every language that has them whole."""
    for exercise in bank:
        if exercise.kind in TOLD:
            for language, known in KNOWING_WORDS.items():
                words = texts.get(language, {}).get(exercise.id, {})
                for key in CLAIMED:
                    if key in words and not words[key].startswith(tuple(f"{start} " for start in known)):
                        yield _fault(places, exercise, key, language)


def _fault(places: Places, exercise: Exercise[AnySpec], key: str, language: str) -> Fault:
    known = ", ".join(KNOWING_WORDS[language])
    problem = f"claims a deed, but a {exercise.kind} shows knowing: expected to begin with one of {known}"
    return fault_in(places, language, exercise.id, key, problem)

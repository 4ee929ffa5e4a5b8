"""What samples are taken from: the shipped exercises, and visits that made-up people walked through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec

from kiosk.content.language import offered
from kiosk.content.places import SHIPPED
from kiosk.core.attempt import Action, Answer
from kiosk.core.errors import KioskError
from kiosk.core.model import Exercise, Purpose
from kiosk.core.preferences import Preferences
from kiosk.core.site import SiteWords, Told
from kiosk.furnish import equip
from kiosk.settings.options import settings_from
from kiosk.showcase.person import Deed, Person
from kiosk.visit import doing, outcome, screening
from kiosk.visit.equipment import Equipment, kind_of
from kiosk.visit.screens import Screen
from kiosk.visit.show import screen_of
from kiosk.visit.state import AnyPlace, AtExercise, AtSelfReport, State

DAY = date(2026, 12, 1)
SEED = 2
BEGINS, BETWEEN, ABLE = -3.0, -0.6, 1.5
"""Abilities (logits) of somebody who is not ready for the screening, of most, of somebody at ease."""
SITE = SiteWords(
    "Digipunt Brugse Poort",
    Told("Kerkstraat 118, 9000 Veerle", {}),
    Told(
        "dinsdag van 14 tot 16 uur",
        {
            "en": "Tuesday from 2 to 4 in the afternoon",
            "fr": "le mardi de 14 à 16 heures",
            "ar": "الثلاثاء من الساعة 14 إلى 16",
        },
    ),
    "09 000 00 00",
)


@dataclass(frozen=True)
class Samples:
    """Screens in one language, told by the visit's own functions from states that it can be in."""

    language: str
    equipment: Equipment

    @property
    def bank(self) -> Mapping[str, Exercise[object]]:
        """The exercises that are offered in this language, by id."""
        return self.equipment.bank(self.language)

    @cached_property
    def earlier(self) -> tuple[Answer, ...]:
        """Give what somebody answered before the middle of a screening."""
        answers = self.screened(BETWEEN).answers
        return answers[: len(answers) * 2 // 3]

    def texts(self, exercise: Exercise[object]) -> Mapping[str, str]:
        """Give an exercise's words in this language."""
        return self.equipment.words(self.language).texts(exercise)

    def longest(
        self, exercises: list[Exercise[object]], fields: Callable[[str], bool]
    ) -> Exercise[object] | None:
        """Give the one with the most letters in those fields of its texts; None of none."""
        return max(exercises, key=lambda one: (letters(self.texts(one), fields), one.id), default=None)

    def at(self, place: AnyPlace, **more: object) -> State:
        """Give a visit that is at a place."""
        state = State(visit="", language=self.language, day=DAY, seed=SEED, place=place)
        return msgspec.structs.replace(state, **more)

    def shown(self, state: State, *, printer: bool = True, wait: int = 0) -> Screen:
        """Give the screen of a state; `wait` is how many seconds staff must wait."""
        return screen_of(replace(self.equipment, printer=printer), state, lambda: wait)

    def screened(self, ability: float) -> State:
        """Send somebody of this ability (logits) through the screening, to its result."""
        person = Person(ability, SEED)
        state = screening.begin(self.equipment, self.at(AtSelfReport(1)))
        while isinstance(state.place, AtSelfReport):
            state = screening.report(self.equipment, state, person.report())
        while isinstance(place := state.place, AtExercise) and place.purpose is not Purpose.PRACTICE:
            exercise = doing.exercise_of(self.equipment, place.attempt.exercise)
            state = self._answered(state, place, person.does(exercise, place.purpose))
        return outcome.result(state)

    def _answered(self, state: State, place: AtExercise, deed: Deed) -> State:
        exercise = doing.exercise_of(self.equipment, place.attempt.exercise)
        routes = kind_of(exercise).routes(exercise.spec)
        actions = {Deed.RIGHT: routes.right, Deed.OTHERWISE: routes.wrong, Deed.DONT_KNOW: ()}[deed]
        done = acted(place, actions)
        unknown = not doing.ready(self.equipment, msgspec.structs.replace(state, place=done))
        answer = doing.answer(self.equipment, state, done, unknown=unknown)
        return screening.finish(self.equipment, state, answer)


def samples_in(language: str) -> Samples:
    """Load what samples in a language are taken from.

    Of a language that is not complete the rest is told in English, so that translators see what they
    have. Raises KioskError for one without a catalogue.
    """
    known, whole = SHIPPED.languages(), offered(SHIPPED)
    if language not in known:
        message = f"The language {language} is not known; known are {', '.join(known)}."
        raise KioskError(message)
    usual = settings_from({}, Path())
    speakable = tuple(one for one in usual.languages if one in whole)
    equipment = equip(replace(usual, site=SITE, languages=speakable), Preferences())
    return Samples(language, replace(equipment, languages=usual.languages))


def letters(texts: Mapping[str, str], fields: Callable[[str], bool]) -> int:
    """Count the letters of some fields of an exercise's texts."""
    return sum(len(words) for field, words in texts.items() if fields(field))


def acted(place: AtExercise, actions: tuple[Action, ...]) -> AtExercise:
    """Do these actions in an exercise that nobody touched."""
    return msgspec.structs.replace(place, attempt=replace(place.attempt, actions=actions), thanks=False)

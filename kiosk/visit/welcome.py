"""The first steps of a visit: a language, how it works, what to do."""

from __future__ import annotations

import secrets
from datetime import date

from msgspec.structs import replace

from kiosk.core.preferences import Preferences
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import (
    AtGoOn,
    AtHowItWorks,
    AtMenu,
    AtWelcome,
    LanguagesCover,
    MoreCover,
    State,
    StopCover,
)


def fresh(equipment: Equipment) -> State:
    """Give a visit that nobody has touched, in the site's own language."""
    return State(
        visit=secrets.token_hex(8), language=equipment.default_language, preferences=equipment.preferences
    )


def untouched(equipment: Equipment, state: State) -> bool:
    """Tell whether the welcome stands as it stands for everybody."""
    return replace(state, visit="") == replace(fresh(equipment), visit="")


def begin(state: State, day: date, seed: int) -> State:
    """Begin on this day; `seed` decides every draw of the screening."""
    return replace(state, day=day, seed=seed)


def met(state: State) -> State:
    """Note that somebody is there; what the welcome changes by itself stands still for them."""
    return replace(state, place=AtWelcome(alone=False)) if state.place == AtWelcome() else state


def offer_to_go_on(equipment: Equipment, state: State, broken_off: State) -> State:
    """Ask, in the words and letters of who was here, whether it is still them.

    A language that is not offered any more is not spoken: the kiosk's own stays. Who was not to be
    counted is not, whoever answers.
    """
    spoken = broken_off.language in equipment.languages
    language = broken_off.language if spoken else state.language
    liked, counted = broken_off.preferences, broken_off.counted
    return replace(state, place=AtGoOn(), language=language, preferences=liked, counted=counted)


def choose_language(equipment: Equipment, state: State, language: str) -> State:
    """Speak another language from here on; nothing that was done is lost."""
    if language not in equipment.languages:
        return state
    return met(replace(speak(state, language), cover=None))


def speak(state: State, language: str) -> State:
    """Speak a language from here on, and know of what was answered that it was read in another."""
    read_in_another = bool(state.answers) and language != state.language
    return replace(state, language=language, mixed=state.mixed or read_in_another)


def start(state: State) -> State:
    """Leave the welcome screen."""
    return replace(state, place=AtHowItWorks())


def menu(state: State) -> State:
    """Ask what to do."""
    return replace(state, place=AtMenu(), cover=None)


def welcome(state: State) -> State:
    """Go back to choosing a language; whoever did something already is asked whether they leave."""
    if state.answers or state.reports:
        return replace(state, cover=StopCover())
    return replace(state, place=AtWelcome(alone=False))


def open_languages(state: State) -> State:
    """Lay the choice of languages over what is being done."""
    return replace(state, cover=LanguagesCover())


def open_more(state: State) -> State:
    """Lay the other personal settings over what is being done."""
    return replace(state, cover=MoreCover())


def prefer(state: State, preferences: Preferences) -> State:
    """Keep how this person likes it."""
    return met(replace(state, preferences=preferences))

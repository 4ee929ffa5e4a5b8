"""The first steps of a visit: a language, how it works, what to do."""

from __future__ import annotations

import secrets
from datetime import date

from msgspec.structs import replace

from kiosk.core.preferences import Preferences
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtHowItWorks, AtMenu, AtWelcome, LanguagesCover, MoreCover, State


def fresh(equipment: Equipment, day: date, seed: int) -> State:
    """Give a visit that nobody has touched, in the site's own language."""
    return State(
        visit=secrets.token_hex(8),
        language=equipment.default_language,
        seed=seed,
        day=day,
        preferences=equipment.preferences,
    )


def choose_language(equipment: Equipment, state: State, language: str) -> State:
    """Speak another language from here on; nothing that was done is lost."""
    if language not in equipment.languages:
        return state
    return replace(state, language=language, cover=None)


def start(state: State) -> State:
    """Leave the welcome screen."""
    return replace(state, place=AtHowItWorks())


def menu(state: State) -> State:
    """Ask what to do."""
    return replace(state, place=AtMenu(), cover=None)


def welcome(state: State) -> State:
    """Go back to choosing a language."""
    return replace(state, place=AtWelcome())


def open_languages(state: State) -> State:
    """Lay the choice of languages over what is being done."""
    return replace(state, cover=LanguagesCover())


def open_more(state: State) -> State:
    """Lay the other personal settings over what is being done."""
    return replace(state, cover=MoreCover())


def prefer(state: State, preferences: Preferences) -> State:
    """Keep how this person likes it."""
    return replace(state, preferences=preferences)

"""Where "on" and "back" lead from each place that has just one way, and where an answer leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.core.attempt import Answer
from kiosk.core.model import Purpose
from kiosk.visit import outcome, practice, screening, welcome
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import (
    AtExercise,
    AtFeedback,
    AtHowItWorks,
    AtMenu,
    AtPracticeDone,
    AtResult,
    AtReview,
    AtSelfReport,
    AtTakeHome,
    AtThemes,
    State,
)


def _menu(_equipment: Equipment, state: State) -> State:
    return welcome.menu(state)


def _themes(_equipment: Equipment, state: State) -> State:
    return practice.themes(state)


def _review_before(state: State) -> State:
    return outcome.review_step(state, -1)


def after(equipment: Equipment, state: State, place: AtExercise, answer: Answer) -> State:
    """Go where an answer leads: to how it went, or to what the screening asks next."""
    if place.purpose is Purpose.PRACTICE:
        return practice.finish(state, answer, place.theme)
    return screening.finish(equipment, state, answer)


ON: Mapping[type, Callable[[Equipment, State], State]] = {
    AtHowItWorks: _menu,
    AtPracticeDone: _themes,
}

BACK: Mapping[type, Callable[[State], State]] = {
    AtHowItWorks: welcome.welcome,
    AtMenu: welcome.start,
    AtSelfReport: screening.back,
    AtResult: welcome.menu,
    AtReview: _review_before,
    AtThemes: welcome.menu,
    AtExercise: practice.leave,
    AtFeedback: practice.themes,
    AtPracticeDone: practice.themes,
    AtTakeHome: outcome.put_back,
}

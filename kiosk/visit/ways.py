"""Where "on" and "back" lead from each place that has just one way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
    AtTakeHome: outcome.result,
}

"""Going on where a power cut broke a visit off."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.core.model import Purpose
from kiosk.visit import outcome, practice, screening, welcome
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtExercise, AtFeedback, AtReview, AtTakeHome, State


def resume(equipment: Equipment, state: State) -> State:
    """Give where someone was; an answer kept after the last snapshot is not asked for again.

    What an update of the exercises has taken away since is left out, and nothing prints by itself.
    """
    known = tuple(answer for answer in state.answers if answer.exercise in equipment.everything)
    state = _without_lost_places(equipment, replace(state, answers=known))
    if not isinstance(state.place, AtExercise) or len(state.answers) <= state.answered:
        return state
    if state.place.purpose is Purpose.PRACTICE:
        return replace(state, place=AtFeedback(state.place.theme), cover=None)
    return screening.begin(equipment, state)


def _without_lost_places(equipment: Equipment, state: State) -> State:
    """Take someone back to where they can be: not to an exercise that has gone, nor into printing."""
    match state.place:
        case AtExercise(attempt=attempt) if attempt.exercise not in equipment.everything:
            return practice.themes(state) if state.place.purpose is Purpose.PRACTICE else welcome.menu(state)
        case AtFeedback() if not state.answers:
            return practice.themes(state)
        case AtReview(index=index) if index >= len(outcome.reviewed(state)):
            return outcome.result(state)
        case AtTakeHome():
            return outcome.take_home(state)
        case _:
            return state

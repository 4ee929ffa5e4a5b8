"""Going on where a power cut broke a visit off."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.core.attempt import Attempt
from kiosk.core.model import Purpose
from kiosk.visit import doing, outcome, practice, screening, welcome
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtExercise, AtFeedback, AtReview, AtTakeHome, State, newest


def resume(equipment: Equipment, state: State) -> State:
    """Give where someone was; an answer kept after the last snapshot is not asked for again.

    What an update of the exercises has taken away since is left out, and nothing prints by itself.
    """
    known = tuple(answer for answer in state.answers if answer.exercise in equipment.everything)
    last, kept = newest(state), state.answered
    state = replace(state, answers=known, answered=last)
    if isinstance(state.place, AtExercise) and last > kept:
        state = _after_it(equipment, state, state.place)
    return _without_lost_places(equipment, state)


def _after_it(equipment: Equipment, state: State, place: AtExercise) -> State:
    """Go where the answer to this exercise led."""
    if place.purpose is Purpose.PRACTICE:
        return replace(state, place=AtFeedback(place.theme), cover=None)
    return screening.begin(equipment, state)


def _without_lost_places(equipment: Equipment, state: State) -> State:
    """Take someone back to where they can be: not to what an update changed, nor into printing."""
    match state.place:
        case AtExercise() as place:
            return _at_exercise(equipment, state, place)
        case AtFeedback() if not _tells_of_the_newest(equipment, state):
            return practice.themes(state)
        case AtReview(index=index) if index >= len(outcome.reviewed(state)):
            return outcome.result(state)
        case AtTakeHome():
            return outcome.take_home(state)
        case _:
            return state


def _at_exercise(equipment: Equipment, state: State, place: AtExercise) -> State:
    """Go on with an exercise; one that has gone is left for the menu, one that was revised begins anew."""
    exercise = equipment.everything.get(place.attempt.exercise)
    if exercise is None:
        return practice.themes(state) if place.purpose is Purpose.PRACTICE else welcome.menu(state)
    if _was_begun_at(exercise.revision, exercise.hints, place.attempt):
        return state
    return replace(state, place=replace(place, attempt=doing.untouched(state, exercise)))


def _was_begun_at(revision: int, hints: int, attempt: Attempt) -> bool:
    """Tell whether an attempt fits this revision; one that does not know its own fits with its hints."""
    return attempt.revision in {0, revision} and attempt.hints_used <= hints


def _tells_of_the_newest(equipment: Equipment, state: State) -> bool:
    """Tell whether the feedback would be of what was answered last, as it was answered."""
    if not state.answers or state.answers[-1].number < newest(state):
        return False
    answer = state.answers[-1]
    return answer.revision == equipment.everything[answer.exercise].revision

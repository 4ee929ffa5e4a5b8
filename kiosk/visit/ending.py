"""What is left of a visit when it ends: what it adds to sums, and nothing where somebody said no."""

from __future__ import annotations

from kiosk.core.counters import NOTHING, Counts, counted
from kiosk.core.model import Purpose
from kiosk.core.statistics.counting import NO_ENTRIES, Ended, Entries, entries
from kiosk.core.statistics.dictionary import COMPLETED, LEFT, STOPPED_EARLY
from kiosk.visit import screening
from kiosk.visit.companions import Companions
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtExercise, AtGoodbye, State


def sums(companions: Companions, state: State) -> tuple[Counts, Entries]:
    """Give what a visit adds to the counters of items, and what it is counted as in the statistics."""
    if not state.counted or isinstance(state.place, AtGoodbye):  # at the goodbye all is counted already
        return NOTHING, NO_ENTRIES
    equipment = companions.equipment
    if not equipment.for_policy:
        return counts(equipment, state), NO_ENTRIES
    ended = Ended(state.answers, state.language, outcome(equipment, state), helped(state))
    return counts(equipment, state), entries(equipment.everything, ended, companions.chance())


def counts(equipment: Equipment, state: State) -> Counts:
    """Give what a visit that ends adds to the counters of items; nothing where it went on in two languages.

    Of an answer it is not kept in which language it was read.
    """
    if state.mixed:
        return NOTHING
    return counted(equipment.everything, state.answers, state.language, equipment.figures)


def outcome(equipment: Equipment, state: State) -> str:
    """Tell how the screening ended: whoever stops it sees their result, so its middle is walked away from."""
    if screening.complete(equipment, state):
        return COMPLETED
    place = state.place
    in_the_middle = isinstance(place, AtExercise) and place.purpose is not Purpose.PRACTICE
    return LEFT if in_the_middle else STOPPED_EARLY


def helped(state: State) -> bool:
    """Tell whether somebody helped with any exercise, also one that was not answered any more."""
    now = isinstance(state.place, AtExercise) and state.place.attempt.helped
    return now or any(answer.helped for answer in state.answers)

"""Going on where a power cut broke a visit off."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.core.model import Purpose
from kiosk.visit import screening
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtExercise, AtFeedback, State


def resume(equipment: Equipment, state: State) -> State:
    """Give where someone was; an answer kept after the last snapshot is not asked for again."""
    if not isinstance(state.place, AtExercise) or len(state.answers) <= state.answered:
        return state
    if state.place.purpose is Purpose.PRACTICE:
        return replace(state, place=AtFeedback(state.place.theme), cover=None)
    return screening.begin(equipment, state)

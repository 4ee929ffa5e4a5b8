"""Seeing what one can do, looking back, and taking a sheet home."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.core.attempt import Answer
from kiosk.core.model import Purpose
from kiosk.visit import doing
from kiosk.visit.screens import SheetPage, SheetState
from kiosk.visit.state import AtResult, AtReview, AtTakeHome, State


def reviewed(state: State) -> tuple[Answer, ...]:
    """Give the answers that can be looked at again: those of the screening."""
    return tuple(answer for answer in state.answers if answer.purpose is Purpose.SCREENING)


def result(state: State) -> State:
    """Show what this person can do."""
    return replace(state, place=AtResult(), cover=None)


def review(state: State) -> State:
    """Look at the first item again."""
    return _review_at(state, 0) if reviewed(state) else state


def review_step(state: State, step: int) -> State:
    """Look at the next (`step` 1) or the one before (-1); beyond the ends is the result."""
    if not isinstance(state.place, AtReview):
        return state
    index = state.place.index + step
    return _review_at(state, index) if 0 <= index < len(reviewed(state)) else result(state)


def _review_at(state: State, index: int) -> State:
    """Look at one item again, which shows how it is done."""
    return replace(doing.show(state, reviewed(state)[index].exercise), place=AtReview(index))


def take_home(state: State) -> State:
    """Show the sheet."""
    return replace(state, place=AtTakeHome())


def enlarge(state: State) -> State:
    """Show the sheet large, so that it can be photographed."""
    if not isinstance(state.place, AtTakeHome):
        return state
    return replace(state, place=replace(state.place, page=SheetPage.LARGE, settled=True))


def put_back(state: State) -> State:
    """Show the sheet small again; from there, go back to the result."""
    if isinstance(state.place, AtTakeHome) and state.place.page is not SheetPage.SMALL:
        return replace(state, place=replace(state.place, page=SheetPage.SMALL))
    return result(state)


def printing(state: State) -> State:
    """The sheet is on its way to the printer; a second press does not print it twice."""
    if not isinstance(state.place, AtTakeHome) or state.place.sheet is SheetState.PRINTING:
        return state
    return _with_sheet(state, state.place, SheetState.PRINTING)


def printed(state: State, sheet: SheetState) -> State:
    """Tell how printing ended, if the person is still looking."""
    if not isinstance(state.place, AtTakeHome) or state.place.sheet is not SheetState.PRINTING:
        return state
    return _with_sheet(state, state.place, sheet)


def _with_sheet(state: State, place: AtTakeHome, sheet: SheetState) -> State:
    """Tell how far the paper is, beside what can be done with it."""
    return replace(state, place=replace(place, sheet=sheet, page=SheetPage.SMALL))

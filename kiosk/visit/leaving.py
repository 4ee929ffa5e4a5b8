"""Stopping, saying goodbye, and the staff's way out."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.visit.screens import SheetPage, SheetState
from kiosk.visit.state import (
    AtGoodbye,
    AtResult,
    AtTakeHome,
    AtWelcome,
    StaffCover,
    State,
    StopCover,
)

ON_PAPER = frozenset({SheetState.PRINTING, SheetState.PRINTED})
"""A sheet that is there, or is just coming."""


def stop(state: State) -> State:
    """Ask whether to stop; on the welcome screen there is nothing to stop."""
    if isinstance(state.place, AtWelcome | AtGoodbye):
        return state
    return replace(state, cover=StopCover())


def stop_now(state: State) -> State:
    """Stop: whoever answered something sees what they can do first."""
    return replace(state, cover=None, place=AtResult() if to_result(state) else goodbye(state))


def to_result(state: State) -> bool:
    """Tell whether stopping leads to a result, which was not just looked at."""
    return bool(state.answers) and not isinstance(state.place, AtResult | AtTakeHome)


def finish(state: State) -> State:
    """Say goodbye; ask once whether somebody has their sheet, where it is not known to be printed or seen."""
    if isinstance(state.place, AtTakeHome) and not _has_sheet(state.place):
        asked = replace(state.place, page=SheetPage.ASKED, settled=True)
        return replace(state, cover=None, place=asked)
    said_yes = isinstance(state.place, AtTakeHome) and state.place.page is SheetPage.ASKED
    return replace(state, cover=None, place=goodbye(state, said_yes=said_yes))


def goodbye(state: State, *, said_yes: bool = False) -> AtGoodbye:
    """Give the goodbye; a sheet goes home that was printed, stands large, or that its person says they have.

    Whoever was asked, and then looked on, may have none; one that is still being printed may yet fail.
    """
    place = state.place
    paper = isinstance(place, AtTakeHome) and (
        place.sheet is SheetState.PRINTED or place.page is SheetPage.LARGE
    )
    return AtGoodbye(did=bool(state.answers), sheet=said_yes or paper)


def _has_sheet(place: AtTakeHome) -> bool:
    return place.settled or place.sheet in ON_PAPER


def warn(state: State, seconds: int) -> State:
    """Ask whether anybody is still there."""
    return replace(state, warning=seconds)


def still_here(state: State) -> State:
    """Somebody is."""
    return replace(state, warning=None)


def staff_door(state: State) -> State:
    """Ask for the staff's PIN; while one is looked at, go on looking."""
    return state if _looking(state) else replace(state, cover=StaffCover())


def takes_a_pin(state: State) -> bool:
    """Tell whether the pad is there and no PIN is being looked at."""
    return isinstance(state.cover, StaffCover) and not _looking(state)


def staff_looks(state: State) -> State:
    """A PIN is being looked at."""
    return replace(state, cover=StaffCover(looking=True))


def staff_refused(state: State) -> State:
    """The PIN did not fit."""
    return replace(state, cover=StaffCover(wrong=True))


def _looking(state: State) -> bool:
    return isinstance(state.cover, StaffCover) and state.cover.looking

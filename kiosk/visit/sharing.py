"""Reading what is counted of a visit, and saying whether this one may be."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.visit.state import AtGoodbye, AtWelcome, MoreCover, ShareCover, State, StopCover


def open_sharing(state: State) -> State:
    """Lay what is shared over the place one is at, unless nobody is at it yet or any more."""
    if not may_open(state):
        return state
    under = state.cover if isinstance(state.cover, MoreCover | StopCover) else None
    return replace(state, cover=ShareCover(under))


def may_open(state: State) -> bool:
    """Tell whether there is a visit whose sharing can be chosen."""
    return not isinstance(state.place, AtWelcome | AtGoodbye)


def be_counted(state: State, *, counted: bool) -> State:
    """Keep whether this visit may add to any sum; it may be changed until the goodbye."""
    return state if isinstance(state.place, AtGoodbye) else replace(state, counted=counted)


def uncover(state: State) -> State:
    """Close what lies over the place; what is shared gives back what it was opened from."""
    return replace(state, cover=state.cover.under if isinstance(state.cover, ShareCover) else None)

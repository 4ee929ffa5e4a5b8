"""A field of things to point at: rest on, click, double click, drag or carry by clicks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.worlds.facts import Key, Picture, Text
from kiosk.worlds.tries import one_more

COLUMNS = 12
ROWS = 6
SPAN = 2
"""A thing covers SPAN x SPAN cells, also when it is drawn small."""


class Size(StrEnum):
    """How large the things are drawn."""

    NORMAL = "normal"
    SMALL = "small"


class Verb(StrEnum):
    """What a pointer can do to a thing."""

    MOVE = "move"
    CLICK = "click"
    DOUBLE = "double"
    DRAG = "drag"


class Thing(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something on the field; `at` is the column and row of its upper left cell, from 0.

    `after` is the picture it has once its goal is reached: a microphone that was switched on.
    """

    picture: Picture
    words: Text
    at: tuple[
        Annotated[int, Meta(ge=0, le=COLUMNS - SPAN, description=f"a column from 0 to {COLUMNS - SPAN}")],
        Annotated[int, Meta(ge=0, le=ROWS - SPAN, description=f"a row from 0 to {ROWS - SPAN}")],
    ]
    after: Picture | None = None


class Shown(Struct, frozen=True, forbid_unknown_fields=True):
    """What the task speaks of, above the things: to look at, and nothing to press."""

    picture: Picture
    words: Text


class Goal(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing to do: a verb with a thing, and for a drag where to."""

    move: Key | None = None
    click: Key | None = None
    double: Key | None = None
    drag: Key | None = None
    to: Key | None = None

    def __post_init__(self) -> None:
        """Refuse two verbs at once, none, or a destination without a drag."""
        if sum(getattr(self, verb) is not None for verb in Verb) != 1:
            message = "expected exactly one of move, click, double, drag"
            raise ValueError(message)
        if (self.to is not None) != (self.drag is not None):
            message = "expected `to` with `drag`, and only there"
            raise ValueError(message)

    @property
    def verb(self) -> Verb:
        """What is to be done."""
        return next(verb for verb in Verb if getattr(self, verb) is not None)

    @property
    def thing(self) -> str:
        """The key of the thing it is to be done to."""
        return str(getattr(self, self.verb))


@dataclass(frozen=True, slots=True)
class Try:
    """A gesture that did not do what is asked: to which thing, "" for none, and where a drag went."""

    verb: Verb
    thing: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """How far someone is.

    `reached` counts goals done in order; `held` is the thing picked up by a click; `within` tells
    which thing now lies on which; `stuck` the tries since the last goal;
    `last` is what was just tried in vain, None when something else was done since.
    """

    reached: int = 0
    held: str | None = None
    within: Mapping[str, str] = field(default_factory=dict)
    stuck: int = 0
    last: Try | None = None


IMPLIED: Mapping[Verb, tuple[Verb, ...]] = {
    Verb.MOVE: (Verb.MOVE,),
    Verb.CLICK: (Verb.MOVE, Verb.CLICK),
    Verb.DOUBLE: (Verb.MOVE, Verb.CLICK, Verb.DOUBLE),
    Verb.DRAG: (Verb.MOVE, Verb.DRAG),
}
"""Whoever clicks a thing has also moved to it, and so on; fingers cannot rest on a screen."""


def current(goals: tuple[Goal, ...], state: Field) -> Goal | None:
    """Give the goal that comes next; None when all are reached."""
    return goals[state.reached] if state.reached < len(goals) else None


def gesture(goals: tuple[Goal, ...], state: Field, verb: Verb, thing: str, to: str = "") -> Field:
    """Do something to a thing; "" is the empty field. Detours only count as tries."""
    if verb is Verb.CLICK and _carries(goals, state):
        return _carry(goals, state, thing)
    return _do(goals, state, verb, thing, to)


def free_cell(things: Mapping[str, Thing]) -> tuple[int, int]:
    """Give the column and row of a cell that nothing covers, where a click hits nothing."""
    covered = {
        (thing.at[0] + column, thing.at[1] + row)
        for thing in things.values()
        for column in range(SPAN)
        for row in range(SPAN)
    }
    cells = ((column, row) for row in reversed(range(ROWS)) for column in reversed(range(COLUMNS)))
    return next(cell for cell in cells if cell not in covered)


def _carries(goals: tuple[Goal, ...], state: Field) -> bool:
    goal = current(goals, state)
    return goal is not None and goal.verb is Verb.DRAG


def _carry(goals: tuple[Goal, ...], state: Field, thing: str) -> Field:
    """Drag by clicks: the first picks up, the second puts down; a click on the held thing lets go."""
    if state.held is None:
        draggable = {goal.drag for goal in goals[state.reached :]}
        tried = Try(Verb.CLICK, thing)
        return replace(state, held=thing, last=None) if thing in draggable else _miss(state, tried)
    down = replace(state, held=None, last=None)
    return down if thing == state.held else _do(goals, down, Verb.DRAG, state.held, thing)


def _do(goals: tuple[Goal, ...], state: Field, verb: Verb, thing: str, to: str) -> Field:
    after = state
    for implied in IMPLIED[verb]:
        goal = current(goals, after)
        if goal is not None and goal.verb is implied and goal.thing == thing and (goal.to or to) == to:
            after = _reach(after, goal)
    if after is not state:
        return after
    return state if verb is Verb.MOVE else _try(goals, state, Try(verb, thing, to))


def _reach(state: Field, goal: Goal) -> Field:
    within = {**state.within, goal.thing: goal.to} if goal.to else state.within
    return replace(state, reached=state.reached + 1, held=None, within=within, stuck=0, last=None)


def _try(goals: tuple[Goal, ...], state: Field, tried: Try) -> Field:
    """Count a try; a single click where a double one is due is half of it, no detour.

    The second of two quick clicks is the same try as the first.
    """
    if tried.verb is Verb.DOUBLE and state.last == Try(Verb.CLICK, tried.thing):
        return replace(state, last=tried)
    if is_half(current(goals, state), tried):
        return replace(state, stuck=one_more(state.stuck), last=tried)
    return _miss(state, tried)


def _miss(state: Field, tried: Try) -> Field:
    return replace(state, held=None, stuck=one_more(state.stuck), last=tried)


def is_half(goal: Goal | None, tried: Try) -> bool:
    """Tell whether this is one click of the two that are asked."""
    return goal is not None and goal.double == tried.thing and tried.verb is Verb.CLICK


def overlaps(one: Thing, other: Thing) -> bool:
    """Tell whether two things would cover the same cell."""
    return all(abs(a - b) < SPAN for a, b in zip(one.at, other.at, strict=True))

"""Do things with the mouse or a finger: move, click, double click, drag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import combinations
from math import prod
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.core.attempt import Action, Mark
from kiosk.kinds import facts as reading
from kiosk.kinds.facts import Wrong
from kiosk.kinds.kind import Given, Routes, Way, met, replay
from kiosk.worlds.facts import Key, Text
from kiosk.worlds.field import Field, Goal, Shown, Size, Thing, Try, Verb, current, gesture, is_half, overlaps

TRIES = 3
"""Tries in vain since the last goal after which someone may go on to the next exercise.

"I don't know" and hints lead on before; one slip of a hand must not look like being done.
"""
SLOW = 2
"""Clicks of one try to click twice that was too slow."""
BELOW_SHOWN = 5
"""The most things that have room below what is shown."""
SUREST = 0.95
"""The most that guessing is said to bring: with 1 there would be nothing left for ability to do."""


class Spec(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="pointer"
):
    """Things on a field, and what to do with them in order."""

    task: Text
    things: Annotated[Mapping[Key, Thing], Meta(min_length=1, max_length=10, description="one to ten things")]
    goal: Annotated[tuple[Goal, ...], Meta(min_length=1, max_length=6, description="one to six goals")]
    size: Size = Size.NORMAL
    shown: Shown | None = None


def parse(facts: Mapping[str, object]) -> Spec:
    """Read the facts of a pointer exercise; raises FactsError."""
    return reading.read(Spec, facts, _check)


def start(_spec: Spec) -> Field:
    """Start with nothing done."""
    return Field()


def apply(spec: Spec, state: Field, action: Action) -> Field:
    """Do what the pointer did; a target of "" is the empty field."""
    known = {*spec.things, ""}
    if action.verb not in set(Verb) or action.target not in known or action.value not in known:
        return state
    return gesture(spec.goal, state, Verb(action.verb), action.target, action.value)


def ready(spec: Spec, state: Field) -> bool:
    """Tell whether all is done, or a next goal did not come after enough tries."""
    goal = current(spec.goal, state)
    return goal is None or state.stuck >= enough(goal)


def enough(goal: Goal) -> int:
    """Give how many clicks or drags in vain are TRIES tries at a goal."""
    return TRIES * SLOW if goal.verb is Verb.DOUBLE else TRIES


def mark(spec: Spec, actions: Sequence[Action]) -> Mark:
    """Right when all goals are reached, with whatever detours."""
    state = replay(partial(apply, spec), start(spec), actions)
    return Mark(state.reached == len(spec.goal))


def routes(spec: Spec) -> Routes:
    """Do each goal, or click beside everything until that is enough."""
    right = tuple(Action(goal.verb.value, goal.thing, goal.to or "") for goal in spec.goal)
    return Routes(right, (Action(Verb.CLICK.value),) * enough(spec.goal[0]))


class Found(StrEnum):
    """What a try in vain came upon."""

    OTHER = "other"
    """Another thing than what is asked."""
    NOTHING = "nothing"
    """The empty field."""
    ONCE = "once"
    """The thing itself, with one click of two."""
    OTHERWISE = "otherwise"
    """The thing itself, with another gesture."""
    ASTRAY = "astray"
    """The thing itself, carried to where nothing is."""


def found(spec: Spec, state: Field) -> tuple[Found, str] | None:
    """Give what was just tried in vain, with the thing's key ("" for none); None when nothing was."""
    goal, tried = current(spec.goal, state), state.last
    if goal is None or tried is None:
        return None
    if tried.thing != goal.thing:
        return (Found.OTHER, tried.thing) if tried.thing else (Found.NOTHING, "")
    if is_half(goal, tried):
        return Found.ONCE, tried.thing
    if goal.verb is tried.verb is Verb.DRAG:
        return (Found.OTHER, tried.to) if tried.to else (Found.ASTRAY, tried.thing)
    return Found.OTHERWISE, tried.thing


class Tried(StrEnum):
    """What was done last in vain, as it is told to whoever did it."""

    BESIDE = "beside"
    CLICKED = "clicked"
    ONCE = "once"
    TWICE = "twice"
    DRAGGED = "dragged"
    TAKEN = "taken"
    """The thing itself, to where it does not belong."""
    LOST = "lost"
    """The thing itself, let go where nothing is."""


HANDS = {Verb.CLICK: Tried.CLICKED, Verb.DOUBLE: Tried.TWICE, Verb.DRAG: Tried.DRAGGED}


def told_of(spec: Spec, state: Field) -> tuple[Tried, str] | None:
    """Give what to tell of the last try in vain, with the key of the thing it speaks of, "" for none."""
    what, tried = found(spec, state), state.last
    if what is None or tried is None or tried.verb not in HANDS:
        return None
    match what:
        case Found.NOTHING, _:
            return Tried.BESIDE, ""
        case Found.ONCE, _:
            return Tried.ONCE, ""
        case Found.ASTRAY, _:
            return Tried.LOST, ""
        case _, thing:
            return _hand(tried, thing), thing


def _hand(tried: Try, thing: str) -> Tried:
    return Tried.TAKEN if thing != tried.thing else HANDS[tried.verb]


def guessing(spec: Spec) -> float:
    """The chance of who knows nothing, and clicks on one thing after another until Next is ready.

    A try in vain says so, and what was in vain is not tried again. So of n things the one to click is
    among the first TRIES with a chance of TRIES / n. To carry, one is picked up first: with i tries in
    vain at that and j at putting it down, each as likely for i below n and j below n - 1, it is done
    where i + j < TRIES. Each goal reached gives new tries, so the chances of the goals are multiplied.
    Resting and double clicking ask what the hand can do itself: that is not come upon by clicking.
    Among so few things that it always goes right, SUREST: an item of which nothing is learned.
    """
    return min(SUREST, prod(_luck(goal.verb, len(spec.things)) for goal in spec.goal))


def _luck(verb: Verb, things: int) -> float:
    match verb:
        case Verb.CLICK:
            return min(1.0, TRIES / things)
        case Verb.DRAG:
            ways = [(i, j) for i in range(things) for j in range(things - 1)]
            return sum(i + j < TRIES for i, j in ways) / len(ways)
        case Verb.MOVE | Verb.DOUBLE:
            return 0.0


def way(spec: Spec, actions: Sequence[Action]) -> tuple[Way, ...]:
    """Show each thing, what to do with it and where it goes; goals are reached one after the other.

    The one that was not says what was tried in vain.
    """
    state = replay(partial(apply, spec), start(spec), actions)
    return tuple(
        Way(
            spec.things[goal.thing].picture,
            f"things.{goal.thing}.words",
            f"things.{goal.to}.words" if goal.to else "",
            verb=goal.verb.value,
            standing=met(done=index < state.reached),
            given=_given(spec, state) if index == state.reached else None,
        )
        for index, goal in enumerate(spec.goal)
    )


def _given(spec: Spec, state: Field) -> Given | None:
    told = told_of(spec, state)
    return told and Given(f"things.{told[1]}.words" if told[1] else "", told[0].value)


def literals(_spec: Spec) -> tuple[tuple[str, ...], ...]:
    """Nothing is typed."""
    return ()


def _check(spec: Spec) -> Iterator[Wrong]:
    for (key, one), (other_key, other) in combinations(spec.things.items(), 2):
        if overlaps(one, other):
            yield Wrong(f"things.{other_key}.at", f"expected two free cells each way; {key} lies there")
    yield from _after_faults(spec)
    if spec.shown is not None and len(spec.things) > BELOW_SHOWN:
        yield Wrong("shown", f"expected at most {BELOW_SHOWN} things below it: more have no room there")
    for index, goal in enumerate(spec.goal):
        for part, named in ((goal.verb.value, goal.thing), ("to", goal.to)):
            if named is not None and named not in spec.things:
                yield Wrong(f"goal.{index}.{part}", f"expected one of the things: {', '.join(spec.things)}")
        if goal.to == goal.thing:
            yield Wrong(f"goal.{index}.to", "expected another thing")


def _after_faults(spec: Spec) -> Iterator[Wrong]:
    done = {goal.thing for goal in spec.goal}
    for key, thing in spec.things.items():
        if thing.after and key not in done:
            yield Wrong(f"things.{key}.after", "expected a goal about this thing: nothing else changes it")

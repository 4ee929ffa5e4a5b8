"""Put three to six steps in order, one click a step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import factorial, prod
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.core.attempt import Action, Mark
from kiosk.kinds import facts as reading
from kiosk.kinds.facts import Wrong
from kiosk.kinds.kind import Given, Routes, Way, met, replay
from kiosk.worlds.facts import Key, Picture, Text


class Card(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One step to put in its place."""

    words: Text
    picture: Picture | None = None


Group = Annotated[tuple[Key, ...], Meta(min_length=2, description="at least two steps")]


class Spec(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="order"
):
    """Steps in their right order, the order they are first shown in, and groups in any order."""

    task: Text
    steps: Annotated[Mapping[Key, Card], Meta(min_length=3, max_length=6, description="three to six steps")]
    start: tuple[Key, ...]
    either: tuple[Group, ...] = ()

    @property
    def places(self) -> tuple[frozenset[str], ...]:
        """Which steps may stand in each place."""
        groups = {key: frozenset(group) for group in self.either for key in group}
        return tuple(groups.get(key, frozenset({key})) for key in self.steps)


@dataclass(frozen=True, slots=True)
class State:
    """The steps that have a place, from the first place on; the others lie on the pile."""

    placed: tuple[str, ...] = ()


def parse(facts: Mapping[str, object]) -> Spec:
    """Read the facts of an order; raises FactsError."""
    return reading.read(Spec, facts, _check)


def start(_spec: Spec) -> State:
    """Start with everything on the pile."""
    return State()


def apply(spec: Spec, state: State, action: Action) -> State:
    """Place a step in the next place, or take one back: those after it move up."""
    key = action.target
    if action.verb == "place" and key in spec.steps and key not in state.placed:
        return State((*state.placed, key))
    if action.verb == "take" and key in state.placed:
        return State(tuple(step for step in state.placed if step != key))
    return state


def ready(spec: Spec, state: State) -> bool:
    """Tell whether every step has a place."""
    return len(state.placed) == len(spec.steps)


def mark(spec: Spec, actions: Sequence[Action]) -> Mark:
    """Right when each place holds a step that may stand there."""
    state = replay(partial(apply, spec), start(spec), actions)
    return Mark(len(_fitting(spec, state)) == len(spec.steps))


def routes(spec: Spec) -> Routes:
    """Place the steps in their order, or in the order they are first shown."""
    return Routes(_place(tuple(spec.steps)), _place(spec.start))


def guessing(spec: Spec) -> float:
    """The right orders among all orders."""
    return prod(factorial(len(group)) for group in spec.either) / factorial(len(spec.steps))


def way(spec: Spec, actions: Sequence[Action]) -> tuple[Way, ...]:
    """Show the steps in order; where either may come first, one that stands well stays where it is."""
    state = replay(partial(apply, spec), start(spec), actions)
    fitting = _fitting(spec, state)
    waiting = (key for key in spec.steps if key not in fitting.values())
    ordered = [fitting[place] if place in fitting else next(waiting) for place in range(len(spec.steps))]
    return tuple(_step(spec, place, key, state) for place, key in enumerate(ordered))


def literals(_spec: Spec) -> tuple[tuple[str, ...], ...]:
    """Nothing is typed."""
    return ()


def _fitting(spec: Spec, state: State) -> Mapping[int, str]:
    """Give the steps that stand in a place where they may, by that place."""
    pairs = enumerate(zip(state.placed, spec.places, strict=False))
    return {place: step for place, (step, allowed) in pairs if step in allowed}


def _step(spec: Spec, place: int, key: str, state: State) -> Way:
    """Give a step in its place; one that is not there tells where it is, and the other places it may have."""
    done = state.placed[place : place + 1] == (key,)
    picture = spec.steps[key].picture or ""
    numbers = (number for number, allowed in enumerate(spec.places, start=1) if key in allowed)
    others = "" if done else ", ".join(str(number) for number in numbers if number != place + 1)
    given = None if done or key not in state.placed else Given(value=str(state.placed.index(key) + 1))
    return Way(
        picture, f"steps.{key}.words", verb="place", value=others, standing=met(done=done), given=given
    )


def _place(keys: tuple[str, ...]) -> tuple[Action, ...]:
    return tuple(Action("place", key) for key in keys)


def _check(spec: Spec) -> Iterator[Wrong]:
    steps = tuple(spec.steps)
    for index, group in enumerate(spec.either):
        if not _adjacent(steps, group):
            yield Wrong(f"either.{index}", "expected steps that follow each other directly")
    named = [key for group in spec.either for key in group]
    if len(set(named)) != len(named):
        yield Wrong("either", "expected each step in one group only")
    if sorted(spec.start) != sorted(steps):
        yield Wrong("start", f"expected each of {', '.join(steps)} once")
    elif all(step in place for step, place in zip(spec.start, spec.places, strict=True)):
        yield Wrong("start", "expected an order that is not right yet")


def _adjacent(steps: tuple[str, ...], group: tuple[str, ...]) -> bool:
    places = sorted(steps.index(key) for key in group if key in steps)
    return len(places) == len(group) and places == list(range(places[0], places[0] + len(places)))

"""Choose one of a few answers; above foundation level sometimes several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.core.attempt import Action, Mark
from kiosk.kinds import facts as reading
from kiosk.kinds.facts import Wrong
from kiosk.kinds.kind import Routes, Standing, Way, met, replay
from kiosk.worlds.facts import Key, Picture, Text


class Option(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One answer with a kind word on it; only a right one may do without."""

    words: Text
    picture: Picture | None = None
    right: bool = False
    feedback: Text | None = None


class Spec(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="choice"
):
    """A situation, a question and its answers."""

    ask: Text
    options: Annotated[
        Mapping[Key, Option], Meta(min_length=2, max_length=5, description="two to five options")
    ]
    situation: Text | None = None
    several: bool = False

    @property
    def right(self) -> frozenset[str]:
        """The keys of the right answers."""
        return frozenset(key for key, option in self.options.items() if option.right)


@dataclass(frozen=True, slots=True)
class State:
    """The keys of the answers now picked."""

    picked: frozenset[str] = frozenset()


def parse(facts: Mapping[str, object]) -> Spec:
    """Read the facts of a choice; raises FactsError."""
    return reading.read(Spec, facts, _check)


def start(_spec: Spec) -> State:
    """Start with nothing picked."""
    return State()


def apply(spec: Spec, state: State, action: Action) -> State:
    """Pick an answer; where several may be right, picking again takes it back."""
    if action.verb != "pick" or action.target not in spec.options:
        return state
    return State(state.picked ^ {action.target} if spec.several else frozenset({action.target}))


def ready(_spec: Spec, state: State) -> bool:
    """Tell whether something is picked."""
    return bool(state.picked)


def mark(spec: Spec, actions: Sequence[Action]) -> Mark:
    """Right when exactly the right answers are picked."""
    return Mark(_picked(spec, actions) == spec.right)


def routes(spec: Spec) -> Routes:
    """Pick the right answers, or only the first other one."""
    right = tuple(Action("pick", key) for key in spec.options if key in spec.right)
    other = next(key for key in spec.options if key not in spec.right)
    return Routes(right, (Action("pick", other),))


def guessing(spec: Spec) -> float:
    """One of n, or one of the picks that leave at least one answer."""
    count = len(spec.options)
    return 1 / (2**count - 1) if spec.several else 1 / count


def way(spec: Spec, actions: Sequence[Action]) -> tuple[Way, ...]:
    """Show the other answers that were picked, with their kind word, and then the right ones."""
    picked = _picked(spec, actions)
    others = (_card(spec, key, Standing.OTHER) for key in spec.options if key in picked - spec.right)
    rights = (_card(spec, key, met(done=key in picked)) for key in spec.options if key in spec.right)
    return (*others, *rights)


def literals(_spec: Spec) -> tuple[tuple[str, ...], ...]:
    """Nothing is typed."""
    return ()


def _picked(spec: Spec, actions: Sequence[Action]) -> frozenset[str]:
    return replay(partial(apply, spec), start(spec), actions).picked


def _card(spec: Spec, key: str, standing: Standing) -> Way:
    option = spec.options[key]
    why = f"options.{key}.feedback" if option.feedback else ""
    return Way(option.picture or "", f"options.{key}.words", why, verb="pick", standing=standing)


def _check(spec: Spec) -> Iterator[Wrong]:
    for key, option in spec.options.items():
        if not option.right and option.feedback is None:
            yield Wrong(f"options.{key}.feedback", "missing; expected a kind word for who picks this")
    pictures = sum(option.picture is not None for option in spec.options.values())
    if pictures not in {0, len(spec.options)}:
        yield Wrong("options", "expected a picture with every option, or with none")
    if not spec.right or len(spec.right) == len(spec.options):
        yield Wrong("options", "expected some options with `right: true`, and not all")
    if len(spec.right) > 1 and not spec.several:
        yield Wrong("options", "expected one right option, or `several: true`")

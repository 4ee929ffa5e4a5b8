"""What every kind of exercise offers: a module with these functions is a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import reduce
from typing import Any, Protocol, TypeVar

from kiosk.core.attempt import Action, Mark

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Routes:
    """One way through an exercise that is right and one that is not; robots play them."""

    right: tuple[Action, ...]
    wrong: tuple[Action, ...]


class Standing(Enum):
    """Where a card of the right way stands in what a person did."""

    MET = auto()
    """They did this."""
    AHEAD = auto()
    """They did not do this yet."""
    OTHER = auto()
    """Not part of the right way: what they did in its place, told with a kind word."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person gave where something else was wanted; without words and value, they left it empty.

    `words` is a field of the exercise's texts; `value` is as people wrote it, or as `Way.value` is.
    """

    words: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """One card of the right way, and whether a person went it.

    `title`, `detail` and `quote` are fields of the exercise's texts, "" for none; `also` are more
    of them: other reasons, other options that would do as well, or other mails of which the same is
    said. `picture` is the author's, "" where there is none: then the view takes one that fits `verb`,
    the action this card stands for. `value` is to be shown as it is: what to type, a file's name, a
    date as YYYY-MM-DD, a weekday as mon to sun, "on" or "off", and of a step the numbers of the other
    places it may have. `given` is what the person gave instead, where that can be told: of a step the
    number of the place they gave it, and of what hands do what was tried in vain.
    """

    picture: str
    title: str
    detail: str = ""
    quote: str = ""
    verb: str = ""
    value: str = ""
    also: tuple[str, ...] = ()
    standing: Standing = Standing.AHEAD
    given: Given | None = None


class Kind(Protocol):
    """The pure half of an exercise kind; a spec and a state are its own types."""

    @property
    def parse(self) -> Callable[[Mapping[str, object]], Any]:
        """Turn an author's facts into a spec; raises FactsError with every key that is not right."""
        ...

    @property
    def start(self) -> Callable[[Any], Any]:
        """Give the state as the exercise opens."""
        ...

    @property
    def apply(self) -> Callable[[Any, Any, Action], Any]:
        """Give the state after an action; an impossible action leaves it as it is."""
        ...

    @property
    def ready(self) -> Callable[[Any, Any], bool]:
        """Tell whether Next would be an answer."""
        ...

    @property
    def mark(self) -> Callable[[Any, Sequence[Action]], Mark]:
        """Replay the actions and judge the end state."""
        ...

    @property
    def routes(self) -> Callable[[Any], Routes]:
        """Give one right and one wrong way."""
        ...

    @property
    def guessing(self) -> Callable[[Any], float]:
        """Give the chance of being right without knowing, 0 to 1."""
        ...

    @property
    def way(self) -> Callable[[Any, Sequence[Action]], tuple[Way, ...]]:
        """Give the right way as cards for the feedback, each with how it stands in these actions.

        Without actions nothing is met; after the right route everything is.
        """
        ...

    @property
    def literals(self) -> Callable[[Any], tuple[tuple[str, ...], ...]]:
        """Give what must be typed letter by letter, each with all that will do for it.

        One of them must stand in `task` in every language: where one is in another script, a language may
        ask for that.
        """
        ...


def missing(literals: Iterable[tuple[str, ...]], task: str) -> Iterator[str]:
    """Say what must be typed and does not stand in a task in any way that will do."""
    for ways in literals:
        if not any(literal in task for literal in ways):
            wanted = " or ".join(map(repr, ways))
            yield f"expected {wanted} in it, letter by letter, as it must be typed"


def met(*, done: bool) -> Standing:
    """Give how a card of the right way stands: met when it was done, else still ahead."""
    return Standing.MET if done else Standing.AHEAD


def replay(apply: Callable[[State, Action], State], start: State, actions: Sequence[Action]) -> State:
    """Play actions from the start."""
    return reduce(apply, actions, start)

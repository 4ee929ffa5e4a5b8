"""Chance that can be had again, and one whose every outcome is tried with its exact probability."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from fractions import Fraction
from random import Random
from typing import Final, TypeVar

from typing_extensions import override

from kiosk.core.statistics.noise import Below


def seeded(seed: int) -> Below:
    """Give chance that can be had again."""
    return Random(seed).randrange  # noqa: S311 - so that a failure can be seen again


class Beyond(Enum):
    """How a way ends that is not gone to its end."""

    TOO_UNLIKELY = auto()


TOO_UNLIKELY: Final = Beyond.TOO_UNLIKELY
Ended = TypeVar("Ended")


class TooUnlikely(Exception):  # noqa: N818 - it is no mistake
    """What would follow is rarer than what is looked at."""


class Tree:
    """One way through everything that can be drawn; `ways` tries them all.

    A draw that is only compared with a number splits in two, not in as many as it has outcomes.
    """

    def __init__(self, script: list[int], least: Fraction) -> None:
        """Follow the script, then always the first that can come; stop where it is rarer than `least`."""
        self._script = script
        self._least = least
        self.taken: list[tuple[int, tuple[Fraction, ...]]] = []
        self.chance = Fraction(1)

    def below(self, end: int) -> int:
        """Give a number that is decided when it is looked at."""
        return Undecided(self, end)

    def split(self, *shares: Fraction) -> int:
        """Take one of several ways that have these shares; a share of nothing is never taken."""
        place = len(self.taken)
        way = self._script[place] if place < len(self._script) else 0
        self.taken.append((way, shares))
        self.chance *= shares[way]
        if self.chance < self._least:
            raise TooUnlikely
        return way


class Undecided(int):
    """A whole number from 0 up to but without its end, each as likely as the others."""

    _tree: Tree
    _end: int
    _value: int | None

    def __new__(cls, tree: Tree, end: int) -> Undecided:
        """Begin undecided."""
        made = super().__new__(cls, 0)
        made._tree, made._end, made._value = tree, end, None
        return made

    def value(self) -> int:
        """Decide which."""
        if self._value is None:
            self._value = self._tree.split(*[Fraction(1, self._end)] * self._end)
        return self._value

    @override
    def __lt__(self, other: int) -> bool:
        """Decide only on which side of a number it lies."""
        bar = other.value() if isinstance(other, Undecided) else other
        assert self._value is None, "it would have to remember the side"
        share = Fraction(min(max(bar, 0), self._end), self._end)
        if share in {0, 1}:
            return share == 1
        return self._tree.split(share, 1 - share) == 0

    @override
    def __radd__(self, other: int) -> int:
        return other + self.value()


def ways(act: Callable[[Below], Ended], least: Fraction) -> Iterator[tuple[Ended | Beyond, Fraction]]:
    """Give what `act` ends with for every way, and how likely; beyond `least` no way is gone further."""
    script: list[int] | None = []
    while script is not None:
        tree = Tree(script, least)
        try:
            yield act(tree.below), tree.chance
        except TooUnlikely:
            yield TOO_UNLIKELY, tree.chance
        script = _after(tree.taken)


def _after(taken: list[tuple[int, tuple[Fraction, ...]]]) -> list[int] | None:
    """Give the script of the way after this one."""
    while taken:
        way, shares = taken.pop()
        if way + 1 < len(shares):
            return [*(one for one, _ in taken), way + 1]
    return None

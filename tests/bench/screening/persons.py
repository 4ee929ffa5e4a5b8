"""Simulated people: what they can do, and how they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from statistics import fmean

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response
from tests.bench.screening.banks import Bank
from tests.bench.screening.truth import right, visitor
from tests.core.screening.people import chance_of

HURRIED = 0.1
"""The share of a guesser's answers that are given without looking."""
TIRED_AFTER, TIRES = 5, 0.1
"""After so many items, somebody who tires can do so many logits less at each next one."""
BIAS = 1.0
"""Logits that an item is harder in the language it is biased in."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone's abilities (logits), and their luck with every item, the same whatever method asks it."""

    seed: int
    abilities: Mapping[Area, float]
    luck: Mapping[str, float]
    hurry: Mapping[str, float]
    patience: int
    other_language: bool

    @property
    def overall(self) -> float:
        """Give the mean of the five abilities (logits)."""
        return fmean(self.abilities.values())


Chance = Callable[[Person, Item, int], float]
"""The chance that a person does an item right when so many came before it."""


def drawn(bank: Bank, seed: str, shift: float) -> Person:
    """Draw somebody from the kiosk's visitors, or from people so many logits stronger."""
    chance = chance_of(seed)
    abilities = {area: ability + shift for area, ability in visitor(chance).items()}
    number = chance.getrandbits(48)
    patience = chance.randint(3, 15)
    other_language = chance.random() < 0.5
    luck = {item.id: chance.random() for item in bank.known}
    hurry = {item.id: chance.random() for item in bank.known}
    return Person(number, abilities, luck, hurry, patience, other_language)


def able(someone: Person, item: Item, _before: int) -> float:
    """Answer as the response function says."""
    return right(item, someone.abilities[item.area])


def guessing(someone: Person, item: Item, before: int) -> float:
    """Answer one item of ten without looking."""
    return item.guessing if someone.hurry[item.id] < HURRIED else able(someone, item, before)


def tiring(someone: Person, item: Item, before: int) -> float:
    """Answer less and less well after the first few items."""
    return right(item, someone.abilities[item.area] - TIRES * max(0, before - TIRED_AFTER))


def admitting(someone: Person, item: Item, _before: int) -> float:
    """Never guess: right where it is known."""
    return right(item, someone.abilities[item.area], guessing=0.0)


def biased(against: str) -> Chance:
    """Make one item harder for those who read it in the other language."""

    def answers(someone: Person, item: Item, before: int) -> float:
        met = someone.other_language and item.id == against
        return able(someone, replace(item, difficulty=item.difficulty + BIAS) if met else item, before)

    return answers


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person before a bank, answering in one way; who reads with `effort` is asked less to read.

    Who `admits` it says "I don't know" to whatever does not go right.
    """

    person: Person
    bank: Bank
    chance: Chance = able
    effort: bool = False
    admits: bool = False

    def answer(self, item: Item, before: int) -> Response:
        """Give the response to an item that the engine knows, which may truly be otherwise."""
        chance = self.chance(self.person, self.bank.true[item.id], before)
        went = self.person.luck[item.id] < chance
        return Response(item, right=went, known=went or not self.admits)

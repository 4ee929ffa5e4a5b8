"""What is varied: who comes, how they answer, how large the bank is, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.core.screening import Item, choose
from tests.bench.screening.banks import Bank, calibrated, given, judged, with_reading
from tests.bench.screening.persons import Chance, able, biased, guessing, tiring

BANKS = 20
"""In each condition people are shared out over so many banks, so that no figure hangs on one of them."""


class Answering(StrEnum):
    """How people answer."""

    ABLY = "ably"
    GUESSING = "guessing"
    TIRING = "tiring"
    STOPPING = "stopping"
    TWO_LANGUAGES = "two_languages"


@dataclass(frozen=True, slots=True)
class Condition:
    """One way the world could be; `part` is the share of all people that are simulated in it.

    `again` tells whether people come back for a second screening, `stronger` how many logits people are
    above the kiosk's visitors, `peers` whether the other methods are tried too, `effort` whether people
    read with effort. `given` replaces the synthetic banks.
    """

    name: str
    items: int = 150
    expert: bool = False
    answering: Answering = Answering.ABLY
    stronger: float = 0.0
    part: float = 0.25
    peers: bool = False
    again: bool = False
    effort: bool = False
    given: tuple[Item, ...] = ()

    def bank(self, seed: str) -> Bank:
        """Make the bank of one group of people."""
        if self.given:
            return given(self.given, seed)
        bank = calibrated(self.items, f"{self.items}/{seed}")
        bank = with_reading(bank, f"reading/{seed}") if self.effort else bank
        return judged(bank, f"expert/{seed}") if self.expert else bank

    def chance(self, bank: Bank) -> Chance:
        """Give how people answer; what is biased is an item that most of them meet."""
        match self.answering:
            case Answering.ABLY | Answering.STOPPING:
                return able
            case Answering.GUESSING:
                return guessing
            case Answering.TIRING:
                return tiring
            case Answering.TWO_LANGUAGES:
                return biased(often_met(bank))


MAIN = Condition("known", part=1.0, peers=True)
EXPERT = Condition("expert", expert=True, part=1.0)
QUIRKS = (
    Condition("guessers", answering=Answering.GUESSING),
    Condition("tired", answering=Answering.TIRING),
    Condition("stop early", answering=Answering.STOPPING),
    Condition("biased item", answering=Answering.TWO_LANGUAGES),
    Condition("stronger", stronger=1.2),
)
SIZES = tuple(Condition(f"bank of {size}", items=size) for size in (60, 300, 1000))
COMING_BACK = Condition("coming back", again=True)
TWICE = (replace(COMING_BACK, name="twice"), Condition("twice, expert", expert=True, again=True))
EFFORT = Condition("effort", effort=True)
SPARED = replace(EFFORT, name="reading with effort")
SYNTHETIC = (MAIN, EXPERT, *QUIRKS, *SIZES, *TWICE, SPARED)


def with_bank(items: tuple[Item, ...]) -> tuple[Condition, ...]:
    """Give the conditions that can be tried on a bank that is given."""
    return tuple(
        replace(condition, given=items)
        for condition in (replace(MAIN, name="given"), *QUIRKS, COMING_BACK, EFFORT)
    )


def often_met(bank: Bank) -> str:
    """Give the id of the item that speaks most for itself as the first one."""
    first = choose(bank.known, [], seed=0)
    assert first is not None
    return first.best[0].item.id

"""What is varied: who comes, how they answer, how large the bank is, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.core.screening import Item, choose
from kiosk.core.screening.table import EXPERT_ERROR
from tests.bench.screening.banks import Bank, calibrated, given, judged, with_reading
from tests.bench.screening.persons import Chance, Person, Visitor, able, admitting, biased, guessing, tiring

BANKS = 20
"""In each condition people are shared out over so many banks, so that no figure hangs on one of them."""


class Answering(StrEnum):
    """How people answer."""

    ABLY = "ably"
    GUESSING = "guessing"
    TIRING = "tiring"
    STOPPING = "stopping"
    TWO_LANGUAGES = "two_languages"
    ADMITTING = "admitting"


@dataclass(frozen=True, slots=True)
class Condition:
    """One way the world could be; `part` is the share of all people that are simulated in it.

    `expert` is by how many logits (sd) experts err, 0 where everything is known; `stronger` how many
    logits people are above the kiosk's visitors; `peers` that each so-manieth of them is taken through the
    other methods too (0: nobody); `again` whether people come back for a second screening; `effort`
    whether they read with effort. `given` replaces the synthetic banks.
    """

    name: str
    items: int = 150
    expert: float = 0.0
    answering: Answering = Answering.ABLY
    stronger: float = 0.0
    part: float = 0.25
    peers: int = 0
    again: bool = False
    effort: bool = False
    given: tuple[Item, ...] = ()

    def bank(self, seed: str) -> Bank:
        """Make the bank of one group of people."""
        if self.given:
            return given(self.given, seed)
        bank = calibrated(self.items, f"{self.items}/{seed}")
        bank = with_reading(bank, f"reading/{seed}") if self.effort else bank
        return judged(bank, f"expert/{seed}", self.expert) if self.expert else bank

    def chance(self, bank: Bank) -> Chance:
        """Give how people answer; what is biased is an item that most of them meet."""
        match self.answering:
            case Answering.ABLY | Answering.STOPPING:
                return able
            case Answering.GUESSING:
                return guessing
            case Answering.TIRING:
                return tiring
            case Answering.ADMITTING:
                return admitting
            case Answering.TWO_LANGUAGES:
                return biased(often_met(bank))

    def visitor(self, someone: Person, bank: Bank, chance: Chance) -> Visitor:
        """Put a person before the bank."""
        admits = self.answering is Answering.ADMITTING
        return Visitor(someone, bank, chance, effort=self.effort, admits=admits)


MAIN = Condition("known", part=1.0, peers=1)
SOME = 4
"""The other methods take time: beside conditions without a limit each fourth person is taken through them."""
EXPERT = Condition("expert", expert=EXPERT_ERROR, part=1.0, peers=2 * SOME)
QUIRKS = (
    Condition("guessers", answering=Answering.GUESSING, peers=SOME),
    Condition("tired", answering=Answering.TIRING, peers=SOME),
    Condition("stop early", answering=Answering.STOPPING),
    Condition("biased item", answering=Answering.TWO_LANGUAGES, peers=SOME),
    Condition("stronger", stronger=1.2, peers=SOME),
    Condition("say I don't know", answering=Answering.ADMITTING),
)
FAR_OFF = Condition("expert, off by .8", expert=0.8, peers=SOME)
SIZES = tuple(Condition(f"bank of {size}", items=size, peers=SOME) for size in (60, 300, 1000))
COMING_BACK = Condition("coming back", again=True)
TWICE = (replace(COMING_BACK, name="twice"), Condition("twice, expert", expert=EXPERT_ERROR, again=True))
EFFORT = Condition("effort", effort=True)
SPARED = replace(EFFORT, name="reading with effort")
ON_GIVEN = "given"
"""The condition of a bank that is given, with nothing else amiss."""
SYNTHETIC = (MAIN, EXPERT, FAR_OFF, *QUIRKS, *SIZES, *TWICE, SPARED)


def with_bank(items: tuple[Item, ...]) -> tuple[Condition, ...]:
    """Give the conditions that can be tried on a bank that is given."""
    return tuple(
        replace(condition, given=items)
        for condition in (replace(MAIN, name=ON_GIVEN), *QUIRKS, COMING_BACK, EFFORT)
    )


def often_met(bank: Bank) -> str:
    """Give the id of the item that speaks most for itself as the first one."""
    first = choose(bank.known, [], seed=0)
    assert first is not None
    return first.best[0].item.id

"""Synthetic banks as the screening's design says, and what the engine is told of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from kiosk.calibration.simulation import SLOPE_SPREAD, as_believed
from kiosk.core.model import Reading
from kiosk.core.screening import Item
from kiosk.core.screening.item import believed
from kiosk.core.screening.table import DEFAULT_SLOPE, EXPERT_ERROR
from tests.core.screening.people import AREAS, chance_of

DIFFICULTY_MEAN, DIFFICULTY_SD = -0.4, 1.2
CHOICES = (0.25, 1 / 3)
CHOICE_SHARE = 0.4
MUCH_FROM, MORE_TO_READ = 0.1, 2.0
"""At which difficulty (logits) half of the items have much to read, and how steeply that rises."""


@dataclass(frozen=True, slots=True)
class Bank:
    """Items as the engine knows them, and by id as they truly are."""

    known: tuple[Item, ...]
    true: Mapping[str, Item]


def calibrated(size: int, seed: str) -> Bank:
    """Make a bank of which the engine knows everything.

    Difficulties are N(-.4, 1.2^2) logits, slopes lognormal around 1.2 with sd .25 of the logarithm, two
    of five items can be guessed (.25 or .33), and the areas have equal parts.
    """
    chance = chance_of(seed)
    items = tuple(
        Item(
            f"item-{number:04}",
            AREAS[number % len(AREAS)],
            chance.gauss(DIFFICULTY_MEAN, DIFFICULTY_SD),
            slope=math.exp(chance.gauss(math.log(DEFAULT_SLOPE), SLOPE_SPREAD)),
            guessing=chance.choice(CHOICES) if chance.random() < CHOICE_SHARE else 0.0,
        )
        for number in range(size)
    )
    return Bank(items, {item.id: item for item in items})


def judged(bank: Bank, seed: str, error: float = EXPERT_ERROR) -> Bank:
    """Tell the engine only what an expert thinks: difficulties with an error of this sd, and no slopes.

    The engine supposes experts to err by .5, whatever they do.
    """
    chance = chance_of(seed)
    thought = [item.difficulty + chance.gauss(0, error) for item in bank.known]
    middle = fmean(thought)
    known = (
        replace(item, difficulty=difficulty, slope=DEFAULT_SLOPE, error=doubt)
        for item, (difficulty, doubt) in zip(
            bank.known, (believed(one, middle) for one in thought), strict=True
        )
    )
    return Bank(tuple(known), bank.true)


def with_reading(bank: Bank, seed: str) -> Bank:
    """Let items have as much to read as the shipped ones: the harder, the oftener much.

    Of the shipped items 21 of 64 have much to read, and lie 1.6 logits above the others.
    """
    chance = chance_of(seed)

    def load(item: Item) -> Reading:
        likely = 1 / (1 + math.exp(-MORE_TO_READ * (item.difficulty - MUCH_FROM)))
        return Reading.MUCH if chance.random() < likely else Reading.LITTLE

    return Bank(tuple(replace(item, reading=load(item)) for item in bank.known), bank.true)


def given(items: Sequence[Item], seed: str) -> Bank:
    """Let items that are given truly be otherwise than an expert thinks."""
    return Bank(tuple(items), as_believed(items, chance_of(seed)))

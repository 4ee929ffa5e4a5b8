"""Banks and simulated people that the tests of the engine share."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from hypothesis import strategies as st

from kiosk.calibration.simulation import SLOPE_SPREAD
from kiosk.core.competences import Area
from kiosk.core.model import Reading
from kiosk.core.screening import Item, Response, choose, enough
from kiosk.core.screening.curve import probability
from kiosk.core.screening.item import believed
from kiosk.core.screening.table import DEFAULT_SLOPE, DIFFICULTY_OF_STEP

AREAS = tuple(Area)
LUCK = 0.75
"""What clicking about brings among four things, of which one is the right one: three tries of four."""


def chance_of(seed: int | str) -> random.Random:
    """Give chance that is the same every time."""
    return random.Random(seed)  # noqa: S311  # Simulated people keep no secrets.


def expert_bank(size: int) -> list[Item]:
    """Make a bank as on day one: five areas, the steps 1 to 5, some choice items, nothing calibrated."""
    judged = [believed(DIFFICULTY_OF_STEP[number // 5 % 5 + 1]) for number in range(size)]
    return [
        Item(
            f"item-{number}",
            AREAS[number % 5],
            difficulty,
            guessing=(0.0, 0.0, 0.25, 0.0, 1 / 3)[number % 7 % 5],
            reading=tuple(Reading)[number % 3],
            error=error,
        )
        for number, (difficulty, error) in enumerate(judged)
    ]


def clicked_bank(size: int) -> list[Item]:
    """Make a bank like the shipped one: the steps 0 to 5, and of the two easiest half goes right by luck."""
    judged = [believed(DIFFICULTY_OF_STEP[number // 5 % 6]) for number in range(size)]
    return [
        Item(
            f"item-{number}",
            AREAS[number % 5],
            difficulty,
            guessing=LUCK if number // 5 % 6 < 2 and number % 2 else 0.0,
            error=error,
        )
        for number, (difficulty, error) in enumerate(judged)
    ]


def calibrated_bank(size: int, seed: int) -> list[Item]:
    """Make a synthetic bank with spread difficulties and slopes, 40% of it choice items."""
    chance = chance_of(seed)
    return [
        Item(
            f"item-{number}",
            AREAS[number % 5],
            chance.gauss(-0.4, 1.2),
            slope=math.exp(chance.gauss(math.log(DEFAULT_SLOPE), SLOPE_SPREAD)),
            guessing=0.25 if chance.random() < 0.4 else 0.0,
        )
        for number in range(size)
    ]


def screened(
    bank: Sequence[Item],
    abilities: Mapping[Area, float],
    seed: int,
    truly: Mapping[str, Item] = MappingProxyType({}),
) -> list[Response]:
    """Take someone through a whole screening whose items behave as the bank says, or as they `truly` are."""
    chance = chance_of(seed)
    responses: list[Response] = []
    while not enough(responses, bank):
        choice = choose(bank, responses, seed)
        assert choice is not None
        item = truly.get(choice.item.id, choice.item)
        right = chance.random() < probability(item, abilities[item.area])
        responses.append(Response(choice.item, right=right))
    return responses


def answered(bank: Sequence[Item], rights: Sequence[bool], seed: int = 1) -> list[Response]:
    """Answer chosen items right or not as listed, until the list or the bank is used up."""
    responses: list[Response] = []
    for right in rights:
        choice = choose(bank, responses, seed)
        if choice is None:
            break
        responses.append(Response(choice.item, right=right))
    return responses


def items() -> st.SearchStrategy[Item]:
    """Draw items with any sensible figures, and some that are not."""
    return st.builds(
        Item,
        id=st.text("abcdef", min_size=1, max_size=3),
        area=st.sampled_from(AREAS),
        difficulty=st.floats(-8, 8),
        slope=st.floats(0.2, 3),
        guessing=st.floats(0, 0.5),
        siblings=st.lists(st.text("abcdef", min_size=1, max_size=3), max_size=2).map(tuple),
        reading=st.sampled_from(Reading),
        error=st.floats(0, 1),
    )


def banks() -> st.SearchStrategy[list[Item]]:
    """Draw banks of up to thirty items with unlike ids."""
    return st.lists(items(), max_size=30, unique_by=lambda item: item.id)


def responses() -> st.SearchStrategy[list[Response]]:
    """Draw up to eighteen responses."""
    return st.lists(st.builds(Response, items(), st.booleans(), st.booleans()), max_size=18)

"""Three ways to choose what to ask: the engine's, by chance, and the textbook's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from kiosk.core.screening import Item, Response, choose, enough, estimate
from kiosk.core.screening.allowed import in_balance, left
from kiosk.core.screening.curve import information
from tests.bench.screening.persons import Visitor
from tests.core.screening.people import chance_of

LENGTH = 15
"""Items at which all methods are compared."""

Method = Callable[[Visitor], list[Response]]


def ours(visitor: Visitor) -> list[Response]:
    """Ask what the engine chooses, whether or not it would have stopped."""
    responses: list[Response] = []
    choosing = partial(choose, visitor.bank.known, seed=visitor.person.seed, effort=visitor.effort)
    while len(responses) < LENGTH and (choice := choosing(responses=responses)):
        responses.append(visitor.answer(choice.item, len(responses)))
    return responses


def stopped(responses: Sequence[Response], visitor: Visitor, *, early: bool = False) -> Sequence[Response]:
    """Give the answers up to where the engine stops, or the person does."""
    most = min(visitor.person.patience, len(responses)) if early else len(responses)
    lengths = range(1, most)
    return responses[: next((n for n in lengths if enough(responses[:n], visitor.bank.known)), most)]


def by_chance(visitor: Visitor) -> list[Response]:
    """Ask anything, within the same balance of the areas."""
    chance = chance_of(visitor.person.seed)
    return _asked(visitor, lambda items, _responses: chance.choice(items))


def textbook(visitor: Visitor) -> list[Response]:
    """Ask what has most information where the person is estimated now, within the same balance.

    Source: Lord (1980), chapter 10. Nothing here is kind and nothing keeps an item from being asked of
    everybody. The estimate is the engine's own, so that only the choice differs.
    """
    return _asked(visitor, _most_informative)


def _most_informative(items: Sequence[Item], responses: Sequence[Response]) -> Item:
    """Give the item with most of Fisher's information at the posterior mean of its area."""
    means = estimate(responses).means
    return max(items, key=lambda item: (information(item, means[item.area]), item.id))


def _asked(visitor: Visitor, pick: Callable[[Sequence[Item], Sequence[Response]], Item]) -> list[Response]:
    """Ask what is picked among the allowed items, to the length."""
    responses: list[Response] = []
    while len(responses) < LENGTH:
        allowed = in_balance(left(visitor.bank.known, responses), responses)
        if not allowed:
            break
        responses.append(visitor.answer(pick(allowed, responses), len(responses)))
    return responses

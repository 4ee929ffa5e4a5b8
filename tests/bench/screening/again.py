"""The same people a second time, with other items: how often a change is said, and is true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.core.screening import Change, Response, changed, estimate, parallel
from tests.bench.screening.methods import ours, stopped
from tests.bench.screening.persons import Visitor

GROWN = (0.5, 1.0, 1.5)
"""Logits that people learned in between; half of all people learned nothing."""


def back(visitor: Visitor, first: Sequence[Response]) -> Mapping[str, float]:
    """Screen somebody again after a while, and look whether what is said of it is true.

    Both visits end where the engine ends them; `first` is the one that was.
    """
    lot = visitor.person.seed  # By lot, so that a few people a bank will do.
    grown = GROWN[lot // 2 % len(GROWN)] if lot % 2 else 0.0
    abilities = {area: ability + grown for area, ability in visitor.person.abilities.items()}
    bank = parallel(visitor.bank.known, {response.item.id for response in first})
    later = replace(
        visitor,
        person=replace(visitor.person, abilities=abilities, seed=visitor.person.seed + 1),
        bank=replace(visitor.bank, known=tuple(bank)),
    )
    second = stopped(ours(later), later)
    met = {response.item.id for response in first}
    sums = {"second asked": len(second), "met twice": sum(one.item.id in met for one in second)}
    said = changed(estimate(first), estimate(second))
    if not grown:
        return {**sums, "unchanged": 1.0, "false alarm": float(said is not Change.NOT_SURE)}
    return {**sums, f"grown {grown}": 1.0, f"hit {grown}": float(said is Change.MORE)}

"""What catsim says of the same items and people; run by the interpreter that has it, fed and read as JSON.

Stands by itself: it is not imported, and may import nothing of this repository.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Sequence
from typing import TypedDict


class Group(TypedDict):
    """A bank, with the seed of the luck that its people have."""

    items: Sequence[Sequence[float]]
    people: Sequence[float]
    seed: int


class Asked(TypedDict):
    """What is asked: where curves are looked at, where all begin, and how long the test is."""

    banks: Sequence[Group]
    abilities: Sequence[float]
    start: float
    length: int


def main() -> None:
    """Read banks, abilities and people from standard input; print curves and estimates of each bank."""
    asked: Asked = json.load(sys.stdin)
    json.dump([answer(asked, group) for group in asked["banks"]], sys.stdout)


def answer(asked: Asked, group: Group) -> dict[str, object]:
    """Give curves and information at the abilities asked for, and what is found of people."""
    numpy = importlib.import_module("numpy")
    irt = importlib.import_module("catsim.irt")
    items = group["items"]
    bank = importlib.import_module("catsim").ItemBank(numpy.array([[a, b, c, 1.0] for a, b, c in items]))
    simulator = importlib.import_module("catsim.simulation").Simulator(
        bank, numpy.array(group["people"]), seed=group["seed"]
    )
    simulator.simulate(
        importlib.import_module("catsim.initialization").FixedPointInitializer(asked["start"]),
        importlib.import_module("catsim.selection").MaxInfoSelector(),
        importlib.import_module("catsim.estimation").NumericalSearchEstimator(),
        importlib.import_module("catsim.stopping").MinErrorStopper(1e-9, max_items=asked["length"]),
    )
    places = asked["abilities"]
    return {
        "curves": [[float(irt.icc(at, *item)) for at in places] for item in items],
        "information": [[float(irt.inf(at, *item)) for at in places] for item in items],
        "found": [float(one) for one in simulator.latest_estimations],
        "lengths": sorted({len(met) for met in simulator.administered_items}),
    }


if __name__ == "__main__":
    main()

"""What calibration finds where people, experts or items are otherwise than it supposes.

`python -m tests.bench.calibration` holds it to its limit where all is as supposed. Here people are abler,
half of them leave before the end, experts err by more, or some items are bad; each is set beside the same
worlds with nothing amiss. There are no limits: it shows what would not be seen in counters.
"""

from __future__ import annotations

import json
import random
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from statistics import fmean

from kiosk.calibration.recalibrate import Bank, Met
from kiosk.calibration.simulation import AS_THE_ENGINE_THINKS, Supposed, as_believed, as_they_are, simulate
from kiosk.calibration.stated import stated_levels
from kiosk.core.screening import Item
from tests.bench.areas import shipped_items
from tests.bench.calibration import (
    ANSWERS,
    FIGURES,
    Visits,
    World,
    beside_the_shift,
    counts_of,
    difficulties,
    learned,
    often,
    options,
    surprises,
)
from tests.bench.calibration_rows import row
from tests.bench.screening.jackknife import half_width

ABLER, LEAVING, FAR_OFF = 1.2, 0.5, 0.8
"""Logits that people are abler, the share that leaves early, and an expert's error (sd, logits)."""
BAD = 6
"""Items of which half tell nothing, and half go right for six of ten who know nothing of it."""
FLAT, EASY = 0.15, 0.6
"""Their slope (per logit), and their chance of right without knowing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure over all worlds, with its 95% interval, which leaves out each world in turn."""

    name: str
    value: float
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Made:
    """The items of a world as they are, and who comes there."""

    seed: str
    true: dict[str, Item]
    supposed: Supposed = AS_THE_ENGINE_THINKS

    def visited(self, items: Sequence[Item], visits: int, workers: int) -> World:
        """Let people come; nothing is harder in another language here."""
        supposed = replace(self.supposed, truth=partial(as_they_are, self.true))
        return World(self.true, frozenset(), simulate(items, visits, self.seed, supposed, workers), ())


def spoiled(true: dict[str, Item], bad: Sequence[str]) -> dict[str, Item]:
    """Let some items tell nothing, and others go right without knowing."""
    ill = {
        name: replace(true[name], slope=FLAT) if place % 2 else replace(true[name], guessing=EASY)
        for place, name in enumerate(bad)
    }
    return {**true, **ill}


def errors(name: str, bank: Bank, met: Met, worlds: Sequence[World]) -> Iterator[Line]:
    """Give how far difficulties are off after a hundred answers an item, by how much all together."""
    names = [often(one.first) for one in worlds]
    found = [learned(bank, counts_of(one.first, "nl", ANSWERS), met) for one in worlds]
    sets = list(zip(worlds, found, names, strict=True))
    for what, measure in (
        ("error", difficulties),
        ("error beside the shift", beside_the_shift),
        ("error by what is stated", surprises),
    ):
        one = row("", [measure(*world) for world in sets])
        yield Line(f"{name}: {what}", one.value, one.interval)
    yield mean(f"{name}: all moved by", [fmean(difficulties(*world)) for world in sets])


def mean(name: str, values: Sequence[float]) -> Line:
    """Give the mean of a figure of each world with its interval."""
    if len(values) < 2:
        return Line(name, fmean(values), None)
    half = half_width([fmean((*values[:place], *values[place + 1 :])) for place in range(len(values))])
    return Line(name, fmean(values), (fmean(values) - half, fmean(values) + half))


def alarms(bank: Bank, met: Met, worlds: Sequence[World], bad: Sequence[str]) -> Iterator[Line]:
    """Give how many of the bad items are withheld, after a hundred answers and after all of them."""
    for most in (ANSWERS, None):
        found = [learned(bank, counts_of(one.first, "nl", most), met) for one in worlds]
        after = f"{most} answers" if most else "all answers"
        for kind, names in (("telling nothing", bad[1::2]), ("right without knowing", bad[::2])):
            shares = [fmean(not item.usable for item in items if item.item in names) for items in found]
            yield mean(f"withheld, {kind}, {after}", shares)
            looks = [fmean(item.told for item in items if item.item in names) for items in found]
            yield mean(f"marked to look at, {kind}, {after}", looks)
        looks = [fmean(item.told for item in items if item.item not in bad) for items in found]
        yield mean(f"marked to look at, of the others, {after}", looks)
        others = [fmean(not item.usable for item in items if item.item not in bad) for items in found]
        yield mean(f"withheld, of the others, {after}", others)


def most_met(visits: Visits) -> list[str]:
    """Name the items from the oftenest met on: only those can be found to be bad."""
    met = [asked.item for visit in visits for asked in visit]
    return sorted(set(met), key=lambda name: (-met.count(name), name))


def imagined(items: Sequence[Item], seeds: Sequence[str]) -> Iterator[tuple[str, list[Made]]]:
    """Give the worlds by what is amiss in them: the same items and luck each time, as far as that goes."""
    usual = [Made(f"{seed}/first", as_believed(items, random.Random(seed))) for seed in seeds]  # noqa: S311
    yield "as supposed", usual
    yield f"people abler by {ABLER}", [replace(one, supposed=Supposed(abler=ABLER)) for one in usual]
    yield f"{LEAVING:.0%} leave early", [replace(one, supposed=Supposed(leaving=LEAVING)) for one in usual]
    doubtful = [replace(item, error=FAR_OFF) for item in items]
    drawn = (as_believed(doubtful, random.Random(seed)) for seed in seeds)  # noqa: S311
    off = [replace(one, true=true) for one, true in zip(usual, drawn, strict=True)]
    yield f"experts off by {FAR_OFF}", off


def measured(chosen: Namespace) -> Iterator[Line]:
    """Simulate every world, and calibrate it."""
    items = shipped_items()
    bank = Bank({item.id: item for item in items}, dict.fromkeys((item.id for item in items), 1))
    own = simulate(items, chosen.own, f"{chosen.seed}/own", workers=chosen.workers)
    met, bad = {FIGURES: stated_levels(own)}, most_met(own)[:BAD]
    worlds = dict(imagined(items, [f"{chosen.seed}/{number}" for number in range(chosen.worlds)]))
    for name, made in worlds.items():
        yield from errors(
            name, bank, met, [one.visited(items, chosen.visits, chosen.workers) for one in made]
        )
    ill = [replace(one, true=spoiled(one.true, bad)) for one in worlds["as supposed"]]
    yield from alarms(bank, met, [one.visited(items, chosen.visits, chosen.workers) for one in ill], bad)


def main() -> int:
    """Print what was found."""
    chosen, began = options(), time.perf_counter()
    lines = list(measured(chosen))
    told = {"worlds": chosen.worlds, "visits": chosen.visits, "own": chosen.own, "seed": chosen.seed}
    seconds = round(time.perf_counter() - began)
    report = {**told, "rows": [asdict(line) for line in lines], "seconds": seconds}
    sys.stdout.write(json.dumps(report) + "\n" if chosen.json else table(lines))
    return 0


def table(lines: Sequence[Line]) -> str:
    """Set the figures out for reading."""
    ends = ("" if one.interval is None else "{:.3f} .. {:.3f}".format(*one.interval) for one in lines)
    return "".join(f"{one.name:54}{one.value:7.3f}  {end}\n" for one, end in zip(lines, ends, strict=True))


if __name__ == "__main__":
    sys.exit(main())

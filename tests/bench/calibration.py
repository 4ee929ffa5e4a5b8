"""How near calibration comes to the truth, on simulated kiosks whose items are known to be otherwise.

The shipped items, as the engine believes them, are truly harder or easier by the sd that it has in doubt
(.45) and steeper or flatter by .25 of the logarithm of the slope, in several worlds. In each, made-up
visitors are screened by the kiosk's own engine, which knows the experts' figures only; the counters they
leave are calibrated. The interval leaves out each world in turn. Beside it stands how near any method could
come (`tests.bench.calibration_bound`), which is not judged. Exits with 1 when the difficulties' error is
above its limit; that an interval lies below it too is for whoever reads to see.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from statistics import fmean

from kiosk.calibration.recalibrate import Bank, Met, recalibrate, usable
from kiosk.calibration.responses import Given, Screened
from kiosk.calibration.simulation import Asked, Supposed, as_believed, as_they_are, simulate
from kiosk.calibration.stated import stated_levels
from kiosk.core.calibrated import Gap, Recalibrated
from kiosk.core.counters import FEWEST_VISITS, Cell, Counts, Tally
from kiosk.core.screening import Item
from tests.bench.areas import shipped_items
from tests.bench.calibration_bound import Judged, least
from tests.bench.calibration_rows import LUCKY, Row, plain, row, table

LIMIT = 0.25
"""Logits: the root mean square error of difficulties that the design asks at 100 answers an item."""
ANSWERS = 100
BIASED, BIAS = 5, 1.0
"""So many items are so many logits harder in the second language."""
FIGURES = "simulated"
AGREED = "whole screenings, 100 an item on average, all items"

Visits = Sequence[Sequence[Asked]]


@dataclass(frozen=True, slots=True)
class World:
    """Items as they truly are, those that are harder in the second language, and who came there."""

    true: Mapping[str, Item]
    biased: frozenset[str]
    first: Visits
    second: Visits


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.calibration", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.add_argument("--worlds", type=int, default=4, help="how many worlds (4)")
    parser.add_argument("--visits", type=int, default=1200, help="visits in each of them (1200)")
    parser.add_argument("--own", type=int, default=2500, help="visits calibration simulates itself (2500)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (1)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes side by side")
    return parser.parse_args()


def world(items: Sequence[Item], visits: int, seed: str) -> World:
    """Make a world, and screen its visitors: half as many in the second language."""
    chance = random.Random(seed)  # noqa: S311 - a made-up world
    true = as_believed(items, chance)
    biased = frozenset(chance.sample(sorted(true), BIASED))
    harder = {
        name: replace(item, difficulty=item.difficulty + BIAS) if name in biased else item
        for name, item in true.items()
    }
    first = simulate(items, visits, f"{seed}/first", Supposed(partial(as_they_are, true)))
    second = simulate(items, visits // 2, f"{seed}/second", Supposed(partial(as_they_are, harder)))
    return World(true, biased, first, second)


def counts_of(visits: Visits, language: str, most: int | None = None) -> Counts:
    """Count what visits leave, of each item its first so many answers."""
    counts: dict[Cell, Tally] = {}
    met: dict[str, int] = {}
    for visit in visits:
        for asked in visit:
            met[asked.item] = met.get(asked.item, 0) + 1
            if most is None or met[asked.item] <= most:
                cell = Cell(asked.item, 1, FIGURES, language, asked.level)
                counts[cell] = counts.get(cell, Tally()).plus(Tally(1, int(asked.right)))
    return counts


def often(visits: Visits) -> frozenset[str]:
    """Name the items that were asked a hundred times."""
    met: dict[str, int] = {}
    for visit in visits:
        for asked in visit:
            met[asked.item] = met.get(asked.item, 0) + 1
    return frozenset(name for name, number in met.items() if number >= ANSWERS)


def exported(counts: Counts) -> Counts:
    """Leave out what an export of one kiosk leaves out."""
    return {cell: tally for cell, tally in counts.items() if tally.asked >= FEWEST_VISITS}


def screened(visits: Visits) -> list[Screened]:
    """Give visits as those of people who agreed that their answers are used."""
    return [Screened("nl", tuple(Given(one.item, 1, one.right) for one in visit)) for visit in visits]


Errors = Callable[[World, Sequence[Recalibrated], frozenset[str]], list[float]]


def difficulties(one: World, found: Sequence[Recalibrated], names: frozenset[str]) -> list[float]:
    """Give how far each difficulty is from the true one, in logits."""
    return [item.found.difficulty - one.true[item.item].difficulty for item in found if item.item in names]


def slopes(one: World, found: Sequence[Recalibrated], names: frozenset[str]) -> list[float]:
    """Give how far the logarithm of each slope is from the true one."""
    return [math.log(item.found.slope / one.true[item.item].slope) for item in found if item.item in names]


def beside_the_shift(one: World, found: Sequence[Recalibrated], names: frozenset[str]) -> list[float]:
    """Give how far each is from the truth beside what all are, which counters by level cannot show."""
    errors = difficulties(one, found, names)
    return [error - fmean(errors) for error in errors]


def by_name(one: World, found: Sequence[Recalibrated], names: frozenset[str]) -> list[tuple[str, float]]:
    """Give each item's id with how far its difficulty is from the true one, in logits."""
    asked = [item.item for item in found if item.item in names]
    return list(zip(asked, difficulties(one, found, names), strict=True))


def experts(one: World, found: Sequence[Recalibrated], names: frozenset[str]) -> list[float]:
    """Give how far the expert was from the truth, in logits."""
    return [item.expert.difficulty - one.true[item.item].difficulty for item in found if item.item in names]


def surprises(one: World, found: Sequence[Recalibrated], names: frozenset[str]) -> list[float]:
    """Give errors by what they were said to be: about 1 when errors are told as they are."""
    errors = difficulties(one, found, names)
    return [
        error / item.found.error
        for error, item in zip(errors, (i for i in found if i.item in names), strict=True)
    ]


def learned(bank: Bank, counts: Counts, met: Met) -> tuple[Recalibrated, ...]:
    """Calibrate from what can be used: an item that no simulated visit met cannot."""
    return recalibrate(bank, usable(bank, counts, met)[0], (), met)


def measured(bank: Bank, met: Met, worlds: Sequence[World]) -> Iterator[Row]:
    """Calibrate each world in several ways."""
    names = [often(one.first) for one in worlds]
    hundred = [learned(bank, counts_of(one.first, "nl", ANSWERS), met) for one in worlds]
    whole = [learned(bank, counts_of(one.first, "nl"), met) for one in worlds]
    cells = [learned(bank, exported(counts_of(one.first, "nl", ANSWERS)), met) for one in worlds]

    def of(errors: Errors, found: Sequence[Sequence[Recalibrated]]) -> list[list[float]]:
        return [errors(one, items, which) for one, items, which in zip(worlds, found, names, strict=True)]

    yield row("experts alone, error of difficulty", of(experts, hundred))
    yield row("100 answers an item, error of difficulty", of(difficulties, hundred), LIMIT)
    yield from by_luck(bank, [by_name(*world) for world in zip(worlds, hundred, names, strict=True)])
    yield row("the same, beside the shift that all have in common", of(beside_the_shift, hundred))
    yield row("the same, by the error it states (1 is honest)", of(surprises, hundred))
    yield row("the same, error of log slope", of(slopes, hundred))
    yield row("the same of one kiosk, cells of ten alone", of(difficulties, cells))
    yield row("every answer counted, error of difficulty", of(difficulties, whole))
    yield row("the same, beside the shift", of(beside_the_shift, whole))
    yield row("the same, by the error it states", of(surprises, whole))
    yield Row("items of 100 answers, of all", fmean(len(which) for which in names) / len(bank.items))
    yield from flags(bank, met, worlds)
    yield from least([judged(bank, met, *world) for world in zip(worlds, names, strict=True)], LIMIT)


def judged(bank: Bank, met: Met, one: World, names: frozenset[str]) -> list[Judged]:
    """Give the items of a world that are judged, with their first hundred answers."""
    answers: dict[str, list[Asked]] = {}
    for visit in one.first:
        for asked in visit:
            answers.setdefault(asked.item, []).append(asked)
    return [
        Judged(one.true[name], bank.items[name], met[FIGURES][name], answers[name][:ANSWERS])
        for name in sorted(names)
        if name in met[FIGURES]
    ]


def by_luck(bank: Bank, worlds: Sequence[Sequence[tuple[str, float]]]) -> Iterator[Row]:
    """Set the errors of items that most who know nothing get right beside those of the others."""
    for what, lucky in (("items that most get right by luck", True), ("all others", False)):
        parts = [
            [error for name, error in one if (bank.items[name].guessing > LUCKY) is lucky] for one in worlds
        ]
        if some := [part for part in parts if part]:
            yield row(f"the same, {what}", some)


def flags(bank: Bank, met: Met, worlds: Sequence[World]) -> Iterator[Row]:
    """Count alarms, true and false, where two languages are counted and some items differ in them."""
    misfit: list[bool] = []
    harder: list[bool] = []
    others: list[bool] = []
    for one in worlds:
        counts = {**counts_of(one.first, "nl"), **counts_of(one.second, "ar")}
        for item in learned(bank, counts, met):
            misfit.append(not item.fits)
            for gap in item.gaps:
                (harder if item.item in one.biased else others).append(gap.size is Gap.LARGE)
    yield Row("items said to fit badly, none does", fmean(misfit))
    yield Row("items said to differ by language, none does", fmean(others))
    yield Row(f"items said to differ by language, harder by {BIAS}", fmean(harder))


def agreed(bank: Bank, met: Met, one: World) -> list[float]:
    """Calibrate a world from whole screenings of about a hundred answers an item, on average."""
    part = one.first[: ANSWERS * len(bank.items) // 15]
    found = recalibrate(bank, {}, screened(part), met)
    return difficulties(one, found, frozenset(item.item for item in found))


def main() -> int:
    """Print what was found; gives 1 when the limit is missed."""
    chosen, began = options(), time.perf_counter()
    items = shipped_items()
    bank = Bank({item.id: item for item in items}, dict.fromkeys((item.id for item in items), 1))
    met = {FIGURES: stated_levels(simulate(items, chosen.own, f"{chosen.seed}/own", workers=chosen.workers))}
    seeds = [f"{chosen.seed}/{number}" for number in range(chosen.worlds)]
    with get_context("spawn").Pool(chosen.workers) as pool:  # A world to each: the last step is the longest.
        worlds = pool.map(partial(world, items, chosen.visits), seeds, chunksize=1)
        if not all(often(one.first) for one in worlds):
            sys.stderr.write(f"No item was asked {ANSWERS} times in some world; ask for more --visits.\n")
            return 2
        whole = pool.map(partial(agreed, bank, met), worlds, chunksize=1)
    rows = [*measured(bank, met, worlds), row(AGREED, whole)]
    if chosen.json:
        told = {
            "worlds": chosen.worlds,
            "visits": chosen.visits,
            "seed": chosen.seed,
            "rows": [plain(one) for one in rows],
            "seconds": round(time.perf_counter() - began),
        }
        sys.stdout.write(json.dumps(told) + "\n")
    else:
        sys.stdout.write(table(rows))
    return 1 if any(one.passed is False for one in rows) else 0


if __name__ == "__main__":
    sys.exit(main())

"""Taking simulated people through the screening, and adding up how that went."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context

from kiosk.core.model import Reading
from kiosk.core.screening import Response, estimate, statement
from kiosk.core.screening.estimate import Estimate
from kiosk.core.screening.table import LEVELS
from tests.bench.screening.again import back
from tests.bench.screening.bound import least_variance
from tests.bench.screening.certification import certified
from tests.bench.screening.conditions import BANKS, Answering, Condition
from tests.bench.screening.exposure import counted
from tests.bench.screening.kindness import kindness
from tests.bench.screening.ladder import climbed
from tests.bench.screening.methods import LENGTH, by_chance, ours, stopped, textbook
from tests.bench.screening.persons import Person, Visitor, drawn
from tests.bench.screening.separate import apart
from tests.bench.screening.truth import MEAN, level

Sums = Mapping[str, float]
"""Added up over the people of one bank."""


@dataclass(frozen=True, slots=True)
class Job:
    """One bank's people in one condition."""

    condition: Condition
    group: int
    people: int
    seed: int


def simulate(conditions: Sequence[Condition], people: int, seed: int, workers: int) -> dict[str, list[Sums]]:
    """Give the sums of each bank by condition; the same for any number of workers."""
    jobs = [
        Job(condition, group, max(1, math.ceil(people * condition.part / BANKS)), seed)
        for condition in conditions
        for group in range(BANKS)
    ]
    found: dict[str, list[Sums]] = {condition.name: [] for condition in conditions}
    for job, sums in zip(jobs, _done(jobs, workers), strict=True):
        found[job.condition.name].append(sums)
    return found


def _done(jobs: Sequence[Job], workers: int) -> Iterator[Sums]:
    """Do the jobs, one after another or side by side, and give what came of them in their order."""
    if workers == 1:
        yield from map(work, jobs)
        return
    with get_context("spawn").Pool(workers) as pool:
        yield from pool.imap(work, jobs)


def work(job: Job) -> Sums:
    """Take one group of people through their bank."""
    bank = job.condition.bank(f"{job.seed}/{job.group}")
    chance = job.condition.chance(bank)
    sums: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    least = least_variance([*bank.true.values()], LENGTH, MEAN + job.condition.stronger)
    for number in range(job.people):
        someone = drawn(bank, f"{job.seed}/{job.group}/{number}", job.condition.stronger)
        visitor = job.condition.visitor(someone, bank, chance)
        responses = ours(visitor)
        visit = stopped(responses, visitor, early=job.condition.answering is Answering.STOPPING)
        went, told = kindness(someone.overall, visit), _told(visitor, visit)
        asked.update(response.item.id for response in responses)
        for tally in (_error(visitor, responses), told, went, {"people": 1.0, "bound": least}):
            sums.update(tally)
        if job.condition.peers and number % job.condition.peers == 0:
            sums.update(_peers(visitor, responses))
        if job.condition.again:
            sums.update(back(visitor, visit))
        if job.condition.effort:
            sums.update(_spared(visitor, responses))
    sums["most exposed"] = max(asked.values())
    if job.condition.given:
        sums.update(counted(asked, bank.known))
    return dict(sums)


def _error(visitor: Visitor, responses: Sequence[Response]) -> Sums:
    """Compare what is found at the full length with what is true."""
    error = estimate(responses).overall - visitor.person.overall
    met = visitor.person.other_language
    return {
        "squared": error**2,
        "error": error,
        "other language": float(met),
        "other error": error * met,
    }


def _told(visitor: Visitor, visit: Sequence[Response]) -> Sums:
    """Look whether what is stated at the end of a visit is true."""
    found = estimate(visit)
    said = statement(found)
    return {
        "asked": float(len(visit)),
        "true": float(true(found, visitor.person)),
        "one level": float(said.low is said.high),
        "end squared": (found.overall - visitor.person.overall) ** 2,
        "held": found.overall_sd**2,
    }


def true(found: Estimate, someone: Person) -> bool:
    """Tell whether the stated level or levels hold somebody's true overall ability."""
    said = statement(found)
    return LEVELS.index(said.low) <= LEVELS.index(level(someone.overall)) <= LEVELS.index(said.high)


def _spared(visitor: Visitor, responses: Sequence[Response]) -> Sums:
    """Screen the same person as though reading took no effort, and count what has much to read."""
    usual = ours(replace(visitor, effort=False))
    return {
        "usual": (estimate(usual).overall - visitor.person.overall) ** 2,
        "much": _much(responses),
        "much usually": _much(usual),
    }


def _much(responses: Sequence[Response]) -> float:
    """Give the share of items with much to read."""
    return sum(response.item.reading is Reading.MUCH for response in responses) / len(responses)


def _peers(visitor: Visitor, responses: Sequence[Response]) -> Sums:
    """Take the same person, with the same luck, through the other methods."""
    truth = visitor.person.overall
    found, alone, abilities = estimate(responses), apart(responses), visitor.person.abilities
    shared_squares = sum((found.means[area] - abilities[area]) ** 2 for area in abilities)
    alone_squares = sum((alone[area] - abilities[area]) ** 2 for area in abilities)
    squares = partial(pow, exp=2)
    return {
        "with peers": 1.0,
        "beside": squares(found.overall - truth),
        "by chance": squares(estimate(by_chance(visitor)).overall - truth),
        "textbook": squares(estimate(textbook(visitor)).overall - truth),
        "ladder": squares(climbed(visitor) - truth),
        "certification": squares(certified(visitor) - truth),
        "areas shared": shared_squares,
        "areas apart": alone_squares,
    }

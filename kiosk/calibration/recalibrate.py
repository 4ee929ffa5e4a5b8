"""Every item of a bank found anew from what was counted, and held against what was seen."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.calibration.chance import by_chance_alone
from kiosk.calibration.fitting import Group, fit, guessed
from kiosk.calibration.flat import flatness
from kiosk.calibration.languages import gaps_of, most_used
from kiosk.calibration.responses import Screened, groups_of
from kiosk.calibration.stated import Curve, Levels
from kiosk.core.calibrated import Recalibrated, Seen
from kiosk.core.counters import Cell, Counts, Tally
from kiosk.core.model import Figures
from kiosk.core.screening import Item
from kiosk.core.screening.table import EXPERT_ERROR, LEVELS

STAYS = 0.1
"""Logits of a difficulty's error that more answers do not take away: what the other items truly are, the
shift they have in common, and what is simulated (`python -m tests.bench.calibration`)."""

Met = Mapping[str, Mapping[str, Levels]]
"""By what the engine knew of the items, and by item: who is told which level."""


@dataclass(frozen=True, slots=True)
class Bank:
    """The items as experts see them, by id, and the revision that each is at."""

    items: Mapping[str, Item]
    revisions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class OneItem:
    """All that is known of one item: its counters, and its answers in whole screenings, known or not."""

    expert: Item
    revision: int
    counts: Counts
    answers: Sequence[tuple[Group, bool]]


def added(parts: Iterable[Counts]) -> Counts:
    """Add the counters of many kiosks up."""
    total: dict[Cell, Tally] = {}
    for part in parts:
        for cell, tally in part.items():
            total[cell] = total.get(cell, Tally()).plus(tally)
    return total


def usable(bank: Bank, counts: Counts, met: Met) -> tuple[Counts, int]:
    """Give the counters of items as they are now, and how many answers are left out with the others."""
    kept = {
        cell: tally
        for cell, tally in counts.items()
        if bank.revisions.get(cell.item) == cell.revision and cell.item in met.get(cell.figures, {})
    }
    return kept, _asked(counts) - _asked(kept)


def recalibrate(
    bank: Bank, counts: Counts, screened: Sequence[Screened], met: Met
) -> tuple[Recalibrated, ...]:
    """Find every item that was asked, in the order of their ids, from counters that are usable."""
    beside = most_used(counts)
    answers = groups_of(screened, bank.items, bank.revisions)
    by_item: dict[str, dict[Cell, Tally]] = {}
    for cell, tally in counts.items():
        by_item.setdefault(cell.item, {})[cell] = tally
    asked = sorted(by_item.keys() | answers.keys())
    return tuple(
        _found(
            OneItem(bank.items[name], bank.revisions[name], by_item.get(name, {}), answers.get(name, ())),
            met,
            beside,
        )
        for name in asked
    )


def _found(one: OneItem, met: Met, beside: str) -> Recalibrated:
    expert = one.expert
    groups = [_group(cell, tally, met) for cell, tally in one.counts.items()]
    unknown = sum(tally.unknown for tally in one.counts.values())
    missing = sum(not known for _, known in one.answers)
    every = [*groups, *(group for group, _ in one.answers)]
    fitted = fit(expert, every, unknown + missing)
    levels = _seen(one.counts, met, fitted.curve)
    return Recalibrated(
        item=expert.id,
        revision=one.revision,
        expert=Figures(expert.difficulty, expert.slope, expert.error),
        found=replace(fitted.figures, error=math.hypot(fitted.figures.error, STAYS)),
        asked=_asked(one.counts) + len(one.answers),
        helped=sum(tally.helped for tally in one.counts.values()),
        unknown=unknown + missing,
        levels=levels,
        misfit=by_chance_alone(levels, expert.id) if levels else 1.0,
        flatness=flatness(expert, every, guessed(expert.guessing, every, unknown + missing)),
        surprise=_surprise(expert, fitted.figures),
        gaps=gaps_of(one.counts, beside),
        spoken={name: _seen(_in(name, one.counts), met, fitted.curve) for name in _languages(one.counts)},
    )


def _group(cell: Cell, tally: Tally, met: Met) -> Group:
    return Group(met[cell.figures][cell.item][cell.level], tally.asked, tally.right)


def _seen(counts: Counts, met: Met, curve: Curve) -> tuple[Seen, ...]:
    """Set what each level did beside what the curve expects of it, all languages and kiosks together."""
    seen = []
    for level in LEVELS:
        cells = {cell: tally for cell, tally in counts.items() if cell.level is level}
        if asked := _asked(cells):
            chances = (
                tally.asked * met[cell.figures][cell.item][level].chance(curve)
                for cell, tally in cells.items()
            )
            right = sum(tally.right for tally in cells.values())
            seen.append(Seen(level, asked, right, sum(chances) / asked))
    return tuple(seen)


def _languages(counts: Counts) -> list[str]:
    return sorted({cell.language for cell in counts})


def _in(language: str, counts: Counts) -> Counts:
    return {cell: tally for cell, tally in counts.items() if cell.language == language}


def _surprise(expert: Item, found: Figures) -> float:
    """Give by how many standard errors the answers alone lie from the expert.

    What is found is drawn to the expert, so that it lies from them with variance e^2 - s^2 (the error
    before and after) where the expert errs as supposed.
    """
    before = expert.error or EXPERT_ERROR
    learned = before**2 - found.error**2
    return (found.difficulty - expert.difficulty) / math.sqrt(learned) if learned > 0 else 0.0


def _asked(counts: Counts) -> int:
    return sum(tally.asked for tally in counts.values())

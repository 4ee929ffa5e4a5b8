"""The same figures from an independent package, catsim, where an interpreter that has it is given.

It weighs 300 MB with what it needs, so it lives in an environment of its own and is never required:
`python -m venv DIR && DIR/bin/pip install -r packaging/locks/bench.txt`, then `--oracle DIR/bin/python`.
It knows one ability and maximum likelihood only. So people have one ability in all areas here, and its rule
is simulated here too, with the engine's curves; the banks and the people are the bench's own.
"""

from __future__ import annotations

import json
import math
import operator
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import TypedDict

import msgspec

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response, estimate
from kiosk.core.screening.curve import information, log_likelihood, probability
from tests.bench.screening.banks import Bank
from tests.bench.screening.conditions import MAIN
from tests.bench.screening.jackknife import half_width
from tests.bench.screening.methods import LENGTH, ours
from tests.bench.screening.persons import Person, Visitor, drawn
from tests.bench.screening.truth import MEAN

ABILITIES = tuple(0.5 * place for place in range(-10, 11))
CLOSE, NEAR = 1e-9, 0.03
"""How far curves and simulated errors may differ."""
PEOPLE, GROUPS = 2000, 10
LOWEST, HIGHEST = -6.0, 6.0
GOLDEN = (math.sqrt(5) - 1) / 2
SCRIPT = Path(__file__).with_name("oracle_catsim.py")


class Answer(msgspec.Struct):
    """What the oracle says of one bank: by item and ability the curves, by person the ability found."""

    curves: list[list[float]]
    information: list[list[float]]
    found: list[float]
    lengths: list[int]


@dataclass(frozen=True, slots=True)
class Group:
    """One of the bench's banks, and the people before it, each with one ability in all areas."""

    bank: Bank
    people: tuple[Person, ...]

    @property
    def abilities(self) -> list[float]:
        """Give each one's ability, in logits."""
        return [someone.overall for someone in self.people]


def compared(interpreter: Path | None, seed: int, people: int = PEOPLE) -> dict[str, object]:
    """Set our figures beside the oracle's; where it is not there, say so."""
    if interpreter is None:
        return _missing("no interpreter with catsim was given (--oracle)")
    groups = [_group(seed, number, people // GROUPS) for number in range(GROUPS)]
    try:
        return _compared(groups, _asked(interpreter, groups, seed))
    except subprocess.CalledProcessError as fault:
        return _missing(str(fault.stderr).strip().rpartition("\n")[-1])
    except OSError as fault:
        return _missing(f"it cannot be run ({fault.strerror})")


def _missing(why: str) -> dict[str, object]:
    """Say that nothing was compared."""
    return {"there": False, "passed": None, "why": why}


def _group(seed: int, number: int, people: int) -> Group:
    """Give a bank of the bench with the first people before it; the oracle knows one ability only."""
    bank = MAIN.bank(f"{seed}/{number}")
    drawn_people = (drawn(bank, f"{seed}/{number}/{one}", 0.0) for one in range(people))
    alike = (replace(one, abilities=dict.fromkeys(Area, one.overall)) for one in drawn_people)
    return Group(bank, tuple(alike))


def _compared(groups: Sequence[Group], theirs: Sequence[Answer]) -> dict[str, object]:
    """Compare curves, information and simulated errors, with intervals that leave out each bank in turn."""
    items = [group.bank.known for group in groups]
    curve = max(_apart(one.curves, bank, probability) for one, bank in zip(theirs, items, strict=True))
    told = max(_apart(one.information, bank, information) for one, bank in zip(theirs, items, strict=True))
    found = {
        "oracle": [one.found for one in theirs],
        "same_rule": [[maximum_likelihood(group.bank, one) for one in group.people] for group in groups],
        "engine": [[_by_the_engine(group.bank, one) for one in group.people] for group in groups],
    }
    squares = {name: _squares(groups, abilities) for name, abilities in found.items()}
    apart = _estimated([squares["same_rule"], squares["oracle"]], lambda ours, other: ours - other)
    return {
        "there": True,
        "banks": len(groups),
        "people": sum(len(group.people) for group in groups),
        "probability_apart": curve,
        "information_apart": told,
        **{f"error_{name}": _estimated([one], lambda error: error) for name, one in squares.items()},
        "errors_apart": apart,
        "error_engine_against_oracle": _estimated([squares["engine"], squares["oracle"]], operator.truediv),
        "limits": [CLOSE, NEAR],
        "passed": curve <= CLOSE and told <= CLOSE and abs(apart["value"]) <= NEAR,
    }


def _squares(groups: Sequence[Group], found: Sequence[Sequence[float]]) -> list[float]:
    """Give the mean squared error of each bank's people."""
    return [
        fmean((one - true) ** 2 for one, true in zip(abilities, group.abilities, strict=True))
        for group, abilities in zip(groups, found, strict=True)
    ]


class Estimated(TypedDict):
    """A figure with its 95% interval."""

    value: float
    interval: tuple[float, float]


def _estimated(squares: Sequence[Sequence[float]], measure: Callable[..., float]) -> Estimated:
    """Give a measure of root mean squared errors over banks of equally many people."""
    whole = measure(*(math.sqrt(fmean(one)) for one in squares))
    without = [
        measure(*(math.sqrt(fmean((*one[:place], *one[place + 1 :]))) for one in squares))
        for place in range(len(squares[0]))
    ]
    half = half_width(without)
    return {"value": round(whole, 4), "interval": (round(whole - half, 4), round(whole + half, 4))}


def _by_the_engine(bank: Bank, someone: Person) -> float:
    """Give the overall ability that the engine finds after as many items."""
    return estimate(ours(Visitor(someone, bank))).overall


def _asked(interpreter: Path, groups: Sequence[Group], seed: int) -> list[Answer]:
    """Let the oracle work in its own environment; raises CalledProcessError or OSError when it cannot."""
    question = {
        "banks": [
            {
                "items": [(item.slope, item.difficulty, item.guessing) for item in group.bank.known],
                "people": group.abilities,
                "seed": seed + place,
            }
            for place, group in enumerate(groups)
        ],
        "abilities": ABILITIES,
        "start": MEAN,
        "length": LENGTH,
    }
    command = [interpreter, SCRIPT]
    said = subprocess.run(  # noqa: S603  # The interpreter is named by whoever runs the bench.
        command, input=json.dumps(question), capture_output=True, text=True, check=True
    )
    return msgspec.json.decode(said.stdout, type=list[Answer])


def _apart(
    theirs: Sequence[Sequence[float]], items: Sequence[Item], curve: Callable[[Item, float], float]
) -> float:
    """Give the largest difference of a curve over items and abilities."""
    return max(
        abs(one - curve(item, ability))
        for item, row in zip(items, theirs, strict=True)
        for ability, one in zip(ABILITIES, row, strict=True)
    )


def maximum_likelihood(bank: Bank, someone: Person) -> float:
    """Take somebody through the textbook's test and estimate it by maximum likelihood.

    While all answers are alike the estimate moves half way to the bank's hardest or easiest item (Dodd
    1990, Applied Psychological Measurement 14).
    """
    found, responses = MEAN, list[Response]()
    left, items = list(bank.known), bank.known
    while len(responses) < LENGTH:
        item = max(left, key=lambda item: information(item, found))
        left.remove(item)
        responses.append(Response(item, right=someone.luck[item.id] < probability(item, someone.overall)))
        if len({response.right for response in responses}) == 1:
            ends = [item.difficulty for item in items]
            found += ((max(ends) if responses[0].right else min(ends)) - found) / 2
        else:
            found = likeliest(responses)
    return found


def likeliest(responses: Sequence[Response]) -> float:
    """Search the ability with the highest likelihood by golden sections."""
    low, high = LOWEST, HIGHEST
    while high - low > 1e-4:
        first, second = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
        if _fit(responses, first) >= _fit(responses, second):
            high = second
        else:
            low = first
    return (low + high) / 2


def _fit(responses: Sequence[Response], ability: float) -> float:
    """Give the log likelihood of all answers."""
    return sum(log_likelihood(response, ability) for response in responses)

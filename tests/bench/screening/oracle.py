"""The same figures from an independent package, catsim, where an interpreter that has it is given.

It weighs 300 MB with what it needs, so it lives in an environment of its own and is never required:
`python -m venv DIR && DIR/bin/pip install -r packaging/locks/bench.txt`, then `--oracle DIR/bin/python`.
It knows one ability and maximum likelihood only; so that is simulated here too, with the engine's curves.
"""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean

import msgspec

from kiosk.core.screening import Item, Response
from kiosk.core.screening.curve import information, log_likelihood, probability
from kiosk.core.screening.table import PRIOR_MEAN
from tests.bench.screening.banks import calibrated
from tests.bench.screening.methods import LENGTH
from tests.core.screening.people import chance_of

ABILITIES = tuple(0.5 * place for place in range(-10, 11))
CLOSE, NEAR = 1e-9, 0.03
"""How far curves and simulated errors may differ."""
PEOPLE = 2000
LOWEST, HIGHEST = -6.0, 6.0
GOLDEN = (math.sqrt(5) - 1) / 2
SCRIPT = Path(__file__).with_name("oracle_catsim.py")


class Answer(msgspec.Struct):
    """What the oracle says: by item and ability the curves, by person the ability found."""

    curves: list[list[float]]
    information: list[list[float]]
    found: list[float]
    lengths: list[int]


def compared(interpreter: Path | None, seed: int, people: int = PEOPLE) -> dict[str, object]:
    """Set our figures beside the oracle's; where it is not there, say so."""
    if interpreter is None:
        return _missing("no interpreter with catsim was given (--oracle)")
    try:
        return _compared(interpreter, seed, people)
    except subprocess.CalledProcessError as fault:
        return _missing(str(fault.stderr).strip().rpartition("\n")[-1])


def _missing(why: str) -> dict[str, object]:
    """Say that nothing was compared."""
    return {"there": False, "passed": None, "why": why}


def _compared(interpreter: Path, seed: int, people: int) -> dict[str, object]:
    """Compare curves, information and simulated errors."""
    chance = chance_of(f"oracle/{seed}")
    items = calibrated(150, f"oracle/{seed}").known
    abilities = [chance.gauss(PRIOR_MEAN, 1.1) for _ in range(people)]
    theirs = _asked(interpreter, items, abilities, seed)
    ours = [maximum_likelihood(items, ability, chance.random) for ability in abilities]
    curve = _apart(theirs.curves, items, probability)
    told = _apart(theirs.information, items, information)
    errors = [_root_mean_square(found, abilities) for found in (ours, theirs.found)]
    return {
        "there": True,
        "probability_apart": curve,
        "information_apart": told,
        "error_ours": round(errors[0], 4),
        "error_oracle": round(errors[1], 4),
        "limits": [CLOSE, NEAR],
        "passed": curve <= CLOSE and told <= CLOSE and abs(errors[0] - errors[1]) <= NEAR,
    }


def _asked(interpreter: Path, items: Sequence[Item], abilities: Sequence[float], seed: int) -> Answer:
    """Let the oracle work in its own environment; raises CalledProcessError or OSError when it cannot."""
    question = {
        "items": [(item.slope, item.difficulty, item.guessing) for item in items],
        "abilities": ABILITIES,
        "people": abilities,
        "start": PRIOR_MEAN,
        "length": LENGTH,
        "seed": seed,
    }
    command = [interpreter, SCRIPT]
    said = subprocess.run(  # noqa: S603  # The interpreter is named by whoever runs the bench.
        command, input=json.dumps(question), capture_output=True, text=True, check=True
    )
    return msgspec.json.decode(said.stdout, type=Answer)


def _apart(
    theirs: Sequence[Sequence[float]], items: Sequence[Item], curve: Callable[[Item, float], float]
) -> float:
    """Give the largest difference of a curve over items and abilities."""
    return max(
        abs(one - curve(item, ability))
        for item, row in zip(items, theirs, strict=True)
        for ability, one in zip(ABILITIES, row, strict=True)
    )


def _root_mean_square(found: Sequence[float], true: Sequence[float]) -> float:
    """Give the root mean squared error."""
    return math.sqrt(fmean((one - other) ** 2 for one, other in zip(found, true, strict=True)))


def maximum_likelihood(items: Sequence[Item], ability: float, luck: Callable[[], float]) -> float:
    """Take one ability through the textbook's test and estimate it by maximum likelihood.

    While all answers are alike the estimate moves half way to the bank's hardest or easiest item (Dodd
    1990, Applied Psychological Measurement 14).
    """
    found, responses = PRIOR_MEAN, list[Response]()
    left = list(items)
    while len(responses) < LENGTH:
        item = max(left, key=lambda item: information(item, found))
        left.remove(item)
        responses.append(Response(item, right=luck() < probability(item, ability)))
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

"""Recorded visits: what was answered, and everything that the engine thought of it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.core.screening import (
    ENGINE_VERSION,
    Item,
    Response,
    area_words,
    choose,
    enough,
    estimate,
    explain,
    start_from,
    statement,
)
from tests.core.screening.people import calibrated_bank, expert_bank

FOLDER = Path(__file__).parent
DIGITS = 9
"""Decimals that are written."""
CLOSE = 1e-6
"""How far a figure may lie from the recorded one: machines differ in the last digits."""
ANSWERS = {"right": (True, True), "not right": (False, True), "don't know": (False, False)}


@dataclass(frozen=True, slots=True)
class Golden:
    """A visit to record: a bank, what someone says of themselves, and how the answers go.

    `answers` has one letter an item: r for right, n for not right, d for "I don't know".
    """

    name: str
    bank: str
    answers: str
    said: tuple[int, ...] = ()
    seed: int = 1

    @property
    def file(self) -> Path:
        """Give where it is recorded."""
        return FOLDER / f"{self.name}.json"


BANKS = {
    "expert 55": lambda: expert_bank(55),
    "calibrated 150": lambda: calibrated_bank(150, seed=3),
    "siblings 30": lambda: [
        replace(item, siblings=(f"item-{place ^ 1}",))
        for place, item in enumerate(calibrated_bank(30, seed=4))
    ],
}

VISITS = (
    Golden("all-right", "expert 55", "r" * 15),
    Golden("nothing-right", "expert 55", "n" * 15),
    Golden("does-not-know", "expert 55", "d" * 15),
    Golden("three-of-four", "calibrated 150", "rrrn" * 4),
    Golden("slow-beginner", "calibrated 150", "rnnrndnrnnrndnr", seed=7),
    Golden("thinks-much-of-oneself", "calibrated 150", "nrnrdnrrnnrnrnr", said=(3, 3, 2)),
    Golden("thinks-little-of-oneself", "calibrated 150", "rrrrrnrrrrrrnrr", said=(0, 0, 1)),
    Golden("stops-after-four", "expert 55", "rrnr", seed=3),
    Golden("siblings", "siblings 30", "rnrrnrrrnrnrrnr"),
)


def traced(visit: Golden) -> dict[str, object]:
    """Take the visit and give its full trace: why each item, what it changed, what is said at the end."""
    bank, start = BANKS[visit.bank](), start_from(visit.said)
    responses: list[Response] = []
    steps: list[dict[str, object]] = []
    for letter in visit.answers:
        choice = choose(bank, responses, visit.seed, start)
        if choice is None or enough(responses, bank):
            break
        right, known = letter == "r", letter != "d"
        responses.append(Response(choice.item, right, known))
        answer = next(name for name, how in ANSWERS.items() if how == (right, known))
        steps.append({"choice": explain(choice), "answer": answer, "after": _believed(responses)})
    return {
        "engine": ENGINE_VERSION,
        "bank": visit.bank,
        "seed": visit.seed,
        "said_of_oneself": list(visit.said),
        "steps": steps,
        "end": _said(bank, responses),
    }


def _believed(responses: Sequence[Response]) -> dict[str, object]:
    """Give what is believed after some answers."""
    found = estimate(responses)
    return {
        "overall": found.overall,
        "overall_sd": found.overall_sd,
        "areas": {area.value: [mean, found.area_sd(area)] for area, mean in found.means.items()},
        "levels": {level.value: share for level, share in found.levels.items()},
    }


def _said(bank: Sequence[Item], responses: Sequence[Response]) -> dict[str, object]:
    """Give what is said at the end, and whether the engine would have stopped by itself."""
    found = estimate(responses)
    said = statement(found)
    return {
        "low": said.low.value,
        "high": said.high.value,
        "sureness": said.sureness.value,
        "areas": {area.value: word.value for area, word in area_words(found, responses).items()},
        "enough": enough(responses, bank),
    }


def written(trace: object) -> str:
    """Give a trace as it is kept: rounded, one value a line."""
    return json.dumps(_rounded(trace), indent=1, ensure_ascii=False) + "\n"


def _rounded(value: object) -> object:
    """Round every figure in a trace."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, Mapping):
        return {name: _rounded(one) for name, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list | tuple) else value


def differences(kept: object, now: object, place: str = "") -> Iterator[str]:
    """Say, one by one, what is otherwise than it was kept, and where."""
    if isinstance(kept, dict) and isinstance(now, dict):
        for name in (*kept, *(name for name in now if name not in kept)):
            yield from differences(kept.get(name), now.get(name), f"{place}.{name}".lstrip("."))
    elif isinstance(kept, list) and isinstance(now, list):
        if len(kept) != len(now):
            yield f"{place}: {len(kept)} before, {len(now)} now"
        for number, (one, other) in enumerate(zip(kept, now, strict=False), start=1):
            yield from differences(one, other, f"{place}[{number}]")
    elif not _same(kept, now):
        yield f"{place}: {kept} before, {now} now"


def _same(kept: object, now: object) -> bool:
    """Tell whether two plain values are the same, figures as far as machines agree."""
    if isinstance(kept, float) and isinstance(now, float):
        return math.isclose(kept, now, rel_tol=CLOSE, abs_tol=CLOSE)
    return kept == now

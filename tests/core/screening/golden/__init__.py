"""Recorded visits: what was answered, and everything that the engine thought of it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from kiosk.core.screening import (
    ENGINE_VERSION,
    Choice,
    GateVerdict,
    Item,
    Response,
    area_words,
    changed,
    choose,
    enough,
    estimate,
    explain,
    gate_verdict,
    parallel,
    start_from,
    statement,
)
from kiosk.core.screening.table import GATE_MOST
from tests.core.screening.people import calibrated_bank, clicked_bank, expert_bank

FOLDER = Path(__file__).parent
GATES = FOLDER / "gate.json"
SHIFTS = (0.0, 0.3, 0.0, -0.4)
"""How far from the experts' (logits) every other item was found to be."""
DIGITS = 9
"""Decimals that are written."""
CLOSE = 1e-6
"""How far a figure may lie from the recorded one: machines differ in the last digits."""
ANSWERS = {"right": (True, True), "not right": (False, True), "don't know": (False, False)}


@dataclass(frozen=True, slots=True)
class Golden:
    """A visit to record: a bank, what someone says of themselves, and how the answers go.

    `answers` has one letter an item: r for right, n for not right, d for "I don't know". `before` are the
    answers of a first screening, of which the recorded one is the second, with other items.
    """

    name: str
    bank: str
    answers: str
    said: tuple[int, ...] = ()
    seed: int = 1
    effort: bool = False
    before: str = ""

    @property
    def file(self) -> Path:
        """Give where it is recorded."""
        return FOLDER / f"{self.name}.json"


BANKS = {
    "expert 55": lambda: expert_bank(55),
    "clicked 90": lambda: clicked_bank(90),
    "expert 25": lambda: expert_bank(25),
    "half calibrated 55": lambda: [
        replace(item, difficulty=item.difficulty + SHIFTS[place % 4], slope=0.9 + place % 7 / 10, error=0.22)
        if place % 2
        else item
        for place, item in enumerate(expert_bank(55))
    ],
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
    Golden("clicks-about", "clicked 90", "rrrnrnrrnnrnnrn", seed=6),
    Golden("does-not-know-where-to-click", "clicked 90", "ddrnrdndrnddnrd", seed=8),
    Golden("stops-after-four", "expert 55", "rrnr", seed=3),
    Golden("siblings", "siblings 30", "rnrrnrrrnrnrrnr"),
    Golden("half-calibrated", "half calibrated 55", "rrnrdrrnrnrrnrr", seed=5),
    Golden("reads-with-effort", "expert 55", "rnrrnrdrrnrrnnr", seed=2, effort=True),
    Golden("comes-back", "calibrated 150", "rrrnrrnrrnrrrnr", seed=9, before="rnrrnrnnrrnrnrn"),
    Golden(  # 1.625 standard errors more, of the 1.645 from which a change is said.
        "comes-back-nearly-changed", "calibrated 150", "nrnrnrrrrrrrnrr", seed=9, before="rnrrnrnnrrnrnrn"
    ),
    Golden("comes-back-to-a-small-bank", "expert 25", "rrnrnrrnrrnrnrr", seed=4, before="rnrnrrnrnrrnrnr"),
)


def traced(visit: Golden) -> dict[str, object]:
    """Take the visit and give its full trace: why each item, what it changed, what is said at the end."""
    bank: Sequence[Item] = BANKS[visit.bank]()
    first = [response for response, _ in _screened(bank, visit, visit.before)]
    if first:
        bank = parallel(bank, {response.item.id for response in first})
    steps: list[dict[str, object]] = []
    responses: list[Response] = []
    for response, choice in _screened(bank, visit, visit.answers):
        responses.append(response)
        answer = next(name for name, how in ANSWERS.items() if how == (response.right, response.known))
        steps.append({"choice": explain(choice), "answer": answer, "after": _believed(responses)})
    trace: dict[str, object] = {
        "engine": ENGINE_VERSION,
        "bank": visit.bank,
        "seed": visit.seed,
        "said_of_oneself": list(visit.said),
        "steps": steps,
        "end": _said(bank, responses),
    }
    return {**trace, "since": _since(first, responses)} if first else trace


def _screened(bank: Sequence[Item], visit: Golden, answers: str) -> Iterator[tuple[Response, Choice]]:
    """Give each response with why its item was chosen, to where the engine stops or the answers end."""
    responses: list[Response] = []
    for letter in answers:
        choice = choose(bank, responses, visit.seed, start_from(visit.said), effort=visit.effort)
        if choice is None or enough(responses, bank):
            return
        responses.append(Response(choice.item, letter == "r", letter != "d"))
        yield responses[-1], choice


def _since(first: Sequence[Response], second: Sequence[Response]) -> dict[str, object]:
    """Give what was believed the first time, which items came again, and what is said of the change."""
    before = estimate(first)
    again = {response.item.id for response in first} & {response.item.id for response in second}
    return {
        "overall": before.overall,
        "overall_sd": before.overall_sd,
        "asked_again": sorted(again),
        "changed": changed(before, estimate(second)).value,
    }


def gates() -> dict[str, object]:
    """Give what the gate says after each task, of every course that tasks done or not can take."""
    courses = (course for length in range(1, GATE_MOST + 1) for course in product("rn", repeat=length))
    begun = ("".join(course) for course in courses if _undecided(course[:-1]))
    return {"engine": ENGINE_VERSION, "courses": {one: gate_verdict(_done(one)).value for one in begun}}


def _undecided(course: Sequence[str]) -> bool:
    return gate_verdict(_done(course)) is GateVerdict.UNDECIDED


def _done(course: Sequence[str]) -> list[bool]:
    return [letter == "r" for letter in course]


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

"""Choosing the next item: kind, balanced, telling, and not always the same one."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.core.competences import Area
from kiosk.core.model import Reading
from kiosk.core.screening.allowed import area_counts, in_balance, left
from kiosk.core.screening.item import Item, Response
from kiosk.core.screening.outlook import outlook
from kiosk.core.screening.posterior import integrate, overall_mean
from kiosk.core.screening.table import (
    BEST_OF_LARGE,
    BEST_OF_SMALL,
    ENGINE_VERSION,
    KINDER_BELOW,
    KINDNESS_WIDTH,
    LATER_SUCCESS,
    LEAST_SUCCESS,
    MOST_SUCCESS,
    NEARLY_AT_FIRST,
    NEARLY_AT_LAST,
    NEARLY_FADES,
    PRIOR_MEAN,
    READING_WEIGHT,
    READING_WEIGHT_WITH_EFFORT,
    SMALL_BANK,
    START,
    START_FADES,
    TARGET_FADES,
    TARGET_SUCCESS,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that could be asked now, with what speaks for it.

    `success` is its foreseen chance of going right, what is guessed counted in; `worth` the variance of
    the overall ability (logits^2) it is expected to take away; `kindness` and `reading` are weights from
    0 to 1.
    """

    item: Item
    success: float
    worth: float
    kindness: float
    reading: float
    score: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The item to ask, number `number` of the screening, drawn from the `best`.

    `effort` tells whether it was chosen for somebody who reads with effort.
    """

    item: Item
    number: int
    drawn: int
    best: tuple[Candidate, ...]
    considered: int
    counts: Mapping[Area, int]
    start: float
    target: float
    effort: bool


def choose(
    bank: Sequence[Item],
    responses: Sequence[Response],
    seed: int,
    start: float = START,
    *,
    effort: bool = False,
) -> Choice | None:
    """Choose the next item; None when the bank has none left.

    `start` is the ability (logits) around which choosing begins, see `start_from`; what is asked
    later follows the answers more and more. For who reads with `effort`, items with much to read are
    worth less. The same arguments always give the same choice.
    """
    open_items = in_balance(left(bank, responses), responses)
    if not open_items:
        return None
    few = BEST_OF_SMALL if len(bank) < SMALL_BANK else BEST_OF_LARGE
    loads = READING_WEIGHT_WITH_EFFORT if effort else READING_WEIGHT
    aim, candidates = _weigh(open_items, responses, start, loads)
    best = _best(candidates, few, nearly_as_good(len(responses)))
    drawn = _draw(seed, len(responses), len(best))
    counts = area_counts(responses)
    number, considered = len(responses) + 1, len(open_items)
    return Choice(best[drawn].item, number, drawn, best, considered, counts, start, aim, effort)


def explain(choice: Choice) -> dict[str, object]:
    """Give the reasons of a choice as plain values, ready to be kept as JSON."""
    return {
        "engine": ENGINE_VERSION,
        "number": choice.number,
        "item": choice.item.id,
        "start": choice.start,
        "asked_by_area": {area.value: count for area, count in choice.counts.items()},
        "considered": choice.considered,
        "target": choice.target,
        "reads_with_effort": choice.effort,
        "rule": "easiest" if choice.number == 1 else "telling_and_kind",
        "drawn": choice.drawn,
        "best": [_explained(candidate) for candidate in choice.best],
    }


def _explained(candidate: Candidate) -> dict[str, object]:
    """Give what speaks for one candidate as plain values."""
    return {
        "item": candidate.item.id,
        "area": candidate.item.area.value,
        "guessing": candidate.item.guessing,
        "success": candidate.success,
        "worth": candidate.worth,
        "kindness": candidate.kindness,
        "reading": candidate.reading,
        "score": candidate.score,
    }


def _weigh(
    items: Sequence[Item], responses: Sequence[Response], start: float, loads: Mapping[Reading, float]
) -> tuple[float, list[Candidate]]:
    """Foresee every open item, as though visitors were around the start at first; with the target."""
    faded = min(1.0, len(responses) / START_FADES)
    posterior = integrate(responses, mean=start + faded * (PRIOR_MEAN - start))
    aim = target(len(responses), overall_mean(posterior))
    outlooks = {area: outlook(posterior, area) for area in {item.area for item in items}}
    candidates = []
    for item in items:
        success, worth = outlooks[item.area].foresee(item)
        kindness, reading = _kindness(success, aim), loads[item.reading]
        # The first by how surely it goes right, later ones by what they tell, kindly.
        score = reading * (worth * kindness if responses else success)
        candidates.append(Candidate(item, success, worth, kindness, reading, score))
    return aim, candidates


def target(answered: int, overall: float) -> float:
    """Give the chance of success to aim at after so many answers, at an overall ability (logits)."""
    sought = LATER_SUCCESS - KINDER_BELOW * (overall - PRIOR_MEAN)
    later = min(max(sought, LEAST_SUCCESS), MOST_SUCCESS)
    return TARGET_SUCCESS + min(1.0, answered / TARGET_FADES) * (later - TARGET_SUCCESS)


def nearly_as_good(answered: int) -> float:
    """Give the share of the best score that an item must have to be drawn after so many answers."""
    return NEARLY_AT_FIRST + min(1.0, answered / NEARLY_FADES) * (NEARLY_AT_LAST - NEARLY_AT_FIRST)


def _kindness(success: float, aim: float) -> float:
    """Weigh an item by how near its chance of success is to the target; 1 on it."""
    return math.exp(-0.5 * ((success - aim) / KINDNESS_WIDTH) ** 2)


def _best(candidates: Sequence[Candidate], count: int, nearly: float) -> tuple[Candidate, ...]:
    """Keep the best few, with all that tie with the last of them, none far behind the first."""
    scores = sorted((candidate.score for candidate in candidates), reverse=True)
    bar = max(scores[:count][-1], nearly * scores[0])
    kept = [candidate for candidate in candidates if candidate.score >= bar]
    return tuple(sorted(kept, key=lambda candidate: (-candidate.score, candidate.item.id)))


def _draw(seed: int, answered: int, count: int) -> int:
    """Draw a place by seed and number of answers: the same on every machine and version."""
    digest = hashlib.sha256(f"{seed}/{answered}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % count

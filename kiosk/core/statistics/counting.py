"""What one visit is counted as: one category of each table, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.core.attempt import Answer
from kiosk.core.model import Exercise, Level, Purpose
from kiosk.core.progress import area_words_of, gate_outcomes, gate_round, responses_of
from kiosk.core.screening import Estimate, GateVerdict, estimate, gate_verdict
from kiosk.core.statistics.dictionary import (
    COMMON_LANGUAGES,
    GUEST,
    HELP,
    LANGUAGE,
    LEVEL,
    MODE,
    NOT_USED,
    OTHER,
    OUTCOME,
    USED,
)

Entries = Mapping[str, str]
"""The category that a visit is counted in, by table: in each table exactly one."""

NO_ENTRIES: Entries = {}


@dataclass(frozen=True, slots=True)
class Ended:
    """A visit as it ended: `outcome` is a category of that table, `helped` whether anybody helped."""

    answers: tuple[Answer, ...]
    language: str
    outcome: str
    helped: bool


def entries(bank: Mapping[str, Exercise[object]], ended: Ended, chance: float) -> Entries:
    """Give what a visit is counted as; nothing where its screening was not begun.

    `chance` is drawn evenly from 0 up to 1: it decides the level.
    """
    if all(answer.purpose is Purpose.PRACTICE for answer in ended.answers):
        return NO_ENTRIES
    responses = responses_of(bank, ended.answers)
    found = estimate(responses)
    words = area_words_of(bank, ended.answers, found, responses)
    return {
        **{area.name.lower(): word.value for area, word in words.items()},
        LEVEL: _level(ended.answers, found, chance).value,
        LANGUAGE: ended.language if ended.language in COMMON_LANGUAGES else OTHER,
        OUTCOME: ended.outcome,
        HELP: USED if ended.helped else NOT_USED,
        MODE: GUEST,
    }


def drawn(levels: Mapping[Level, float], chance: float) -> Level:
    """Draw a level by its share; the sum of many draws is then right where the likeliest level is not.

    The likeliest of each person would move people of the rare levels into the common ones.
    """
    reached = 0.0
    for level, share in levels.items():
        reached += share
        if chance < reached:
            return level
    return max(levels, key=lambda level: levels[level])


def _level(answers: Sequence[Answer], found: Estimate, chance: float) -> Level:
    """Draw from what is believed of this person; who was not through the warm-up is at the first steps.

    Who left in the middle of it is not drawn for: their level would be made up of what was supposed of
    everybody before anything was asked.
    """
    verdict = gate_verdict(gate_outcomes(gate_round(answers)))
    if verdict is GateVerdict.NOT_PASSED or (verdict is GateVerdict.UNDECIDED and not found.answered):
        return Level.FIRST_STEPS
    return drawn(found.levels, chance)

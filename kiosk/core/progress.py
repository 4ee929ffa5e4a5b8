"""One fold of a visit's answers into findings, the same for screen, sheet and counters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kiosk.core.attempt import Answer
from kiosk.core.competences import PRE, Area, area_of
from kiosk.core.findings import AreaWord, Findings, Statement
from kiosk.core.model import Exercise, Outcome, Purpose
from kiosk.core.screening import (
    Response,
    area_words,
    estimate,
    item_of,
    more_than_thought,
    response_of,
    said_of_oneself,
    statement,
)

CAN_DO_LINES = 3


def responses_of(bank: Mapping[str, Exercise[object]], answers: Iterable[Answer]) -> tuple[Response, ...]:
    """Give what the engine may know of the screening's answers, in order."""
    screened = [one for one in answers if one.purpose is Purpose.SCREENING and one.exercise in bank]
    return tuple(response_of(item_of(bank[answer.exercise]), answer) for answer in screened)


def gate_outcomes(answers: Iterable[Answer]) -> tuple[bool, ...]:
    """Give whether each task of the gate went right alone, in order."""
    return tuple(answer.outcome is Outcome.ALONE for answer in answers if answer.purpose is Purpose.GATE)


def findings(
    bank: Mapping[str, Exercise[object]], answers: Sequence[Answer], reports: Sequence[int]
) -> Findings:
    """Fold the answers of a visit; any prefix of them, also none, gives findings.

    `bank` holds the exercises offered in the person's language, by id; `reports` the answers
    (0-3) to the questions about oneself.
    """
    responses = responses_of(bank, answers)
    found = estimate(responses)
    words = area_words(found, responses)
    said: Statement | None = statement(found) if responses else None
    return Findings(
        statement=said,
        areas=words,
        can_do=_can_do(bank, answers),
        practise=_practise(bank, answers, words),
        asked=len(responses),
        said=said_of_oneself(reports),
        more_than_thought=bool(responses) and more_than_thought(reports, found),
    )


def _latest(answers: Iterable[Answer]) -> dict[str, Answer]:
    """Keep the last answer to each exercise: what someone can do now."""
    return {answer.exercise: answer for answer in answers}


def _can_do(bank: Mapping[str, Exercise[object]], answers: Iterable[Answer]) -> tuple[str, ...]:
    """Choose the most telling things done alone, each of another competence while there are any."""
    alone = [bank[name] for name, answer in _latest(answers).items() if _went_alone(answer) and name in bank]
    alone.sort(key=lambda exercise: (-exercise.difficulty, exercise.competence == PRE, exercise.id))
    first_of = {exercise.competence: exercise for exercise in reversed(alone)}
    telling = [exercise for exercise in alone if first_of[exercise.competence] is exercise]
    others = [exercise for exercise in alone if exercise not in telling]
    return tuple(exercise.id for exercise in [*telling, *others][:CAN_DO_LINES])


def _went_alone(answer: Answer) -> bool:
    return answer.outcome is Outcome.ALONE


def _practise(
    bank: Mapping[str, Exercise[object]], answers: Sequence[Answer], words: Mapping[Area, AreaWord]
) -> str | None:
    """Choose the next step: the easiest thing that did not go alone yet, else something new."""
    latest = _latest(answers)
    offered = [exercise for exercise in bank.values() if exercise.practises]
    stuck = [
        exercise for exercise in offered if exercise.id in latest and not _went_alone(latest[exercise.id])
    ]
    fresh = [exercise for exercise in offered if exercise.id not in latest]
    weak = [exercise for exercise in fresh if _word(exercise, words) is AreaWord.TO_PRACTISE]
    reached = max(
        (bank[name].difficulty for name, answer in latest.items() if _went_alone(answer) and name in bank),
        default=1,
    )
    above = [exercise for exercise in fresh if exercise.difficulty >= reached]
    for candidates in (stuck, weak, above, fresh):
        if candidates:
            return min(candidates, key=_easiest_first).id
    return None


def _easiest_first(exercise: Exercise[object]) -> tuple[int, bool, str]:
    return exercise.difficulty, exercise.competence != PRE, exercise.id


def _word(exercise: Exercise[object], words: Mapping[Area, AreaWord]) -> AreaWord | None:
    area = area_of(exercise.competence)
    return words.get(area) if area else None

"""One fold of a visit's answers into findings, the same for the result screen and the sheet."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from kiosk.core.advice import BEGINNING, latest, missed_safety, next_step, reached, settled, shown
from kiosk.core.attempt import Answer, goes_now, went_alone
from kiosk.core.competences import PRE, Area
from kiosk.core.figures import known_item
from kiosk.core.findings import AreaWord, Findings, Statement
from kiosk.core.model import Exercise, Outcome, Purpose
from kiosk.core.screening import (
    Estimate,
    GateVerdict,
    Response,
    area_words,
    estimate,
    gate_verdict,
    more_than_thought,
    response_of,
    statement,
)

CAN_DO_LINES = 3


def responses_of(bank: Mapping[str, Exercise[object]], answers: Iterable[Answer]) -> tuple[Response, ...]:
    """Give what the engine may know of the screening's answers, in order."""
    screened = [one for one in answers if one.purpose is Purpose.SCREENING and one.exercise in bank]
    return tuple(response_of(known_item(bank[answer.exercise]), answer) for answer in screened)


def gate_round(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Give the answers of the warm-up that count now.

    Who was not ready and has since practised something without help warms up anew.
    """
    counting: list[Answer] = []
    for answer in answers:
        if answer.purpose is Purpose.GATE:
            counting.append(answer)
        elif answer.purpose is Purpose.PRACTICE and goes_now(answer):
            not_ready = gate_verdict(gate_outcomes(counting)) is GateVerdict.NOT_PASSED
            counting = [] if not_ready else counting
    return tuple(counting)


def gate_outcomes(answers: Iterable[Answer]) -> tuple[bool, ...]:
    """Give whether each task of a round of the warm-up goes right, also after practising it, in order."""
    return tuple(goes_now(answer) for answer in answers)


def findings(
    bank: Mapping[str, Exercise[object]],
    offered: Container[str],
    answers: Sequence[Answer],
    reports: Sequence[int],
    advised: str | None = None,
) -> Findings:
    """Fold the answers of a visit; any prefix of them, also none, gives findings.

    `bank` holds every exercise by id, `offered` says which may be practised in the person's
    language; `reports` are the answers (0-3) to the questions about oneself; `advised` is the advice
    that was given or taken up already, which stands until it goes without help.
    """
    responses = responses_of(bank, answers)
    found = estimate(responses)
    said: Statement | None = statement(found) if responses else None
    practise = _practise(bank, offered, answers, found, advised)
    practised = _practised(bank, answers)
    return Findings(
        statement=said,
        areas=area_words_of(bank, answers, found, responses),
        can_do=_can_do(bank, answers),
        practise=practise,
        practised=tuple(name for name in practised if name != practise)[-CAN_DO_LINES:],
        again=practise in practised,
        asked=len(responses),
        said=(min(reports), max(reports)) if reports else None,
        more_than_thought=bool(responses) and more_than_thought(reports, found),
        seen={area: {one.item.id: one.right for one in responses if one.item.area is area} for area in Area},
    )


def area_words_of(
    bank: Mapping[str, Exercise[object]],
    answers: Sequence[Answer],
    found: Estimate,
    responses: Sequence[Response],
) -> Mapping[Area, AreaWord]:
    """Give each area its word; nobody who missed something about safety reads to be strong in it.

    Such items stand in other areas too (a false mail at work), and may be harder than the stated level.
    """
    words = dict(area_words(found, responses))
    if words[Area.SAFETY] is AreaWord.STRONG and missed_safety(bank, answers):
        words[Area.SAFETY] = AreaWord.NOT_YET_KNOWN
    return words


def _can_do(bank: Mapping[str, Exercise[object]], answers: Sequence[Answer]) -> tuple[str, ...]:
    """Choose the most telling things done alone, each of another competence while there are any."""
    alone = [bank[name] for name in _done_alone(answers) if name in bank]
    alone.sort(key=lambda exercise: (-exercise.difficulty, exercise.competence == PRE, exercise.id))
    first_of = {exercise.competence: exercise for exercise in reversed(alone)}
    telling = [exercise for exercise in alone if first_of[exercise.competence] is exercise]
    others = [exercise for exercise in alone if exercise not in telling]
    return tuple(exercise.id for exercise in [*telling, *others][:CAN_DO_LINES])


def _done_alone(answers: Sequence[Answer]) -> list[str]:
    """Give what went alone at one moment, by id: in the screening when something did, else in all.

    So what stands above a level is what the level was told from. What went alone in the screening and
    did not go any more in practice is left out.
    """
    now = latest(answers)
    begun = [one for one in answers if one.purpose is not Purpose.PRACTICE]
    if any(one.purpose is Purpose.SCREENING for one in begun):
        alone = [name for name, answer in latest(begun).items() if went_alone(answer)]
        if still := [name for name in alone if now[name].outcome is not Outcome.NOT_YET]:
            return still
    return [name for name, answer in now.items() if went_alone(answer)]


def _practised(bank: Mapping[str, Exercise[object]], answers: Sequence[Answer]) -> tuple[str, ...]:
    """Give what was practised besides what goes alone, however it went, the first of it first."""
    told = _can_do(bank, answers)
    done = [one.exercise for one in answers if one.purpose is Purpose.PRACTICE and one.exercise in bank]
    names = [name for name in dict.fromkeys(reversed(done)) if name not in told]
    return tuple(reversed(names))


def _practise(
    bank: Mapping[str, Exercise[object]],
    offered: Container[str],
    answers: Sequence[Answer],
    found: Estimate,
    advised: str | None,
) -> str | None:
    """Choose the next step from where someone stands; who was not ready begins with mouse and keyboard.

    An advice that was given stands until it goes without help, so that screen and paper say the same;
    copying what was shown is not that.
    """
    waiting = [one for one in bank.values() if one.practises and one.id in offered]
    if advised not in settled(answers) and any(one.id == advised for one in waiting):
        return advised
    if gate_verdict(gate_outcomes(gate_round(answers))) is GateVerdict.NOT_PASSED:
        drills = [one for one in waiting if one.competence == PRE]
        return next_step(drills, answers, BEGINNING) or next_step(waiting, answers, BEGINNING)
    return next_step(waiting, answers, shown(found) if found.answered else reached(bank, answers))

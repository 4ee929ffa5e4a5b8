"""Three questions about oneself, a warm-up, and the screening, one item at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.core.attempt import Answer
from kiosk.core.competences import PRE, Area, area_of
from kiosk.core.model import Exercise, Outcome, Purpose
from kiosk.core.progress import gate_outcomes, responses_of
from kiosk.core.screening import GateVerdict, choose, enough, gate_verdict, item_of, start_from
from kiosk.visit import doing
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtMenu, AtResult, AtSelfReport, State

QUESTIONS = 3
# The path shows this many dots and its flag never moves away, so the screening never asks more.
PATH = 15
FEWEST_TASKS = 4
FEWEST_PER_AREA = 3


def can_screen(exercises: Iterable[Exercise[object]]) -> bool:
    """Tell whether these are enough for a warm-up and a screening balanced over all areas."""
    items = Counter(area_of(one.competence) for one in exercises if one.screens)
    return items[None] >= FEWEST_TASKS and all(items[area] >= FEWEST_PER_AREA for area in Area)


def begin(equipment: Equipment, state: State) -> State:
    """Start the screening, or go on with it; the questions about oneself come once."""
    if len(state.reports) < QUESTIONS:
        return replace(state, place=AtSelfReport(len(state.reports) + 1), cover=None)
    return _next_task(equipment, replace(state, cover=None))


def report(equipment: Equipment, state: State, degree: int) -> State:
    """Keep what someone says of themselves (0-3) and go on."""
    if not isinstance(state.place, AtSelfReport):
        return state
    number = state.place.number
    reports = (*state.reports[: number - 1], degree, *state.reports[number:])
    state = replace(state, reports=reports)
    if number < QUESTIONS:
        return replace(state, place=AtSelfReport(number + 1))
    return _next_task(equipment, state)


def back(state: State) -> State:
    """Go back one question."""
    if isinstance(state.place, AtSelfReport) and state.place.number > 1:
        return replace(state, place=AtSelfReport(state.place.number - 1))
    return replace(state, place=AtMenu())


def finish(equipment: Equipment, state: State, answer: Answer) -> State:
    """Keep an answer and lay out what comes next."""
    return _next_task(equipment, replace(state, answers=(*state.answers, answer)))


def _next_task(equipment: Equipment, state: State) -> State:
    """Give the next task of the warm-up or the next item; the result when there is none."""
    bank = equipment.bank(state.language)
    tasks = _gate_tasks(bank.values(), state)
    verdict = gate_verdict(gate_outcomes(state.answers))
    if verdict is GateVerdict.UNDECIDED and tasks:
        return doing.put(state, tasks[0].id, Purpose.GATE)
    if verdict is GateVerdict.NOT_PASSED:
        return _drill(equipment, state)
    return _next_item(equipment, state)


def _gate_tasks(exercises: Iterable[Exercise[object]], state: State) -> list[Exercise[object]]:
    """Give the warm-up tasks not done yet, easiest first and another kind than the last one."""
    done = {answer.exercise for answer in state.answers}
    waiting = [one for one in exercises if one.competence == PRE and one.screens and one.id not in done]
    kinds_done = Counter(one.kind for one in exercises if one.id in done)
    return sorted(waiting, key=lambda one: (kinds_done[one.kind], one.difficulty, one.id))


def _next_item(equipment: Equipment, state: State) -> State:
    bank = equipment.bank(state.language)
    responses = responses_of(bank, state.answers)
    items = tuple(item_of(one) for one in bank.values() if one.screens and one.competence != PRE)
    if len(responses) >= PATH or enough(responses, items):
        return replace(state, place=AtResult())
    choice = choose(items, responses, state.seed, start_from(state.reports))
    if choice is None:
        return replace(state, place=AtResult())
    return doing.put(state, choice.item.id, Purpose.SCREENING)


def _drill(equipment: Equipment, state: State) -> State:
    """Go straight to practising the first thing of the warm-up that did not go alone."""
    bank = equipment.bank(state.language)
    for answer in state.answers:
        stuck = answer.purpose is Purpose.GATE and answer.outcome is not Outcome.ALONE
        if stuck and bank[answer.exercise].practises:
            return doing.put(state, answer.exercise, Purpose.PRACTICE)
    return replace(state, place=AtResult())

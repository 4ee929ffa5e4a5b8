"""Three questions about oneself, a warm-up, and the screening, one item at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from kiosk.core.attempt import Answer, goes_now
from kiosk.core.competences import PRE, Area, area_of
from kiosk.core.figures import known_item
from kiosk.core.model import Exercise, Purpose
from kiosk.core.progress import gate_outcomes, gate_round, responses_of
from kiosk.core.screening import (
    MOST_ITEMS,
    GateVerdict,
    Item,
    choose,
    enough,
    gate_verdict,
    start_from,
)
from kiosk.core.speech import Reading
from kiosk.visit import doing
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtMenu, AtResult, AtSelfReport, State

QUESTIONS = 3
PATH = MOST_ITEMS
"""Dots on the path: the most that can be asked, so that its flag never moves away."""
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
    """Keep an answer and lay out what comes next; what was advised before it knew less."""
    return _next_task(equipment, replace(state, answers=(*state.answers, answer), advised=None))


def _next_task(equipment: Equipment, state: State) -> State:
    """Give the next task of the warm-up or the next item; the result when there is none."""
    tasks = _gate_tasks(equipment.bank(state.language).values(), state)
    verdict = gate_verdict(gate_outcomes(gate_round(state.answers)))
    if verdict is GateVerdict.UNDECIDED and tasks:
        return doing.put(state, tasks[0], Purpose.GATE)
    if verdict is GateVerdict.NOT_PASSED:
        return _drill(equipment, state)
    return _next_item(equipment, state)


def over(equipment: Equipment, state: State) -> bool:
    """Tell whether nothing is left to ask, so that going on would only show the result."""
    return isinstance(begin(equipment, state).place, AtResult)


def complete(equipment: Equipment, state: State) -> bool:
    """Tell whether the screening asked all it needs; the warm-up alone where that was not passed."""
    if gate_verdict(gate_outcomes(gate_round(state.answers))) is GateVerdict.NOT_PASSED:
        return True
    responses = responses_of(equipment.everything, state.answers)
    return bool(responses) and enough(responses, _items(equipment, state))


def _gate_tasks(exercises: Iterable[Exercise[object]], state: State) -> list[Exercise[object]]:
    """Give the tasks left in this warm-up: what was seen least, then another kind, then the easiest."""
    done = {answer.exercise for answer in gate_round(state.answers)}
    seen = Counter(answer.exercise for answer in state.answers)
    tasks = [one for one in exercises if one.competence == PRE and one.screens]
    kinds_done = Counter(one.kind for one in tasks if one.id in done)
    waiting = (one for one in tasks if one.id not in done)
    return sorted(waiting, key=lambda one: (seen[one.id], kinds_done[one.kind], one.difficulty, one.id))


def _next_item(equipment: Equipment, state: State) -> State:
    responses = responses_of(equipment.everything, state.answers)
    items = _items(equipment, state)
    if enough(responses, items):
        return replace(state, place=AtResult(enough=True))
    effort = reads_with_effort(equipment, state)
    choice = choose(items, responses, state.seed, start_from(state.reports), effort=effort)
    if choice is None:
        return replace(state, place=AtResult(enough=True))
    return doing.put(state, equipment.everything[choice.item.id], Purpose.SCREENING)


def reads_with_effort(equipment: Equipment, state: State) -> bool:
    """Tell whether items with less to read suit somebody better, by what they chose themselves.

    Either they wanted to hear the words, where the place had not already set it so; or they read a
    translation, which may be harder to read than what experts judged, and the more so the longer it is.
    """
    hears = state.preferences.reading not in {Reading.OFF, equipment.preferences.reading}
    return hears or state.language != equipment.written_in


def _items(equipment: Equipment, state: State) -> tuple[Item, ...]:
    """Give what may be asked: nothing that was practised, as long as its area has other items."""
    offered = equipment.bank(state.language).values()
    items = [known_item(one) for one in offered if one.screens and one.competence != PRE]
    shown = {answer.exercise for answer in state.answers if answer.purpose is Purpose.PRACTICE}
    unseen = [item for item in items if shown.isdisjoint(item.family)]
    dry = set(Area) - {item.area for item in unseen}
    return (*unseen, *(item for item in items if item.area in dry))


def _drill(equipment: Equipment, state: State) -> State:
    """Go straight to practising the first thing of the warm-up that does not go without help yet."""
    alone = {answer.exercise for answer in state.answers if goes_now(answer)}
    for answer in gate_round(state.answers):
        exercise = doing.exercise_of(equipment, answer.exercise)
        if exercise.id not in alone and exercise.practises:
            return doing.put(state, exercise, Purpose.PRACTICE)
    return replace(state, place=AtResult())

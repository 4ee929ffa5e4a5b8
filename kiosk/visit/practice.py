"""Practising by theme or by advice, with hints, feedback and the right way at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kiosk.core.attempt import Answer, goes_now
from kiosk.core.competences import PRE
from kiosk.core.model import Exercise, Outcome, Purpose, Theme
from kiosk.visit import doing
from kiosk.visit.equipment import Equipment
from kiosk.visit.state import AtExercise, AtFeedback, AtPracticeDone, AtThemes, State


def themes(state: State) -> State:
    """Ask what to practise."""
    return replace(state, place=AtThemes(), cover=None)


def offered_themes(equipment: Equipment, state: State) -> tuple[Theme | None, ...]:
    """Give the themes with something to practise; None, mouse and keyboard, comes first."""
    found = {theme for exercise in _practices(equipment, state) for theme in _themes_of(exercise)}
    return tuple(theme for theme in (None, *Theme) if theme in found)


def choose_theme(equipment: Equipment, state: State, theme: Theme | None) -> State:
    """Start with the easiest exercise of a theme that was not practised yet."""
    done = {answer.exercise for answer in state.answers if answer.purpose is Purpose.PRACTICE}
    lesson = lesson_of(equipment.bank(state.language).values(), theme)
    waiting = [exercise for exercise in lesson if exercise.id not in done]
    if not waiting:
        return replace(state, place=AtPracticeDone(theme))
    strong = {answer.exercise for answer in state.answers if answer.outcome is Outcome.ALONE}
    first = min(waiting, key=lambda exercise: exercise.id in strong)
    return practise(state, first, theme)


def done_in(equipment: Equipment, state: State, theme: Theme | None) -> Mapping[str, bool]:
    """Give what was practised of a theme, by id, and whether it goes now without help."""
    lesson = {exercise.id for exercise in lesson_of(equipment.everything.values(), theme)}
    practised = [answer for answer in state.answers if answer.purpose is Purpose.PRACTICE]
    return {answer.exercise: goes_now(answer) for answer in practised if answer.exercise in lesson}


def lesson_of(exercises: Iterable[Exercise[object]], theme: Theme | None) -> list[Exercise[object]]:
    """Give what there is to practise of a theme, in the order in which somebody new meets it."""
    found = [one for one in exercises if one.practises and theme in _themes_of(one)]
    return sorted(found, key=lambda one: (one.difficulty, one.id))


def practise(state: State, exercise: Exercise[object], theme: Theme | None) -> State:
    """Lay one exercise out to practise."""
    return replace(doing.put(state, exercise, Purpose.PRACTICE, theme), cover=None)


def follow(equipment: Equipment, state: State, advised: str | None) -> State:
    """Practise what is advised, and advise it until it goes; where nothing is, ask what to practise."""
    if advised is None:
        return themes(state)
    exercise = doing.exercise_of(equipment, advised)
    return replace(practise(state, exercise, _themes_of(exercise)[0]), advised=advised)


def finish(state: State, answer: Answer, theme: Theme | None) -> State:
    """Keep a practice answer and tell how it went."""
    return replace(state, answers=(*state.answers, answer), place=AtFeedback(theme))


def again(equipment: Equipment, state: State) -> State:
    """Do the exercise of the feedback once more."""
    if not isinstance(state.place, AtFeedback):
        return state
    exercise = doing.exercise_of(equipment, state.answers[-1].exercise)
    return practise(state, exercise, state.place.theme)


def leave(state: State) -> State:
    """Go and practise something else; the screening is left by stopping only."""
    practising = isinstance(state.place, AtExercise) and state.place.purpose is Purpose.PRACTICE
    return themes(state) if practising else state


def _practices(equipment: Equipment, state: State) -> Iterable[Exercise[object]]:
    return (exercise for exercise in equipment.bank(state.language).values() if exercise.practises)


def _themes_of(exercise: Exercise[object]) -> tuple[Theme | None, ...]:
    return (None,) if exercise.competence == PRE else exercise.themes

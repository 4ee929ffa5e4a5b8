"""An exercise in someone's hands, and the answer it becomes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial, reduce
from itertools import accumulate

import msgspec

from kiosk.core.attempt import Action, Answer, Attempt, outcome_of, went_alone
from kiosk.core.model import Exercise, Purpose, Theme
from kiosk.visit.equipment import Equipment, kind_of, world_of
from kiosk.visit.state import AtExercise, HelpCover, State, newest

MANY = 100
"""So many actions are kept as they came."""


def exercise_of(equipment: Equipment, exercise: str) -> Exercise[object]:
    """Give an exercise by id, also one that the visit's language does not offer: it was begun in another."""
    return equipment.everything[exercise]


def put(state: State, exercise: Exercise[object], purpose: Purpose, theme: Theme | None = None) -> State:
    """Lay an exercise out, untouched."""
    thanks = isinstance(state.place, AtExercise) and purpose is not Purpose.PRACTICE
    place = AtExercise(purpose=purpose, attempt=untouched(state, exercise), theme=theme, thanks=thanks)
    return msgspec.structs.replace(state, place=place)


def untouched(state: State, exercise: Exercise[object]) -> Attempt:
    """Give an attempt that begins; what was shown of its exercise before is not forgotten."""
    return Attempt(exercise.id, shown=was_shown(state, exercise.id), revision=exercise.revision)


def show(state: State, exercise: str) -> State:
    """Keep that someone has seen of an exercise how it is done."""
    seen = state.shown if exercise in state.shown else (*state.shown, exercise)
    return msgspec.structs.replace(state, shown=seen)


def was_shown(state: State, exercise: str) -> bool:
    """Tell whether someone has seen how an exercise is done: by a hint, looking back, or the feedback.

    Feedback on what went alone shows what someone knew already. It comes with an answer, which is
    there after a power cut that the rest of the visit's state came too late for.
    """
    told = (answer for answer in state.answers if answer.purpose is Purpose.PRACTICE)
    return exercise in state.shown or any(
        answer.exercise == exercise and not went_alone(answer) for answer in told
    )


def act(equipment: Equipment, state: State, action: Action) -> State:
    """Add an action; one that changes nothing in the little world was none."""
    if not isinstance(state.place, AtExercise):
        return state
    attempt = state.place.attempt.act(action)
    exercise = exercise_of(equipment, attempt.exercise)
    before = world_of(exercise, state.place.attempt)
    if kind_of(exercise).apply(exercise.spec, before, action) == before:
        return state
    if len(attempt.actions) > MANY:
        attempt = replace(attempt, actions=without_detour(exercise, attempt.actions))
    return _with_attempt(state, state.place, attempt)


def without_detour(exercise: Exercise[object], actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Leave out what makes no difference to how the little world stands now, by which an answer is judged.

    That is all since the world stood just like this before, or else each action, from the first on, without
    which it would. So whoever taps for an hour keeps it quick: each touch plays all actions again.
    """
    kind = kind_of(exercise)
    apply, begin = partial(kind.apply, exercise.spec), kind.start(exercise.spec)
    worlds = list(accumulate(actions, apply, initial=begin))
    kept = actions[: worlds.index(worlds[-1])]
    if len(kept) < len(actions):
        return kept
    place, world = 0, begin
    while place < len(kept):
        if reduce(apply, kept[place + 1 :], world) == worlds[-1]:
            kept = kept[:place] + kept[place + 1 :]
        else:
            world = apply(world, kept[place])
            place += 1
    return kept


def ask_help(state: State) -> State:
    """Show who helps; looking at that counts for nothing."""
    return msgspec.structs.replace(state, cover=HelpCover())


def say_helped(state: State, *, helped: bool) -> State:
    """Keep whether somebody helps with this exercise, as the person says; it may be changed until Next."""
    if not isinstance(state.place, AtExercise):
        return state
    return _with_attempt(state, state.place, replace(state.place.attempt, helped=helped))


def take_hint(equipment: Equipment, state: State) -> State:
    """Show the next hint, if one is left."""
    if not isinstance(state.place, AtExercise) or not hints_left(equipment, state):
        return state
    attempt = state.place.attempt
    hinted = replace(attempt, hints_used=attempt.hints_used + 1)
    return _with_attempt(show(state, attempt.exercise), state.place, hinted)


def hints_left(equipment: Equipment, state: State) -> int:
    """Count the hints not shown yet; the screening gives none."""
    place = state.place
    if not isinstance(place, AtExercise) or place.purpose is not Purpose.PRACTICE:
        return 0
    return exercise_of(equipment, place.attempt.exercise).hints - place.attempt.hints_used


def ready(equipment: Equipment, state: State) -> bool:
    """Tell whether what is done so far can be an answer."""
    if not isinstance(state.place, AtExercise):
        return False
    exercise = exercise_of(equipment, state.place.attempt.exercise)
    return kind_of(exercise).ready(exercise.spec, world_of(exercise, state.place.attempt))


def answer(equipment: Equipment, state: State, place: AtExercise, *, unknown: bool) -> Answer:
    """Mark the attempt that is on the screen.

    Who practises, did it all and then asks how it is done was not sure: it is done, with help.
    """
    attempt = place.attempt
    exercise = exercise_of(equipment, attempt.exercise)
    mark = kind_of(exercise).mark(exercise.spec, attempt.actions)
    if unknown and mark.right and place.purpose is Purpose.PRACTICE:
        attempt, unknown = replace(attempt, helped=True), False
    return Answer(
        number=newest(state) + 1,
        purpose=place.purpose,
        exercise=exercise.id,
        revision=exercise.revision,
        actions=attempt.actions,
        hints_used=attempt.hints_used,
        helped=attempt.helped,
        unknown=unknown,
        outcome=outcome_of(mark, attempt, unknown=unknown),
    )


def _with_attempt(state: State, place: AtExercise, attempt: Attempt) -> State:
    return msgspec.structs.replace(state, place=msgspec.structs.replace(place, attempt=attempt, thanks=False))

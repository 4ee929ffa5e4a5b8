"""Every kind of exercise in each state, from the shipped exercises with the most words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

import msgspec

from kiosk.core.attempt import Action, Attempt
from kiosk.core.competences import PRE
from kiosk.core.model import Exercise, Purpose, Theme
from kiosk.kinds import form
from kiosk.showcase.samples import Samples, acted
from kiosk.showcase.scene import Moment, Scene
from kiosk.showcase.shapes import SHAPES, Fits
from kiosk.showcase.troubles import trouble_in
from kiosk.ui.keyboard.keys import Hint
from kiosk.visit import doing
from kiosk.visit.equipment import kind_of
from kiosk.visit.state import AtExercise, AtFeedback, AtReview, State
from kiosk.worlds.form import FieldKind, Problem, Writing

UNSEEN = ("can.", "remember", "title")
AFTER = ("feedback", "clues", "noticed")
KEYBOARDS: Mapping[Writing, Hint] = {
    Writing.PLAIN: Hint.TEXT,
    Writing.EMAIL: Hint.MAIL,
    Writing.NUMBER: Hint.NUMBER,
    Writing.PHONE: Hint.PHONE,
    Writing.WEB: Hint.WEB,
}
"""What is typed in a form, and what the keyboard on the screen shows for it."""


def seen_while_doing(field: str) -> bool:
    """Tell whether words are on the screen while the exercise is done."""
    return not field.startswith((*UNSEEN, "hints.")) and not any(part in AFTER for part in field.split("."))


def seen_with_hint(field: str) -> bool:
    """Tell whether words are on the screen together with a hint."""
    return seen_while_doing(field) or field.startswith("hints.")


def seen_after(field: str) -> bool:
    """Tell whether words can be on the screen of the feedback."""
    return not field.startswith(("can.", "hints.", "situation", "task", "ask"))


@dataclass(frozen=True)
class Taken:
    """The exercises of one kind and shape, of which a scene takes the one with the most words."""

    samples: Samples
    kind: str
    shape: str
    exercises: list[Exercise[object]]

    def scene(self, purpose: str, moment: Moment, exercise: Exercise[object], state: State) -> Scene:
        """Give the scene of a visit's state."""
        name = f"{self.kind}-{self.shape}-{purpose}-{moment}"
        return Scene(name, self.samples.shown(state), self.kind, moment, exercise.id)

    def most(
        self, seen: Callable[[str], bool], purpose: Purpose = Purpose.PRACTICE
    ) -> Exercise[object] | None:
        """Give the exercise with the most words that are seen, of those for a purpose."""
        fitting = (one.practises if purpose is Purpose.PRACTICE else one.screens for one in self.exercises)
        pairs = zip(self.exercises, fitting, strict=True)
        return self.samples.longest([one for one, fits in pairs if fits], seen)


def exercise_scenes(samples: Samples) -> Iterator[Scene]:
    """Give every kind and shape in each state, for each purpose."""
    for kind, shapes in SHAPES.items():
        of_kind = [one for one in samples.bank.values() if one.kind == kind]
        for shape, fits in shapes.items():
            taken = Taken(samples, kind, shape, _fitting(of_kind, fits))
            yield from _screening(taken)
            yield from _practice(taken)
            yield from _feedback(taken)
            if shape == next(iter(shapes)):
                yield from _more_of_kind(taken)
        yield from _gate(Taken(samples, kind, PRE, [one for one in of_kind if one.competence == PRE]))
    forms = [one for one in samples.bank.values() if one.kind == "form"]
    yield from _problems(samples, forms)
    yield from _typing(samples, forms)


def _fitting(exercises: list[Exercise[object]], fits: Fits) -> list[Exercise[object]]:
    """Give those of a shape; the warm-up's only where there are no others: they have the fewest words."""
    found = [one for one in exercises if fits(one)]
    return [one for one in found if one.competence != PRE] or found


def _screening(taken: Taken) -> Iterator[Scene]:
    exercise = taken.most(seen_while_doing, Purpose.SCREENING)
    if exercise is None:
        return
    untouched = AtExercise(Purpose.SCREENING, Attempt(exercise.id), thanks=True)
    moments = {
        Moment.EMPTY: untouched,
        Moment.HALF: acted(untouched, half(exercise)),
        Moment.DONE: acted(untouched, kind_of(exercise).routes(exercise.spec).right),
    }
    for moment, place in moments.items():
        state = taken.samples.at(place, answers=taken.samples.earlier)
        yield taken.scene(Purpose.SCREENING, moment, exercise, state)


def _practice(taken: Taken) -> Iterator[Scene]:
    exercise = taken.most(seen_with_hint)
    if exercise is None:
        return
    empty = AtExercise(Purpose.PRACTICE, Attempt(exercise.id), _theme(exercise))
    for moment, hints in ((Moment.EMPTY, 0), (Moment.HINT, 1), (Moment.LAST_HINT, exercise.hints)):
        place = msgspec.structs.replace(empty, attempt=Attempt(exercise.id, hints_used=hints))
        yield taken.scene(Purpose.PRACTICE, moment, exercise, taken.samples.at(place))
    for moment, actions in _by_the_way(exercise):
        yield taken.scene(Purpose.PRACTICE, moment, exercise, taken.samples.at(acted(empty, actions)))
    if taken.kind == "form":
        yield from _opened(taken, exercise, empty)


def _opened(taken: Taken, exercise: Exercise[object], empty: AtExercise) -> Iterator[Scene]:
    """What a field of a form opens."""
    for key, field in cast("form.Spec", exercise.spec).page.fields.items():
        if field.kind.value == taken.shape and field.kind in {FieldKind.DATE, FieldKind.UPLOAD}:
            shown = taken.scene(Purpose.PRACTICE, Moment.OPENED, exercise, taken.samples.at(empty))
            yield replace(shown, presses=(f"open-{key}",))
            return


def _problems(samples: Samples, forms: list[Exercise[object]]) -> Iterator[Scene]:
    """Forms that were sent with each thing that a page cannot take."""
    for problem in Problem:
        troubled = [one for one in forms if trouble_in(cast("form.Spec", one.spec), problem)]
        exercise = samples.longest(troubled, seen_while_doing)
        if exercise is not None:
            troubles = trouble_in(cast("form.Spec", exercise.spec), problem)
            place = acted(AtExercise(Purpose.PRACTICE, Attempt(exercise.id), _theme(exercise)), troubles)
            taken = Taken(samples, "form", problem.value.replace("_", "-"), troubled)
            yield taken.scene(Purpose.PRACTICE, Moment.PROBLEMS, exercise, samples.at(place))


def _typing(samples: Samples, forms: list[Exercise[object]]) -> Iterator[Scene]:
    """Forms in which somebody types with the keyboard on the screen, and its other pages."""
    for writing, hint in KEYBOARDS.items():
        typed = [one for one in forms if writing in _writings(one)]
        exercise = samples.longest(typed, seen_while_doing)
        if exercise is None:
            continue
        place = AtExercise(Purpose.PRACTICE, Attempt(exercise.id), _theme(exercise))
        shown = Taken(samples, "form", "text", typed).scene(
            Purpose.PRACTICE, Moment.TYPING, exercise, samples.at(place)
        )
        yield replace(shown, name=f"keyboard-{hint}", keyboard=hint)
        if hint is Hint.TEXT:
            yield replace(shown, name="keyboard-signs", keyboard=hint, presses=("key-signs",))


def _writings(exercise: Exercise[object]) -> set[Writing | None]:
    return {field.text for field in cast("form.Spec", exercise.spec).page.fields.values()}


def _feedback(taken: Taken) -> Iterator[Scene]:
    exercise = taken.most(seen_after)
    if exercise is None:
        return
    for moment in (Moment.RIGHT, Moment.TO_PRACTISE):
        yield taken.scene("feedback", moment, exercise, _after(taken.samples, exercise, moment))


def _more_of_kind(taken: Taken) -> Iterator[Scene]:
    """What looks much the same in every shape: Next too early, help, looking back."""
    samples = taken.samples
    exercise = taken.most(seen_while_doing, Purpose.SCREENING)
    if exercise is not None:
        empty = AtExercise(Purpose.SCREENING, Attempt(exercise.id))
        asked = samples.at(empty, answers=samples.earlier)
        shown = taken.scene(Purpose.SCREENING, Moment.STILL, exercise, asked)
        yield replace(shown, presses=("primary",))
        for moment in (Moment.RIGHT, Moment.TO_PRACTISE):
            after = _after(samples, exercise, moment, Purpose.SCREENING)
            answers = (*after.answers, *samples.earlier)
            looking_back = msgspec.structs.replace(after, answers=answers, place=AtReview(0))
            yield taken.scene("review", moment, exercise, looking_back)
    practised = taken.most(seen_after)
    if practised is not None:
        for moment in (Moment.WITH_HINT, Moment.WITH_HELP):
            yield taken.scene("feedback", moment, practised, _after(samples, practised, moment))


def _gate(taken: Taken) -> Iterator[Scene]:
    exercise = taken.most(seen_while_doing, Purpose.GATE)
    if exercise is not None:
        place = AtExercise(Purpose.GATE, Attempt(exercise.id))
        yield taken.scene(Purpose.GATE, Moment.EMPTY, exercise, taken.samples.at(place))


def _after(
    samples: Samples, exercise: Exercise[object], moment: Moment, purpose: Purpose = Purpose.PRACTICE
) -> State:
    """Give a visit in which this exercise was just answered, so that it went as the moment says."""
    routes = kind_of(exercise).routes(exercise.spec)
    actions = routes.wrong if moment is Moment.TO_PRACTISE else routes.right
    attempt = Attempt(
        exercise.id, actions, hints_used=int(moment is Moment.WITH_HINT), helped=moment is Moment.WITH_HELP
    )
    done = AtExercise(purpose, attempt, _theme(exercise))
    state = samples.at(done)
    answer = doing.answer(samples.equipment, state, done, unknown=False)
    return msgspec.structs.replace(state, answers=(answer,), place=AtFeedback(_theme(exercise)))


def _by_the_way(exercise: Exercise[object]) -> Iterator[tuple[Moment, tuple[Action, ...]]]:
    """What only some kinds have between empty and done."""
    right = kind_of(exercise).routes(exercise.spec).right
    for index, action in enumerate(right):
        if action.verb == "clue":
            yield Moment.LOOKING, right[: index + 1]
            return
        if action.verb == "drag":
            yield Moment.HELD, (*right[:index], Action("click", action.target))
            return


def half(exercise: Exercise[object]) -> tuple[Action, ...]:
    """Give half of the right way; where that is one action, the beginning of the other."""
    routes = kind_of(exercise).routes(exercise.spec)
    return routes.right[: (len(routes.right) + 1) // 2] if len(routes.right) > 1 else routes.wrong[:1]


def _theme(exercise: Exercise[object]) -> Theme | None:
    return None if exercise.competence == PRE else exercise.themes[0]

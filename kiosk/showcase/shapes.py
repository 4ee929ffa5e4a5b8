"""The shapes that exercises of a kind come in: each looks unlike the others on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from kiosk.core.model import Exercise
from kiosk.kinds import choice, form, order, pointer
from kiosk.worlds.field import Verb
from kiosk.worlds.form import FieldKind

Fits = Callable[[Exercise[object]], bool]


def _choice(exercise: Exercise[object]) -> tuple[bool, bool]:
    """Tell whether several answers may be right, and whether the answers have pictures."""
    spec = cast("choice.Spec", exercise.spec)
    return spec.several, all(option.picture for option in spec.options.values())


def _pictured(exercise: Exercise[object]) -> bool:
    return any(step.picture for step in cast("order.Spec", exercise.spec).steps.values())


def _asks(verb: Verb) -> Fits:
    return lambda exercise: any(goal.verb is verb for goal in cast("pointer.Spec", exercise.spec).goal)


def _shown(exercise: Exercise[object]) -> bool:
    """Tell whether what the task speaks of stands above the things."""
    return cast("pointer.Spec", exercise.spec).shown is not None


def _has(field: FieldKind) -> Fits:
    return lambda exercise: any(
        one.kind is field for one in cast("form.Spec", exercise.spec).page.fields.values()
    )


SHAPES: Mapping[str, Mapping[str, Fits]] = {
    "choice": {
        "pictures": lambda exercise: _choice(exercise) == (False, True),
        "words": lambda exercise: _choice(exercise) == (False, False),
        "several": lambda exercise: _choice(exercise)[0],
    },
    "order": {"words": lambda exercise: not _pictured(exercise), "pictures": _pictured},
    "pointer": {**{verb.value: _asks(verb) for verb in Verb}, "shown": _shown},
    "form": {field.value: _has(field) for field in FieldKind},
    "inbox": {"mails": lambda _exercise: True},
}
"""By kind, the shapes by name; the first is shown in more states than the others."""

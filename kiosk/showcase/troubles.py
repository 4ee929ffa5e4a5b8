"""What a person fills in a form that its page cannot take."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.core.attempt import Action
from kiosk.kinds.form import VERBS, Spec
from kiosk.worlds.form import OFF, Field, FieldKind, Problem, blank, problem_in

ODD = ("anna", "12")
"""No mail address, no number in figures; no phone number."""


def trouble_in(spec: Spec, problem: Problem) -> tuple[Action, ...]:
    """Give what fills a page in and sends it so that it names this problem; nothing where it cannot.

    Fields that cannot have this problem have another one, where they can.
    """
    if not spec.sends:
        return ()
    found = {key: _value(spec, field, problem) for key, field in spec.page.fields.items()}
    if problem not in {problem_in(spec.page.fields[key], spec.folder, value) for key, value in found.items()}:
        return ()
    opening = blank(spec.page).values
    changed = ((key, value) for key, value in found.items() if value != opening[key])
    filled = tuple(Action(VERBS[spec.page.fields[key].kind], key, value) for key, value in changed)
    return (*filled, Action("send"))


def _value(spec: Spec, field: Field, problem: Problem) -> str:
    """Give a value with that problem, else with any, else what the field opens with."""
    values = tuple(_values(spec, field))
    problems = {value: problem_in(field, spec.folder, value) for value in values}
    same = (value for value in values if problems[value] is problem)
    other = (value for value in values if problems[value] is not None)
    return next(same, next(other, values[0]))


def _values(spec: Spec, field: Field) -> Iterator[str]:
    """Give what can stand in a field, what it opens with first."""
    yield (OFF if field.kind is FieldKind.TICK else "")
    if field.date is not None:
        yield from (day.isoformat() for day in field.date.days())
    elif field.upload is not None:
        yield from spec.folder
    elif field.text is not None:
        yield from ODD

"""Values worth trying in a field of a form, to find a right way and another one."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.kinds.form_goals import Goal
from kiosk.worlds.form import OFF, ON, Field, FieldKind, Folder, Writing

SAMPLES: Mapping[Writing, str] = {
    Writing.PLAIN: "hallo",
    Writing.EMAIL: "iemand@post.example",
    Writing.PHONE: "0470 00 00 00",
    Writing.NUMBER: "1",
    Writing.NAME: "Iemand",
    Writing.WEB: "elders.example",
}
"""Something a text field takes, made up."""


def candidates(field: Field, folder: Folder, goals: tuple[Goal, ...]) -> tuple[str, ...]:
    """Give values for a field; what its goals want typed comes first."""
    if field.choose is not None:
        return tuple(field.choose)
    if field.date is not None:
        return tuple(day.isoformat() for day in field.date.days() if field.date.is_open(day))
    if field.text is not None:
        typed = tuple(value for goal in goals for value in goal.wanted)
        return (*typed, SAMPLES[field.text], *SAMPLES.values())
    return (ON, OFF) if field.kind is FieldKind.TICK else tuple(folder)

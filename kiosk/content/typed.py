"""What a form may ask to be typed: only made-up words that its task gives, never a person's own.

A kiosk stands in a public room, and people type what a field asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.kinds import form
from kiosk.kinds.facts import Wrong
from kiosk.worlds.form import Field, Writing

OWN = frozenset({Writing.EMAIL, Writing.PHONE, Writing.NAME})
"""Kinds of writing that always ask who or where someone is."""

PERSONAL = re.compile(
    r"rijksregister|identiteit|nummer|iban|rekening|kaart|\bpin|code|wachtwoord|wachtzin|gsm|telefoon"
    r"|mail|adres|straat|gemeente|postcode|woon|geboor|geboren|leeftijd|oud\b|naam|heet|loon|inkomen",
    re.IGNORECASE,
)
"""Dutch words of a label that ask something of a person's own; words are written in Dutch first."""

OWNED = re.compile(rf"\b(?:je|jouw|uw|mijn)\s+(?:\w+\s+)?\w*(?:{PERSONAL.pattern})", re.IGNORECASE)
"""Dutch words of a label that call something personal the reader's own: they are what gets typed, whatever
the task gives."""

STAYS_EMPTY = "expected a tick or a choice: what is to stay empty may not be typed in"
UNGIVEN = "expected a goal with is, in or exactly: what must be typed stands made up in the task"
ASKS_OWN = "asks something personal: give made-up words in task and goal, or make it a tick or a choice"

CALLS_IT_OWN = 'calls it the reader\'s own, who types that: leave out "je" or "mijn", or say whose it is'


def typed_faults(spec: form.Spec) -> Iterator[Wrong]:
    """Find fields in which someone could only type what is their own."""
    for key, field in spec.page.fields.items():
        problem = _problem(spec, key, field) if field.text is not None else None
        if problem is not None:
            yield Wrong(f"page.fields.{key}.text", problem)


def _problem(spec: form.Spec, key: str, field: Field) -> str | None:
    noticed = (one for one in spec.noticed if one.field == key)
    if any(goal.empty for goal in spec.goals_of(key)) or any(one.empty is False for one in noticed):
        return STAYS_EMPTY
    if any(goal.wanted for goal in spec.goals_of(key)):
        return CALLS_IT_OWN if OWNED.search(_said(field)) else None
    if field.required or spec.goals_of(key):
        return UNGIVEN
    return ASKS_OWN if field.text in OWN or _asks_own(field) else None


def _asks_own(field: Field) -> bool:
    return PERSONAL.search(_said(field)) is not None


def _said(field: Field) -> str:
    return f"{field.label} {field.hint or ''}"

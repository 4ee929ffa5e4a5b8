"""What must stand in a field of a form, and whether it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.kinds.facts import Wrong
from kiosk.worlds.facts import Key, Text
from kiosk.worlds.form import (
    OFF,
    ON,
    Dates,
    Field,
    FieldKind,
    Folder,
    Page,
    Weekday,
    Writing,
    weekday_of,
)

RENAMED = {"exact": "is", "among": "in"}
FORGIVEN: Mapping[Writing, str] = {
    Writing.PHONE: r"[ ./()-]",
    Writing.NUMBER: r"[.,]0{1,2}$|\.(?=\d{3}(?!\d))|[ /()-]",
    Writing.WEB: r"^(?:https?://)?(?:www\.)?|[/.]+$",
}
"""What may be typed or left out: what parts digits, cents when there are none, https://www. and a slash."""
Value = Annotated[str | bool, Meta(description="words in quotes, or true or false for a tick")]
Values = Annotated[tuple[str, ...], Meta(min_length=1, description="a list of words in quotes")]


class Condition(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename=RENAMED, kw_only=True
):
    """What stands in a field; a goal or something to notice gives exactly one of these."""

    exact: Value | None = None
    among: Values | None = None
    weekday: Weekday | None = None
    exactly: str | None = None
    empty: bool | None = None

    @property
    def said(self) -> int:
        """How many conditions are given."""
        return sum(getattr(self, name) is not None for name in Condition.__struct_fields__)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The values that are named, in the form fields hold them."""
        if isinstance(self.exact, bool):
            return (ON if self.exact else OFF,)
        named = (self.exact, self.exactly, *(self.among or ()))
        return tuple(str(value) for value in named if value is not None)


class Goal(
    Condition, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename=RENAMED, kw_only=True
):
    """A field with its condition, or `sent: true`."""

    field: Key | None = None
    sent: bool | None = None

    def __post_init__(self) -> None:
        """Refuse a goal that says nothing, or two things."""
        if self.field is None and (self.sent is not True or self.said):
            message = "expected a field with what must stand in it, or sent: true"
            raise ValueError(message)
        if self.field is not None and (self.said != 1 or self.sent is not None):
            message = "expected exactly one of is, in, weekday, exactly, empty with a field"
            raise ValueError(message)


class Noticed(
    Condition, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename=RENAMED, kw_only=True
):
    """Something in a field that is told kindly afterwards, though it is not wrong."""

    field: Key
    words: Text

    def __post_init__(self) -> None:
        """Refuse a notice that says nothing, or two things."""
        if self.said != 1:
            message = "expected exactly one of is, in, weekday, exactly, empty"
            raise ValueError(message)


def meets(condition: Condition, field: Field, value: str) -> bool:
    """Tell whether a value in a field is what the condition says."""
    if condition.empty is not None:
        return (value.strip() in {"", OFF if field.kind is FieldKind.TICK else ""}) is condition.empty
    if condition.weekday is not None:
        return value != "" and weekday_of(date.fromisoformat(value)) is condition.weekday
    if condition.exactly is not None:
        return value == condition.exactly
    return any(_same(field, value, wanted) for wanted in condition.wanted)


def goal_faults(
    page: Page, folder: Folder, goals: tuple[Goal, ...], noticed: tuple[Noticed, ...]
) -> Iterator[Wrong]:
    """Find goals about fields or values that the page does not have."""
    conditions: list[tuple[str, str | None, Condition]] = [
        *((f"goal.{index}", goal.field, goal) for index, goal in enumerate(goals)),
        *((f"noticed.{index}", notice.field, notice) for index, notice in enumerate(noticed)),
    ]
    for key, name, condition in conditions:
        if name is not None and name not in page.fields:
            yield Wrong(f"{key}.field", f"expected one of {', '.join(page.fields)}")
        elif name is not None:
            yield from _value_faults(key, page.fields[name], folder, condition)


def _same(field: Field, value: str, wanted: str) -> bool:
    """Compare as people do: without case and outer spaces, and without what a field's kind forgives."""
    forgiven = FORGIVEN.get(field.text or Writing.PLAIN, "")
    bare, meant = (re.sub(forgiven, "", words.strip().casefold()) for words in (value, wanted))
    return bare == meant


def _value_faults(key: str, field: Field, folder: Folder, condition: Condition) -> Iterator[Wrong]:
    if condition.weekday is not None and field.date is None:
        yield Wrong(f"{key}.weekday", "expected a field with a date")
    if condition.exactly is not None and field.text is None:
        yield Wrong(f"{key}.exactly", "expected a field with text")
    allowed = _allowed(field, folder)
    for value in condition.wanted:
        if allowed is not None and value not in allowed:
            part = "is" if condition.exact is not None else "in"
            yield Wrong(f"{key}.{part}", f"expected one of {', '.join(allowed)}, found {value!r}")


def _allowed(field: Field, folder: Folder) -> tuple[str, ...] | None:
    """Give the values a field may be asked to hold; None where anything can be typed."""
    dates: Dates | None = field.date
    by_kind: Mapping[FieldKind, tuple[str, ...] | None] = {
        FieldKind.CHOOSE: tuple(field.choose or ()),
        FieldKind.DATE: tuple(day.isoformat() for day in dates.days()) if dates else (),
        FieldKind.TEXT: None,
        FieldKind.TICK: (ON, OFF),
        FieldKind.UPLOAD: tuple(folder),
    }
    return by_kind[field.kind]

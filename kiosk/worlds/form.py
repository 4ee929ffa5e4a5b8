"""A small web form: its page, what is filled in, and what the page says when it is sent."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.worlds.facts import Key, Plain, Text
from kiosk.worlds.tries import one_more

ON = "on"
OFF = "off"


class Weekday(StrEnum):
    """The days of the week, in order."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Writing(StrEnum):
    """What a text field takes."""

    PLAIN = "plain"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    NAME = "name"
    WEB = "web"


class FieldKind(StrEnum):
    """The kinds of field, named as the key an author writes."""

    CHOOSE = "choose"
    DATE = "date"
    TEXT = "text"
    TICK = "tick"
    UPLOAD = "upload"


class Problem(StrEnum):
    """What a page says beside a field that it cannot take."""

    MISSING = "missing"
    NOT_AN_EMAIL = "not_an_email"
    NOT_A_PHONE = "not_a_phone"
    NOT_A_NUMBER = "not_a_number"
    CLOSED_DAY = "closed_day"
    FILE_TYPE = "file_type"


class Dates(Struct, frozen=True, forbid_unknown_fields=True):
    """One month to pick a day in, and the weekdays that can be picked."""

    month: Annotated[str, Meta(pattern=r"^20\d\d-(?:0[1-9]|1[0-2])$", description='a month as "2027-03"')]
    open: Annotated[tuple[Weekday, ...], Meta(min_length=1, description="at least one weekday")]

    def days(self) -> tuple[date, ...]:
        """Give every day of the month."""
        year, month = map(int, self.month.split("-"))
        return tuple(date(year, month, day + 1) for day in range(calendar.monthrange(year, month)[1]))

    def is_open(self, day: date) -> bool:
        """Tell whether that day can be picked."""
        return weekday_of(day) in self.open


class Upload(Struct, frozen=True, forbid_unknown_fields=True):
    """The file endings a page accepts, in small letters."""

    accept: Annotated[
        tuple[Annotated[str, Meta(pattern=r"^[a-z0-9]{2,5}$", description="a file ending such as pdf")], ...],
        Meta(min_length=1, description="at least one file ending"),
    ]


class File(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A file to upload: its name as it is in every language, or words that are translated."""

    name: Plain | None = None
    words: Text | None = None

    def __post_init__(self) -> None:
        """Refuse a file without a name, with two, or without an ending."""
        if (self.name is None) == (self.words is None):
            message = "expected exactly one of name, words"
            raise ValueError(message)
        if not self.ending:
            message = "expected a name with an ending, such as brief.pdf"
            raise ValueError(message)

    @property
    def ending(self) -> str:
        """The ending in small letters, without its dot."""
        return (self.name or self.words or "").rpartition(".")[2].lower() if self._dotted else ""

    @property
    def _dotted(self) -> bool:
        return "." in (self.name or self.words or "")


class Field(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One field of a page; exactly one of its five kinds is given."""

    label: Text
    hint: Text | None = None
    required: bool = False
    choose: Annotated[Mapping[Key, Text], Meta(min_length=2, description="at least two options")] | None = (
        None
    )
    date: Dates | None = None
    text: Writing | None = None
    tick: bool | None = None
    upload: Upload | None = None

    def __post_init__(self) -> None:
        """Refuse a field of no kind or of two."""
        if sum(getattr(self, kind) is not None for kind in FieldKind) != 1:
            message = "expected exactly one of choose, date, text, tick, upload"
            raise ValueError(message)

    @property
    def kind(self) -> FieldKind:
        """Which of the five it is."""
        return next(kind for kind in FieldKind if getattr(self, kind) is not None)


class Page(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A page with a form; `address` is what its address bar shows.

    `sent` is what it says once its button was pressed, where that does something else than sending.
    """

    title: Text
    fields: Annotated[Mapping[Key, Field], Meta(min_length=1, description="at least one field")]
    address: Plain | None = None
    intro: Text | None = None
    send: Text | None = None
    sent: Text | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in each field: option key, ISO date, words, "on" or "off", file key; "" is nothing.

    `problems` are shown beside the fields after sending, each until its field changes. `tries`
    counts how often it was sent in vain.
    """

    values: Mapping[str, str]
    problems: Mapping[str, Problem] = field(default_factory=dict)
    sent: bool = False
    tries: int = 0


Folder = Mapping[str, File]


def blank(page: Page) -> Filled:
    """Give the page as it opens."""
    return Filled({key: _opening(field) for key, field in page.fields.items()})


def fill(page: Page, folder: Folder, filled: Filled, key: str, value: str) -> Filled:
    """Put a value in a field; one that the field cannot hold changes nothing.

    Changing something after sending takes the sending back: it can be sent again.
    """
    known = page.fields.get(key)
    if known is None or not _holds(known, folder, value):
        return filled
    problems = {name: problem for name, problem in filled.problems.items() if name != key}
    return replace(filled, values={**filled.values, key: value}, problems=problems, sent=False)


def send(page: Page, folder: Folder, filled: Filled) -> Filled:
    """Send the form, or show what the page cannot take."""
    found = {key: problem_in(field, folder, filled.values[key]) for key, field in page.fields.items()}
    problems = {key: problem for key, problem in found.items() if problem is not None}
    tries = one_more(filled.tries) if problems else filled.tries
    return replace(filled, problems=problems, sent=not problems, tries=tries)


def problem_in(field: Field, folder: Folder, value: str) -> Problem | None:
    """Tell what the page cannot take in a field; None when it can."""
    if value.strip() in {"", OFF if field.kind is FieldKind.TICK else ""}:
        return Problem.MISSING if field.required else None
    if field.date is not None:
        return None if field.date.is_open(date.fromisoformat(value)) else Problem.CLOSED_DAY
    if field.upload is not None:
        return None if folder[value].ending in field.upload.accept else Problem.FILE_TYPE
    return _misspelt(field.text, value.strip()) if field.text is not None else None


def weekday_of(day: date) -> Weekday:
    """Give the weekday of a date."""
    return tuple(Weekday)[day.weekday()]


SPELLINGS: Mapping[Writing, tuple[re.Pattern[str], Problem]] = {
    Writing.EMAIL: (re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}"), Problem.NOT_AN_EMAIL),
    Writing.PHONE: (re.compile(r"\+?(?:[ ./()-]*\d){8,15}"), Problem.NOT_A_PHONE),
    Writing.NUMBER: (re.compile(r"\d[\d .,/-]*"), Problem.NOT_A_NUMBER),
}


def _misspelt(writing: Writing, value: str) -> Problem | None:
    if writing not in SPELLINGS:
        return None
    spelling, problem = SPELLINGS[writing]
    return None if spelling.fullmatch(value) else problem


def _opening(field: Field) -> str:
    return "" if field.tick is None else (ON if field.tick else OFF)


def _holds(field: Field, folder: Folder, value: str) -> bool:
    match field.kind:
        case FieldKind.CHOOSE:
            return value == "" or value in (field.choose or {})
        case FieldKind.DATE:
            return value == "" or value in {day.isoformat() for day in field.date.days()}  # type: ignore[union-attr]
        case FieldKind.TEXT:
            return len(value) <= LONGEST
        case FieldKind.TICK:
            return value in {ON, OFF}
        case FieldKind.UPLOAD:
            return value == "" or value in folder


LONGEST = 500
"""Characters a text field holds; nobody means to write more."""

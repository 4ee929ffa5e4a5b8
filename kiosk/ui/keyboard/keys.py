"""Which keys stand where now: the rows of a page, and the last row for what a field takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from kiosk.ui.keyboard.layout import Layout, Page

COLUMNS = 12
"""The widths that the last row is divided in, whatever the rows above have."""


class Hint(StrEnum):
    """What a field takes; it decides which page comes first and what stands beside the space bar."""

    TEXT = "text"
    MAIL = "mail"
    WEB = "web"
    NUMBER = "number"
    PHONE = "phone"


class Act(StrEnum):
    """What a key does."""

    TYPE = "type"
    SPACE = "space"
    DELETE = "delete"
    SHIFT = "shift"
    DONE = "done"
    LETTERS = "letters"
    SIGNS = "signs"
    MORE = "more"
    LATIN = "latin"
    GAP = "gap"


class Shown(Enum):
    """The pages of a keyboard."""

    LETTERS = auto()
    SIGNS = auto()
    MORE = auto()
    PAD = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """One key, `span` columns wide; `text` is what it types, or what stands on it."""

    act: Act
    text: str = ""
    span: float = 1


@dataclass(frozen=True, slots=True)
class Row:
    """Keys in a row of some columns; what the keys leave free is divided over both sides."""

    keys: tuple[Key, ...]
    columns: float = COLUMNS


@dataclass(frozen=True, slots=True)
class State:
    """What a keyboard shows now; `latin` when the letters for addresses stand in for its own."""

    layout: Layout
    hint: Hint = Hint.TEXT
    shown: Shown = Shown.LETTERS
    latin: bool = False
    shifted: bool = False

    @property
    def letters(self) -> Layout:
        """The layout whose pages are shown."""
        return self.layout.latin if self.latin and self.layout.latin else self.layout

    @property
    def page(self) -> Page:
        """The page that is shown, where it is not the pad."""
        letters = self.letters
        pages = {Shown.SIGNS: letters.signs, Shown.MORE: letters.more}
        return pages.get(self.shown) or letters.letters


LEADS: Mapping[Act, Shown] = {
    Act.LETTERS: Shown.LETTERS,
    Act.SIGNS: Shown.SIGNS,
    Act.MORE: Shown.MORE,
}
"""The pages that keys lead to."""
ADDRESSES = frozenset({Hint.MAIL, Hint.WEB})
"""They hold Latin letters, and none with an accent."""
PADS: Mapping[Hint, tuple[str, str, str, str]] = {
    Hint.NUMBER: ("/", "-", ",", "."),
    Hint.PHONE: ("/", " ", "+", "."),
}
"""Signs of a pad: beside its first two rows, and on both sides of the zero."""
END = 3
"""Columns of what stands at the end of the rows of a pad; the word on a key has room in them."""
TABLES = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"))


def opened(layout: Layout, hint: Hint = Hint.TEXT) -> State:
    """Give what a keyboard shows first for what a field takes."""
    if hint in PADS:
        return State(layout, hint, Shown.PAD)
    return State(layout, hint, latin=hint in ADDRESSES and layout.latin is not None)


def after(state: State, key: Key) -> State:
    """Give what a keyboard shows after a key: shift holds for one letter."""
    if key.act is Act.SHIFT:
        return replace(state, shifted=not state.shifted)
    if key.act is Act.LATIN:
        return replace(state, shown=Shown.LETTERS, latin=not state.latin, shifted=False)
    if key.act in LEADS:
        # Shift goes along to more letters: É is one of them.
        return replace(state, shown=LEADS[key.act], shifted=state.shifted and key.act is Act.MORE)
    return replace(state, shifted=False) if key.act is Act.TYPE else state


def rows(state: State) -> tuple[Row, Row, Row, Row]:
    """Give the four rows of keys."""
    if state.shown is Shown.PAD:
        return pad(state)
    first, second, third = state.page.shifted if state.shifted and state.page.shifted else state.page.rows
    columns = max(state.page.columns, 10)
    return (
        Row(tuple(Key(Act.TYPE, text) for text in first), columns),
        Row(tuple(Key(Act.TYPE, text) for text in second), columns),
        Row(third_row(state, third, columns), columns),
        Row(last_row(state)),
    )


def third_row(state: State, texts: tuple[str, ...], columns: float) -> tuple[Key, ...]:
    """Put shift before a row and delete after it, at most two wide, each at its own side."""
    shifts = bool(state.page.shifted)
    free = columns - len(texts)
    width = min(2, free / 2 if shifts else free)
    typed = tuple(Key(Act.TYPE, text) for text in texts)
    before = Key(Act.SHIFT if shifts else Act.GAP, span=width if shifts else 0)
    between = free - width - before.span
    gaps = (Key(Act.GAP, span=between / 2),) if between > 0 else ()
    start = (before,) if shifts else ()
    return (*start, *gaps, *typed, *gaps, Key(Act.DELETE, span=width))


def last_row(state: State) -> tuple[Key, ...]:
    """Give the row with the ways to other pages, the space bar and its signs, and the end."""
    start, end = ways(state), Key(Act.DONE, span=2)
    before, bar, behind = middle(state)
    taken = sum(key.span for key in (*start, *before, *behind, end))
    return (*start, *before, replace(bar, span=COLUMNS - taken), *behind, end)


def ways(state: State) -> tuple[Key, ...]:
    """Give the keys that lead to other pages; the one to the page that is shown leads back to letters."""
    letters = state.letters
    back = Key(Act.LETTERS, letters.label, 1.5)
    signs = back if state.shown is Shown.SIGNS else Key(Act.SIGNS, "123", 1.5)
    found = [signs]
    if state.layout.latin is not None:
        other = state.layout if state.latin else state.layout.latin
        found.append(Key(Act.LATIN, other.label, 1.5))
    if letters.more is not None and state.hint not in ADDRESSES:
        sample = " ".join(next(filter(None, letters.more.rows))[:2])
        found.append(back if state.shown is Shown.MORE else Key(Act.MORE, sample, 1.5))
    return tuple(found)


def middle(state: State) -> tuple[tuple[Key, ...], Key, tuple[Key, ...]]:
    """Give what stands before the widest key, that key, and what stands behind it."""
    match state.hint:
        case Hint.MAIL:
            return typing("-", "_"), Key(Act.TYPE, "@"), typing(".")
        case Hint.WEB:
            return typing("-", ":"), Key(Act.TYPE, "/"), typing(".")
        case Hint.TEXT | Hint.NUMBER | Hint.PHONE:
            first, second, third = state.letters.beside
            return typing(first, second), Key(Act.SPACE), typing(third)


def typing(*texts: str) -> tuple[Key, ...]:
    """Give a key for each text."""
    return tuple(Key(Act.TYPE, text) for text in texts)


def pad(state: State) -> tuple[Row, Row, Row, Row]:
    """Give the digits as on a telephone, with the signs that such a field takes."""
    first, second, before, behind = PADS[state.hint]
    beside = (sign(first), sign(second), Key(Act.DELETE, span=END))
    three = [
        Row((Key(Act.GAP, span=2), *wide(*digits), Key(Act.GAP), end))
        for digits, end in zip(TABLES, beside, strict=True)
    ]
    letters = Key(Act.LETTERS, state.letters.label, 2)
    last = Row((letters, *wide(before, "0", behind), Key(Act.GAP), Key(Act.DONE, span=END)))
    return three[0], three[1], three[2], last


def wide(*texts: str) -> tuple[Key, ...]:
    """Give a key of two columns for each text."""
    return tuple(Key(Act.TYPE, text, 2) for text in texts)


def sign(text: str) -> Key:
    """Give the key for a sign of the pad."""
    return Key(Act.SPACE, span=END) if text == " " else Key(Act.TYPE, text, END)

"""Who finds a letter on whatever page it stands, as a person would: by the shortest way."""

from __future__ import annotations

from collections import deque
from functools import cache

from kiosk import paths
from kiosk.ui.keyboard.keys import Act, Key, State, after, rows
from kiosk.ui.keyboard.layout import Layout
from kiosk.ui.keyboard.loading import Layouts, load_layouts
from kiosk.ui.keyboard.names import identifier

LEADING = {Act.SHIFT, Act.LETTERS, Act.SIGNS, Act.MORE, Act.LATIN}
NAMES = sorted(file.stem for file in (paths.ASSETS / "keyboards").glob("*.toml"))


@cache
def shipped() -> Layouts:
    """Give the layouts that the kiosk ships; none may be broken."""
    told: list[str] = []
    layouts = load_layouts(paths.ASSETS / "keyboards", told.append)
    assert not told
    return layouts


def layout(name: str) -> Layout:
    return shipped().by_name[name]


def keys_of(state: State) -> list[Key]:
    """Give the keys that can be pressed now."""
    return [key for row in rows(state) for key in row.keys if key.act is not Act.GAP]


def types(key: Key) -> str:
    """Give what a key types."""
    return {Act.TYPE: key.text, Act.SPACE: " "}.get(key.act, "")


@cache
def way_to(state: State, letter: str) -> tuple[Key, ...]:
    """Give the keys that type a letter; raises LookupError when no page has it."""
    waiting: deque[tuple[State, tuple[Key, ...]]] = deque([(state, ())])
    known = {state}
    while waiting:
        now, pressed = waiting.popleft()
        for key in keys_of(now):
            if types(key) == letter:
                return (*pressed, key)
            follows = after(now, key)
            if key.act in LEADING and follows not in known:
                known.add(follows)
                waiting.append((follows, (*pressed, key)))
    message = f"{letter!r} cannot be typed with {state.layout.name}"
    raise LookupError(message)


def presses(state: State, text: str) -> list[str]:
    """Give the names of the keys that type a text, one after the other."""
    names = []
    for letter in text:
        for key in way_to(state, letter):
            names.append(identifier(key))
            state = after(state, key)
    return names

"""One thing to look at: a screen value, where it belongs, and what was pressed in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.sheet import SheetWords
from kiosk.ui.keyboard.keys import Hint
from kiosk.visit import screens


class Moment(StrEnum):
    """How far someone is with an exercise, or how it went."""

    EMPTY = "empty"
    HALF = "half"
    DONE = "done"
    STILL = "still"
    """Next was pressed too early, and the window says what is still to do."""
    HINT = "hint"
    LAST_HINT = "last-hint"
    PROBLEMS = "problems"
    """A form was sent that its page cannot take."""
    OPENED = "opened"
    """What a field opens, a month or a folder, lies over the form."""
    TYPING = "typing"
    """The keyboard is on the screen, for a field that somebody types in."""
    LOOKING = "looking"
    """A mail is open, with its sender's address and something tapped in it."""
    HELD = "held"
    """A thing was picked up by a click and not put down yet."""
    RIGHT = "right"
    WITH_HINT = "with-hint"
    WITH_HELP = "with-help"
    TO_PRACTISE = "to-practise"


class Group(StrEnum):
    """What a scene is looked at together with; an exercise belongs to its kind instead."""

    SCREENS = "screens"
    DIALOGS = "dialogs"
    SHEETS = "sheets"


DIALOGS = (
    screens.ChooseLanguage,
    screens.Help,
    screens.More,
    screens.StaffPin,
    screens.StillThere,
    screens.StopHere,
    screens.WhatWeShare,
)
"""What lies over the place where one was."""


@dataclass(frozen=True)
class Scene:
    """A screen to look at; `name` stays the same in every language.

    `kind` and `moment` are those of an exercise, `exercise` is its id. `sheet` is the PDF that the
    screen shows, `sheet_words` is what it says; `presses` are the widgets, by name, to press once it
    is shown. `keyboard` is what a field of it takes, in which somebody types with the keyboard on the screen.
    """

    name: str
    screen: screens.Screen
    kind: str = ""
    moment: Moment | None = None
    exercise: str = ""
    sheet: bytes = b""
    sheet_words: SheetWords = ()
    presses: tuple[str, ...] = ()
    keyboard: Hint | None = None

    @property
    def group(self) -> str:
        """What to look at it together with."""
        if self.kind:
            return self.kind
        return Group.DIALOGS if isinstance(self.screen, DIALOGS) else Group.SCREENS

"""Where a visit stands, as one frozen value that survives a power cut."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from kiosk.core.attempt import Answer, Attempt
from kiosk.core.model import Purpose, Theme
from kiosk.core.preferences import Preferences
from kiosk.core.printing import SheetState


class SheetPage(StrEnum):
    """How the sheet is looked at."""

    SMALL = "small"
    LARGE = "large"
    ASKED = "asked"


class Place(msgspec.Struct, frozen=True, tag=True):
    """Somewhere on the way from welcome to goodbye."""


class AtWelcome(Place, frozen=True):
    """Choosing a language; `alone` until somebody touches a key, the screen or the pointer."""

    alone: bool = True


class AtGoOn(Place, frozen=True):
    """Being asked whether one was here just before the power cut."""


class AtHowItWorks(Place, frozen=True):
    """Being told what happens and who sees it."""


class AtMenu(Place, frozen=True):
    """Choosing what to do."""


class AtSelfReport(Place, frozen=True):
    """Answering question `number` (from 1) about oneself."""

    number: int


class AtExercise(Place, frozen=True):
    """Doing an exercise; `thanks` right after another one was answered."""

    purpose: Purpose
    attempt: Attempt
    theme: Theme | None = None
    thanks: bool = False


class AtFeedback(Place, frozen=True):
    """Being told how the last practice went."""

    theme: Theme | None


class AtResult(Place, frozen=True):
    """Seeing what one can do; `enough` right after the screening asked all it needs."""

    enough: bool = False


class AtReview(Place, frozen=True):
    """Looking again at answer `index` (from 0) of the screening."""

    index: int


class AtThemes(Place, frozen=True):
    """Choosing what to practise."""


class AtPracticeDone(Place, frozen=True):
    """Nothing is left in this theme."""

    theme: Theme | None


class AtTakeHome(Place, frozen=True):
    """Looking at the sheet; `settled` once it was seen large, or its person was asked if they have it."""

    sheet: SheetState = SheetState.SHOWN
    page: SheetPage = SheetPage.SMALL
    settled: bool = False


class AtGoodbye(Place, frozen=True):
    """Leaving; `did` after any exercise, `sheet` where it is known to go home with them."""

    did: bool = False
    sheet: bool = False


AnyPlace = (
    AtWelcome
    | AtGoOn
    | AtHowItWorks
    | AtMenu
    | AtSelfReport
    | AtExercise
    | AtFeedback
    | AtResult
    | AtReview
    | AtThemes
    | AtPracticeDone
    | AtTakeHome
    | AtGoodbye
)


class Cover(msgspec.Struct, frozen=True, tag=True):
    """Something laid over a place for a moment; the place stays as it was."""


class HelpCover(Cover, frozen=True):
    """Who helps here."""


class LanguagesCover(Cover, frozen=True):
    """Another language."""


class MoreCover(Cover, frozen=True):
    """The personal settings."""


class StopCover(Cover, frozen=True):
    """Stop now?"""


class StaffCover(Cover, frozen=True):
    """Staff type their PIN, or one is being looked at; how long they must wait only the door knows."""

    wrong: bool = False
    looking: bool = False


class ShareCover(Cover, frozen=True):
    """What is counted of a visit, and whether this one is; `under` comes back when it is closed."""

    under: MoreCover | StopCover | None = None


AnyCover = HelpCover | LanguagesCover | MoreCover | StopCover | ShareCover | StaffCover


class State(msgspec.Struct, frozen=True):
    """One visit.

    `day` (printed on the sheet) and `seed` (of every draw of the screening) are set as it begins;
    `reports` are the answers (0-3) to the questions about oneself; `shown` the exercises of which a hint
    or looking back showed how they are done; `advised` what a result said to practise, or what was taken
    up as advice; `answered` is the highest number of an answer that a snapshot goes with; `mixed` tells
    that not all were given in one language; `counted` that sums may be kept of the visit.
    """

    visit: str
    language: str
    day: date = date.min
    seed: int = 0
    preferences: Preferences = Preferences()
    place: AnyPlace = AtWelcome()
    cover: AnyCover | None = None
    warning: int | None = None
    reports: tuple[int, ...] = ()
    shown: tuple[str, ...] = ()
    advised: str | None = None
    answers: tuple[Answer, ...] = ()
    answered: int = 0
    mixed: bool = False
    counted: bool = True


def newest(state: State) -> int:
    """Give the highest number of an answer of the visit, one that an update took away too; 0 for none."""
    return max((state.answered, *(answer.number for answer in state.answers)))


def pack(state: State) -> bytes:
    """Write a state as JSON, without staff's pad, and without its answers: those are kept one by one."""
    cover = None if isinstance(state.cover, StaffCover) else state.cover
    alone = msgspec.structs.replace(state, cover=cover, answers=(), warning=None, answered=newest(state))
    return msgspec.json.encode(alone)


def unpack(raw: bytes, answers: tuple[Answer, ...]) -> State:
    """Read back what `pack` wrote; raises ValueError for bytes of another version."""
    try:
        state = msgspec.json.decode(raw, type=State)
    except msgspec.MsgspecError as problem:
        message = f"not a visit of this version: {problem}"
        raise ValueError(message) from problem
    return msgspec.structs.replace(state, answers=answers)

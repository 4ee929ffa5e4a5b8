"""Every screen there is, as a value; the window shows them and knows nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.core.attempt import Attempt
from kiosk.core.findings import Findings
from kiosk.core.model import Exercise, Outcome, Purpose, Theme
from kiosk.core.preferences import Preferences
from kiosk.core.printing import SheetState as SheetState
from kiosk.core.site import Site
from kiosk.kinds.kind import Way
from kiosk.visit.first_screens import GoOnWhereYouWere as GoOnWhereYouWere
from kiosk.visit.first_screens import Welcome as Welcome
from kiosk.visit.state import SheetPage as SheetPage


@dataclass(frozen=True, slots=True)
class HowItWorks:
    """What happens here and who sees what, before anything starts."""


@dataclass(frozen=True, slots=True)
class Menu:
    """What do you want to do? `found` is whether there is a result to go back to.

    The screening is offered as long as it has anything to ask; `begun` is whether it was left on its way.
    """

    screening_offered: bool
    found: bool
    begun: bool = False


@dataclass(frozen=True, slots=True)
class SelfReport:
    """One of the three questions before the screening; `chosen` is 0-3, or None."""

    number: int
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """Where on the path someone is: `now` from 1, of `of` dots."""

    now: int
    of: int


@dataclass(frozen=True, slots=True)
class Doing:
    """An exercise being done.

    `state` is the kind's own; `texts` the exercise's words in the person's language; `step` is
    None in practice; `hint` the dotted field of the hint now shown; `thanks` is true right after
    an answer, to say something warm and neutral; `ready` whether Next would be an answer. `warming`
    counts the tasks of the warm-up, from 1; nobody knows yet how many there will be.
    """

    exercise: Exercise[object]
    texts: Mapping[str, str]
    state: object
    attempt: Attempt
    purpose: Purpose
    step: Step | None
    theme: Theme | None
    hint: str | None
    hints_left: int
    thanks: bool
    ready: bool
    warming: int = 0


@dataclass(frozen=True, slots=True)
class Feedback:
    """After practice: how it went, the right way, and one line to remember.

    `ways` are the right way, with what of it was met; `notes` fields of the texts that are good to
    know; `goes_now` is true when it went right without help after it had been shown.
    """

    texts: Mapping[str, str]
    outcome: Outcome
    ways: tuple[Way, ...]
    notes: tuple[str, ...]
    theme: Theme | None
    goes_now: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What you can do already; `texts` and `pictures` are of the exercises that findings name.

    `enough` is true right after the screening asked all it needs, which may be sooner than its path is
    long; `printer` tells whether the sheet can be printed.
    """

    findings: Findings
    texts: Mapping[str, Mapping[str, str]]
    pictures: Mapping[str, str]
    site: Site
    enough: bool = False
    printer: bool = True


@dataclass(frozen=True, slots=True)
class Review:
    """One item of the screening again, as the feedback tells it; `number` of `of`, from 1."""

    texts: Mapping[str, str]
    outcome: Outcome
    ways: tuple[Way, ...]
    notes: tuple[str, ...]
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Themes:
    """Choose what to practise; None stands for mouse and keyboard. `advised` is an exercise's title."""

    themes: tuple[Theme | None, ...]
    advised: str | None


@dataclass(frozen=True, slots=True)
class PracticeDone:
    """No exercise of this theme is left that was not done.

    `done` says of each, by id, whether it goes now without help; `texts` and `pictures` are theirs.
    """

    theme: Theme | None
    done: Mapping[str, bool]
    texts: Mapping[str, Mapping[str, str]]
    pictures: Mapping[str, str]

    @property
    def goes(self) -> tuple[str, ...]:
        """What goes now without help."""
        return tuple(name for name, goes in self.done.items() if goes)


@dataclass(frozen=True, slots=True)
class TakeHome:
    """The sheet on the screen; without a printer it can be photographed.

    Its page is small, beside what can be done with it; large; or asked for: "Do you have it?".
    """

    findings: Findings
    day: date
    state: SheetState
    printer: bool
    page: SheetPage = SheetPage.SMALL


@dataclass(frozen=True, slots=True)
class Help:
    """Who helps: click, call, connect. `helped` is whether somebody helps with the exercise below it.

    It is what the person says there, and None where there is no exercise.
    """

    site: Site
    helped: bool | None = None


@dataclass(frozen=True, slots=True)
class StopHere:
    """Stop now? `result_next` is whether who stops sees first what they can do; else it is goodbye."""

    result_next: bool


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Another language, without losing a thing."""

    offered: tuple[str, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class More:
    """The personal settings that have no tool of their own; `shares` while what is counted may be chosen."""

    preferences: Preferences
    shares: bool = True


@dataclass(frozen=True, slots=True)
class WhatWeShare:
    """What is counted of many visits together, for anyone to read; `counted` is whether this one is."""

    counted: bool = True


@dataclass(frozen=True, slots=True)
class StillThere:
    """Nobody touched the screen for a while; `seconds` until the visit is wiped."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Goodbye:
    """Thank you; nothing of you stays here.

    `did` is whether somebody did any exercise, `sheet` whether theirs is known to go home with them.
    """

    did: bool = False
    sheet: bool = False


@dataclass(frozen=True, slots=True)
class StaffPin:
    """Staff want to leave the kiosk; `wrong` after a PIN that did not fit, `wait` seconds locked.

    `looking` while it is found out whether a PIN fits.
    """

    wrong: bool
    wait: int
    looking: bool = False


Screen = (
    Welcome
    | GoOnWhereYouWere
    | HowItWorks
    | Menu
    | SelfReport
    | Doing
    | Feedback
    | Result
    | Review
    | Themes
    | PracticeDone
    | TakeHome
    | Help
    | StopHere
    | ChooseLanguage
    | More
    | WhatWeShare
    | StillThere
    | Goodbye
    | StaffPin
)

"""A small kiosk without a window: a toy bank over all areas and steps, and everything around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.core.attempt import Action
from kiosk.core.model import AiLabel, Exercise, Ksa, Level, Reading, Theme, Use
from kiosk.core.preferences import Preferences
from kiosk.core.site import Site
from kiosk.kinds import KINDS
from kiosk.visit.companions import Companions
from kiosk.visit.equipment import Equipment
from kiosk.visit.screens import Doing, Result, SheetPage, SheetState, TakeHome
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper, PlainWords

DAY = date(2026, 12, 1)
SITE = Site("Digipunt Veerle", "Markt 1", "dinsdag van 14 tot 16 uur", "09 000 00 00")
HOURS = {"ar": "الثلاثاء"}
LEVELS = (Level.FIRST_STEPS, Level.FOUNDATION, Level.FOUNDATION, Level.INTERMEDIATE, Level.BEYOND)
QUESTION = {
    "ask": "Wat doe je?",
    "options": {
        "good": {"words": "Dit", "right": True},
        "other": {"words": "Dat", "feedback": "Dat kan beter anders."},
        "third": {"words": "Niets", "feedback": "Doe maar iets."},
    },
}
FIELD = {
    "task": "Klik op de bal.",
    "things": {
        "ball": {"picture": "ball", "words": "bal", "at": [1, 1]},
        "box": {"picture": "box", "words": "doos", "at": [6, 1]},
    },
    "goal": [{"click": "ball"}],
}


TEXTS = {
    "ask": "Wat doe je?",
    "options.good.words": "Dit",
    "options.other.words": "Dat",
    "options.third.words": "Niets",
    "task": "Klik op de bal.",
    "things.ball.words": "bal",
    "things.box.words": "doos",
    "can.you": "Je kan dit.",
    "can.me": "Ik kan dit.",
    "remember": "Onthoud dit.",
    "hints.0": "Kijk.",
    "hints.1": "Kies Dit.",
    "options.other.feedback": "Dat kan beter anders.",
}


def exercise(name: str, competence: str, difficulty: int, theme: Theme = Theme.SERVICE) -> Exercise[object]:
    """Make a choice, or for `pre` a click, of that difficulty (0-5)."""
    kind, facts = ("pointer", FIELD) if competence == "pre" else ("choice", QUESTION)
    spec = KINDS[kind].parse(facts)
    return Exercise(
        id=name,
        revision=1,
        kind=kind,
        competence=competence,
        level=LEVELS[max(difficulty, 1) - 1],
        ksa=Ksa.SKILL,
        ai=AiLabel.NONE,
        difficulty=difficulty,
        use=Use.BOTH,
        themes=(theme,),
        siblings=(),
        reading=Reading.LITTLE,
        since="0.1",
        picture="mouse",
        guessing=KINDS[kind].guessing(spec),
        hints=2,
        spec=spec,
        texts={"title": name, **TEXTS},
    )


def bank() -> Iterator[Exercise[object]]:
    for number in range(8):
        yield exercise(f"pre-{number}", "pre", 1)
    for area in range(1, 6):
        for difficulty in range(1, 6):
            for twin in ("a", "b"):
                theme = Theme.MONEY if area == 4 else Theme.SERVICE
                yield exercise(f"{area}.1-{difficulty}{twin}", f"{area}.1", difficulty, theme)


@dataclass
class FakeDoor:
    """A door that answers at once, or, when it is slow, as soon as it is told to."""

    pin: str = "123456"
    waits: int = 0
    slow: bool = False
    tried: list[str] = field(default_factory=list)
    told: list[Callable[[], None]] = field(default_factory=list)

    def try_pin(self, pin: str, told: Callable[[bool], None], /) -> None:
        self.tried.append(pin)
        self.told.append(lambda: told(pin == self.pin))
        if not self.slow:
            self.told.pop()()

    def wait(self) -> int:
        return self.waits


def equipment(*, printer: bool = True, languages: tuple[str, ...] = ("nl", "ar")) -> Equipment:
    exercises = {one.id: one for one in bank()}
    return Equipment(
        languages=languages,
        default_language="nl",
        words=lambda language: PlainWords(language, right_to_left=language == "ar"),
        everything=exercises,
        bank=lambda _language: exercises,
        screens_in=lambda _language: True,
        written_in="nl",
        site=lambda language: replace(SITE, hours=HOURS.get(language, SITE.hours)),
        printer=printer,
        preferences=Preferences(),
    )


def companions(
    keeper: MemoryKeeper | None = None, door: FakeDoor | None = None, *, printer: bool = True
) -> Companions:
    return Companions(equipment(printer=printer), keeper or MemoryKeeper(), door, lambda: DAY, lambda: 7)


def at_menu(around: Companions | None = None) -> Visit:
    visit = Visit(around or companions())
    visit.start()
    visit.go_on()
    return visit


def at_first_item(around: Companions | None = None) -> Visit:
    """Come through the three questions and the warm-up."""
    visit = at_menu(around)
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    while isinstance(screen := visit.screen, Doing) and screen.step is None:
        answer(visit, right=True)
    return visit


def answer(visit: Visit, *, right: bool) -> None:
    """Do what is on the screen, right or otherwise, and press Next."""
    screen = visit.screen
    assert isinstance(screen, Doing), screen
    routes = KINDS[screen.exercise.kind].routes(screen.exercise.spec)
    for action in routes.right if right else routes.wrong:
        visit.act(action)
    visit.next()


def doing(visit: Visit) -> Doing:
    assert isinstance(visit.screen, Doing)
    return visit.screen


def sheet_state(visit: Visit) -> SheetState:
    assert isinstance(visit.screen, TakeHome)
    return visit.screen.state


def at_sheet() -> Visit:
    """Come to the sheet, which a printer is there for."""
    visit = screened()
    visit.take_home()
    return visit


def sheet_page(visit: Visit) -> SheetPage:
    assert isinstance(visit.screen, TakeHome)
    return visit.screen.page


def result(visit: Visit) -> Result:
    assert isinstance(visit.screen, Result)
    return visit.screen


def screened(*, right: bool = True) -> Visit:
    visit = at_first_item()
    while isinstance(visit.screen, Doing):
        answer(visit, right=right)
    return visit


def practising(theme: Theme | None = Theme.MONEY, around: Companions | None = None) -> Visit:
    visit = at_menu(around)
    visit.choose_practice()
    visit.choose_theme(theme)
    return visit


PICK_GOOD = Action("pick", "good")

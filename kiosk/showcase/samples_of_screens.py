"""One of every screen around the exercises, and more where what it shows differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from kiosk.core.attempt import Answer
from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Findings, Statement, Sureness
from kiosk.core.model import Level, Outcome, Purpose, Theme
from kiosk.core.preferences import Preferences
from kiosk.core.sheet import SheetWords
from kiosk.core.site import Site
from kiosk.core.speech import VOLUMES, Reading
from kiosk.showcase.samples import ABLE, BEGINS, BETWEEN, Samples
from kiosk.showcase.scene import Scene
from kiosk.ui.languages import LANGUAGES
from kiosk.visit import screens
from kiosk.visit.practice import lesson_of
from kiosk.visit.screens import SheetPage
from kiosk.visit.state import (
    AtGoodbye,
    AtGoOn,
    AtHowItWorks,
    AtMenu,
    AtPracticeDone,
    AtResult,
    AtSelfReport,
    AtTakeHome,
    AtThemes,
    AtWelcome,
    HelpCover,
    LanguagesCover,
    MoreCover,
    ShareCover,
    StaffCover,
    StopCover,
)

UNKNOWN_SITE = Site("", "", "", "")
LONGEST_SITE = Site(
    "Digipunt in de hoofdbibliotheek van de stad Veerle aan Zee",
    "Burgemeester Karel van der Meulenlaan 118 bus 24, tweede verdieping links, 9000 Sint-Veerle-Buiten",
    "maandag, dinsdag en donderdag van 9 tot 12 en van 13.30 tot 16.45 uur, woensdag van 13 tot 16 uur",
    "+32 9 000 00 00 of 0400 00 00",
)
"""As much as the settings take."""

LIKED = {
    "steady-hand": Preferences(steady_hand=True),
    "more-time": Preferences(more_time=True),
    "keyboard": Preferences(keyboard=True),
    "on-tap-and-soft": Preferences(reading=Reading.ON_TAP, volume=VOLUMES[0]),
    "automatic-and-loud": Preferences(reading=Reading.AUTOMATIC, volume=VOLUMES[-1]),
}
"""What somebody may like otherwise; the looks of a gallery are the sizes of letters and the themes."""

PIN = tuple(f"pin-{digit}" for digit in "240613")
RIGHT_ALONE = 3
ALONE: Mapping[AreaWord, tuple[bool, bool, bool]] = {
    AreaWord.STRONG: (True, True, True),
    AreaWord.TO_PRACTISE: (False, True, False),
    AreaWord.NOT_YET_KNOWN: (True, False, True),
}
"""Which of three things went alone where an area has this word: the signs say no other thing than it."""


@dataclass(frozen=True)
class Shown:
    """A sheet that is shown before it goes home: its PDF, and what it says."""

    sheet: bytes
    sheet_words: SheetWords


def screen_scenes(samples: Samples, sheet: Shown) -> Iterator[Scene]:
    """Give them; `sheet` is shown before it goes home."""
    yield from _before(samples)
    yield from _results(samples)
    yield from _take_home(samples, sheet)
    yield from _practice(samples)
    yield from _covers(samples)
    yield from _settings(samples)


def _before(samples: Samples) -> Iterator[Scene]:
    some = samples.at(AtMenu(), answers=samples.earlier)
    asked = msgspec.structs.replace(samples.screened(BETWEEN), place=AtMenu())
    yield Scene("welcome", samples.shown(samples.at(AtWelcome())))
    yield Scene("welcome-many-languages", screens.Welcome((*LANGUAGES,), samples.language))
    yield Scene("go-on-where-you-were", samples.shown(samples.at(AtGoOn())))
    yield Scene("how-it-works", samples.shown(samples.at(AtHowItWorks())))
    yield Scene("menu", samples.shown(samples.at(AtMenu())))
    yield Scene("menu-practised", samples.shown(some))
    yield Scene("menu-with-result", samples.shown(asked))
    yield Scene("menu-begun", screens.Menu(screening_offered=True, found=False, begun=True))
    yield Scene("menu-half-done", screens.Menu(screening_offered=True, found=True, begun=True))
    yield Scene("menu-practice-only", screens.Menu(screening_offered=False, found=False))
    for number in (1, 2, 3):
        yield Scene(f"self-report-{number}", samples.shown(samples.at(AtSelfReport(number))))
    yield Scene("self-report-chosen", samples.shown(samples.at(AtSelfReport(2), reports=(1, 2))))
    yield Scene("goodbye", samples.shown(samples.at(AtGoodbye())))
    yield Scene("goodbye-with-sheet", samples.shown(samples.at(AtGoodbye(did=True, sheet=True))))


def _results(samples: Samples) -> Iterator[Scene]:
    yield Scene("result-begins", samples.shown(samples.screened(BEGINS)))
    for name, ability in (("between", BETWEEN), ("able", ABLE)):
        shown = samples.shown(samples.screened(ability))
        yield Scene(f"result-{name}", shown)
        yield Scene(f"result-{name}-areas", shown, presses=("result-more",))
    enough = msgspec.structs.replace(samples.screened(BETWEEN), place=AtResult(enough=True))
    yield Scene("result-enough", samples.shown(enough, printer=False))
    nothing = screens.Result(NOTHING_YET, {}, {}, UNKNOWN_SITE)
    longest = replace(longest_result(samples), enough=True)
    yield Scene("result-nothing-yet", nothing)
    yield Scene("result-longest", longest)
    yield Scene("result-longest-areas", longest, presses=("result-more",))
    one_level = Statement(Level.INTERMEDIATE, Level.INTERMEDIATE, Sureness.SURE)
    sure = replace(longest.findings, statement=one_level, practise=None, again=False)
    yield Scene("result-one-level", replace(longest, findings=sure))
    yield Scene("result-longest-site", replace(longest, site=LONGEST_SITE))


NOTHING_YET = Findings(None, {}, (), None, 0, said=None, more_than_thought=False)


def longest_result(samples: Samples) -> screens.Result:
    """Give a result that says as much as one can, with the longest words of the exercises."""
    can_do = _longest(samples, lambda field: field == "can.you", RIGHT_ALONE)
    practise, *titles = _longest(samples, lambda field: field == "title", 1 + RIGHT_ALONE)
    areas = dict(zip(Area, [*AreaWord, *AreaWord], strict=False))
    found = Findings(
        statement=Statement(Level.FIRST_STEPS, Level.INTERMEDIATE, Sureness.FIRST_IMPRESSION),
        areas=areas,
        can_do=can_do,
        practise=practise,
        practised=tuple(titles),
        again=True,
        asked=15,
        said=(0, 2),
        more_than_thought=True,
        seen={area: dict(zip(titles, ALONE[word], strict=True)) for area, word in areas.items()},
    )
    named = {name: samples.bank[name] for name in (*can_do, practise, *titles)}
    texts = {name: samples.texts(one) for name, one in named.items()}
    pictures = {name: one.picture for name, one in named.items()}
    return screens.Result(found, texts, pictures, samples.equipment.site(samples.language))


def _longest(samples: Samples, field: Callable[[str], bool], count: int) -> tuple[str, ...]:
    """Give the ids of the exercises with the most words in a field."""
    left: Sequence[str] = sorted(samples.bank)
    found: list[str] = []
    for _ in range(count):
        longest = samples.longest([samples.bank[name] for name in left if name not in found], field)
        found += [longest.id] if longest else []
    return tuple(found)


def _take_home(samples: Samples, sheet: Shown) -> Iterator[Scene]:
    seen = samples.screened(BETWEEN)
    for state in screens.SheetState:
        at = msgspec.structs.replace(seen, place=AtTakeHome(state))
        yield Scene(f"take-home-{state}", samples.shown(at), **vars(sheet))
    pages = {"no-printer": SheetPage.SMALL, "asked": SheetPage.ASKED, "large": SheetPage.LARGE}
    for name, page in pages.items():
        at = msgspec.structs.replace(seen, place=AtTakeHome(page=page))
        yield Scene(f"take-home-{name}", samples.shown(at, printer=False), **vars(sheet))


def _practice(samples: Samples) -> Iterator[Scene]:
    advised = msgspec.structs.replace(samples.screened(BETWEEN), place=AtThemes())
    yield Scene("themes", samples.shown(samples.at(AtThemes())))
    yield Scene("themes-advised", samples.shown(advised))
    yield Scene("themes-one", screens.Themes((Theme.MONEY,), None))
    for theme in (None, *Theme):
        done = samples.at(AtPracticeDone(theme), answers=_practised(samples, theme))
        yield Scene(f"practice-done-{theme or 'pre'}", samples.shown(done))
    yield Scene("practice-done-begun", samples.shown(samples.at(AtPracticeDone(Theme.WORK))))


def _practised(samples: Samples, theme: Theme | None) -> tuple[Answer, ...]:
    """Give the answers of somebody who practised all of a theme; the last of it does not go yet."""
    lesson = lesson_of(samples.bank.values(), theme)
    outcomes = [Outcome.ALONE] * (len(lesson) - 1) + [Outcome.NOT_YET]
    return tuple(
        Answer(
            number, Purpose.PRACTICE, one.id, one.revision, (), 0, helped=False, unknown=False, outcome=how
        )
        for number, (one, how) in enumerate(zip(lesson, outcomes, strict=True), 1)
    )


def _covers(samples: Samples) -> Iterator[Scene]:
    at = samples.at(AtMenu())
    some = samples.at(AtMenu(), answers=samples.earlier)
    cover = msgspec.structs.replace
    yield Scene("help", samples.shown(cover(at, cover=HelpCover())))
    yield Scene("help-during-exercise", screens.Help(samples.equipment.site(samples.language), helped=True))
    yield Scene("help-longest-site", screens.Help(LONGEST_SITE, helped=False))
    yield Scene("help-site-unknown", screens.Help(UNKNOWN_SITE))
    yield Scene("stop-here", samples.shown(cover(at, cover=StopCover())))
    yield Scene("stop-here-with-answers", samples.shown(cover(some, cover=StopCover())))
    yield Scene("choose-language", samples.shown(cover(at, cover=LanguagesCover())))
    yield Scene("choose-language-many", screens.ChooseLanguage((*LANGUAGES,), samples.language))
    share = samples.shown(cover(at, cover=ShareCover()))
    yield Scene("what-we-share", share)
    yield Scene("what-we-share-exactly", share, presses=("share-exactly",))
    yield Scene("what-we-share-not-counted", samples.shown(cover(at, cover=ShareCover(), counted=False)))
    yield Scene("still-there", screens.StillThere(25))
    yield Scene("still-there-last-second", screens.StillThere(1))
    yield Scene("staff-pin", samples.shown(cover(at, cover=StaffCover())))
    yield Scene("staff-pin-typed", samples.shown(cover(at, cover=StaffCover())), presses=PIN)
    yield Scene("staff-pin-looking", samples.shown(cover(at, cover=StaffCover(looking=True))))
    yield Scene("staff-pin-wrong", samples.shown(cover(at, cover=StaffCover(wrong=True))))
    yield Scene("staff-pin-locked", samples.shown(cover(at, cover=StaffCover(wrong=True)), wait=30))


def _settings(samples: Samples) -> Iterator[Scene]:
    at, cover = samples.at(AtMenu()), msgspec.structs.replace
    everything = Preferences(steady_hand=True, more_time=True)
    yield Scene("more", samples.shown(cover(at, cover=MoreCover())))
    yield Scene("more-all-on", samples.shown(cover(at, cover=MoreCover(), preferences=everything)))
    for name, liked in LIKED.items():
        yield Scene(f"more-{name}", samples.shown(cover(at, cover=MoreCover(), preferences=liked)))
    yield Scene("more-not-sharing", screens.More(Preferences(), shares=False))

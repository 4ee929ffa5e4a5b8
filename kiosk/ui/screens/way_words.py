"""The words on the cards of a right way: what it is about, what was given, what is done or belongs there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from functools import reduce

from kiosk.core.isolates import isolate
from kiosk.core.words import Words, message
from kiosk.kinds.kind import Standing, Way
from kiosk.ui.screens.way_hands import HAND_DEEDS, sentence_of, tried_of

Texts = Mapping[str, str]

DEEDS: Mapping[str, str] = {
    "keep": message("You may keep it."),
}
"""What is done, for the actions that words of the exercise do not tell by themselves."""

PRESSED: Mapping[Standing, str] = {
    Standing.MET: message("You clicked on it."),
    Standing.AHEAD: message("Click on it."),
}
"""What was done, or is to be done, with the button that the title names: it is not there any more."""
TITLES: Mapping[str, str] = {
    "report": message("Fake: {subject}"),
    "keep": message("Real: {subject}"),
}
"""What a mail is, before its subject."""
NOT_REPORTED = message("Not reported yet.")
"""For ears: eyes see no tick at a fake mail that was not reported."""

VALUES: Mapping[str, str] = {
    "mon": message("a Monday"),
    "tue": message("a Tuesday"),
    "wed": message("a Wednesday"),
    "thu": message("a Thursday"),
    "fri": message("a Friday"),
    "sat": message("a Saturday"),
    "sun": message("a Sunday"),
    "on": message("Put the tick on."),
    "off": message("Take the tick off."),
}
EMPTY = message("Leave it empty.")
OR = message("{one} or {other}")
PLACES = message("It may also be number {n}.")
ALL_REAL = message("These were real:")
GIVEN: Mapping[str, str] = {
    "write": message("You filled in: {words}"),
    "choose": message("You chose: {words}"),
    "pick": message("You chose: {words}"),
    "upload": message("You chose: {words}"),
}
"""What a person gave to a field in the place of what belongs there."""
TICKED: Mapping[str, str] = {
    "on": message("Your tick was on."),
    "off": message("Your tick was off."),
}
LEFT_EMPTY = message("You left it empty.")
WANTED = message("This is good: {words}")
"""What belongs in a field, below what was given."""
SPACES = message("Mind the spaces.")
"""Where nothing else makes what was typed another thing than what belongs there."""
PUT = message("You put it at number {n}.")
PLACE = message("This is number {n}.")
"""Where a step belongs that was put elsewhere: who listens meets no disc, but titles with a picture."""
WHOSE: Mapping[Standing, str] = {
    Standing.OTHER: message("Your answer"),
    Standing.MET: message("Your answer: well chosen"),
    Standing.AHEAD: message("A good answer"),
}
"""Whose answer this is, where one answers a question."""
FILLED_IN = frozenset({"choose", "write", "upload"})
"""What is given to a field is shown as it looks there, and so is a field that stays empty."""
TOLD_ELSEWHERE = FILLED_IN | HAND_DEEDS.keys()
UNBROKEN = "\u00a0"
"""A space that keeps a number and its words on one line."""
LONGEST = 60
"""Letters of what someone typed that are shown of it."""


class Much(Enum):
    """How much a card says of a mail."""

    ALL = auto()
    """What it said, and every reason."""
    REASONS = auto()
    LEAST = auto()
    """One reason."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a card says from top to bottom.

    `whose` stands above the title; `given` is what the person gave, `quote` what belongs there; what eyes
    know from a sign, or miss it, is `heard` before the title.
    """

    number: int
    whose: str
    title: str
    given: str
    quote: str
    lines: tuple[str, ...]
    heard: str = ""


def told(number: int, way: Way, texts: Texts, words: Words, much: Much = Much.ALL) -> Told:
    """Give the words of the card with this number, from 1."""
    title = title_of(number, way, texts, words)
    if way.verb == "report":
        heard = "" if way.standing is Standing.MET else words(NOT_REPORTED)
        return Told(number, "", title, "", "", why_fake(way, texts, words, much), heard)
    whose = words(WHOSE[way.standing]) if answers(way) else ""
    given, wanted = given_of(way, texts, words), wanted_of(way, texts, words)
    lines = lines_of(way, texts, words, much)
    elsewhere = way.verb == "place" and way.given is not None and not way.picture
    placed = (words(PLACE, n=number),) if elsewhere else ()
    return Told(number, whose, title, given, wanted, (*placed, *lines))


def with_number(said: Told, way: Way) -> Told:
    """Give the same with the number of a step before its words; then no line has to say where it belongs."""
    lines = said.lines if way.given is None else said.lines[1:]
    return replace(said, title=numbered_title(said.number, said.title), lines=lines)


def numbered_title(number: int, title: str) -> str:
    """Give a title after its number, on one line with it."""
    return f"{number}.{UNBROKEN}{title}"


def lines_of(way: Way, texts: Texts, words: Words, much: Much) -> tuple[str, ...]:
    """Give what is done, or the mails a card speaks of."""
    if is_wide(way):
        return tuple(texts[subject] for subject in (way.title, *way.also))
    least = way.verb == "keep" and much not in {Much.ALL, Much.REASONS}
    detail = "" if least else detail_of(way, texts, words)
    return tuple(filter(None, (detail, spaces_in(way, words))))


def is_wide(way: Way) -> bool:
    """Tell whether a card speaks of several mails, and takes a row of its own."""
    return way.verb == "keep" and bool(way.also)


def is_thanked(way: Way) -> bool:
    """Tell whether someone is thanked for it in a line, and gets no card: real mails that were kept."""
    return way.verb == "keep" and way.standing is Standing.MET


def thanks_for(ways: Iterable[Way], words: Words) -> str:
    """Thank for the real mails that were kept; "" where there were none."""
    count = sum(1 + len(way.also) for way in ways if is_thanked(way))
    if not count:
        return ""
    return words.plural(
        "You kept {count} real email. Well done.", "You kept {count} real emails. Well done.", count
    )


def answers(way: Way) -> bool:
    """Tell whether a card is an answer to a question; a day is picked too, but has a value."""
    return way.verb == "pick" and not way.value


def is_bare_step(way: Way) -> bool:
    """Tell whether a step has no picture: large cards have its number on a disc, low ones in its words."""
    return way.verb == "place" and not way.picture


def why_fake(way: Way, texts: Texts, words: Words, much: Much) -> tuple[str, ...]:
    """Say why a mail is fake; what it asks for must never read as our own advice."""
    quote = quote_of(way, texts, words)
    reasons = tuple(texts[clue] for clue in (way.detail, *way.also))
    if much is not Much.ALL or not quote:
        return reasons if much in {Much.ALL, Much.REASONS} else reasons[:1]
    return words("The email said: “{line}”", line=quote), *(f"<b>{reason}</b>" for reason in reasons)


def title_of(number: int, way: Way, texts: Texts, words: Words) -> str:
    """Give what the card is about; steps have their number, here or in the place of a picture."""
    title = texts.get(way.title, "")
    if way.verb in HAND_DEEDS:
        return sentence_of(way, texts, words)
    if is_wide(way):
        return words(ALL_REAL)
    if way.verb in TITLES:
        return words(TITLES[way.verb], subject=title)
    return numbered_title(number, title) if way.verb == "place" and way.picture else title


def detail_of(way: Way, texts: Texts, words: Words) -> str:
    """Give what is done, and with what; of a step the other places it may have."""
    if way.verb == "place":
        return words(PLACES, n=way.value) if way.value else ""
    if way.verb == "send":
        return words(PRESSED[way.standing])
    done = DEEDS.get(way.verb, "")
    detail = "" if way.verb in TOLD_ELSEWHERE else texts.get(way.detail, "")
    return " ".join(filter(None, (words(done) if done else "", detail)))


def given_of(way: Way, texts: Texts, words: Words) -> str:
    """Say what the person gave; "" where that is not told."""
    if way.given is None:
        return ""
    if way.verb in HAND_DEEDS:
        return tried_of(way, texts, words)
    if way.verb == "place":
        return words(PUT, n=way.given.value)
    if way.verb == "tick":
        return words(TICKED[way.given.value])
    given = texts[way.given.words] if way.given.words else as_written(way, words)
    return words(GIVEN[way.verb], words=given) if given else words(LEFT_EMPTY)


def as_written(way: Way, words: Words) -> str:
    """Give a value that a person gave as they wrote it, whatever it is: long, or like our own markup."""
    value = way.given.value.strip() if way.given else ""
    if value and way.verb == "pick":
        return words.day(date.fromisoformat(value))
    short = value if len(value) <= LONGEST else f"{value[:LONGEST]}…"
    shown = short.replace("</b>", "</ b>")
    return isolate(shown) if shown and words.right_to_left else shown


def spaces_in(way: Way, words: Words) -> str:
    """Say so where only spaces make what was typed another thing: nobody sees them."""
    if way.given is None or way.verb != "write" or not way.given.value:
        return ""
    given, wanted = ("".join(typed.split()).casefold() for typed in (way.given.value, way.value))
    return words(SPACES) if given == wanted else ""


def wanted_of(way: Way, texts: Texts, words: Words) -> str:
    """Give what belongs there; below what was given it says that it is that."""
    quote = quote_of(way, texts, words)
    named = way.verb in GIVEN and (way.detail or way.value)
    return words(WANTED, words=f"<b>{quote}</b>") if way.given is not None and named else quote


def quote_of(way: Way, texts: Texts, words: Words) -> str:
    """Give what it looks like: words of the exercise, or a value as people write it."""
    said = _options(way, texts, words)
    if said or not way.value or way.verb == "place":
        return said or (words(EMPTY) if way.verb in FILLED_IN else "")
    if way.value in VALUES:
        return words(VALUES[way.value])
    return words.day(date.fromisoformat(way.value)) if way.verb == "pick" else way.value


def _options(way: Way, texts: Texts, words: Words) -> str:
    """Give the words of the exercise that belong in a field, of options each that would do."""
    fields = (way.quote,) if way.quote else (way.detail, *way.also) if way.verb in FILLED_IN else ()
    given = [texts[field] for field in fields if field in texts]
    return reduce(lambda one, other: words(OR, one=one, other=other), given) if given else ""

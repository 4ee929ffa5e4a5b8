"""The lines above the cards of a right way: what was asked, or how to read the cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.model import Outcome
from kiosk.core.words import Words
from kiosk.kinds.kind import Standing, Way
from kiosk.ui.screens.way_words import is_thanked
from kiosk.ui.view import Around
from kiosk.visit.screens import Feedback, Review


@dataclass(frozen=True, slots=True)
class Item:
    """Which item of the screening this was: its number as it is said, and its title; "" in practice."""

    number: str = ""
    title: str = ""

    @property
    def numbered(self) -> str:
        """The number before what follows on its line."""
        return f"<b>{self.number}</b>\u00a0"

    @property
    def said(self) -> str:
        """The line that says it."""
        return f"<b>{self.number}</b>  {self.title}" if self.number else ""


NO_ITEM = Item()
"""What was practised is no item of the screening."""


def carded(screen: Feedback | Review) -> list[Way]:
    """Give what has a card: all but what is thanked for in a line."""
    return [way for way in screen.ways if not is_thanked(way)]


def above(screen: Feedback | Review, words: Words) -> tuple[str, ...]:
    """Give the lines above the cards: the question that they answer, or how to read them.

    Where nothing was met yet the heading says it all, but the cards of mails have no room to say where to
    look, nor what was done with each; looking back, all other lines leave their room to which item it was.
    """
    standings = {way.standing for way in carded(screen)}
    lines = [screen.texts["ask"]] if "ask" in screen.texts else []
    if was_unsure(screen):
        return *lines, unsure_line(words)
    if lines:
        return tuple(lines)
    where = where_to_look(screen, words)
    if where or isinstance(screen, Review):
        return (where,) if where else ()
    if standings == {Standing.MET, Standing.AHEAD}:
        return (words("Where there is a tick, you did it already."),)
    return (words("That is how you did it:"),) if standings == {Standing.MET} else ()


def lines_above(screen: Feedback | Review, item: Item, around: Around) -> list[str]:
    """Give the lines above the cards; in a crowded window none stands whole below all of them."""
    lines = [*filter(None, [item.said, *above(screen, around.words)])]
    left_out = where_to_look(screen, around.words) if item.number and around.look.crowded else ""
    return [line for line in lines if line != left_out]


def where_to_look(screen: Feedback | Review, words: Words) -> str:
    """Say which mails were not reported, and where to begin; "" where that is not all there is."""
    verbs = {way.verb for way in carded(screen)}
    if {way.standing for way in carded(screen)} != {Standing.AHEAD} or "report" not in verbs:
        return ""
    if verbs != {"report"}:
        return words("Look first where the arrow is.")
    return words.plural(
        "You did not report this one. See the arrow.",
        "You did not report these {count}. See the arrow.",
        len(carded(screen)),
    )


def asked_in_full(item: Item, screen: Feedback | Review, words: Words) -> Iterator[list[str]]:
    """Give the lines above the cards with all that was asked, from the best; none where cards tell it.

    A question alone says little days later: what it was about stood before it. Where there is no room for
    the title of an item, its number stands before what was asked.
    """
    texts = screen.texts
    unsure = [unsure_line(words)] if was_unsure(screen) else []
    if {way.verb for way in screen.ways} == {"place"}:
        ways = [[texts["task"]]]
    elif texts.get("situation") and "ask" in texts:
        told, asked = texts["situation"], f"<b>{texts['ask']}</b>"
        ways = [[told, asked], [f"{told} {asked}"]]
    else:
        return
    for lines in ways:
        yield [*filter(None, (item.said, *lines, *unsure))]
    if item.number:
        yield [f"{item.numbered} {ways[-1][0]}", *unsure]


def tells_how_to_read(screen: Feedback | Review, lines: Sequence[str]) -> bool:
    """Tell whether the last line above the cards says what their signs say too."""
    other = isinstance(screen, Review) or "ask" in screen.texts or was_unsure(screen)
    return bool(lines) and not other


def was_unsure(screen: Feedback | Review) -> bool:
    """Tell whether someone said that they did not know what they had done already."""
    return screen.outcome is Outcome.NOT_YET and {way.standing for way in screen.ways} == {Standing.MET}


def unsure_line(words: Words) -> str:
    """Say that who did not know had done it right."""
    return words("You said: I don't know. But it was right.")

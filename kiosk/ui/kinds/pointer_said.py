"""What is said on a field of a try in vain and of what is held: in full, or in fewer words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.core.words import Words, message
from kiosk.kinds.pointer import Found

FOUND: Mapping[Found, str] = {
    Found.OTHER: message("That is: {thing}. Look further."),
    Found.NOTHING: message("There is nothing here. Look further."),
    Found.ONCE: message("That was one click. Click twice, quickly."),
    Found.OTHERWISE: message("That is: {thing}. Read the task again."),
    Found.ASTRAY: message("Not in its place yet. You may try again."),
}
"""What is said of a try in vain: where it went, and that one may simply go on looking."""
BESIDE = message("Just beside it. Aim at the middle of the picture.")
"""What is said instead of there being nothing, where something lies close by."""
NAMED = message("That is: {thing}.")
"""What the screening says of a thing, which tells nobody whether an answer is right."""
DONE = message("That is done. Now choose Next.")
"""What is said once all is reached: who listens hears no tick."""
HELD, PUT_DOWN = (
    message("You hold: {thing}. Click where it should go."),
    message("Now click where it should go."),
)
READ_AGAIN, GO_ON = message("Read the task again."), message("You may also go on.")
SHORTER: Mapping[str, str] = {
    FOUND[Found.OTHER]: NAMED,
    FOUND[Found.OTHERWISE]: READ_AGAIN,
    HELD: PUT_DOWN,
}
"""What is said instead where there is no room for all of it; what it speaks of can be seen."""


def said_of(said: str, thing: str, words: Words, *, or_go_on: bool = False) -> tuple[str, ...]:
    """Give the ways to say one of these of a thing, from the fullest, also that one may go on."""
    ways = tuple(words(one, thing=thing) for one in (said, SHORTER.get(said, "")) if one)
    if not or_go_on:
        return ways
    going_on = words(GO_ON)
    return *(f"{way} {going_on}" for way in ways), going_on


def shortest_of_all(names: Iterable[str], words: Words) -> tuple[str, ...]:
    """Give all that may be said on a field with things of these names, each in its fewest words."""
    named = {NAMED, *(said for said in SHORTER if SHORTER[said] == NAMED)}
    plain = (one for one in (*FOUND.values(), BESIDE, DONE, HELD, GO_ON) if one not in named)
    return *(words(SHORTER.get(one, one)) for one in plain), *(words(NAMED, thing=name) for name in names)

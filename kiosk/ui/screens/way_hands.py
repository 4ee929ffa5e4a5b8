"""The words on the cards of what hands do: the deed as a whole sentence, and what was tried instead."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.words import Words, message
from kiosk.kinds.kind import Way
from kiosk.kinds.pointer import Tried

HAND_DEEDS: Mapping[str, str] = {
    "move": message("Hold the arrow on “{thing}” for a moment."),
    "click": message("Click “{thing}” once."),
    "double": message("Click “{thing}” twice, quickly."),
    "drag": message("Drag “{thing}” to “{to}”."),
}
"""What is done, with the names that stand under the pictures."""
TRIED_IN_VAIN: Mapping[Tried, str] = {
    Tried.BESIDE: message("The click came beside the pictures."),
    Tried.CLICKED: message("You clicked “{thing}”."),
    Tried.ONCE: message("You clicked once."),
    Tried.TWICE: message("You clicked “{thing}” twice."),
    Tried.DRAGGED: message("You dragged “{thing}”."),
    Tried.TAKEN: message("You took it to “{thing}”."),
    Tried.LOST: message("It came beside the pictures."),
}
"""What a person tried last, where that was another thing."""


def sentence_of(way: Way, texts: Mapping[str, str], words: Words) -> str:
    """Say what is done on this card."""
    return words(HAND_DEEDS[way.verb], thing=texts.get(way.title, ""), to=texts.get(way.detail, ""))


def tried_of(way: Way, texts: Mapping[str, str], words: Words) -> str:
    """Say what the person tried instead; "" for nothing."""
    if way.given is None:
        return ""
    return words(TRIED_IN_VAIN[Tried(way.given.value)], thing=texts.get(way.given.words, ""))

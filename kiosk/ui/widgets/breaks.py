"""Where a word that is too long for its line may be broken, as a last resort."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import bidirectional

HYPHEN = "\u00ad"
"""A soft hyphen: shown only where a line ends at it."""
NOTHING = "\u200b"
"""A space without width: in an address a hyphen would be read as part of it."""

NEW_LINE = "\u2028"
"""Ends a line as nothing else does."""
JOINER = "\u2060"
"""A space without width at which no line ends."""
UNBROKEN = "\u00a0"
"""A space at which no line ends."""

OWN = re.compile(r"(?<=\w)-(?=\w)")
"""The hyphen that a word has of its own."""
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
UNIT = re.compile(rf"(?<=\d) (?=(?:u\.|uur|euros?|€|%|h|{MONTHS})(?!\w))")
"""The space between a number and what it counts: an hour, an amount, a day of a month."""
GROUPS = re.compile(r"(?<=\d\d) (?=\d\d)")
"""The space between two groups of digits: of a telephone number, or a code."""
NUMBER = re.compile(rf"\S+(?:{UNBROKEN}\S+)+")
PIECES = re.compile(r"</?b>|\S+?(?=</?b>|\s|$)")
ADDRESS = re.compile(r"[@/_\d]|\w\.\w")
SIGN = re.compile(r"(?<=[@/])(?=\w)|(?<=\w)(?=[._-]\w)")
"""After an @ or a slash; before a dot, which would end a sentence where it ended a line."""
ENDING = re.compile(r"\.?[\w-]+\.[^\W\d_]{2,}(?=[^\w.-]|\.?$)")
"""The end of a domain, with the dot that it comes after."""
VOWELS = "aeiouyàâäáãåæèéêëìîïíòôöóõøœùûüúýÿ" + "аеёиіїоуыэюяє"
SYLLABLE = re.compile(rf"(?<=\w\w)(?=[^\W\d_{VOWELS}][{VOWELS}]\w)", re.IGNORECASE)
"""Before a consonant that a vowel follows; two letters at least stand on each line."""


def joined(words: str) -> str:
    """Keep an hour, an amount or a telephone number on one line, and words that have a hyphen of their own.

    A line that ended at such a hyphen would read as a word cut in two.
    """
    return OWN.sub(f"-{JOINER}", _united(words))


def loosened(words: str, too_long: Callable[[str], bool]) -> str:
    """Let words that are too long break: addresses at their signs, others with a hyphen.

    Marks (`<b>`) stay as they are; so does every word that fits. What stands on one line, such as a
    number of telephone, breaks at its spaces. Between words from the right, an address that breaks
    begins on a line of its own: read from the right, its first part would seem to come last.
    """
    from_right = has_letters_from_right(words)

    def part(found: re.Match[str]) -> str:
        return found[0].replace(UNBROKEN, " ") if too_long(found[0]) else found[0]

    def loosen(found: re.Match[str]) -> str:
        piece = found[0]
        if piece in {"<b>", "</b>"} or not too_long(piece):
            return joined(piece)
        if ADDRESS.search(piece):
            follows = from_right and found.start() > 0 and words[found.start() - 1] == " "
            return f"{NEW_LINE if follows else ''}{_address(piece, too_long)}"
        return SYLLABLE.sub(HYPHEN, piece)

    # Instead of the space: one at the end of a line from the right pushes its beginning over the edge.
    return PIECES.sub(loosen, NUMBER.sub(part, _united(words))).replace(f" {NEW_LINE}", NEW_LINE)


def has_letters_from_right(words: str) -> bool:
    """Tell whether there are letters of a script from the right among words."""
    return any(bidirectional(letter) in {"AL", "R"} for letter in words)


def _address(words: str, too_long: Callable[[str], bool]) -> str:
    """Break an address at its signs; the end of its domain, which tells whose it is, stays whole."""
    ending = ENDING.search(words)
    if ending is None or too_long(ending[0]):
        return SIGN.sub(NOTHING, words)
    before, after = words[: ending.start()], words[ending.end() :]
    kept = OWN.sub(f"-{JOINER}", ending[0])
    return f"{SIGN.sub(NOTHING, before)}{NOTHING if before else ''}{kept}{SIGN.sub(NOTHING, after)}"


def _united(words: str) -> str:
    return GROUPS.sub(UNBROKEN, UNIT.sub(UNBROKEN, words))

"""Where a word that is too long for its line may be broken, as a last resort."""

from __future__ import annotations

import re
from collections.abc import Callable

HYPHEN = "\u00ad"
"""A soft hyphen: shown only where a line ends at it."""
NOTHING = "\u200b"
"""A space without width: in an address a hyphen would be read as part of it."""

PIECES = re.compile(r"</?b>|\S+?(?=</?b>|\s|$)")
ADDRESS = re.compile(r"[@/_\d]|\w\.\w")
SIGN = re.compile(r"(?<=[@/])(?=\w)|(?<=\w)(?=[._-]\w)")
"""After an @ or a slash; before a dot, which would end a sentence where it ended a line."""
VOWELS = "aeiouyàâäáãåæèéêëìîïíòôöóõøœùûüúýÿ" + "аеёиіїоуыэюяє"
SYLLABLE = re.compile(rf"(?<=\w\w)(?=[^\W\d_{VOWELS}][{VOWELS}]\w)", re.IGNORECASE)
"""Before a consonant that a vowel follows; two letters at least stand on each line."""


def loosened(words: str, too_long: Callable[[str], bool]) -> str:
    """Let words that are too long break: addresses at their signs, others with a hyphen.

    Marks (`<b>`) stay as they are; so does every word that fits.
    """

    def loosen(found: re.Match[str]) -> str:
        piece = found[0]
        if piece in {"<b>", "</b>"} or not too_long(piece):
            return piece
        if ADDRESS.search(piece):
            return SIGN.sub(NOTHING, piece)
        return SYLLABLE.sub(HYPHEN, piece)

    return PIECES.sub(loosen, words)

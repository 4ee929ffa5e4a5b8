"""Which way a language runs, and what in its words still runs from left to right."""

from __future__ import annotations

import re

from kiosk.core.isolates import END, ISOLATE, RIGHT_ISOLATE

FROM_RIGHT = frozenset({"ar", "fa", "ps", "ur", "he", "ckb"})
LEFT = (
    r"\+?\d{2,}(?:[ ./-]\d{2,})+"  # a phone number in groups
    r"|[A-Za-z0-9_]+(?:[.@/:_-][A-Za-z0-9_]+)+"  # an address or the name of a file
)
LETTERS = r"[\u05d0-\u05ea\u0620-\u06d3\u06ee-\u06ff]"
RIGHT = rf"(?P<right>{LETTERS}+(?:[_-](?:{LETTERS}|[A-Za-z0-9])+)*\.[A-Za-z0-9]{{2,5}})(?![A-Za-z0-9])"
"""The name of a file in a script from the right: its ending stands at its end, which is left."""
ONE_WAY = re.compile(f"{RIGHT}|{LEFT}", re.ASCII)


def runs_right(language: str) -> bool:
    """Tell whether a language's script runs from right to left."""
    return language.partition("_")[0] in FROM_RIGHT


def keep_left(words: str) -> str:
    """Isolate numbers in groups, addresses and file names, which a line from the right would turn round.

    The name of a file that is in the line's own script stays whole: its numbers and its ending would
    else be taken for an address.

    Source: Unicode annex 9; after Arabic letters, groups of digits with spaces change places.
    """
    return words if ISOLATE in words else ONE_WAY.sub(isolated, words)


def isolated(found: re.Match[str]) -> str:
    """Keep what was found running as its own letters do."""
    return f"{RIGHT_ISOLATE if found['right'] else ISOLATE}{found[0]}{END}"

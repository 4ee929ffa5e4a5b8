"""Which way a language runs, and what in its words still runs from left to right."""

from __future__ import annotations

import re

from kiosk.core.isolates import END, ISOLATE

FROM_RIGHT = frozenset({"ar", "fa", "ps", "ur", "he", "ckb"})
LEFT = re.compile(
    r"\+?\d{2,}(?:[ ./-]\d{2,})+"  # a phone number in groups
    r"|[A-Za-z0-9_]+(?:[.@/:_-][A-Za-z0-9_]+)+",  # an address or the name of a file
    re.ASCII,
)


def runs_right(language: str) -> bool:
    """Tell whether a language's script runs from right to left."""
    return language.partition("_")[0] in FROM_RIGHT


def keep_left(words: str) -> str:
    """Isolate numbers in groups, addresses and file names, which a line from the right would turn round.

    Source: Unicode annex 9; after Arabic letters, groups of digits with spaces change places.
    """
    return words if ISOLATE in words else LEFT.sub(rf"{ISOLATE}\g<0>{END}", words)

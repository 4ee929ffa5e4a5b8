"""Which characters words may hold: those that can be seen, spaces, and marks that letters need."""

from __future__ import annotations

import unicodedata

WITHIN = frozenset("\u200c\u200d\u200e\u200f")
"""What parts and joins letters, and what directs them."""

SPACE = "Zs"


def unprintable(words: str) -> str:
    """Say what in words cannot be shown, or "": what nobody sees may turn a line round, or end a program."""
    if words.isprintable():
        return ""
    for sign in words:
        if not (sign.isprintable() or sign in WITHIN or unicodedata.category(sign) == SPACE):
            return f"holds {named(sign)}, which cannot be shown"
    if words[0] in WITHIN or words[-1] in WITHIN:
        at_edge = next(sign for sign in (words[0], words[-1]) if sign in WITHIN)
        return f"begins or ends with {named(at_edge)}, which only stands within words"
    return ""


def named(sign: str) -> str:
    """Name a character that may not be seen, as Unicode does."""
    return f"U+{ord(sign):04X} ({unicodedata.name(sign, 'a character without a name').lower()})"

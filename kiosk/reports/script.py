"""Words in the order in which paper needs them: joined where the script joins, in visual order.

Paper has no text engine: a PDF shows signs from left to right. So Arabic letters are replaced by
their joined forms, and each line is reordered by the bidirectional algorithm (Unicode annex 9).
Isolates become embeddings, which is what the algorithm's library knows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from arabic_reshaper import ArabicReshaper
from bidi import algorithm

from kiosk.core.isolates import END, FIRST_STRONG, ISOLATE, RIGHT_ISOLATE

EMBED, RIGHT_EMBED, END_EMBED = "\u202a", "\u202b", "\u202c"
RIGHT = {"R", "AL", "AN", "RLE", "RLO"}
INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
KNOWN = 2000
"""How many words are known joined: some sheets' worth, out of the catalogues that are in memory anyway."""
RESHAPER = ArabicReshaper({"delete_harakat": False})


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign on a line, as it is drawn."""

    text: str
    bold: bool


def runs_right(words: str) -> bool:
    """Tell whether anything in these words runs from right to left."""
    return any(unicodedata.bidirectional(sign) in RIGHT for sign in words)


@lru_cache(maxsize=KNOWN)
def join_letters(words: str) -> str:
    """Replace Arabic letters by their joined forms; vowel signs stay."""
    if not runs_right(words):
        return words
    joined: str = RESHAPER.reshape(words)
    return joined


def embed(line: str) -> Iterator[str]:
    """Give each sign of a line, isolates turned into embeddings."""
    for place, sign in enumerate(line):
        if sign == FIRST_STRONG:
            yield RIGHT_EMBED if starts_right(line[place + 1 :]) else EMBED
        else:
            yield {ISOLATE: EMBED, RIGHT_ISOLATE: RIGHT_EMBED, END: END_EMBED}.get(sign, sign)


def starts_right(words: str) -> bool:
    """Tell whether the first strong sign before the isolate's end runs from right to left."""
    for sign in words.partition(END)[0]:
        direction = unicodedata.bidirectional(sign)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def visual(line: str, bold: tuple[bool, ...], *, right_to_left: bool) -> tuple[Sign, ...]:
    """Put one line (letters joined already) in the order in which it is drawn from left to right.

    `bold` has one value for each sign of the line.
    """
    if not right_to_left and not runs_right(line):
        return tuple(Sign(sign, heavy) for sign, heavy in zip(line, bold, strict=True) if visible(sign))
    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(right_to_left)
    storage["base_dir"] = "LR"[right_to_left]
    algorithm.get_embedding_levels("".join(embed(line)), storage)
    for sign, heavy in zip(storage["chars"], bold, strict=True):
        sign["bold"] = heavy
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    algorithm.apply_mirroring(storage, debug=False)
    return tuple(Sign(sign["ch"], sign["bold"]) for sign in storage["chars"] if visible(sign["ch"]))


def visible(sign: str) -> bool:
    """Tell whether a sign is drawn at all."""
    return sign not in INVISIBLE

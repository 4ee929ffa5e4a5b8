"""The only markup there is: `<b>strong</b>` words."""

from __future__ import annotations

import re

MARK = "<b>"
STRONG = re.compile(r"<b>(.*?)</b>", re.DOTALL)


def plain(words: str) -> str:
    """Give the words without their marks."""
    return STRONG.sub(r"\1", words) if MARK in words else words


def strong_ranges(words: str) -> list[tuple[int, int]]:
    """Give start and length, in UTF-16 units of the plain words, of every strong part."""
    if MARK not in words:
        return []
    ranges = []
    removed = 0
    for match in STRONG.finditer(words):
        start = units(words[: match.start()]) - removed
        ranges.append((start, units(match[1])))
        removed += len("<b></b>")
    return ranges


def units(words: str) -> int:
    """Count the UTF-16 units that Qt counts in."""
    return len(words.encode("utf-16-le")) // 2

"""Keeps words of one direction whole inside a line that runs the other way: Unicode annex 9, isolates."""

from __future__ import annotations

ISOLATE, RIGHT_ISOLATE, FIRST_STRONG, END = "\u2066", "\u2067", "\u2068", "\u2069"
"""They begin words from the left, from the right, and as their first letter runs; the last one ends them."""


def isolate(words: str) -> str:
    """Keep words in their own direction, whatever stands around them."""
    return f"{FIRST_STRONG}{words}{END}"


def left_to_right(words: str) -> str:
    """Keep numbers and addresses running from left to right."""
    return f"{ISOLATE}{words}{END}"

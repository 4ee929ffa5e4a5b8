"""The code that makes a kiosk known to its collector: how it is written, and read as staff type it."""

from __future__ import annotations

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that it spells nothing, and none that looks like another."""

LENGTH = 8
HALF = 4


def letters_of(typed: str) -> str | None:
    """Give the letters of a code however it was typed, or nothing where it cannot be one."""
    letters = "".join(typed.upper().replace("-", "").split())
    return letters if len(letters) == LENGTH and {*letters} <= {*LETTERS} else None


def written(letters: str) -> str:
    """Give a code as it is written: BCDF-GHJK."""
    return f"{letters[:HALF]}-{letters[HALF:]}"

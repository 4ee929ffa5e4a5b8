"""A new PIN for staff: asked for twice unseen or piped in, and looked at for what anybody would try first."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import BinaryIO

from kiosk.core.errors import KioskError
from kiosk.staff.door import must_fit

EASY = (
    "Anybody would try this PIN soon: it counts up or down, or repeats a few digits. "
    "Better choose another one, and run the command again."
)


def ask_for_pin(ask: Callable[[str], str]) -> str:
    """Ask for a PIN twice, unseen; raises KioskError when it does not fit the door, or the two differ."""
    try:
        chosen = ask("A staff PIN of 6 to 12 digits: ")
        must_fit(chosen)
        again = ask("The same once more: ")
    except EOFError as end:
        message = "No PIN was given: run the command again."
        raise KioskError(message) from end
    if again != chosen:
        message = "Those are two different PINs: run the command again."
        raise KioskError(message)
    return chosen


def read_pin(piped: BinaryIO) -> str:
    """Read a PIN that is piped in, as one line; raises KioskError when it does not fit the door."""
    chosen = piped.readline().decode(errors="replace").strip()
    must_fit(chosen)
    return chosen


def easy_to_guess(pin: str) -> bool:
    """Tell whether a PIN has only one or two digits, counts up or down, or says one thing several times."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeated = pin in (pin + pin)[1:-1]
    return len(set(pin)) <= 2 or repeated or steps in ({1}, {9})

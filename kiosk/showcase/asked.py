"""Reads what somebody asks of a showcase on the command line: the size of a window, a day."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import date

SIZE = re.compile(r"(\d{1,6})x(\d{1,6})", re.ASCII)
SMALLEST, LARGEST = (1024, 768), (7680, 4320)


def size_of(told: str) -> tuple[int, int]:
    """Give width and height of a window size such as 1280x800, in px; raises ArgumentTypeError."""
    found = SIZE.fullmatch(told)
    if found is None:
        message = f"{told!r} is not a size such as 1280x800."
        raise ArgumentTypeError(message)
    width, height = int(found[1]), int(found[2])
    if not (SMALLEST[0] <= width <= LARGEST[0] and SMALLEST[1] <= height <= LARGEST[1]):
        least, most = ("x".join(map(str, size)) for size in (SMALLEST, LARGEST))
        message = f"{told!r} is not a size from {least} to {most}."
        raise ArgumentTypeError(message)
    return width, height


def day_of(told: str) -> date:
    """Give a day such as 2026-12-01; raises ArgumentTypeError."""
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        message = f"{told!r} is not a day such as 2026-12-01."
        raise ArgumentTypeError(message) from error

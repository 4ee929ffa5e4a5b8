"""Reads what somebody asks of a showcase on the command line: looks, the size of a window, a day, jobs."""

from __future__ import annotations

import os
import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from datetime import date
from functools import partial

from kiosk.core.preferences import Contrast, TextSize

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


def jobs_of(told: str) -> int:
    """Give how many processes work at once, 1 or more; raises ArgumentTypeError."""
    if not (told.isascii() and told.isdecimal() and int(told)):
        message = f"{told!r} is not a number of processes, such as 2."
        raise ArgumentTypeError(message)
    return int(told)


def add_jobs(command: ArgumentParser) -> None:
    """Let a command be told how many processes work at once: usually one for each core."""
    cores = os.cpu_count() or 1
    told = f"How many processes work at once ({cores}, one for each core)."
    command.add_argument("--jobs", type=jobs_of, default=cores, metavar="N", help=told)


def add_looks(
    command: ArgumentParser,
    languages: Sequence[str],
    themes: Sequence[Contrast],
    text_sizes: Sequence[TextSize],
    sizes: Sequence[tuple[int, int]],
) -> None:
    """Let a command be asked for some languages and looks; those given here are the usual ones."""
    add = partial(command.add_argument, nargs="+")
    told = f"Such as nl ({' '.join(languages)})."
    add("--language", dest="languages", default=languages, metavar="CODE", help=told)
    told = f"({' '.join(themes)})"
    add("--theme", dest="themes", type=Contrast, choices=[*Contrast], default=themes, help=told)
    told = f"({' '.join(text_sizes)})"
    add("--text-size", dest="text_sizes", type=TextSize, choices=[*TextSize], default=text_sizes, help=told)
    told = f"Of the window, in px ({' '.join(f'{width}x{height}' for width, height in sizes)})."
    add("--size", dest="sizes", type=size_of, default=sizes, metavar="WxH", help=told)

"""Shares the work of an audit among processes, each with its own application and windows."""

from __future__ import annotations

import atexit
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial

from kiosk.core.errors import KioskError
from kiosk.showcase.audit.asked import Asked, Share
from kiosk.showcase.audit.auditor import Auditor, Found


def measured(asked: Asked) -> Iterator[Found]:
    """Give what is found in each share, in their order, whoever is ready first.

    Raises KioskError for a language or a screen that is not known, or when a process dies.
    """
    shares = [*asked.shares()]
    crew = min(asked.jobs, len(shares))
    if crew <= 1:
        auditor = Auditor(asked)
        yield from map(auditor.measure, shares)
        return
    # Spawned: a process that is forked off a window's has half of its connection to the screen.
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(crew, context) as pool:
            yield from pool.map(partial(found_by, asked), shares)
    except BrokenProcessPool as error:
        message = "A process of the audit died; try again with --jobs 1 to see where."
        raise KioskError(message) from error


def found_by(asked: Asked, share: Share) -> Found:
    """Measure a share in a process of its own."""
    try:
        return one_of_crew(asked).measure(share)
    except KioskError as error:
        # What it has beside its sentence may not go from one process to another.
        raise KioskError(str(error)) from None


@cache
def one_of_crew(asked: Asked) -> Auditor:
    """Give the one auditor of a process, which has its fonts and its languages ready."""
    # Qt's own things must go while Python still has all it needs.
    atexit.register(one_of_crew.cache_clear)
    return Auditor(asked)

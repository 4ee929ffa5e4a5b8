"""How long a kiosk's own thread waits for a turn while what sending takes is loaded on another one."""

from __future__ import annotations

import json
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from time import perf_counter, sleep

import kiosk.furnish  # noqa: F401 - a kiosk has loaded that by then
from kiosk.errand import LIBRARIES

TICK_S = 0.001
ALONE = 300


def waited(work: Future[None] | None = None) -> float:
    """Give the longest ms beyond a tick that this thread waited, until the work is done or so many ticks."""
    longest, ticks = 0.0, 0
    while not work.done() if work else ticks < ALONE:
        start = perf_counter()
        sleep(TICK_S)
        longest = max(longest, perf_counter() - start - TICK_S)
        ticks += 1
    return round(longest * 1000, 1)


def load() -> None:
    """Load all of it, one after the other."""
    for name in (*LIBRARIES, "kiosk.sync.errand"):
        import_module(name)


def main() -> None:
    """Measure first alone, then beside the loading."""
    alone = waited()
    start = perf_counter()
    with ThreadPoolExecutor(1) as thread:
        beside = waited(thread.submit(load))
    found = {"ms": round((perf_counter() - start) * 1000), "wait_ms": beside, "wait_alone_ms": alone}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()

"""How long it takes from another text size or theme until the screen is painted so.

Run as `python -m tests.bench.restyle --json`; it brings its own screen. Every kind of scene of the gallery
goes through the text sizes and the themes in the real window. Exit 1 when one takes longer than the limit.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from statistics import median, quantiles

from kiosk.showcase.asked import size_of
from kiosk.showcase.display import virtual

SCREEN = (1920, 1200)
LIMIT_MS = 150
"""For the slowest of all; from the issue that asked for themes and text sizes."""
WORST_SHOWN = 5

Change = tuple[str, float, float]


def measure(language: str, size: tuple[int, int]) -> list[Change]:
    """Give (the scene and how it was to look, ms, ms of the processor), in a window of that size in px."""
    sides = [str(side) for side in size]
    command = [sys.executable, "-m", "tests.bench.restyle_scenes", language, *sides]
    with virtual(*SCREEN):
        said = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout  # noqa: S603
    return [(name, took, worked) for name, took, worked in json.loads(said)]


def summary(changes: Sequence[Change]) -> dict[str, object]:
    """Sum up the times, in ms: of each change the median of its rounds.

    `slowest` names the scenes that took longest, `processor` is what this process worked in that time.
    """
    names = dict.fromkeys(name for name, _, _ in changes)
    times = {name: median(took for other, took, _ in changes if other == name) for name in names}
    worked = [median(work for other, _, work in changes if other == name) for name in names]
    slowest = sorted(times.items(), key=lambda change: -change[1])[:WORST_SHOWN]
    return {
        "count": len(times),
        "rounds": len(changes) // len(times),
        "median_ms": round(median(times.values()), 1),
        "p99_ms": round(quantiles(times.values(), n=100, method="inclusive")[98], 1),
        "worst_ms": round(max(times.values()), 1),
        "slowest": [[name, round(ms, 1)] for name, ms in slowest],
        "processor": {"median_ms": round(median(worked), 1), "worst_ms": round(max(worked), 1)},
        "limit_ms": LIMIT_MS,
        "met": max(times.values()) < LIMIT_MS,
    }


def main() -> None:
    """Measure, print, and exit 1 when it takes too long."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.restyle", description=__doc__)
    parser.add_argument("--json", action="store_true", help="in one line")
    parser.add_argument("--language", default="nl")
    parser.add_argument("--size", type=size_of, default=(1280, 800), metavar="WxH")
    options = parser.parse_args()
    found = summary(measure(options.language, options.size))
    sys.stdout.write(json.dumps(found, indent=None if options.json else 1, ensure_ascii=False) + "\n")
    sys.exit(0 if found["met"] else 1)


if __name__ == "__main__":
    main()

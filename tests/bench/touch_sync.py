"""How much longer a touch takes until its screen is painted while the kiosk sends without a pause.

Run as `python -m tests.bench.touch_sync --json`; it brings its own screen, and a collector in a process of
its own. Exit 1 when the limit is not met. Let nothing else run: the 99th percentile is that of few touches.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from statistics import median, quantiles

from kiosk.showcase.display import virtual
from tests.bench.sync import collector
from tests.bench.touch import SCREEN

LIMIT = 1.10
"""The 99th percentile beside sending, to that alone."""
LEAST_SENT = 30
"""Fewer batches are none that were sent without a pause: then nothing was measured."""


def summary(alone: Sequence[float], beside: Sequence[float], sent: int) -> dict[str, object]:
    """Sum up the times, in ms."""
    late = [quantiles(times, n=100, method="inclusive")[98] for times in (alone, beside)]
    ratio = late[1] / late[0]
    return {
        "touches": [len(alone), len(beside)],
        "batches_sent_meanwhile": sent,
        "median_ms": [round(median(alone), 1), round(median(beside), 1)],
        "p99_ms": [round(late[0], 1), round(late[1], 1)],
        "p99_ratio": round(ratio, 3),
        "limit": LIMIT,
        "met": ratio <= LIMIT and sent >= LEAST_SENT,
    }


def main() -> None:
    """Measure, print, and exit 1 when it takes too long."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.touch_sync", description=__doc__)
    parser.add_argument("--json", action="store_true", help="in one line")
    parser.add_argument("--language", default="nl")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with virtual(*SCREEN), collector() as address:
        command = [sys.executable, "-m", "tests.bench.touch_sync_visit", address]
        command += [options.language, str(options.seed)]
        said = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)  # noqa: S603
    found = summary(said["alone"], said["beside"], said["sent"])
    sys.stdout.write(json.dumps(found, indent=None if options.json else 1) + "\n")
    sys.exit(0 if found["met"] else 1)


if __name__ == "__main__":
    main()

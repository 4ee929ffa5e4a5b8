"""How long a bank takes to load from its pack, beside a bare decode of the same bytes."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from kiosk import paths
from kiosk.content.bank import PACK, compile_bank, load_bank
from kiosk.content.pack import END
from kiosk.content.places import Places

LIMIT_MS = 50
"""For 1,000 exercises; from the issue that asked for the first whole visit."""


def grow(places: Places, folder: Path, count: int) -> Places:
    """Write as many exercises as asked for, each a copy of a shipped one under another name."""
    shipped = sorted(places.exercises.rglob("*.yaml"))
    for number, file in enumerate(islice(cycle(shipped), count)):
        name = f"{file.stem}-{number}"
        copy = folder / "exercises" / file.parent.name / f"{name}.yaml"
        copy.parent.mkdir(parents=True, exist_ok=True)
        written = re.sub(r"^id: .*$", f"id: {name}", file.read_text("utf-8"), flags=re.MULTILINE)
        copy.write_text(re.sub(r"^siblings: .*$", "siblings: []", written, flags=re.MULTILINE), "utf-8")
    return Places(folder / "exercises", places.catalogues, places.pictures, folder / "build")


def milliseconds(work: Callable[[], object]) -> float:
    """Time one run; what it made is let go before the next."""
    start = perf_counter()
    made = work()
    passed = (perf_counter() - start) * 1000
    del made
    return passed


def measure(folder: Path, count: int, times: int) -> dict[str, object]:
    """Take turns, so that both meet the same machine."""
    shipped = Places(paths.EXERCISES, paths.CATALOGUES, paths.ASSETS / "pictures", folder)
    places = grow(shipped, folder, count)
    compiling = milliseconds(lambda: compile_bank(places))
    packed = (places.build / PACK).read_bytes().partition(END)[2]
    pairs = [
        (milliseconds(lambda: load_bank(places)), milliseconds(lambda: msgspec.msgpack.decode(packed)))
        for _ in range(times)
    ]
    loading, bare = (median(column) for column in zip(*pairs, strict=True))
    return {
        "exercises": len(load_bank(places)),
        "kilobytes": len(packed) // 1024,
        "load_ms": round(loading, 2),
        "bare_ms": round(bare, 2),
        "ratio": round(loading / bare, 2),
        "compile_ms": round(compiling),
        "limit_ms": LIMIT_MS,
        "passed": loading < LIMIT_MS,
    }


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.bench.pack", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object (it always does)")
    options.add_argument("--exercises", type=int, default=1000, help="exercises to load")
    options.add_argument("--times", type=int, default=20, help="how often to load them")
    chosen = options.parse_args()
    with TemporaryDirectory(prefix="pack-") as folder:
        found = measure(Path(folder), chosen.exercises, chosen.times)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())

"""Plays a fleet and prints what became of all that it released; exit 1 on any difference.

Run as `python -m tests.harness.fleet --devices 300 --weeks 52 --faults all --json`. `--faults` takes names of
`faults.py` with commas, `all` of them together, `each` of them alone and then all, or `none`. Kiosks write
to memory and do not wait for a disk (the storage's own tests cut the power); the collector is a process as
it is started anywhere.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any

from tests.harness.fleet.databases import nodes, one_server
from tests.harness.fleet.faults import Fault
from tests.harness.fleet.play import Fleet, play

ALL, EACH, NONE = "all", "each", "none"
SQLITE, POSTGRESQL, NODES = "sqlite", "postgresql", "nodes"
MOST_SHOWN = 20


def runs(asked: str) -> list[tuple[Fault, ...]]:
    """Give what is to go wrong in each run."""
    every = tuple(Fault)
    if asked == EACH:
        return [*((fault,) for fault in every), every]
    if asked == ALL:
        return [every]
    return [() if asked == NONE else tuple(Fault(name) for name in asked.split(","))]


def database(asked: str) -> AbstractContextManager[str]:
    """Give the address of an empty database while it is needed; nothing for the collector's own file."""
    match asked:
        case "sqlite":
            return nullcontext("")
        case "postgresql":
            return one_server()
        case "nodes":
            return nodes()
        case _:
            return nullcontext(asked)


def sentence(found: dict[str, Any]) -> Iterator[str]:
    """Say what a run came to."""
    faults = ", ".join(found["faults"]) or "nothing"
    yield (
        f"{faults}: {found['devices']} kiosks, {found['weeks']} weeks, {found['visits']} visits; "
        f"{found['released']} batches released, {found['kept']} kept, "
        f"{sum(found['laid_aside'].values())} laid aside, {found['gone_with_the_disk']} gone with a disk, "
        f"{len(found['differences'])} differences; {found['seconds']} s"
    )
    where = ", ".join(f"{visits} {fate}" for fate, visits in found["without_noise"].items())
    yield f"  of the visits to kiosks without noise: {where}"
    yield from found["differences"][:MOST_SHOWN]


def main(arguments: Sequence[str] | None = None) -> None:
    """Play, print, and judge."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.fleet", description=__doc__)
    add = parser.add_argument
    add("--devices", type=int, default=300)
    add("--weeks", type=int, default=52)
    add("--seed", type=int, default=1)
    add("--jobs", type=int, default=os.cpu_count() or 1, help="processes that play kiosks")
    add("--faults", type=runs, default=ALL, help="names with commas, all, each or none (all)")
    add("--database", default=SQLITE, help="sqlite, postgresql, nodes, or the address of an empty one")
    add("--json", action="store_true", help="each run as a line of JSON")
    asked = parser.parse_args(arguments)
    differences = 0
    for faults in asked.faults:
        with database(asked.database) as url:
            fleet = Fleet(asked.devices, asked.weeks, asked.seed, min(asked.jobs, asked.devices))
            found = play(replace(fleet, url=url), faults)
        differences += len(found["differences"])
        lines = [json.dumps(found)] if asked.json else sentence(found)
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()

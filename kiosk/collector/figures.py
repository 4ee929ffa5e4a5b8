"""How a worker does, in the text that monitoring reads (Prometheus): sums, and nothing about who asked."""

from __future__ import annotations

import os
import resource
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TEXT = "text/plain; version=0.0.4; charset=utf-8"
PREFIX = "digipunt_collector_"
KINDS = {
    "devices": "Devices that were enrolled.",
    "devices_revoked": "Devices that may not send any more.",
    "batches_kept": "Batches in the database.",
    "batches_retracted": "Batches among them that count nowhere.",
    "batches_waiting_at_devices": "Batches that devices say they still hold.",
    "batches_parked_at_devices": "Batches that devices say they hold and do not send.",
}

KINDS_OF_WORKER = {
    "renewals_total": "Times that the sums of the page were made anew.",
    "renewals_failed_total": "Times that they could not be: the page shows the ones before.",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The requests that this worker answered, by route and status, and the seconds they took together."""

    answered: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Add an answer."""
        self.answered[method, route, status] += 1
        self.seconds[route] += seconds

    def text(self, fleet: Mapping[str, int], own: Mapping[str, int]) -> str:
        """Write all of it, with the sums that the database tells, and counters of this worker's `own`."""
        return "\n".join([*_of_fleet(fleet), *self._of_worker(own), ""])

    def _of_worker(self, own: Mapping[str, int]) -> Iterator[str]:
        """Tell what is this worker's own; its number keeps the series of several apart."""
        worker = f'worker="{os.getpid()}"'
        yield from _head("requests_total", "counter", "Requests that were answered.")
        for (method, route, status), times in sorted(self.answered.items()):
            labels = f'{worker},method="{method}",route="{route}",status="{status}"'
            yield f"{PREFIX}requests_total{{{labels}}} {times}"
        yield from _head("request_seconds_total", "counter", "Seconds that answering took.")
        for route, seconds in sorted(self.seconds.items()):
            yield f'{PREFIX}request_seconds_total{{{worker},route="{route}"}} {seconds:.6f}'
        for name, value in own.items():
            yield from _head(name, "counter", KINDS_OF_WORKER[name])
            yield f"{PREFIX}{name}{{{worker}}} {value}"
        yield from _head("memory_bytes", "gauge", "Memory that a worker holds.")
        yield f"{PREFIX}memory_bytes{{{worker}}} {memory()}"


def _of_fleet(fleet: Mapping[str, int]) -> Iterator[str]:
    for name, value in fleet.items():
        yield from _head(name, "gauge", KINDS[name])
        yield f"{PREFIX}{name} {value}"


def _head(name: str, kind: str, meaning: str) -> Iterator[str]:
    yield f"# HELP {PREFIX}{name} {meaning}"
    yield f"# TYPE {PREFIX}{name} {kind}"


def memory() -> int:
    """Give the bytes of memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize()

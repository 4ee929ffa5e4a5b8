"""Asks a real collector thousands of random things, made by schemathesis from its own description.

No answer may be a fault of ours, every no is a problem in the one form of problems, what was sent whole
stays, and afterwards the collector is as well as before.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import response_schema_conformance

from tests.bench.collector.load import memory
from tests.collector.asked import digest
from tests.collector.postgresql import address, server
from tests.collector.process import Running, bring, running

Asked = schemathesis.Case[Any]

DEVICES = 20
ALWAYS = {400, 404, 405}
"""What an address that is not one of ours is answered, wherever it was meant to go."""


@dataclass
class Trial:
    """A collector that is asked, by whom, and what it answered."""

    collector: Running
    devices: list[tuple[str, str]]
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    session: requests.Session = field(default_factory=requests.Session)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.collector.port}"

    def ask(self, case: Asked, choice: int) -> None:
        """Ask as somebody who may, mostly, and look at the answer."""
        if choice:
            self._prepare(case, self.devices[1 + choice % (DEVICES - 1)])  # the first is let alone
        answer = case.call(base_url=self.base, session=self.session)
        self.statuses[answer.status_code] += 1
        if case.path == "/v1/admin/token" and answer.status_code == 200:
            self.collector.admin = answer.json()["token"]
        if fault := self._fault(case, answer):
            self.faults.append(f"{case.method} {case.formatted_path}: {fault}"[:400])

    def _prepare(self, case: Asked, device: tuple[str, str]) -> None:
        install, token = device
        if case.path.startswith("/v1/admin"):
            token = self.collector.admin
        case.headers["Authorization"] = f"Bearer {token}"
        if "install" in case.path_parameters:
            case.path_parameters["install"] = install
        if "Content-Digest" in case.headers and isinstance(case.body, dict):
            case.headers["Content-Digest"] = digest(json.dumps(case.body).encode())

    def _fault(self, case: Asked, answer: Any) -> str:
        status = answer.status_code
        if status >= 500:
            return f"{status} {answer.text}"
        if status not in {*map(int, case.operation.definition.raw["responses"]), *ALWAYS}:
            return f"{status} stands nowhere in the description"
        if status >= 400:
            return "" if _is_problem(answer, case.method) else f"{status} without a problem: {answer.text}"
        try:
            case.validate_response(answer, checks=[response_schema_conformance])
        except AssertionError as problem:
            return str(problem)
        return ""


def _is_problem(answer: Any, method: str) -> bool:
    if method == "HEAD":
        return True
    if answer.headers.get("content-type") != ["application/problem+json"]:
        return False
    said = answer.json()
    return said["status"] == answer.status_code and bool(said["title"]) and bool(said["detail"])


def ask_all(trial: Trial, times: int) -> None:
    """Ask at least so many things, of each operation about as many, half of them as they should be."""
    schema = schemathesis.openapi.from_url(f"{trial.base}/openapi.json")
    operations = [schema[path][method] for path in schema for method in schema[path]]
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    each = [operation.as_strategy(generation_mode=mode) for operation in operations for mode in modes]
    for number in count():
        if sum(trial.statuses.values()) >= times:
            return
        share = max(5, (times - sum(trial.statuses.values())) // len(each))
        with suppress(Unsatisfiable):  # there is nothing that this one could be asked amiss
            _ask_one(trial, each[number % len(each)], min(share, 200), number)


def _ask_one(trial: Trial, cases: st.SearchStrategy[Any], times: int, number: int) -> None:
    @seed(number)
    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases, choice=st.integers(0, 4 * DEVICES))
    def asked(case: Asked, choice: int) -> None:
        trial.ask(case, choice)

    asked()


def tried(collector: Running, times: int) -> dict[str, object]:
    """Ask so many things between two batches of which the first must stay."""
    with collector.client as client:
        devices = [collector.enrol(client, f"site-{number}") for number in range(DEVICES)]
        kept = bring(client, *devices[0], 1)
        before = memory(collector)
        trial = Trial(collector, devices)
        ask_all(trial, times)
        again = bring(client, *devices[0], 1)
        well = client.get("/health").status_code == 200
    trial.session.close()
    stayed = (kept.status_code, again.status_code, again.json()) == (201, 200, kept.json())
    return {
        "requests": sum(trial.statuses.values()),
        "statuses": {str(status): trial.statuses[status] for status in sorted(trial.statuses)},
        "faults": trial.faults[:20],
        "grown_mb": round((memory(collector) - before) / 2**20, 1),
        "passed": well and stayed and not trial.faults,
    }


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.harness.collector_requests", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object (it always does)")
    options.add_argument("--requests", type=int, default=10_000, help="how many to ask, about (10000)")
    options.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    chosen = options.parse_args()
    with TemporaryDirectory() as folder:
        found = _on(chosen.database, Path(folder) / "c", chosen.requests)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0 if found["passed"] else 1


def _on(kind: str, folder: Path, times: int) -> dict[str, object]:
    if kind == "sqlite":
        with running(folder) as collector:
            return tried(collector, times)
    with server("fsync=off") as socket, running(folder, "--database", address(socket)) as collector:
        return tried(collector, times)


if __name__ == "__main__":
    sys.exit(main())

"""Some hundred random requests; the command asks ten thousand."""

from __future__ import annotations

from pathlib import Path

from tests.collector.process import running
from tests.harness.collector_requests import tried


def test_random_requests_are_answered_and_harm_nothing(tmp_path: Path) -> None:
    with running(tmp_path / "c") as collector:
        found = tried(collector, 300)
    assert found["passed"], found
    assert int(str(found["requests"])) >= 300

"""The figures that monitoring reads."""

from __future__ import annotations

import re

from kiosk.collector.figures import KINDS, Figures, memory
from tests.collector.asked import Collector

LINE = re.compile(r'[a-z_]+(\{([a-z]+="[^"]*",?)+\})? -?[0-9.]+')


def test_every_line_is_as_monitoring_wants_it(collector: Collector) -> None:
    collector.device().bring()
    answer = collector.ask("GET", "/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    lines = answer.text.splitlines()
    assert all(LINE.fullmatch(line) for line in lines if not line.startswith("#"))
    assert "digipunt_collector_batches_kept 1" in lines
    assert "digipunt_collector_devices 1" in lines
    assert len({line for line in lines if line.startswith("# TYPE")}) == len(KINDS) + 5


def test_answers_are_counted_by_route_and_status() -> None:
    figures = Figures()
    for status in (201, 201, 409):
        figures.count("PUT", "/v1/batches", status, 0.5)
    text = figures.text({}, {})
    assert re.search(
        r'requests_total\{worker="\d+",method="PUT",route="/v1/batches",status="201"\} 2\n', text
    )
    assert re.search(r'request_seconds_total\{worker="\d+",route="/v1/batches"\} 1\.500000\n', text)


def test_memory_is_that_of_a_process() -> None:
    assert 2**20 < memory() < 2**34

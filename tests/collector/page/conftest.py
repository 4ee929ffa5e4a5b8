"""One browser and three services for all tests of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack

import pytest

from tests.collector.page.browsing import Chromium, chromium, serving


@pytest.fixture(scope="package")
def browser() -> Iterator[Chromium]:
    """A real Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="package")
def served() -> Iterator[Mapping[int, str]]:
    """The address of the figures of no device, of one and of three hundred."""
    with ExitStack() as stack:
        yield {devices: stack.enter_context(serving(devices)) for devices in (0, 1, 300)}

"""A kiosk that is heard by a list."""

from __future__ import annotations

import pytest

from tests.fakes import SpokenLog
from tests.opened import Open, Opened


@pytest.fixture
def voice() -> SpokenLog:
    return SpokenLog()


@pytest.fixture
def one(opened: Open, voice: SpokenLog) -> Opened:
    return opened(languages=("en", "nl"), voice=voice).open()

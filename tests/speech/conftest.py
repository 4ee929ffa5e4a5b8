"""Sound cards for tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.speech.sound_card import SoundCard, programs, sound_card


@pytest.fixture
def card(tmp_path: Path) -> Iterator[SoundCard]:
    """A card that plays as fast as real ones, with all that a kiosk installs for speech."""
    with sound_card(tmp_path, programs(tmp_path / "bin", "espeak-ng", "aplay", "amixer")) as plugged_in:
        yield plugged_in


@pytest.fixture
def quick_card(tmp_path: Path) -> Iterator[SoundCard]:
    with sound_card(tmp_path, programs(tmp_path / "bin", "espeak-ng", "aplay"), speed=50) as plugged_in:
        yield plugged_in

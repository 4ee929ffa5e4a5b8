"""How tests listen to a kiosk."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.speech import Reading
from tests.fakes import SpokenLog
from tests.opened import Opened


def heard(voice: SpokenLog) -> list[str]:
    """What was said since it was last asked."""
    said = [text for text, _, _ in voice.said]
    voice.said.clear()
    return said


def by_itself(one: Opened) -> None:
    visit = one.kiosk.visit
    visit.prefer(replace(visit.preferences, reading=Reading.AUTOMATIC))

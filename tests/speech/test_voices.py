from __future__ import annotations

import asyncio
import os

import pytest

from kiosk.speech.espeak import Espeak
from kiosk.speech.voices import ESPEAK_VOICES, espeak_voice

# Order of need, without Pashto: no voice of espeak-ng speaks it.
WANTED = ("nl", "en", "fr", "tr", "ar", "bg", "uk", "fa_AF", "ru", "es", "pl", "ro", "de")


@pytest.mark.parametrize("language", WANTED)
def test_each_language_of_need_has_a_voice(language: str) -> None:
    assert espeak_voice(language) is not None


def test_pashto_has_none() -> None:
    assert espeak_voice("ps") is None


def test_the_espeak_of_this_system_has_every_voice_in_the_table() -> None:
    espeak = Espeak(os.environ)
    asyncio.run(espeak.look())
    assert not [voice for voice in ESPEAK_VOICES.values() if not espeak.has(voice)]


def test_a_region_is_read_by_the_voice_of_its_language() -> None:
    assert espeak_voice("nl_BE") == espeak_voice("nl")

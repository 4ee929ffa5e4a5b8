"""How tests tell a story to a voice, and listen."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Awaitable, Callable
from pathlib import Path

from kiosk.core.speech import USUAL_VOLUME, Utterance, Voice
from kiosk.speech.speaker import Speaker
from tests.speech.sound_card import SoundCard

CHOOSE = Utterance("Kies een taal om te beginnen.", "nl")
LONG = Utterance("Dit is een lange zin die nog lang niet uit is. " * 4, "nl")


def speaker(environment: dict[str, str], *languages: str, recordings: Path = Path("none")) -> Speaker:
    return Speaker(languages or ("nl",), recordings, environment)


def tell(voice: Voice, story: Callable[[], Awaitable[None]]) -> None:
    """Let a story happen to a voice, which is closed afterwards."""

    async def whole() -> None:
        try:
            await story()
        finally:
            await voice.close()

    asyncio.run(whole())


async def said(voice: Voice, utterance: Utterance, volume: int = USUAL_VOLUME) -> None:
    """Come back when an utterance was said."""
    ended = asyncio.Event()
    voice.say(utterance, volume, ended.set)
    await asyncio.wait_for(ended.wait(), 20)


async def until_heard(card: SoundCard) -> None:
    """Come back when sound has come out of the card since now."""
    before = len(card.pieces)
    async with asyncio.timeout(5):
        while not any(any(piece) for _, piece in card.pieces[before:]):
            await asyncio.sleep(0.005)


def loudest(heard: bytes) -> int:
    return max(map(abs, array("h", heard[: len(heard) // 2 * 2])), default=0)

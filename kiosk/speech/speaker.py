"""The voice of the kiosk: recorded speech where there is some, else synthesised, one utterance at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from pathlib import Path

from kiosk.core.errors import SpeechError
from kiosk.core.speech import Utterance
from kiosk.speech.espeak import Espeak
from kiosk.speech.headphones import plugged_in
from kiosk.speech.memory import SoundMemory
from kiosk.speech.player import Player
from kiosk.speech.recorded import Recordings
from kiosk.speech.sound import Sound
from kiosk.speech.spoken import plain
from kiosk.speech.voices import espeak_voice

log = logging.getLogger(__name__)
GOING_S = 2.0
"""How long what was being said may take to end when the kiosk ends."""


class Speaker:
    """A Voice for this machine.

    What it lacks is said once in the log, not at each utterance, and again only after it worked meanwhile.
    """

    def __init__(self, languages: tuple[str, ...], recordings: Path, environment: Mapping[str, str]) -> None:
        """Take the languages offered, the folder of recordings, and the environment programs run in."""
        self._languages = languages
        self._recordings = Recordings(recordings)
        self._espeak = Espeak(environment)
        self._player = Player(environment)
        self._environment = environment
        self._memory = SoundMemory()
        self._turn = asyncio.Lock()
        self._saying: asyncio.Task[None] | None = None
        self._asking: list[asyncio.Task[None]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._told: set[str] = set()

    def speaks(self, language: str, /) -> bool:
        """Tell whether this language can be heard here now, as far as is known."""
        return self._player.usable and (self._synthesises(language) or self._recordings.has(language))

    def say(self, utterance: Utterance, volume: int, ended: Callable[[], None], /) -> None:
        """Say it; what is being said stops first. What was of no use before is tried again."""
        self.hush()
        self._saying = self._begin(self._say(utterance, volume, ended))

    def hush(self) -> None:
        """Be silent: the player is killed now, not when the event loop has time."""
        self._player.stop()
        for question in self._asking:
            question.cancel()
        self._asking.clear()
        if self._saying is not None:
            self._saying.cancel()
            self._saying = None

    def ask_private(self, told: Callable[[bool], None], /) -> None:
        """Find out whether headphones are plugged in now, and tell."""
        self._asking.append(self._begin(self._ask(told)))

    def look_again(self, looked: Callable[[], None], /) -> None:
        """Look for what did not work, and say when that is done."""
        self._begin(self._look(looked))

    def forget(self) -> None:
        """Be silent, and keep no sound of this visit."""
        self.hush()
        self._memory.clear()

    async def refresh(self) -> None:
        """Look for voices and a player where they are not known to work; whoever cancels it ends the look."""
        async with self._turn:
            if not self._espeak.certain:
                await self._attempt("voices", self._espeak.look())
            if self._player.program is None:
                await self._attempt("player", self._player.find())
        if self._espeak.certain:
            for language in self._languages:
                self._tell_of_voice(language)

    async def close(self) -> None:
        """Be silent, and wait until every program is gone."""
        self.forget()
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=GOING_S)

    def _begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    async def _ask(self, told: Callable[[bool], None]) -> None:
        told(await plugged_in(self._player.program, self._environment))

    async def _look(self, looked: Callable[[], None]) -> None:
        await self.refresh()
        looked()

    def _synthesises(self, language: str) -> bool:
        voice = espeak_voice(language)
        return voice is not None and self._espeak.has(voice)

    async def _say(self, utterance: Utterance, volume: int, ended: Callable[[], None]) -> None:
        async with self._turn:
            sound = await self._sound(utterance)
            heard = sound is not None and await self._attempt("player", self._player.play(sound, volume))
        if heard:
            self._told.discard("player")
        ended()

    async def _sound(self, utterance: Utterance) -> Sound | None:
        """Give an utterance as sound; None where it cannot be said."""
        text = plain(utterance.text)
        try:
            recorded = self._recordings.sound(utterance.language, text)
        except SpeechError as error:
            self._tell(f"recording {error}", str(error))
            recorded = None
        return recorded or await self._synthesised(text, utterance.language)

    async def _synthesised(self, text: str, language: str) -> Sound | None:
        voice = espeak_voice(language)
        if voice is None or (self._espeak.certain and not self._espeak.has(voice)):
            return None
        kept = self._memory.sound((voice.name, text))
        if kept is not None:
            return kept
        try:
            sound = await self._espeak.synthesise(text, voice)
        except SpeechError as error:
            self._tell("voices", str(error))
            return None
        self._told.discard("voices")
        self._memory.keep((voice.name, text), sound)
        return sound

    async def _attempt(self, part: str, work: Awaitable[None]) -> bool:
        """Do something that may not work here; tell staff and give False when it does not."""
        try:
            await work
        except SpeechError as error:
            self._tell(part, str(error))
            return False
        return True

    def _tell_of_voice(self, language: str) -> None:
        if not self._synthesises(language) and not self._recordings.has(language):
            sentence = (
                f"The language {language!r} has no voice: reading aloud is not offered in it. "
                "Record its words, or look which voices `espeak-ng --voices` shows."
            )
            self._tell(f"voice {language}", sentence, logging.WARNING)

    def _tell(self, part: str, sentence: str, level: int = logging.ERROR) -> None:
        if part not in self._told:
            self._told.add(part)
            log.log(level, "%s", sentence)

    def _done(self, task: asyncio.Task[None]) -> None:
        """Let go of what was said; a mistake of ours in it goes to whoever hears of mistakes."""
        self._tasks.discard(task)
        if not task.cancelled():
            task.result()

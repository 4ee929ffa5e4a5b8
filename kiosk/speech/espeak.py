"""Synthesis by espeak-ng, run once for each utterance."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from typing import NoReturn

from kiosk.core.errors import SpeechError
from kiosk.speech.program import Outcome, Program, in_memory
from kiosk.speech.sound import Sound, read_wav
from kiosk.speech.spoken import for_espeak
from kiosk.speech.voices import EspeakVoice

NAME = "espeak-ng"
SECONDS = 5.0
"""How long an utterance may take; three minutes of speech take one second."""

LANGUAGE_COLUMN = 1

NOTHING = Sound(b"", 22_050)
"""What comes of words without a sound, such as dots: espeak-ng then gives nothing at all."""


class Espeak:
    """The voices that espeak-ng has on this machine; without a look, it is trusted where it is installed."""

    def __init__(self, environment: Mapping[str, str], seconds: float = SECONDS) -> None:
        """Take the environment to find and run it in, and how long it may take."""
        self._environment = environment
        self._seconds = seconds
        self._installed = shutil.which(NAME, path=environment.get("PATH")) is not None
        self._voices: frozenset[str] | None = None

    @property
    def certain(self) -> bool:
        """Whether it was looked at, and worked since."""
        return bool(self._voices)

    def has(self, voice: EspeakVoice) -> bool:
        """Tell whether it has a voice."""
        return self._installed if self._voices is None else voice.name in self._voices

    async def look(self) -> None:
        """Find out which voices there are; raises SpeechError when it does not run."""
        outcome = await self._run((NAME, "--voices"), b"")
        rows = outcome.said.decode(errors="replace").splitlines()[1:]
        self._voices = frozenset(row.split()[LANGUAGE_COLUMN] for row in rows)

    async def synthesise(self, text: str, voice: EspeakVoice) -> Sound:
        """Give a text as sound; raises SpeechError when that does not work."""
        said = ("--stdin", "--stdout", "-b", "1", "-v", voice.name, "-s", str(voice.rate))
        outcome = await self._run((NAME, *said), for_espeak(text, voice.language).encode())
        try:
            sound = read_wav(outcome.said) if outcome.said else NOTHING
        except SpeechError as error:
            self._refuse(f"what it gave cannot be used: {error}")
        if not self._voices:  # it is of use again
            self._voices = None
        return sound

    async def _run(self, command: tuple[str, ...], given: bytes) -> Outcome:
        try:
            with in_memory() as file:
                file.write(given)
                outcome = await Program(command, self._environment).run(file, self._seconds)
        except TimeoutError:
            self._refuse(f"it did not answer within {self._seconds:.1f} seconds")
        except OSError as error:
            self._refuse(f"it cannot be run ({error.strerror})")
        if outcome.code:  # what it complains of may repeat what was said, so nobody is told
            self._refuse(f"it ended with code {outcome.code}")
        return outcome

    def _refuse(self, reason: str) -> NoReturn:
        """Say what is wrong; from now on it has no voices."""
        self._voices = frozenset()
        message = (
            f"Reading aloud does not work, as espeak-ng fails: {reason}. Install `espeak-ng`, or mend it."
        )
        raise SpeechError(message)

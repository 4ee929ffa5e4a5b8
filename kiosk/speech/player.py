"""Sound becomes audible by the first of the usual programs that can reach a sound device."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Mapping
from typing import BinaryIO

from kiosk.core.errors import SpeechError
from kiosk.core.speech import USUAL_VOLUME
from kiosk.speech.program import Program, in_memory
from kiosk.speech.sound import Sound, at_volume, wav_head

PLAYERS = (
    ("pw-play", "--latency", "50ms", "/dev/stdin"),  # "-" would be samples without a head, up to 0.3 at least
    ("paplay", "--latency-msec=50"),
    ("aplay", "-q", "-"),
)
"""Each plays a WAV on its input; those of a sound server first, as it holds the device where it runs."""

SILENCE = Sound(bytes(882), 22_050)
"""20 ms, to find out whether a player works."""

TRY_S = 4.0
"""How long a player may take to play nothing; PulseAudio without a device takes two seconds."""

MARGIN_S = 5.0
"""How much longer than the sound itself playing may take."""

SLICE = 1 << 15
"""Bytes made loud or soft at once, in less than two milliseconds, so that a touch never waits for it."""


class Player:
    """Plays one sound at a time; without a search, it is trusted where a program is installed."""

    def __init__(
        self, environment: Mapping[str, str], try_s: float = TRY_S, margin_s: float = MARGIN_S
    ) -> None:
        """Take the environment to find and run the programs in, and how long they may take, in seconds."""
        self._environment = environment
        self._try_s = try_s
        self._margin_s = margin_s
        self._command: tuple[str, ...] | None = None
        self._usable = bool(self._installed())
        self._playing: Program | None = None

    @property
    def usable(self) -> bool:
        """Whether sound can be heard, as far as is known."""
        return self._usable

    @property
    def program(self) -> str | None:
        """The name of the program that was found to work, and worked since."""
        return self._command[0] if self._command else None

    async def find(self) -> None:
        """Find the first program that can play; raises SpeechError when none can."""
        complaints = [f"{PLAYERS[-1][0]}: not installed; install `alsa-utils`"]
        for command in self._installed():
            try:
                await self._run(Program(command, self._environment), SILENCE, USUAL_VOLUME, self._try_s)
            except SpeechError as error:
                complaints.append(str(error))
            else:
                self._command, self._usable = command, True
                return
        self._usable = False
        message = f"No sound: {complaints[-1]}. Connect a speaker, or see `aplay -l` for what is there."
        raise SpeechError(message)

    async def play(self, sound: Sound, volume: int) -> None:
        """Play a sound at one of VOLUMES and come back when it was heard, or was stopped.

        Raises SpeechError when it could not be played whole; then nothing is usable until `find`.
        """
        if not sound.samples:
            return
        if self._command is None:
            await self.find()
        program = Program(self._command or (), self._environment)
        self._playing = program
        try:
            await self._run(program, sound, volume, sound.seconds + self._margin_s)
        except SpeechError as error:
            self._command, self._usable = None, False
            message = f"The sound stopped: {error}. Look whether the speaker or the headphones are connected."
            raise SpeechError(message) from error
        finally:
            self._playing = None

    def stop(self) -> None:
        """Be silent now; whoever waits for `play` must not go on waiting."""
        if self._playing is not None:
            self._playing.kill()

    def _installed(self) -> list[tuple[str, ...]]:
        return [player for player in PLAYERS if shutil.which(player[0], path=self._environment.get("PATH"))]

    async def _run(self, program: Program, sound: Sound, volume: int, seconds: float) -> None:
        """Run a program on a sound; raises SpeechError with what it complained of last."""
        try:
            with in_memory() as file:
                await _write(file, sound, volume)
                outcome = await program.run(file, seconds)
        except TimeoutError as error:
            message = f"{program.name}: not ready within {seconds:.1f} seconds"
            raise SpeechError(message) from error
        except OSError as error:
            message = f"{program.name}: {error.strerror}"
            raise SpeechError(message) from error
        if outcome.code:
            complaint = outcome.complaint.rpartition("\n")[2] or f"it ended with code {outcome.code}"
            message = f"{program.name}: {complaint.removeprefix(f'{program.name}: ')}"
            raise SpeechError(message)


async def _write(file: BinaryIO, sound: Sound, volume: int) -> None:
    """Put a sound into a file as a WAV, letting others have their turn meanwhile."""
    file.write(wav_head(sound))
    for begin in range(0, len(sound.samples), SLICE):
        file.write(at_volume(sound.samples[begin : begin + SLICE], volume))
        await asyncio.sleep(0)

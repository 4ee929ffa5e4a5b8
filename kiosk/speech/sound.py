"""Sound as samples of 16 bits, and as the WAV that programs read and write."""

from __future__ import annotations

import io
import struct
import wave
from array import array
from dataclasses import dataclass

from kiosk.core.errors import SpeechError
from kiosk.core.speech import VOLUMES

SAMPLE = 2
"""Bytes of one sample of one channel."""

STEP_DB = 4
"""Between two steps of loudness: plain to hear, and the softest is still 16 dB below the loudest."""

WHOLE = 1 << 12
"""A share of 1 as a whole number, as whole numbers multiply faster."""

SHARES = {step: round(WHOLE * 10 ** (STEP_DB * (step - VOLUMES[-1]) / 20)) for step in VOLUMES}


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples of 16 bits, little-endian, channels side by side; `rate` is in samples a second."""

    samples: bytes
    rate: int
    channels: int = 1

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / (SAMPLE * self.channels * self.rate)


def read_wav(wav: bytes) -> Sound:
    """Read a WAV; its length may be left open, as in what espeak-ng writes.

    Raises SpeechError where it is no WAV with samples of 16 bits.
    """
    try:
        with wave.open(io.BytesIO(wav)) as file:
            depth, rate, channels = file.getsampwidth(), file.getframerate(), file.getnchannels()
            samples = file.readframes(file.getnframes())
    except (wave.Error, EOFError, struct.error) as error:
        message = f"it is not a WAV file ({str(error) or 'it is cut off'})"
        raise SpeechError(message) from error
    if depth != SAMPLE or not rate:
        message = f"its samples have {8 * depth} bits, {8 * SAMPLE} are needed"
        raise SpeechError(message)
    whole = len(samples) // (SAMPLE * channels) * SAMPLE * channels
    return Sound(samples[:whole], rate, channels)


def wav_head(sound: Sound) -> bytes:
    """Give the WAV of a sound up to where its samples begin.

    Source: Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0" (1991).
    """
    frame, size = SAMPLE * sound.channels, len(sound.samples)
    form = struct.pack("<HHIIHH", 1, sound.channels, sound.rate, sound.rate * frame, frame, 8 * SAMPLE)
    whole = struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE")
    return whole + struct.pack("<4sI", b"fmt ", len(form)) + form + struct.pack("<4sI", b"data", size)


def at_volume(samples: bytes, volume: int) -> bytes:
    """Give samples at one of VOLUMES; the loudest leaves them as they are."""
    share = SHARES[volume]
    if share == WHOLE:
        return samples
    return array("h", [sample * share // WHOLE for sample in array("h", samples)]).tobytes()

"""Recorded speech: a file for each text, found by the hash of its words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import SpeechError
from kiosk.speech.sound import Sound, read_wav
from kiosk.speech.spoken import plain


def recording_name(text: str) -> str:
    """Give the name of the file that holds these words.

    It is the first 32 hexadecimal digits of the SHA-256 of the words in UTF-8, as `plain` gives them
    (composed, without signs that only steer how text is shown), one space between words and lines.
    """
    words = " ".join(plain(text).split())
    return f"{hashlib.sha256(words.encode()).hexdigest()[:32]}.wav"


@dataclass(frozen=True, slots=True)
class Recordings:
    """The folder with a folder for each language, by code; none need be there."""

    folder: Path

    def has(self, language: str) -> bool:
        """Tell whether something was recorded in a language."""
        return any((self.folder / language).glob("*.wav"))

    def sound(self, language: str, text: str) -> Sound | None:
        """Give the recording of a text; None where there is none.

        Raises SpeechError when the file is broken.
        """
        file = self.folder / language / recording_name(text)
        try:
            return read_wav(file.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, SpeechError) as error:
            message = f"The recording {file} cannot be used: {error}. Take it away, or record it again."
            raise SpeechError(message) from error

"""The sounds of this visit, in memory only, so that words are synthesised once."""

from __future__ import annotations

from collections import OrderedDict

from kiosk.speech.sound import Sound

ROOM = 8_000_000
"""Bytes: three minutes of speech, more than all the screens of one visit."""


class SoundMemory:
    """Keeps what was used last; what was used longest ago goes first when it is full."""

    def __init__(self, room: int = ROOM) -> None:
        """Keep at most so many bytes of samples."""
        self._room = room
        self._used = 0
        self._sounds: OrderedDict[tuple[str, str], Sound] = OrderedDict()

    def sound(self, key: tuple[str, str]) -> Sound | None:
        """Give the sound kept under a key (voice, text), which is now the one used last."""
        if key not in self._sounds:
            return None
        self._sounds.move_to_end(key)
        return self._sounds[key]

    def keep(self, key: tuple[str, str], sound: Sound) -> None:
        """Keep a sound, unless it alone is too much."""
        if key in self._sounds or len(sound.samples) > self._room:
            return
        self._sounds[key] = sound
        self._used += len(sound.samples)
        while self._used > self._room:
            _, oldest = self._sounds.popitem(last=False)
            self._used -= len(oldest.samples)

    def clear(self) -> None:
        """Forget them all."""
        self._sounds.clear()
        self._used = 0

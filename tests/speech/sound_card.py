"""A sound card of the tests' own, which the real aplay plays on: what is heard falls into a list.

ALSA itself has the parts: what is played goes into a file, here a pipe, that is read as fast as a card plays.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

BYTES_A_SECOND = 2 * 22_050
"""What espeak-ng speaks: one channel, 16 bits, 22,050 samples a second."""

PIPE = 4096
"""Bytes that wait in the pipe: 90 ms, the least there is."""

ALSA = """
pcm.nothing {{ type null }}
pcm.!default {{ type file slave.pcm "nothing" file "{pipe}" format "raw" }}
"""


def programs(folder: Path, *names: str) -> str:
    """Give a PATH that has these programs of the machine, each of which must be there, and no others."""
    folder.mkdir(exist_ok=True)
    for name in names:
        found = shutil.which(name)
        assert found, f"{name} is not installed; run packaging/setup.sh --test"
        (folder / name).symlink_to(found)
    return str(folder)


def script(folder: Path, name: str, body: str) -> None:
    """Put a program into a folder that is this shell script; it finds the usual commands."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.unlink(missing_ok=True)
    program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{body}\n", "utf-8")
    program.chmod(0o755)


@dataclass
class SoundCard:
    """What was heard, a piece at a time, each with the monotonic second at which it was."""

    environment: dict[str, str]
    pieces: list[tuple[float, bytes]] = field(default_factory=list)

    @property
    def heard(self) -> bytes:
        return b"".join(piece for _, piece in self.pieces)

    def wait_for(self, samples: bytes) -> None:
        """Come back when these were heard; fails when they are not."""
        deadline = time.monotonic() + 5
        while samples not in self.heard:
            assert time.monotonic() < deadline, f"heard {len(self.heard)} bytes, not what was wanted"
            time.sleep(0.01)


@contextmanager
def sound_card(folder: Path, path: str, speed: float = 1.0) -> Iterator[SoundCard]:
    """Plug a card in, which plays so many times faster than a real one."""
    pipe, settings = folder / "card", folder / "asound.conf"
    os.mkfifo(pipe)
    settings.write_text(ALSA.format(pipe=pipe), "utf-8")
    ours = os.open(pipe, os.O_RDWR)
    fcntl.fcntl(ours, fcntl.F_SETPIPE_SZ, PIPE)
    card = SoundCard({"PATH": path, "ALSA_CONFIG_PATH": str(settings)})
    playing = threading.Thread(target=_play, args=(ours, card, speed))
    playing.start()
    try:
        yield card
    finally:
        os.write(ours, UNPLUGGED)
        playing.join(timeout=10)
        os.close(ours)


UNPLUGGED = b"the card is unplugged"


def _play(pipe: int, card: SoundCard, speed: float) -> None:
    while not (piece := os.read(pipe, PIPE // 4)).endswith(UNPLUGGED):
        card.pieces.append((time.monotonic(), piece))
        time.sleep(len(piece) / BYTES_A_SECOND / speed)

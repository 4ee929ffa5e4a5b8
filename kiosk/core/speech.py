"""What a voice is to whoever wants words read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

VOLUMES = range(1, 6)
"""The steps of loudness, each 4 dB apart."""

USUAL_VOLUME = 3
"""The step that every visit begins with."""


class Reading(StrEnum):
    """When the words on a screen are read aloud."""

    OFF = "off"
    ON_TAP = "on tap"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words to say in a language, by code ("nl", "fa_AF"); a log that shows it shows no words."""

    text: str = field(repr=False)
    language: str


class Voice(Protocol):
    """Says one utterance at a time.

    All but `refresh` and `close` come back at once; what ends later needs a running event loop.
    """

    def speaks(self, language: str, /) -> bool:
        """Tell whether this language can be heard here now, as far as is known."""
        ...

    def say(self, utterance: Utterance, volume: int, ended: Callable[[], None], /) -> None:
        """Say it at one of VOLUMES; what is being said stops first.

        `ended` is called once: when all was said, or when it cannot be said, so that reading goes on.
        It is never called after `hush` or another `say`.
        """
        ...

    def hush(self) -> None:
        """Be silent within 100 ms."""
        ...

    def ask_private(self, told: Callable[[bool], None], /) -> None:
        """Ask whether only one person hears it: headphones are plugged in now.

        `told` is called once, soon, with False when unknown; never after `hush` or `say`. Ask before
        something personal is said: headphones may have been pulled out since.
        """
        ...

    def look_again(self, looked: Callable[[], None], /) -> None:
        """Do `refresh` beside what else happens; `looked` is called once it is done."""
        ...

    def forget(self) -> None:
        """Be silent, and keep nothing of what was said: a visit is over."""
        ...

    async def refresh(self) -> None:
        """Look again at what this machine can say, where that is not certain: a visit may begin."""
        ...

    async def close(self) -> None:
        """Be silent, and come back when nothing of it runs any more."""
        ...

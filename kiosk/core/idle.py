"""How long nobody may touch the screen, as the settings say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """In seconds: until the question, until it where a result or where help is shown, and the countdown."""

    idle: int
    on_result: int
    on_help: int
    countdown: int

    @property
    def resumable(self) -> int:
        """The seconds after a power cut in which a visit may still be gone on with."""
        return self.idle + self.countdown

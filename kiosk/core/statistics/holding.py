"""What a collector tells a device that it has of it, so that the device sees what was lost there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """What a collector has of one database of a device.

    Batches up to the number `newest`, but for `gaps` before that, first and last.
    """

    epoch: str
    newest: int
    gaps: tuple[tuple[int, int], ...] = ()

    def lacks(self, seq: int) -> bool:
        """Tell whether there is no batch of this number."""
        return seq > self.newest or any(first <= seq <= last for first, last in self.gaps)


@dataclass(frozen=True, slots=True)
class Holding:
    """All that a collector has of a device."""

    epochs: tuple[Held, ...]

"""The two screens that a kiosk can open with, as values: the first picture waits for no other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Welcome:
    """Choose a language by its own name; `offered` are locale codes in order.

    While it stands `alone` it may greet in one language after another; whoever is there reads in peace.
    """

    offered: tuple[str, ...]
    chosen: str
    alone: bool = True


@dataclass(frozen=True, slots=True)
class GoOnWhereYouWere:
    """After a power cut: is it still you?"""

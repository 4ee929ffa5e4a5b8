"""The two screens that a kiosk can open with, as values: the first picture waits for no other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Welcome:
    """Choose a language by its own name; `offered` are locale codes in order."""

    offered: tuple[str, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class GoOnWhereYouWere:
    """After a power cut: is it still you?"""

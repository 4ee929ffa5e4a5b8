"""One language as it is packed: what the screens say, and the words of exercises."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

UI = "ui"
EXERCISES = "exercises"
"""The two domains of catalogues."""

Texts = dict[str, dict[str, str]]
"""The words of an exercise by their dotted key, by its id; only exercises that are complete."""


class Ui(msgspec.Struct, frozen=True):
    """Messages by their English, the forms of those that count, the rule that picks a form.

    `share` is the part of all messages that is there (0 to 1); a language is offered at 1.
    """

    messages: Mapping[str, str] = msgspec.field(default_factory=dict)
    plurals: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    rule: str = "(n != 1)"
    share: float = 1.0

    @property
    def complete(self) -> bool:
        """Whether every message is there."""
        return self.share >= 1

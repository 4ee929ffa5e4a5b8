"""What a layout holds: pages of three rows of characters, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

Rows = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """Three rows, each a key per text; `shifted` is what they become with shift, () where nothing does."""

    rows: Rows
    shifted: Rows | tuple[()] = ()

    @property
    def columns(self) -> int:
        """How many keys its longest row has."""
        return max(len(row) for row in self.rows)

    @property
    def texts(self) -> frozenset[str]:
        """What its keys type, without shift and with it."""
        return frozenset(chain(*self.rows, *self.shifted))


@dataclass(frozen=True, slots=True)
class Layout:
    """One keyboard.

    `label` is what stands on the key that leads to its letters; `beside` are the three signs around the
    space bar. `latin` is the layout for addresses, None where the letters are Latin themselves.
    """

    name: str
    label: str
    beside: tuple[str, str, str]
    letters: Page
    signs: Page
    more: Page | None = None
    right_to_left: bool = False
    latin: Layout | None = None

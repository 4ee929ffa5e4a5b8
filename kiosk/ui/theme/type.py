"""The roles of letters, with their size, weight and line in each of the three text sizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.core.preferences import TextSize


class Role(Enum):
    """What words are for."""

    BODY = auto()
    STRONG = auto()
    OPTION = auto()
    LEAD = auto()
    SITUATION = auto()
    HEADING_2 = auto()
    HEADING_1 = auto()
    GREETING = auto()


@dataclass(frozen=True, slots=True)
class Letters:
    """Size in px for normal, large and largest text; line as a multiple of it."""

    normal: int
    large: int
    largest: int
    semibold: bool
    line: float

    def size(self, text_size: TextSize) -> int:
        """Give the size in px before scaling."""
        match text_size:
            case TextSize.NORMAL:
                return self.normal
            case TextSize.LARGE:
                return self.large
            case TextSize.LARGEST:
                return self.largest


LETTERS: Mapping[Role, Letters] = {
    Role.BODY: Letters(22, 30, 44, semibold=False, line=1.4),
    Role.STRONG: Letters(22, 30, 44, semibold=True, line=1.4),
    Role.OPTION: Letters(26, 32, 44, semibold=True, line=1.35),
    Role.LEAD: Letters(26, 32, 44, semibold=False, line=1.35),
    Role.SITUATION: Letters(34, 40, 48, semibold=False, line=1.3),
    Role.HEADING_2: Letters(34, 40, 48, semibold=True, line=1.3),
    Role.HEADING_1: Letters(48, 50, 52, semibold=True, line=1.2),
    Role.GREETING: Letters(88, 88, 88, semibold=True, line=1.0),
}
ARABIC: Mapping[Role, Letters] = {
    **LETTERS,
    Role.BODY: Letters(22, 30, 44, semibold=False, line=1.5),
    Role.STRONG: Letters(22, 30, 44, semibold=True, line=1.5),
    Role.OPTION: Letters(26, 32, 44, semibold=True, line=1.5),
    Role.LEAD: Letters(26, 32, 44, semibold=False, line=1.5),
    Role.SITUATION: Letters(34, 40, 48, semibold=False, line=1.47),
    Role.HEADING_2: Letters(34, 40, 48, semibold=True, line=1.47),
    Role.HEADING_1: Letters(44, 48, 52, semibold=True, line=1.5),
}
"""Marks touch the line above unless the first heading is smaller on a taller line."""

CAPITAL = 0.69
"""The height of a capital of Fira Sans, in sizes of its letters."""

ARABIC_INK = 1.66
"""From the highest mark to the lowest dot of Noto Sans Arabic, in sizes of its letters (measured)."""

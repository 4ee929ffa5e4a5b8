"""What is asked above cards, in letters that leave room for a hint and for the cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kinds.kind_view import TIGHT, TIGHTEST, KindView
from kiosk.ui.room import AIR
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column, height_of
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.worlds.page import MORE
from kiosk.ui.worlds.row import Row

Roles: TypeAlias = tuple[Role, Role]
"""The roles of a situation and of the question after it."""
LARGE: Roles = (Role.SITUATION, Role.HEADING_1)
SMALL: Roles = (Role.LEAD, Role.HEADING_2)
SMALLEST: Roles = (Role.LEAD, Role.OPTION)
"""Where the largest letters leave so little that cards would begin below what is seen."""
MUCH, MUCH_WHEN_NARROW = 110, 75
"""Letters of a situation and its question above which both are set smaller, to leave room for the cards."""
SHORT = 45
"""Letters of a task or question that still make a heading; longer ones are set smaller."""
ABOVE, ABOVE_WHEN_CROWDED = 24, 8
GAP, GAP_WHEN_CROWDED = 16, 8
"""Design px above a question and below its cards, and between what stands there."""


def air(look: Look) -> tuple[int, int]:
    """Give the px above a question and below its cards, and between what stands there."""
    above, gap = (ABOVE_WHEN_CROWDED, GAP_WHEN_CROWDED) if look.crowded else (ABOVE, GAP)
    return look.px(above), look.px(gap)


def question_above(
    kind: KindView, closer: Callable[[int], KindView], told: int
) -> tuple[QVBoxLayout, KindView]:
    """Give the question as large as leaves room for `told` px of something else, and a view of the cards.

    The view is the one given, or a closer one where that does not fit.
    """
    look, (situation, asked) = kind.look, kind.asked()
    letters = len(situation) + len(asked) + len(kind.aside())
    much = letters > (MUCH_WHEN_NARROW if look.narrow else MUCH)
    roles = SMALL if much or not fits(kind, LARGE, told) else LARGE
    for tight in (TIGHT, TIGHTEST):
        if not fits(kind, roles, told):
            kind = closer(tight)
    if look.crowded and not fits(kind, roles, told):
        roles = SMALLEST
        stand_within_sight(kind, roles, told)
    question = column()
    for block in blocks(kind, roles):
        question.addWidget(block)
    return question, kind


def stand_within_sight(kind: KindView, roles: Roles, told: int) -> None:
    """Let the cards stand as most of them are seen below the question, or below a hint, and above "More"."""
    look, (edge, gap) = kind.look, air(kind.look)
    more = height_of(Row(kind.words(MORE), look, "more"), look.width) + 2 * look.px(AIR)
    above = max(asked_height(kind, roles), told + gap)
    kind.stand_within(look.room - edge - gap - above - more, more)


def blocks(kind: KindView, roles: Roles) -> list[TextBlock]:
    """Give the situation, the question and what is said beside it, in letters of these roles."""
    look, (situation, asked) = kind.look, kind.asked()
    role = role_of(asked, roles[1], SMALLEST[1] if roles is SMALLEST else Role.HEADING_2)
    block = heading(asked, look, role)
    told = ((situation, roles[0]), (kind.aside(), Role.LEAD))
    before, after = ([TextBlock(words, look, role)] if words else [] for words, role in told)
    return [*before, block, *after]


def fits(kind: KindView, roles: Roles, told: int) -> bool:
    """Tell whether the question, the cards and `told` px of something else stand in sight together."""
    look, (edge, gap) = kind.look, air(kind.look)
    width = look.width - 2 * look.margin
    parts = [asked_height(kind, roles), told, height_of(kind, width)]
    return sum(parts) + gap * (len(list(filter(None, parts))) - 1) <= look.room - 2 * edge


def asked_height(kind: KindView, roles: Roles) -> int:
    """Give the px of height of what is asked, in letters of these roles."""
    width = kind.look.width - 2 * kind.look.margin
    return sum(block.heightForWidth(width) for block in blocks(kind, roles))


def role_of(words: str, short: Role, long: Role) -> Role:
    """Give the role of words by how many they are."""
    return short if len(words) <= SHORT else long

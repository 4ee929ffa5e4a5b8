"""Where the labels of a form stand: above their fields, or beside them where the page would not fit.

All labels of a page stand alike where that can be: a page is read down along one edge. They differ on a page
in a wide window that would not fit otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.core.preferences import TextSize
from kiosk.ui.kinds.kind_view import TIGHTEST
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.text import height_of_words
from kiosk.ui.widgets.text_layout import widest_word
from kiosk.ui.worlds.abreast import room_for, standing
from kiosk.ui.worlds.entries import Labels

WIDTHS = (216, 190, 170, 240)
"""Design px that labels beside their fields may have; one width for a page, so that fields are in line."""
ONE = ("",)
"""A field of one row, as high as one option."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a field asks; `options` are its choices in words, none for a field of one row."""

    labels: Labels
    options: tuple[str, ...] = ONE

    def height(self, look: Look, beside: int, tight: int) -> int:
        """Give the px it takes on a tight page, with a label of so many px beside it, or 0 for above."""
        room = room_for(look, beside=beside, tight=tight)
        field = standing(self.options, look, room, tight=tight).height
        if not self.labels.said:
            return field
        words = height_of_words(self.labels.said, look, Role.BODY, beside or room)
        return max(words, field) if beside else words + look.px(4) + field

    def widest(self, look: Look) -> float:
        """Give the px that the longest word of its label takes: beside the field none is broken."""
        return widest_word(self.labels.label, look.font(Role.STRONG))


def tightened(fields: Mapping[str, Asked], look: Look, tight: int) -> Mapping[str, Labels]:
    """Put labels beside their fields, where that is lower, in the width that makes the page lowest."""
    above = {key: asked.height(look, 0, tight) for key, asked in fields.items()}
    found = []
    for width in map(look.px, WIDTHS):
        beside = {key: asked.height(look, width, tight) for key, asked in fields.items()}
        lower = {key for key in fields if beside[key] < above[key] and fields[key].widest(look) <= width}
        if look.narrow or look.text_size is not TextSize.NORMAL or tight < TIGHTEST:
            whole = all(asked.widest(look) <= width for asked in fields.values())
            lower = set(fields) if whole and sum(beside.values()) < sum(above.values()) else set()
        found.append((sum(beside[key] if key in lower else above[key] for key in fields), width, lower))
    _height, width, lower = min(found, key=lambda one: one[0])
    return {
        key: replace(asked.labels, tight=tight, beside=width if key in lower else 0)
        for key, asked in fields.items()
    }

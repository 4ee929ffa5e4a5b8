"""What a form asks in words, and how much height a page of that takes, known before the page is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kiosk.core.words import Words
from kiosk.kinds.form import Spec
from kiosk.ui.kinds.form_footer import least_footer
from kiosk.ui.kinds.form_labels import ONE, Asked, tightened
from kiosk.ui.kinds.kind_view import TIGHT, TIGHTEST
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.worlds.entries import Labels
from kiosk.ui.worlds.row import least_option
from kiosk.visit.screens import Doing
from kiosk.worlds.form import FieldKind, Filled

ADDRESS, AROUND_ADDRESS = 48, 6
"""Design px of height of an address, and of the band above and below it."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The fields of a form in words, with how many of them are to be mended."""

    spec: Spec
    texts: Mapping[str, str]
    words: Words
    look: Look
    problems: int

    @classmethod
    def of(cls, doing: Doing, around: Around) -> Questions:
        """Give those of a form that is being filled in."""
        spec, problems = cast(Spec, doing.exercise.spec), len(cast(Filled, doing.state).problems)
        return cls(spec, doing.texts, around.words, around.look, problems)

    def labels(self, tight: int) -> Mapping[str, Labels]:
        """Give the label and hint of each field; on a tight page beside it, where that takes less height."""
        fields = self.spec.page.fields
        hints = {key: self.texts.get(f"page.fields.{key}.hint", "") for key in fields}
        labels = {key: Labels(self._label(key), hints[key], heard=self._heard(key)) for key in fields}
        if not tight:
            return labels
        beside = {key: self._asked(key, labels[key]) for key in fields if not self._is_tick(key)}
        return {**labels, **tightened(beside, self.look, tight)}

    def options(self, key: str) -> Mapping[str, str]:
        """Give the choices of a field in words; none where there is nothing to choose."""
        choose = self.spec.page.fields[key].choose or ()
        return {option: self.texts[f"page.fields.{key}.choose.{option}"] for option in choose}

    def least_tight(self, room: int) -> int:
        """Give how tight a page must be at least to stand in `room` px of height, or the tightest."""
        return next((tight for tight in (0, TIGHT) if self.least_height(tight) <= room), TIGHTEST)

    def least_height(self, tight: int) -> int:
        """Give px of height that a page takes with its footer, where its title takes one line.

        It takes more for what else is said on it, or for problems of several lines. Options are measured as
        chosen ones, in the widest letters and with a few px to spare: nothing is to move when one is chosen.
        """
        look, page = self.look, self.spec.page
        _side, gap, edge = page_air(look, tight)
        fields = [self._height(key, labels, tight) for key, labels in self.labels(tight).items()]
        address = look.px(ADDRESS) + 2 * look.px(AROUND_ADDRESS) if page.address else 0
        footer = least_footer(look) if self.spec.sends else 0
        mended = look.line(Role.BODY) * self.problems
        return footer + mended + address + 2 * edge + look.line(Role.OPTION) + sum(fields) + gap * len(fields)

    def _height(self, key: str, labels: Labels, tight: int) -> int:
        if self._is_tick(key):
            return least_option(self.look)
        return self._asked(key, labels).height(self.look, labels.beside, tight)

    def _asked(self, key: str, labels: Labels) -> Asked:
        return Asked(labels, tuple(self.options(key).values()) or ONE)

    def _is_tick(self, key: str) -> bool:
        return self.spec.page.fields[key].kind is FieldKind.TICK

    def _label(self, key: str) -> str:
        """Give a field's label, with a star when it must be filled in."""
        star = "\u00a0*" if self.spec.page.fields[key].required else ""
        return self.texts[f"page.fields.{key}.label"] + star

    def _heard(self, key: str) -> str:
        """Give for ears a label with a star; "" for one without."""
        if not self.spec.page.fields[key].required:
            return ""
        return self.words("{field} (must be filled in)", field=self.texts[f"page.fields.{key}.label"])


def page_air(look: Look, tight: int) -> tuple[int, int, int]:
    """Give the px beside the fields of a page, between them, and above and below all of them."""
    air = 24 if look.portrait and not look.largest else 10
    side, gap, edge = map(look.px, (24, 8, 4) if tight or look.crowded else (24, air, air))
    return side, gap, edge

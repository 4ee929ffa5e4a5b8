"""How one window draws now: its unit, theme, letters and direction, as one value."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QPixmap

from kiosk.core.preferences import Contrast, TextSize
from kiosk.ui.theme.palette import PALETTES, Palette
from kiosk.ui.theme.pictures import icon, picture
from kiosk.ui.theme.type import ARABIC, ARABIC_INK, LETTERS, Letters, Role

DESIGN_WIDTH = 1280
DESIGN_HEIGHT = 800
NARROW = 1200
WIDE = 1440
"""Design px of a window in which the largest letters leave room for a task beside its world."""
SIGNS = {TextSize.NORMAL: 1.0, TextSize.LARGE: 1.2, TextSize.LARGEST: 1.45}
"""How much larger signs are beside larger letters; no sign is higher than the line it stands beside."""
FAMILIES = ["Fira Sans", "Noto Sans Arabic"]


@cache
def unit_for(width: float, height: float) -> float:
    """Give the one factor for px of the device: down to the nearest quarter, never under 1."""
    return max(1.0, int(min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT) * 4) / 4)


@dataclass(frozen=True, slots=True)
class Look:
    """What sizes, colours and letters a window of `width` by `height` px uses.

    One px is `ratio` px of the device: more than 1 only where a Wayland session enlarges every window.
    """

    width: int = DESIGN_WIDTH
    height: int = DESIGN_HEIGHT
    text_size: TextSize = TextSize.NORMAL
    contrast: Contrast = Contrast.LIGHT
    right_to_left: bool = False
    ratio: float = 1.0

    @property
    def unit(self) -> float:
        """The factor that every size of the design is multiplied with."""
        return unit_for(self.width * self.ratio, self.height * self.ratio) / self.ratio

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PALETTES[self.contrast]

    @property
    def largest(self) -> bool:
        """Whether the text is at its largest, with its own rules for bars and columns."""
        return self.text_size is TextSize.LARGEST

    @property
    def portrait(self) -> bool:
        """Whether the window stands upright."""
        return self.height > self.width

    @property
    def narrow(self) -> bool:
        """Whether the window is narrower than 1200 design px."""
        return self.width / self.unit < NARROW

    @property
    def slim(self) -> bool:
        """Whether the window lies down and is narrow, so that cards need their room."""
        return self.narrow and not self.portrait

    @property
    def stacked(self) -> bool:
        """Whether what is asked stands above what it is done in, and all of it scrolls as one page."""
        return self.portrait or self.largest

    @property
    def crowded(self) -> bool:
        """Whether letters are at their largest in a window that lies down: there is no height to spare."""
        return self.largest and not self.portrait

    @property
    def beside(self) -> int:
        """Px of width of a task beside the world it is done in; 0 where both have no room abreast."""
        if self.portrait or (self.largest and self.width / self.unit < WIDE):
            return 0
        if self.largest:
            return self.px(480)
        return self.px(308 if self.narrow or self.text_size is TextSize.NORMAL else 360)

    @property
    def aside(self) -> int:
        """Px between a task and the world beside it."""
        return self.px(16 if self.narrow else 32)

    @property
    def margin(self) -> int:
        """Px between content and the window's sides."""
        if self.narrow:
            return self.px(40 if self.portrait else 24)
        return self.px(24 if self.largest else 40)

    @property
    def gutter(self) -> int:
        """Px between cards and columns."""
        return self.px(16 if self.slim else 24)

    @property
    def far(self) -> int:
        """Px at least between what ends a visit and what goes on: a hand that trembles must not miss."""
        return self.px(64)

    @property
    def panel(self) -> int:
        """Px of width of the welcome's panel."""
        return self.px(330) if self.narrow else round(self.width * 440 / DESIGN_WIDTH)

    @property
    def room(self) -> int:
        """Px of height between the two bars."""
        return self.height - self.px(112 + 124 if self.largest else 96 + 104)

    def px(self, design: float) -> int:
        """Scale px of the design to px of this window."""
        return round(design * self.unit)

    def sign(self, design: float) -> float:
        """Give the design px of a sign beside words, which grows with them."""
        return design * SIGNS[self.text_size]

    def letters(self, role: Role) -> Letters:
        """Give the letters of a role in this script."""
        return (ARABIC if self.right_to_left else LETTERS)[role]

    def text_px(self, role: Role) -> int:
        """Give the size of a role's letters in px of this window."""
        return self.px(self.letters(role).size(self.text_size))

    def font(self, role: Role) -> QFont:
        """Give the font of a role."""
        return QFont(font_of(self.text_px(role), self.letters(role).semibold))

    def line(self, role: Role) -> int:
        """Give the height of a role's line in px of this window."""
        return round(self.text_px(role) * self.letters(role).line)

    def edge(self, role: Role) -> int:
        """Give the px that marks of this script need above the first line, and below the last one."""
        if not self.right_to_left:
            return 0
        return max(0, math.ceil((ARABIC_INK - self.letters(role).line) * self.text_px(role) / 2))

    def picture(self, name: str, design: float, fill: str | None = None, line: str = "") -> QPixmap:
        """Draw a picture of `design` px; `fill` "" leaves the line alone, `line` "" is the theme's."""
        colours = self.palette
        chosen = colours.picture_fill if fill is None else fill
        return picture(name, self.px(design), QColor(line or colours.picture_line), slot(chosen))

    def icon(self, name: str, design: float, colour: str) -> QPixmap:
        """Draw a control's icon of `design` px; icons that point are mirrored where needed."""
        mirrored = self.right_to_left and name in POINTING
        return icon(name, self.px(design), QColor(colour), mirrored=mirrored)


def slot(colour: str) -> QColor:
    """Give a picture's fill, transparent for ""."""
    return QColor(colour) if colour else QColor(0, 0, 0, 0)


@cache
def font_of(size: int, semibold: bool) -> QFont:  # noqa: FBT001
    """Give the font of letters of `size` px; who changes it takes a copy."""
    font = QFont(FAMILIES)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


POINTING = frozenset(
    {
        "arrow-right",
        "arrow-left",
        "arrow-bend-up-right",
        "arrow-clockwise",
        "arrow-counter-clockwise",
        "caret-left",
        "caret-right",
        "flag",
        "flag-fill",
        "flag-pennant-fill",
        "paper-plane-tilt",
    }
)
"""Not among them: speaker, clock, tick, magnifier, phone and the mark."""

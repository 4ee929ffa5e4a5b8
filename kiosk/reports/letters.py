"""The paper's typefaces: which font draws a sign, and how wide it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk.core.errors import AssetError
from kiosk.reports.script import Sign

LATIN, ARABIC = "FiraSans", "NotoSansArabic"
WEIGHTS = {False: "Regular", True: "SemiBold"}


@dataclass(frozen=True, slots=True)
class Font:
    """One font, by the name the paper knows it by; widths are in thousandths of the size."""

    name: str
    widths: Mapping[int, float]
    default: float

    def width(self, sign: str) -> float:
        """Give a sign's width at size 1."""
        return self.widths.get(ord(sign), self.default) / 1000


@dataclass(frozen=True, slots=True)
class Run:
    """Signs that one font draws, and their width at size 1."""

    font: str
    text: str
    width: float


def load(folder: Path, name: str) -> Font:
    """Make a font known to the paper; raises AssetError when its file is missing or broken.

    The paper's library keeps fonts by name for the whole process, so each is read once.
    """
    path = folder / f"{name}.ttf"
    if name not in pdfmetrics.getRegisteredFontNames():
        try:
            pdfmetrics.registerFont(TTFont(name, str(path)))
        except (OSError, TTFError) as problem:
            message = f"The font {path} cannot be used ({problem}); install the kiosk again."
            raise AssetError(message) from problem
    face = pdfmetrics.getFont(name).face
    return Font(name, face.charWidths, face.defaultWidth)


@dataclass(frozen=True, slots=True)
class Letters:
    """The fonts of one sheet by weight: the language's own first, then the one for signs it lacks."""

    right_to_left: bool
    fonts: Mapping[bool, tuple[Font, Font]]

    def font(self, sign: Sign) -> Font:
        """Choose the font that has this sign; the language's own when none has."""
        own, other = self.fonts[sign.bold]
        code = ord(sign.text)
        return other if code not in own.widths and code in other.widths else own

    def width(self, signs: Sequence[Sign]) -> float:
        """Give the width of signs at size 1."""
        return sum(self.font(sign).width(sign.text) for sign in signs)

    def runs(self, signs: Sequence[Sign]) -> Iterator[Run]:
        """Cut signs in visual order into runs of one font."""
        for _, group in groupby(signs, key=lambda sign: self.font(sign).name):
            found = list(group)
            yield Run(self.font(found[0]).name, "".join(sign.text for sign in found), self.width(found))


def letters(folder: Path, *, right_to_left: bool) -> Letters:
    """Load the fonts of a language's direction; another stands in for one that cannot be used.

    Raises AssetError when none can.
    """
    families = (ARABIC, LATIN) if right_to_left else (LATIN, ARABIC)
    fonts = {
        bold: (
            first_of(folder, *beginning_with(families[0], weight)),
            first_of(folder, *beginning_with(families[1], weight)),
        )
        for bold, weight in WEIGHTS.items()
    }
    return Letters(right_to_left, fonts)


def beginning_with(family: str, weight: str) -> Iterator[str]:
    """Give the names of the fonts that may stand in for one, itself first, then its family."""
    other = LATIN if family == ARABIC else ARABIC
    weights = sorted(WEIGHTS.values(), key=lambda one: one != weight)
    yield from (f"{one}-{weight}" for one in (family, other) for weight in weights)


def first_of(folder: Path, *names: str) -> Font:
    """Load the first of some fonts that can be; raises AssetError, about the first, when none can."""
    first: AssetError | None = None
    for name in names:
        try:
            return load(folder, name)
        except AssetError as error:
            first = first or error
    message = str(first)
    raise AssetError(message)

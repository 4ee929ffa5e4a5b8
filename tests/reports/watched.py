"""A page that watches what is drawn on it, sheets that say anything, and what can be read on paper."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st
from typing_extensions import override

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.sheet import CanDo, Sheet
from kiosk.core.site import Site
from kiosk.core.words import Words
from kiosk.reports.page import HEIGHT, WIDTH, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph
from kiosk.reports.sheet import lettering_for, pictures_of
from kiosk.reports.tongues import Beside
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET

ASSETS = Path(__file__).resolve().parents[2] / "assets"
BOTH = (SHEET, NL), (ARABIC_SHEET, AR)


def counted(said: str) -> Counter[str]:
    """Count words, joined Arabic letters as they are written apart."""
    return Counter(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", said)))


def text_of(pdf: bytes) -> str:
    """Read the words of a PDF back."""
    read = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)  # noqa: S607
    return re.sub(r"\s+", " ", read.stdout.decode())


class WatchedPage(Page):
    """Remembers where words were written, and what was drawn beyond the page."""

    def __init__(self, words: Words, beside: Beside | None = None) -> None:
        super().__init__(lettering_for(words, ASSETS, beside), pictures_of(ASSETS), "A sheet", words.language)
        self.written: list[Box] = []
        self.beyond: list[Box] = []

    @override
    def write(self, box: Box, paragraphs: Iterable[Paragraph], type_: Type) -> float:
        ended = super().write(box, paragraphs, type_)
        self.inside(box)
        if ended > box.bottom + 1e-6:
            self.beyond.append(box)
        self.written.append(replace(box, height=ended - box.top))
        return ended

    @override
    def write_below(self, box: Box, words: Paragraph) -> float:
        ended = super().write_below(box, words)
        self.written.append(replace(box, height=ended - box.top))
        self.inside(self.written[-1])
        return ended

    @override
    def shape(self, box: Box, ink: Ink) -> None:
        self.inside(box)
        super().shape(box, ink)

    @override
    def picture(self, name: str, box: Box, ink: Ink, *, points: bool = False) -> None:
        self.inside(box)
        super().picture(name, box, ink, points=points)

    def inside(self, box: Box) -> None:
        """Note a box that is not wholly on the part of the page that printers reach."""
        across = 20 <= box.start <= box.start + box.width <= WIDTH - 20
        if not (min(box.width, box.height) >= 0 and across and 20 <= box.top <= box.bottom <= HEIGHT - 20):
            self.beyond.append(box)

    def spoilt(self) -> list[tuple[Box, Box]]:
        """Give the words that cover each other."""
        boxes = self.written
        return [(a, b) for place, a in enumerate(boxes) for b in boxes[:place] if over(a, b)]


def over(one: Box, other: Box) -> bool:
    """Tell whether two boxes cover each other, more than by a hair."""
    across = min(one.start + one.width, other.start + other.width) - max(one.start, other.start)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0.01 and down > 0.01


def words_up_to(length: int) -> st.SearchStrategy[str]:
    return st.text(alphabet="aeWmn -éşжاببتلئ(5%)", min_size=1, max_size=length)


SHEETS = st.builds(
    Sheet,
    can_do=st.lists(st.builds(CanDo, st.sampled_from(["bank", "phone"]), words_up_to(160)), max_size=3).map(
        tuple
    ),
    statement=st.none()
    | st.builds(Statement, st.sampled_from(Level), st.just(Level.BEYOND), st.sampled_from(Sureness)),
    areas=st.dictionaries(st.sampled_from(Area), st.sampled_from(AreaWord)),
    practise=st.none() | words_up_to(90),
    remember=st.none() | words_up_to(160),
    site=st.builds(Site, words_up_to(90), words_up_to(120), words_up_to(160), words_up_to(40)),
    day=st.just(SHEET.day),
    preferences=st.builds(Preferences, st.sampled_from(TextSize), st.sampled_from(Contrast), st.booleans()),
    practised=st.lists(words_up_to(30), max_size=3).map(tuple),
)

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from kiosk.core.preferences import Contrast
from kiosk.ui.theme.palette import PALETTES, Palette

READ = 4.5
SEEN = 3.0

WORDS_ON = [
    ("text", "page"),
    ("text", "quiet"),
    ("text", "card"),
    ("text", "card_hover"),
    ("text", "touched"),
    ("text", "selected"),
    ("text", "done"),
    ("text", "practise"),
    ("text", "info"),
    ("text", "soft"),
    ("text", "panel"),
    ("brand", "quiet"),
    ("brand_text", "brand"),
    ("primary_text", "primary"),
    ("primary_text", "primary_hover"),
    ("help_text", "help"),
    ("help_text", "help_hover"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("secondary", "page"),
]
SIGNS_ON = [
    ("control", "page"),
    ("control_bar", "quiet"),
    ("selected_border", "selected"),
    ("selected_border", "page"),
    ("done_sign", "done"),
    ("practise_border", "practise"),
    ("picture_line", "page"),
    ("ring", "page"),
    ("ring", "quiet"),
    ("primary_arrow", "primary"),
]


def linear(part: float) -> float:
    """Undo the gamma of one part of a colour, WCAG 2.2."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def light_of(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    one = QColor(colour)
    red, green, blue = (linear(part) for part in (one.redF(), one.greenF(), one.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(palette: Palette, one: str, other: str) -> float:
    lights = sorted((light_of(getattr(palette, one)), light_of(getattr(palette, other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("words", "surface"), WORDS_ON)
def test_words_can_be_read_on_their_surface(contrast: Contrast, words: str, surface: str) -> None:
    assert ratio(PALETTES[contrast], words, surface) >= READ


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("sign", "surface"), SIGNS_ON)
def test_signs_and_borders_can_be_seen_on_their_surface(contrast: Contrast, sign: str, surface: str) -> None:
    assert ratio(PALETTES[contrast], sign, surface) >= SEEN - 0.05


def test_light_text_stands_out_sevenfold() -> None:
    assert ratio(PALETTES[Contrast.LIGHT], "text", "quiet") >= 7

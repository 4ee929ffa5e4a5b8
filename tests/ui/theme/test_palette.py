from __future__ import annotations

import pytest

from kiosk.core.preferences import Contrast
from kiosk.ui.theme.palette import PALETTES, Palette
from tests.ui.contrast import READ, SEEN, ratio

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
    ("text", "soft_hover"),
    ("text", "plain"),
    ("text", "panel"),
    ("brand", "quiet"),
    ("brand_text", "brand"),
    ("primary_text", "primary"),
    ("primary_text", "primary_hover"),
    ("primary_text", "primary_pressed"),
    ("waiting", "quiet"),
    ("waiting", "page"),
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
    ("practise_border", "quiet"),
    ("picture_line", "page"),
    ("ring", "page"),
    ("ring", "quiet"),
    ("primary_arrow", "primary"),
    ("primary_arrow", "primary_hover"),
    ("primary_arrow", "primary_pressed"),
    ("waiting", "quiet"),
]


def contrast_of(palette: Palette, one: str, other: str) -> float:
    """Give the contrast of two named colours of a theme."""
    return ratio(getattr(palette, one), getattr(palette, other))


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("words", "surface"), WORDS_ON)
def test_words_can_be_read_on_their_surface(contrast: Contrast, words: str, surface: str) -> None:
    assert contrast_of(PALETTES[contrast], words, surface) >= READ


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("sign", "surface"), SIGNS_ON)
def test_signs_and_borders_can_be_seen_on_their_surface(contrast: Contrast, sign: str, surface: str) -> None:
    assert contrast_of(PALETTES[contrast], sign, surface) >= SEEN - 0.05


def test_light_text_stands_out_sevenfold() -> None:
    assert contrast_of(PALETTES[Contrast.LIGHT], "text", "quiet") >= 7


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize(("words", "surface"), [("brand_text", "brand"), ("brand", "page")])
def test_the_brand_stands_out_sevenfold_where_words_on_it_are_plain(
    contrast: Contrast, words: str, surface: str
) -> None:
    assert contrast_of(PALETTES[contrast], words, surface) >= 7

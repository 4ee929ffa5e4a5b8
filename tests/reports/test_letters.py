from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.core.errors import AssetError
from kiosk.reports.letters import beginning_with, first_of, letters, load

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
LATIN = "ABCabc 0123456789 ()%€ëïéèçàâôûœÆ ğışİ łńż șțăâ “”‘’–… жщъїєґѝ"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤ پچژگکی ټډړښڼځڅېۍږ ،؟؛ ()%0123456789 ABCabc @.-"


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
@pytest.mark.parametrize(("family", "needed"), [("FiraSans", LATIN), ("NotoSansArabic", ARABIC)])
def test_a_shipped_font_has_the_letters_of_its_languages_and_shapes_them(
    family: str, weight: str, needed: str
) -> None:
    font = TTFont(FONTS / f"{family}-{weight}.ttf")
    assert not set(map(ord, needed)) - set(font.getBestCmap())
    assert {"GSUB", "GPOS"} <= set(font.keys())


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_the_arabic_font_has_the_joined_forms_that_paper_needs(weight: str) -> None:
    known = set(TTFont(FONTS / f"NotoSansArabic-{weight}.ttf").getBestCmap())
    assert set(range(0xFE80, 0xFEFD)) <= known


@pytest.mark.parametrize("family", ["FiraSans", "NotoSansArabic"])
def test_a_font_comes_with_its_licence(family: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / f"{family}-OFL.txt").read_text("utf-8")


def test_a_font_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"Nowhere\.ttf cannot be used"):
        load(tmp_path, "Nowhere")


def test_a_font_that_is_broken_is_named(tmp_path: Path) -> None:
    (tmp_path / "Broken.ttf").write_bytes(b"no font at all")
    with pytest.raises(AssetError, match=r"Broken\.ttf cannot be used"):
        load(tmp_path, "Broken")


def test_the_language_s_own_font_comes_first() -> None:
    assert letters(FONTS, right_to_left=False).fonts[False][0].name == "FiraSans-Regular"
    assert letters(FONTS, right_to_left=True).fonts[True][0].name == "NotoSansArabic-SemiBold"


def test_another_font_stands_in_for_one_that_is_broken(tmp_path: Path) -> None:
    (tmp_path / "Broken.ttf").write_bytes(b"no font at all")
    (tmp_path / "Other.ttf").symlink_to(FONTS / "FiraSans-Regular.ttf")
    assert first_of(tmp_path, "Broken", "Other").name == "Other"
    with pytest.raises(AssetError, match=r"Broken\.ttf cannot be used"):
        first_of(tmp_path, "Broken", "Nowhere")


def test_its_own_family_stands_in_before_another() -> None:
    assert list(beginning_with("NotoSansArabic", "SemiBold")) == [
        "NotoSansArabic-SemiBold",
        "NotoSansArabic-Regular",
        "FiraSans-SemiBold",
        "FiraSans-Regular",
    ]

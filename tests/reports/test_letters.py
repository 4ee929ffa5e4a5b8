from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.content.catalogue import load_catalogue
from kiosk.content.checks import check
from kiosk.content.places import SHIPPED
from kiosk.core.errors import AssetError
from kiosk.reports.letters import beginning_with, first_of, letters, load
from kiosk.reports.script import join_letters, visible

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


CHECKED = check(SHIPPED)


@pytest.mark.parametrize("language", CHECKED.texts)
def test_paper_has_each_sign_of_all_that_is_said_in_a_language_also_joined(language: str) -> None:
    exercises, ui = CHECKED.texts[language].values(), CHECKED.ui[language]
    english = [*CHECKED.ui["nl"].messages, *CHECKED.ui["nl"].plurals] if language == "en" else ()
    days = [load_catalogue(SHIPPED, language).day(date(2026, month, month)) for month in range(1, 13)]
    said = [*chain.from_iterable(map(dict.values, exercises)), *ui.messages.values(), *english, *days]
    said += chain.from_iterable(ui.plurals.values())
    drawn = {sign for words in said for sign in join_letters(words) if visible(sign) and not sign.isspace()}
    assert len(drawn) > 60
    for own, other in letters(FONTS, right_to_left=language == "ar").fonts.values():
        assert not {sign for sign in drawn if ord(sign) not in {*own.widths, *other.widths}}


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

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.reports.letters import letters
from kiosk.reports.paragraphs import Place, Setter, Strong, number, plain, spoken
from tests.fakes import PlainWords

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
LATIN = Setter(letters(FONTS, right_to_left=False), 1.3)
ARABIC = Setter(letters(FONTS, right_to_left=True), 1.55)
WORDS = PlainWords()
ROOMY = Place(400, 100, 14)
TEXT = st.text(alphabet="abW ij-éşжاببتلآًئپ(50%)", max_size=150)


def lines_of(setter: Setter, text: str, place: Place) -> list[str]:
    return ["".join(sign.text for sign in line) for line in setter.fit([plain(text)], place).lines]


def test_words_that_fit_keep_their_size() -> None:
    assert LATIN.fit([plain("Dit kan ik al")], ROOMY).size == 14


def test_lines_are_about_as_long_as_each_other() -> None:
    assert lines_of(LATIN, "Geef je pincode aan niemand.", Place(180, 60, 18)) == [
        "Geef je pincode",
        "aan niemand.",
    ]


def test_a_long_word_gets_smaller_before_it_is_cut() -> None:
    word = "arbeidsongeschiktheidsverzekering"
    assert lines_of(LATIN, word, Place(220, 60, 16.5)) == [word]
    assert len(lines_of(LATIN, word * 3, Place(220, 60, 16.5))) > 1


@given(TEXT, st.sampled_from([LATIN, ARABIC]), st.floats(40, 500), st.floats(18, 90), st.floats(12, 29))
@settings(max_examples=60)
def test_words_of_any_length_fit_their_place(
    text: str, setter: Setter, width: float, height: float, size: float
) -> None:
    fitted = setter.fit([plain(text)], Place(width, height, size))
    assert 0 < fitted.size <= size
    assert len(fitted.lines) * setter.leading * fitted.size <= height + 1e-9
    for line in fitted.lines:
        assert setter.letters.width(line) * fitted.size <= width + 1e-6


@given(st.text(alphabet="ab ij-éşж", max_size=80), st.floats(60, 300))
@settings(max_examples=40)
def test_no_letter_is_lost_between_lines(text: str, width: float) -> None:
    assert "".join(lines_of(LATIN, text, Place(width, 60, 14))).replace(" ", "") == text.replace(" ", "")


def test_a_value_stands_out_in_its_sentence() -> None:
    words = spoken(WORDS, "Between {low} and {high}.", low=Strong("first steps"), high="basics")
    assert [word.bold for word in words] == [False, True, True, False, False]


def test_a_phone_number_stays_on_one_line() -> None:
    said = spoken(WORDS, "Call {phone}.", phone=number("09 000 00 00"))
    assert len(said) == 2


@pytest.mark.parametrize("width", [120.0, 200.0, 400.0])
def test_a_name_over_two_lines_keeps_its_direction_on_both(width: float) -> None:
    said = spoken(WORDS, "تعال إلى {place}", place="Digipunt Brugse Poort 12, Veerle")
    fitted = ARABIC.fit([said], Place(width, 100, 14))
    shown = ["".join(sign.text for sign in line) for line in fitted.lines]
    assert "12," in " ".join(shown)
    assert shown[-1].startswith(("Veerle", "12, Veerle", "Poort 12, Veerle", "Brugse", "Digipunt"))


def test_a_sign_that_the_language_s_font_lacks_comes_from_the_other() -> None:
    (line,) = LATIN.fit([plain("Veerle بيت")], ROOMY).lines
    assert [run.font for run in LATIN.letters.runs(line)] == ["FiraSans-Regular", "NotoSansArabic-Regular"]

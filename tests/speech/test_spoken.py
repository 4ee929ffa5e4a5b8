from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.spoken import for_espeak, plain
from kiosk.speech.voices import ESPEAK_VOICES


def test_signs_that_only_steer_how_text_is_shown_are_not_read() -> None:
    assert plain("\u2068jan@bank.example\u2069, fiets\u00adbel\u200b") == "jan@bank.example, fietsbel"


def test_a_stretched_arabic_word_is_read_as_the_word() -> None:
    assert plain("تــــاريخ") == "تاريخ"


def test_the_joiners_of_persian_stay() -> None:
    assert plain("نمی\u200cشود") == "نمی\u200cشود"


def test_letters_are_the_same_however_they_are_composed() -> None:
    assert plain("e\u0301e\u0301n") == plain("één")


def test_each_line_ends_with_a_pause() -> None:
    assert for_espeak("Een knop\n\nDruk hier.\nKlaar", "nl") == "Een knop.\nDruk hier.\nKlaar"


@given(st.text() | st.text("[]p\x01\u2068@.-/09 :u"), st.sampled_from([*ESPEAK_VOICES, "xx"]))
def test_whatever_someone_typed_espeak_is_given_words_and_no_orders(typed: str, language: str) -> None:
    given_to_it = for_espeak(typed, language)
    assert "[[" not in given_to_it
    assert all(sign == "\n" or sign.isprintable() or sign in "\u200c\u200d\u00a0" for sign in given_to_it)


@given(st.text())
def test_plain_words_are_plain_already(typed: str) -> None:
    assert plain(plain(typed)) == plain(typed)

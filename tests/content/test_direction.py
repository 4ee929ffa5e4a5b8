from __future__ import annotations

import pytest

from kiosk.content.direction import keep_left, runs_right


@pytest.mark.parametrize("language", ["ar", "fa_AF", "ps"])
def test_languages_in_arabic_script_run_from_the_right(language: str) -> None:
    assert runs_right(language)


@pytest.mark.parametrize("language", ["nl", "tr", "bg"])
def test_others_do_not(language: str) -> None:
    assert not runs_right(language)


@pytest.mark.parametrize(
    "left",
    ["0470 12 34 56", "+32 470/12.34.56", "jan@post.example", "stadveerle.example/jobs", "IMG_2041.jpg"],
)
def test_what_runs_from_the_left_is_kept_whole(left: str) -> None:
    assert keep_left(f"اتصل على {left} الآن.") == f"اتصل على \u2066{left}\u2069 الآن."


@pytest.mark.parametrize("name", ["طبيب-2027-03.pdf", "سيرة-سام-صورة.jpg", "פתק_2.pdf", "شهادة.pdf"])
def test_the_name_of_a_file_in_their_own_script_stays_whole_with_its_ending_at_the_end(name: str) -> None:
    assert keep_left(f"نختار {name}. ثم a.b") == f"نختار \u2067{name}\u2069. ثم \u2066a.b\u2069"
    assert keep_left(name) == f"\u2067{name}\u2069"


@pytest.mark.parametrize("words", ["الساعة 10", "اختر 2 أو 3.", "PDF", "\u2066a@b.example\u2069"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert keep_left(words) == words

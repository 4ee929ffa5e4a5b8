from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.widgets.marked import plain, strong_ranges

words = st.text(st.characters(exclude_characters="<>", exclude_categories=["Cs"]), min_size=1)


def test_strong_words_are_found_where_they_stand() -> None:
    said = "You are between <b>first</b> and <b>basic</b>."
    assert plain(said) == "You are between first and basic."
    assert strong_ranges(said) == [(16, 5), (26, 5)]


def test_letters_outside_the_first_plane_count_twice_as_qt_counts() -> None:
    assert strong_ranges("\N{GRINNING FACE}<b>a</b>") == [(2, 1)]


@given(words)
def test_words_without_marks_stay_as_they_are(said: str) -> None:
    assert plain(said) == said
    assert strong_ranges(said) == []


@given(words, words, words)
def test_marks_never_change_what_is_read(before: str, strong: str, after: str) -> None:
    said = f"{before}<b>{strong}</b>{after}"
    assert plain(said) == before + strong + after
    [(start, length)] = strong_ranges(said)
    told = plain(said).encode("utf-16-le")
    assert told[start * 2 : (start + length) * 2].decode("utf-16-le") == strong

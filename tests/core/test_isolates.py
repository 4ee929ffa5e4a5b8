from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.isolates import END, FIRST_STRONG, ISOLATE, RIGHT_ISOLATE, isolate, left_to_right


def test_each_mark_is_what_unicode_says_of_it() -> None:
    marks = (ISOLATE, RIGHT_ISOLATE, FIRST_STRONG, END)
    assert [unicodedata.bidirectional(mark) for mark in marks] == ["LRI", "RLI", "FSI", "PDI"]


@given(st.text())
def test_words_are_whole_between_the_marks(words: str) -> None:
    assert isolate(words) == FIRST_STRONG + words + END
    assert left_to_right(words) == ISOLATE + words + END

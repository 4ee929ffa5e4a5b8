from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.reports.lettering import SMALL, SMALLEST, STILL_WELL, Lettering, script_of
from kiosk.reports.letters import letters
from kiosk.reports.paragraphs import Place, plain

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
LATIN = script_of(letters(FONTS, right_to_left=False))
ARABIC = script_of(letters(FONTS, right_to_left=True))
BOTH = Lettering(ARABIC, LATIN)
SAID, AGAIN = (plain("أجد عنوانًا على موقع."),), plain("Ik vind een adres op een site.")


def test_small_words_stand_below_where_there_is_room() -> None:
    own, small = BOTH.fit(SAID, AGAIN, Place(400, 60, 16))
    assert own.fitted.size == 16
    assert small is not None
    assert small.fitted.size == SMALL
    assert own.height + small.height <= 60


def test_a_persons_own_words_are_never_hard_to_read_for_those_below() -> None:
    own, small = BOTH.fit(SAID, AGAIN, Place(400, STILL_WELL * 1.55 + 5, 16))
    assert small is None
    assert own.fitted.size >= STILL_WELL


def test_in_one_language_nothing_stands_below() -> None:
    assert Lettering(LATIN).small(AGAIN, 400) is None
    assert BOTH.small((), 400) is None


def test_small_words_are_in_the_direction_of_their_own_language() -> None:
    small = BOTH.small(AGAIN, 400)
    assert small is not None
    assert "".join(sign.text for sign in small.fitted.lines[0]).endswith("site.")


@given(st.floats(20, 500))
def test_small_words_are_whole_and_large_enough_or_not_there(width: float) -> None:
    small = BOTH.small(AGAIN, width)
    if small is not None:
        assert SMALLEST <= small.fitted.size <= SMALL
        assert small.width <= width
        assert sum(sign.text != " " for line in small.fitted.lines for sign in line) == 24

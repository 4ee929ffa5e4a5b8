from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.statistics.enrol_code import LENGTH, LETTERS, letters_of, written

CODES = st.text(LETTERS, min_size=LENGTH, max_size=LENGTH)


@given(CODES, st.integers(0, LENGTH), st.sampled_from(["upper", "lower"]))
def test_a_code_is_read_however_it_is_typed(letters: str, at: int, how: str) -> None:
    typed = getattr(f" {letters[:at]} -\t{letters[at:]}\n", how)()
    assert letters_of(typed) == letters
    assert letters_of(written(letters)) == letters


def test_a_code_is_written_in_two_halves() -> None:
    assert written("BCDFGHJK") == "BCDF-GHJK"


@given(st.text())
def test_what_is_no_code_is_nothing(typed: str) -> None:
    found = letters_of(typed)
    assert found is None or (len(found) == LENGTH and {*found} <= {*LETTERS})


def test_a_code_spells_nothing() -> None:
    assert not {*LETTERS} & {*"AEIOUY"}
    assert letters_of("BCDFGHJA") is None
    assert letters_of("BCDFGHJ") is None

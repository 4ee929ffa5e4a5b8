from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.isolates import isolate, left_to_right
from kiosk.reports.script import join_letters, visual


def drawn(line: str, *, right_to_left: bool) -> str:
    """Give a line as it is drawn, from left to right."""
    signs = visual(line, (False,) * len(line), right_to_left=right_to_left)
    return "".join(sign.text for sign in signs)


def test_latin_words_stay_as_they_are() -> None:
    assert drawn(join_letters("Bel 09 000 00 00."), right_to_left=False) == "Bel 09 000 00 00."


def test_arabic_letters_take_their_joined_forms_and_run_to_the_left() -> None:
    assert drawn(join_letters("بيت"), right_to_left=True) == "\ufe96\ufef4\ufe91"


def test_vowel_signs_are_kept() -> None:
    assert "\u064b" in join_letters("بريدًا")


def test_brackets_are_mirrored() -> None:
    assert drawn("(ج)", right_to_left=True) == "(ج)"
    assert drawn("ج (", right_to_left=True) == ") ج"


def test_a_phone_number_keeps_its_order_within_arabic() -> None:
    line = join_letters(f"اتصل {left_to_right('+32 9 000 00 01')}.")
    assert drawn(line, right_to_left=True).startswith(".+32 9 000 00 01 ")


def test_an_isolate_takes_the_direction_of_its_first_letter() -> None:
    assert drawn(isolate("Brugse Poort 1, Veerle"), right_to_left=True) == "Brugse Poort 1, Veerle"
    assert drawn(isolate("12 ج, ب"), right_to_left=False) == "ب ,ج 12"


def test_bold_goes_where_its_sign_goes() -> None:
    signs = visual("جب c", (True, False, False, False), right_to_left=True)
    assert [(sign.text, sign.bold) for sign in signs] == [
        ("c", False),
        (" ", False),
        ("ب", False),
        ("ج", True),
    ]


@given(
    line=st.text(alphabet=st.characters(categories=["L", "N", "P", "Z"]), max_size=40),
    right_to_left=st.booleans(),
)
def test_no_sign_is_lost_on_the_way_to_paper(line: str, *, right_to_left: bool) -> None:
    kept = sum(sign not in "\u2028\u2029" for sign in line)
    assert kept <= len(drawn(line, right_to_left=right_to_left)) <= len(line)

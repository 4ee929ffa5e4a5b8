from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.balance import PART
from kiosk.ui.widgets.text_layout import lay_out

SHARED = "You share the computer with colleagues. You take a break. You lock the screen."
SHARE = "Share the list of work with"
LONGER = "Look at your form. You have two children. Their care was 480 euro. You gave 60. Correct the form."


def lines_of(words: str, width: int, role: Role = Role.STRONG) -> list[str]:
    """Give the lines that words are broken into."""
    layout = lay_out(words, Look().font(role), width, balanced=True)
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    assert all(line.naturalTextWidth() <= width + 1 for line in lines)
    return [layout.text()[line.textStart() :][: line.textLength()].strip(f" {PART}") for line in lines]


@pytest.mark.parametrize("width", range(250, 420, 10))
def test_a_sentence_among_others_leaves_no_word_alone(width: int) -> None:
    assert all(" " in line for line in lines_of(SHARED, width))


@pytest.mark.parametrize("width", range(200, 420, 10))
def test_a_paragraph_leaves_its_last_word_not_alone(width: int) -> None:
    lines = lines_of(LONGER, width)
    assert " " in lines[-1]


def test_each_sentence_is_balanced_by_itself() -> None:
    shares = ["You share the computer", "with colleagues."]
    assert lines_of(SHARED, 260) == [*shares, "You take a break.", "You lock the screen."]


@pytest.mark.parametrize("width", range(240, 700, 20))
def test_where_not_all_sentences_have_a_line_as_many_as_can_have_one(width: int) -> None:
    lines = lines_of("You kept 4 real emails. Well done. Look first where the arrow is.", width)
    assert lines[0].startswith("You kept 4 real emails.")
    assert not any(line.startswith("done.") for line in lines)
    assert len(lines) != 2 or lines[1] == "Look first where the arrow is."


@pytest.mark.parametrize(
    ("words", "width", "broken"),
    [
        ("Choose an answer first.", 170, ["Choose an", "answer first."]),
        ("Everyone who has a link", 120, ["Everyone", "who has", "a link"]),
        (f"{SHARE} amina@mail.example.", 240, ["Share the list of", "work with", "amina@mail.example."]),
        (f"{SHARE} amina@mail.example.", 290, ["Share the list of work", "with amina@mail.example."]),
    ],
)
def test_a_word_alone_takes_another_to_its_line(words: str, width: int, broken: list[str]) -> None:
    assert lines_of(words, width) == broken


@pytest.mark.parametrize("width", range(230, 280, 10))
def test_what_a_colon_leads_to_may_stand_alone(width: int) -> None:
    assert lines_of("You filled in: sam@mail.example", width) == ["You filled in:", "sam@mail.example"]


@given(st.text(alphabet="abcde. :", max_size=60), st.integers(60, 400))
def test_company_takes_no_more_lines_and_no_more_width(words: str, width: int) -> None:
    font = Look().font(Role.BODY)
    plain = lay_out(words, font, width)
    assert len(lines_of(words, width, Role.BODY)) == plain.lineCount()

from __future__ import annotations

import pytest

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.balance import PART
from kiosk.ui.widgets.text import lay_out

SHARED = "You share the computer with colleagues. You take a break. You lock the screen."
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

from __future__ import annotations

import pytest

from kiosk.ui.screens.of_the_task import copied, endings


@pytest.mark.parametrize(
    ("asked", "reminder"),
    [
        ("Pay 85 euro. The message is 048/2715/93692.", "85 · 048/2715/93692"),
        ("Call 09\u00a0053 27 84, or mail (ali@mail.example).", "09\u00a0053 27 84 · ali@mail.example"),
        ("We are 12. Type 12, and go to stadveerle.example", "12 · stadveerle.example"),
        ("Type this name: Noor", ""),
        ("\u0631\u0642\u0645\u0647\u0627 \u206609 048 62 17\u2069.", "\u206609 048 62 17\u2069"),
    ],
)
def test_what_is_copied_letter_by_letter_is_found_in_a_task(asked: str, reminder: str) -> None:
    assert copied(asked) == reminder


@pytest.mark.parametrize(
    ("asked", "ends"),
    [
        ("Click on it.", ("Click on it.",)),
        (
            "It rings. Who is it? <b>Answer</b>.",
            ("It rings. Who is it? Answer.", "Who is it? Answer.", "Answer."),
        ),
        ("Pay 4.50 euro. Click!", ("Pay 4.50 euro. Click!", "Click!")),
        ("Laquelle est vide\u00a0? Cliquez.", ("Laquelle est vide\u00a0? Cliquez.", "Cliquez.")),
        (
            "\u0623\u064a\u061f \u0644\u0646\u0646\u0642\u0631.",
            ("\u0623\u064a\u061f \u0644\u0646\u0646\u0642\u0631.", "\u0644\u0646\u0646\u0642\u0631."),
        ),
    ],
)
def test_a_task_loses_its_first_sentences_before_its_last(asked: str, ends: tuple[str, ...]) -> None:
    assert endings(asked) == ends

from __future__ import annotations

from dataclasses import replace

from kiosk.reports.lessons import lessons_page
from tests.fakes import PlainWords
from tests.visit.kiosks import exercise

CLICK = exercise("Klikken", "pre", 1)
PAY = exercise("Betalen", "4.1", 4)


def test_a_lesson_is_a_numbered_table_in_the_order_given() -> None:
    page = lessons_page({"Mouse": [CLICK], "Money": [PAY, CLICK]}, PlainWords())
    assert "| 1 | Betalen | Je kan dit. | Independent | Onthoud dit. |\n| 2 | Klikken |" in page
    assert page.index("## Mouse") < page.index("## Money")


def test_an_exercise_of_two_themes_counts_once() -> None:
    page = lessons_page({"Mouse": [CLICK], "Money": [PAY, CLICK]}, PlainWords())
    assert "Number of exercises: 2." in page


def test_words_cannot_break_the_table() -> None:
    odd = replace(CLICK, texts={**CLICK.texts, "title": "Ja | nee"})
    assert "| 1 | Ja / nee |" in lessons_page({"Mouse": [odd]}, PlainWords())

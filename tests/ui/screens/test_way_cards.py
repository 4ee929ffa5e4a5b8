from __future__ import annotations

import pytest

from kiosk.kinds import KINDS
from kiosk.kinds.kind import Way
from kiosk.ui.screens.way_cards import (
    ABREAST,
    ROOM,
    Shape,
    columns_for,
    detail_of,
    quote_of,
    shape_for,
    title_of,
)
from kiosk.ui.theme.look import Look
from tests.ui.samples import EVERY, Facts
from tests.ui.stage import PlainWords, exercise_of

WORDS = PlainWords()


@pytest.mark.parametrize(("kind", "facts"), EVERY)
def test_every_card_of_every_kind_says_something(kind: str, facts: Facts) -> None:
    exercise = exercise_of(kind, facts)
    for way in KINDS[kind].way(exercise.spec):
        told = title_of(way, 1, exercise.texts), detail_of(way, exercise.texts, WORDS)
        assert any((*told, quote_of(way, exercise.texts, WORDS)))


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (Way("", "", verb="pick", value="2027-03-10"), "10/03/2027"),
        (Way("", "", verb="pick", value="wed"), "a Wednesday"),
        (Way("", "", verb="tick", value="off"), "Take the tick off."),
        (Way("", "", verb="write", value="sara@post.example"), "sara@post.example"),
        (Way("", "", verb="write"), "Leave it empty."),
        (Way("", "", quote="line", verb="report"), "Answer today."),
        (Way("", "", detail="line", verb="choose"), "Answer today."),
        (Way("", "", verb="choose"), "Leave it empty."),
        (Way("", "", verb="send"), ""),
    ],
)
def test_a_value_is_shown_as_people_write_it(way: Way, expected: str) -> None:
    assert quote_of(way, {"line": "Answer today."}, WORDS) == expected


def test_few_cards_stand_side_by_side_and_many_in_low_rows() -> None:
    look = Look()
    assert shape_for(1, 20, look) is Shape.ALONE
    assert shape_for(ABREAST, 20, look) is Shape.TALL
    assert columns_for(ABREAST, look, tall=True) == ABREAST
    assert shape_for(ABREAST + 1, 20, look) is Shape.LOW
    assert columns_for(ABREAST + 1, look, tall=False) == 2


def test_cards_with_much_to_read_stand_below_each_other() -> None:
    assert shape_for(3, ROOM, Look()) is Shape.LOW
    assert columns_for(3, Look(), tall=False) == 2
    assert columns_for(3, Look(1024, 768), tall=False) == 1


def test_an_upright_window_has_one_long_column() -> None:
    assert {columns_for(count, Look(1080, 1920), tall=False) for count in range(3, 9)} == {1}
    assert shape_for(3, 20, Look(1080, 1920)) is Shape.LOW

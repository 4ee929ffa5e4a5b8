from __future__ import annotations

import pytest

from kiosk.core.preferences import TextSize
from kiosk.ui.screens.shown_way import LOW, Shape
from kiosk.ui.screens.way_arrangements import ABREAST, Arrangement, arrangements
from kiosk.ui.theme.look import Look


def test_few_cards_stand_side_by_side_and_many_in_low_rows() -> None:
    look = Look()
    assert arrangements(1, look)[0].shape is Shape.ALONE
    above = [Shape.GRAND, Shape.LARGE, Shape.TALL]
    assert [one.shape for one in arrangements(2, look)][:4] == [*above, Shape.BESIDE]
    assert arrangements(ABREAST, look)[:3] == tuple(Arrangement(shape, ABREAST) for shape in above)
    assert {one.shape for one in arrangements(ABREAST + 1, look)} == set(LOW)


@pytest.mark.parametrize("look", [Look(1080, 1920), Look(text_size=TextSize.LARGEST)])
def test_upright_and_with_the_largest_letters_there_is_one_column(look: Look) -> None:
    assert {one.columns for count in range(1, 9) for one in arrangements(count, look)} == {1}


@pytest.mark.parametrize(("count", "columns"), [(3, 3), (4, 2), (6, 2), (9, 3)])
def test_rows_leave_no_hole_where_that_can_be(count: int, columns: int) -> None:
    first = next(one for one in arrangements(count, Look()) if one.shape is Shape.LOW)
    assert first.columns == columns


def test_four_abreast_come_after_every_shape_in_wider_cards_and_narrow_cards_have_no_picture() -> None:
    for count in (4, 5, 6, 8):
        columns = [one.columns for one in arrangements(count, Look()) if one.shape in LOW]
        assert columns == sorted(columns, key=lambda number: (number == 1, number == ABREAST))
        assert (3 in columns) == (count != ABREAST)
    pictured = [one.columns for one in arrangements(3, Look(1024, 768)) if one.shape is Shape.LOW]
    assert pictured == [2, 1]

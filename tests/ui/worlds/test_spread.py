from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from kiosk.ui.worlds.spread import Spot, free, spread

FIELD = QSize(900, 400)
PICTURES = (80, 60, 40)


def spot(x: int, y: int, letters: int = 5, words: int = 1) -> Spot:
    """Give a spot of 100 px around a point, for words of so many letters of 20 px, on lines of 60."""

    def height_for(width: int, picture: int) -> int:
        abreast = max(1, width // (letters * 20))
        return picture + 60 * -(-words // abreast)

    longest = letters * 20
    place = QRect(x - 50, y - 50, 100, 100)
    return Spot(
        place, longest * -(-words // 2), longest * words, longest, lambda picture: picture, height_for
    )


def test_things_with_few_words_stand_in_their_places_with_the_largest_picture() -> None:
    spots = [spot(100, 100), spot(500, 100)]
    picture, places = spread(spots, FIELD, PICTURES, 8)
    assert picture == 80
    assert [place.center() for place in places] == [one.place.center() for one in spots]


def test_no_smaller_picture_is_measured_where_the_largest_fits() -> None:
    asked: list[int] = []

    def counted(one: Spot) -> Spot:
        def height_for(width: int, picture: int) -> int:
            asked.append(picture)
            return one.height_for(width, picture)

        return replace(one, height_for=height_for)

    spots = [counted(spot(x, 100)) for x in (100, 300, 500, 700)]
    assert spread(spots, FIELD, PICTURES, 8)[0] == PICTURES[0]
    assert asked == [PICTURES[0]] * len(spots)


def test_a_long_word_makes_its_thing_wider_and_stays_clear_of_the_fields_border() -> None:
    _picture, [place] = spread([spot(60, 100, letters=12)], FIELD, PICTURES, 8)
    assert place.width() == 240
    assert place.left() == 8


def test_pictures_get_smaller_before_words_are_broken() -> None:
    spots = [spot(100, 60), spot(100, 200), spot(100, 340)]
    picture, places = spread(spots, FIELD, PICTURES, 8)
    assert picture == 60
    assert all(
        one.height_for(place.width(), picture) <= place.height()
        for one, place in zip(spots, places, strict=True)
    )


def test_before_words_are_broken_more_than_two_things_stand_in_rows() -> None:
    spots = [spot(x, 100, letters=12) for x in (100, 300, 500, 700)]
    picture, places = spread(spots, FIELD, PICTURES, 8)
    assert picture in PICTURES
    assert all(place.width() >= one.longest for one, place in zip(spots, places, strict=True))
    assert free(places, FIELD, 8)
    assert len({place.top() for place in places}) == 2


def test_things_at_one_height_share_the_width_that_their_words_do_not_have() -> None:
    _picture, places = spread([spot(200, 100, letters=20), spot(400, 100, letters=20)], FIELD, PICTURES, 8)
    assert places[1].left() - places[0].right() > 8


def test_things_that_fit_nowhere_near_their_places_stand_in_rows_in_their_order() -> None:
    spots = [spot(x, y, letters=14) for x, y in ((440, 190), (470, 195), (460, 200), (450, 210))]
    picture, places = spread(spots, FIELD, (100,), 8)
    assert picture == 100
    assert places[0].top() == places[1].top() < places[2].top() == places[3].top()
    assert places[0].left() == places[3].left() < places[1].left() == places[2].left()
    assert not any(one.adjusted(-8, -8, 8, 8).intersects(other) for one, other in combinations(places, 2))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), min_size=1, max_size=8, unique=True))
def test_no_thing_comes_closer_to_another_than_a_finger_can_tell_apart(cells: list[tuple[int, int]]) -> None:
    spots = [spot(110 + 225 * column, 90 + 200 * row, letters=8, words=2) for column, row in cells]
    _picture, places = spread(spots, FIELD, PICTURES, 8)
    assert not any(one.adjusted(-8, -8, 8, 8).intersects(other) for one, other in combinations(places, 2))
    assert all(QRect(0, 0, 900, 400).contains(place) for place in places)


def test_pictures_of_a_row_stand_level_however_many_lines_their_words_take() -> None:
    spots = [spot(150, 200), spot(450, 200, letters=8, words=4), spot(750, 200)]
    _picture, places = spread(spots, FIELD, PICTURES, 8)
    assert len({place.height() for place in places}) == 2
    assert len({place.top() for place in places}) == 1


def test_a_row_that_makes_way_stays_level() -> None:
    spots = [spot(150, 160), spot(450, 160), spot(150, 280)]
    _picture, places = spread(spots, FIELD, (80,), 8)
    assert places[0].top() == places[1].top() == places[2].top() - 8 - places[0].height()


def test_a_thing_is_as_wide_as_its_picture() -> None:
    _picture, [place] = spread([spot(400, 200, letters=2)], FIELD, (144,), 8)
    assert place.width() == 144

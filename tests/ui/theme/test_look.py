from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look, unit_for
from kiosk.ui.theme.type import Role

sides = st.integers(320, 8000)


@given(sides, sides)
def test_the_unit_is_a_number_of_quarters_and_never_under_one(width: int, height: int) -> None:
    unit = unit_for(width, height)
    assert unit >= 1
    assert unit * 4 == int(unit * 4)


@given(sides, sides)
def test_the_design_fits_unless_the_window_is_smaller_than_it(width: int, height: int) -> None:
    unit = unit_for(width, height)
    assert unit == 1 or (1280 * unit <= width and 800 * unit <= height)


@pytest.mark.parametrize(
    ("size", "unit"), [((1280, 800), 1), ((1920, 1080), 1.25), ((3840, 2160), 2.5), ((1024, 768), 1)]
)
def test_known_screens_have_the_unit_of_the_design(size: tuple[int, int], unit: float) -> None:
    assert unit_for(*size) == unit


def test_a_narrow_window_has_small_margins_and_gutters() -> None:
    look = Look(1024, 768)
    assert (look.narrow, look.margin, look.gutter) == (True, 24, 16)


def test_an_upright_window_keeps_the_margins_of_the_design() -> None:
    look = Look(1080, 1920)
    assert (look.portrait, look.margin, look.gutter) == (True, 40, 24)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("text_size", TextSize)
def test_nothing_is_written_smaller_than_22(role: Role, text_size: TextSize) -> None:
    assert Look(text_size=text_size).text_px(role) >= 22
    assert Look(text_size=text_size, right_to_left=True).text_px(role) >= 22


@pytest.mark.parametrize("role", Role)
def test_the_smallest_capital_of_the_largest_text_is_tall_enough(role: Role) -> None:
    capital = 0.69
    assert Look(text_size=TextSize.LARGEST).text_px(role) * capital >= 27.7


def test_arabic_headings_leave_room_for_marks() -> None:
    plain, arabic = Look(), Look(right_to_left=True)
    assert arabic.text_px(Role.HEADING_1) == 44
    assert arabic.line(Role.HEADING_1) == 66
    assert plain.line(Role.HEADING_1) == 58


def test_icons_that_point_are_mirrored_and_others_are_not() -> None:
    plain, arabic = Look(), Look(right_to_left=True)
    colour = "#001823"
    for name, same in (("arrow-right", False), ("caret-right", False), ("clock", True), ("check", True)):
        images = [look.icon(name, 32, colour).toImage() for look in (plain, arabic)]
        assert (images[0] == images[1]) is same


@given(sides, sides, st.sampled_from([1.25, 1.5, 2.0]))
def test_in_an_enlarged_window_all_is_as_large_on_the_screen(width: int, height: int, ratio: float) -> None:
    enlarged = Look(width, height, ratio=ratio)
    assert enlarged.unit * ratio == pytest.approx(unit_for(width * ratio, height * ratio))


def test_who_changes_a_font_changes_it_for_nobody_else() -> None:
    font = Look().font(Role.BODY)
    font.setPixelSize(1)
    assert Look().font(Role.BODY).pixelSize() == Look().text_px(Role.BODY) > 1

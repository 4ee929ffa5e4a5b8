import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.legibility import arc_minutes, first_size, known_mm_per_px, mm_per_px
from kiosk.core.preferences import TextSize


def capitals(normal: float) -> dict[TextSize, float]:
    return {TextSize.NORMAL: normal, TextSize.LARGE: normal * 30 / 22, TextSize.LARGEST: normal * 2}


def test_a_capital_of_7_3_mm_at_60_cm_is_the_0_7_degrees_of_the_norm() -> None:
    assert arc_minutes(7.3, 600) / 60 == pytest.approx(0.7, abs=0.003)


def test_a_pixel_of_a_24_inch_full_hd_screen_is_a_quarter_of_a_millimetre() -> None:
    assert mm_per_px(1920, 1080, 24) == pytest.approx(0.2767, abs=1e-3)


def test_a_usual_screen_begins_with_normal_text() -> None:
    assert first_size(capitals(5.2), 600) is TextSize.NORMAL


def test_a_screen_far_away_begins_with_larger_text() -> None:
    assert first_size(capitals(5.2), 1000) is TextSize.LARGE
    assert first_size(capitals(5.2), 1500) is TextSize.LARGEST


@given(st.floats(0.1, 50), st.floats(300, 2000), st.floats(1, 3))
def test_further_away_never_means_smaller_text(normal: float, distance: float, further: float) -> None:
    sizes = list(TextSize)
    near, far = first_size(capitals(normal), distance), first_size(capitals(normal), distance * further)
    assert sizes.index(far) >= sizes.index(near)


@given(st.floats(0.1, 100), st.floats(100, 5000))
def test_an_angle_is_between_nothing_and_half_a_circle(height: float, distance: float) -> None:
    assert 0 < arc_minutes(height, distance) < 180 * 60
    assert math.isfinite(arc_minutes(height, distance))


def test_the_size_of_a_pixel_is_what_the_place_says_and_else_what_the_screen_tells() -> None:
    assert known_mm_per_px((1920, 1080), 531.0, 0) == pytest.approx(0.2766, abs=1e-3)
    assert known_mm_per_px((1920, 1080), 160.0, 24) == pytest.approx(0.2767, abs=1e-3)
    assert known_mm_per_px((1920, 1080), 0.0, 24) == pytest.approx(0.2767, abs=1e-3)


@given(
    st.integers(-1, 5000),
    st.integers(-1, 5000),
    st.sampled_from([-1.0, 0.0, 0.5, 160.0, 5000.0]),
    st.integers(0, 120),
)
def test_a_pixel_has_a_size_or_nobody_knows_it(width: int, height: int, told: float, diagonal: int) -> None:
    size = known_mm_per_px((width, height), told, diagonal)
    assert size is None or size > 0
    if width > 0 and height > 0 and (told > 0 or diagonal):
        assert size is not None

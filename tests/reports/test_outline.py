from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reports.outline import Segment, read


def ends(path: str) -> list[tuple[float, float]]:
    """Give where each segment ends, rounded."""
    return [(round(s.points[-1][0], 6), round(s.points[-1][1], 6)) for s in read(path) if s.points]


def points_on(segments: tuple[Segment, ...]) -> list[tuple[float, float]]:
    """Give points along the curves of an outline."""
    found, at = [], segments[0].points[0]
    for segment in segments[1:]:
        if segment.verb == "C":
            a, b, c = segment.points
            for t in (0.0, 0.25, 0.5, 0.75, 1.0):
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                four = (at, a, b, c)
                found.append(
                    (
                        sum(w * p[0] for w, p in zip(weights, four, strict=True)),
                        sum(w * p[1] for w, p in zip(weights, four, strict=True)),
                    )
                )
        at = segment.points[-1] if segment.points else at
    return found


def test_a_path_is_the_same_written_absolute_or_relative() -> None:
    absolute = "M10,20L30,20H50V60C50,70,60,80,70,80S90,90,90,100Q100,110,110,100Z"
    relative = "m10 20l20 0h20v40c0 10 10 20 20 20s20 10 20 20q10 10 20 0z"
    assert ends(absolute) == ends(relative)
    assert [s.verb for s in read(absolute)] == [s.verb for s in read(relative)]


def test_numbers_may_stand_close_together() -> None:
    assert ends("M1.5.5-2-3l1e1-1.5E-1") == [(1.5, 0.5), (-2, -3), (8, -3.15)]


def test_the_flags_of_an_arc_may_stand_close_together() -> None:
    assert read("M0,0a10,10,0,0110,10") == read("M0,0a10,10,0,0,1,10,10")


def test_closing_goes_back_to_where_the_outline_began() -> None:
    assert ends("M5,5h10v10zl1,1")[-1] == (6, 6)


def test_a_repeated_smooth_curve_mirrors_the_handle_before() -> None:
    first, second = read("M0,0C0,10,10,10,10,0S20,-10,20,0")[1:]
    assert first.points[2] == (10, 0)
    assert second.points[0] == (10, -10)


@given(
    st.floats(1, 100),
    st.floats(0, 6.2),
    st.floats(-3, 3).filter(lambda turn: abs(turn) > 0.2),
    st.tuples(st.floats(-50, 50), st.floats(-50, 50)),
)
def test_an_arc_of_a_circle_stays_on_it(
    radius: float, first: float, turn: float, centre: tuple[float, float]
) -> None:
    x, y = centre
    start = (x + radius * math.cos(first), y + radius * math.sin(first))
    end = (x + radius * math.cos(first + turn), y + radius * math.sin(first + turn))
    arc = f"{radius:.9f},{radius:.9f},0,0,{int(turn > 0)},{end[0]:.9f},{end[1]:.9f}"
    path = f"M{start[0]:.9f},{start[1]:.9f}A{arc}"
    for px, py in points_on(read(path)):
        assert math.hypot(px - x, py - y) == pytest.approx(radius, rel=1e-3, abs=1e-3)


def test_the_large_arc_goes_the_long_way_round() -> None:
    small = read("M10,0A10,10,0,0,1,0,10")
    large = read("M10,0A10,10,0,1,0,0,10")
    assert len(small) == 2
    assert len(large) == 4


def test_an_ellipse_that_is_too_small_grows_until_it_reaches() -> None:
    assert ends("M0,0A1,1,0,0,1,20,0")[-1] == (20, 0)


def test_an_arc_without_radius_is_a_line() -> None:
    assert read("M0,0A0,5,0,0,1,20,0")[1] == Segment("L", ((20, 0),))


@pytest.mark.parametrize("path", ["M0", "M0,0Lx", "M0,0T5,5", "Z5", "M0,0L", "M0,0a1,1,0,2,0,5,5"])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="path"):
        read(path)

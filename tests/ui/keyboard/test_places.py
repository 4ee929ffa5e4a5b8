from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.keyboard.keys import Act, Hint, Key, Row, after, opened, rows
from kiosk.ui.keyboard.places import Measures, Placed, placed
from tests.ui.keyboard.typist import NAMES, keys_of, layout

WIDTH, HEIGHT, GAP = 976, 64, 8
"""The narrowest window: 1024 px with margins of 24."""
NARROWEST = Measures(24, 12, WIDTH, HEIGHT, GAP)
SPANS = st.sampled_from([1, 1.5, 2, 3.5])


@pytest.mark.parametrize("hint", Hint)
@pytest.mark.parametrize("name", NAMES)
def test_in_the_narrowest_window_every_key_is_as_large_as_a_finger(name: str, hint: Hint) -> None:
    start = opened(layout(name), hint)
    for page in {start} | {after(start, key) for key in keys_of(start)}:
        for one in placed(rows(page), NARROWEST):
            assert one.height >= 64
            assert one.width >= 64


@given(st.lists(st.tuples(SPANS, st.booleans()), min_size=1, max_size=13), st.integers(900, 4000))
def test_keys_lie_within_their_room_and_apart(keys: list[tuple[float, bool]], width: int) -> None:
    row = tuple(Key(Act.GAP if gap else Act.TYPE, "a", span) for span, gap in keys)
    measures = Measures(7, 5, width, HEIGHT, GAP)
    columns = sum(key.span for key in row) + 1
    found = placed([Row(row, columns), Row(row, columns)], measures)
    assert len(found) == 2 * sum(key.act is not Act.GAP for key in row)
    for one in found:
        assert one.left >= 7
        assert one.left + one.width <= 7 + width
    for one, other in pairwise(found):
        assert apart(one, other) >= GAP


def apart(one: Placed, other: Placed) -> int:
    """Give the px between two keys, beside or below."""
    return max(other.left - one.left - one.width, other.top - one.top - one.height)


def test_what_a_row_leaves_free_lies_on_both_sides() -> None:
    (one,) = placed([Row((Key(Act.TYPE, "a"),), 3)], Measures(0, 0, 316, HEIGHT, GAP))
    assert (one.left, one.width) == (108, 100)

from __future__ import annotations

import pytest

from kiosk.core.statistics.holding import Held


@pytest.mark.parametrize("seq", [2, 3, 5, 7, 1_000])
def test_what_is_newer_than_the_newest_or_lies_in_a_gap_is_not_there(seq: int) -> None:
    assert Held("e", 6, ((2, 3), (5, 5))).lacks(seq)


@pytest.mark.parametrize("seq", [1, 4, 6])
def test_all_else_is_there(seq: int) -> None:
    assert not Held("e", 6, ((2, 3), (5, 5))).lacks(seq)

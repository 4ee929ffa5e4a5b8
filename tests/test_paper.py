from __future__ import annotations

from kiosk.paper import PAPER, loaded


def test_all_that_draws_a_sheet_can_be_loaded_in_parts() -> None:
    assert [*loaded()] == [*PAPER]

"""The way of a new administrator, in short: one visit in the real window stands for all of them."""

from __future__ import annotations

from pathlib import Path

from tests.harness.administrator import walk


def test_what_the_guides_say_leads_from_nothing_to_figures_and_back_in(tmp_path: Path) -> None:
    found = walk(tmp_path, [1, 0])
    assert found["visits"] == [48, 48]
    assert found["batches"] == 3  # one of each kiosk, and what waited while one was refused
    assert found["refused"]["waiting"] == 1
    assert found["figures"][0].startswith("period,")

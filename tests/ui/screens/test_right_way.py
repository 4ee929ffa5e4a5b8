from __future__ import annotations

from kiosk.core.model import Outcome
from kiosk.ui.screens.right_way import HEADINGS


def test_every_outcome_has_a_heading_of_its_own() -> None:
    assert set(HEADINGS) == set(Outcome)
    assert len(set(HEADINGS.values())) == len(Outcome)

from __future__ import annotations

from datetime import date

import pytest

from kiosk.core.findings import Findings
from kiosk.core.sheet import CanDo, sheet_of
from kiosk.core.site import Site

SITE = Site("Digipunt", "", "", "")
DAY = date(2026, 12, 1)
TEXTS = {
    "4.1-a": {"can.me": "Ik geef mijn code aan niemand.", "title": "Codes", "remember": "Van jou alleen."},
    "1.1-b": {"can.me": "Ik zoek iets op.", "title": "Zoeken"},
}
PICTURES = {"4.1-a": "lock", "1.1-b": "magnifying-glass"}


def found(practise: str | None) -> Findings:
    return Findings(None, {}, ("4.1-a", "1.1-b"), practise, 12, said=None, more_than_thought=False)


def test_a_sheet_says_in_the_first_person_what_someone_can_do() -> None:
    sheet = sheet_of(found("4.1-a"), TEXTS, PICTURES, SITE, DAY)
    assert sheet.can_do == (
        CanDo("lock", "Ik geef mijn code aan niemand."),
        CanDo("magnifying-glass", "Ik zoek iets op."),
    )


@pytest.mark.parametrize(
    ("practise", "title", "remember"),
    [("4.1-a", "Codes", "Van jou alleen."), ("1.1-b", "Zoeken", None), (None, None, None)],
)
def test_the_advice_brings_its_line_to_remember(
    practise: str | None, title: str | None, remember: str | None
) -> None:
    sheet = sheet_of(found(practise), TEXTS, PICTURES, SITE, DAY)
    assert (sheet.practise, sheet.remember) == (title, remember)

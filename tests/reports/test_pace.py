from __future__ import annotations

from kiosk.reports.pace import ONE_LINE, TIGHTEST, said_twice


def test_cards_in_two_languages_are_lower_once_a_line_to_write_on_went() -> None:
    usual, less = (said_twice(pace).card - pace.card for pace in (TIGHTEST, ONE_LINE))
    assert 0 < less < usual

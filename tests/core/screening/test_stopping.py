from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response, enough, estimate
from tests.core.screening.people import answered, calibrated_bank, expert_bank


@settings(max_examples=25)
@given(st.lists(st.booleans(), min_size=15, max_size=15))
def test_the_screening_asks_ten_to_fifteen_items(rights: list[bool]) -> None:
    bank = expert_bank(40)
    responses = answered(bank, rights)
    assert not any(enough(responses[:length], bank) for length in range(10))
    assert enough(responses, bank)


def test_it_stops_early_when_one_level_is_sure() -> None:
    bank = calibrated_bank(300, seed=1)
    responses = answered(bank, [False] * 10)
    assert max(estimate(responses).levels.values()) >= 0.9
    assert enough(responses, bank)


def test_it_goes_on_while_in_doubt() -> None:
    bank = calibrated_bank(300, seed=1)
    responses = answered(bank, [True, True, False, True, True] * 2)
    assert max(estimate(responses).levels.values()) < 0.9
    assert not enough(responses, bank)


def test_it_stops_when_nothing_is_left_to_ask() -> None:
    item = Item("only", Area.SAFETY, 0.0)
    assert not enough([], [item])
    assert enough([Response(item, right=True)], [item])
    assert enough([], [])

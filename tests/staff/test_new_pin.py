from __future__ import annotations

import pytest

from kiosk.core.errors import KioskError
from kiosk.staff.new_pin import ask_for_pin, easy_to_guess


def test_a_pin_is_asked_twice_and_taken_when_both_are_alike() -> None:
    assert ask_for_pin(lambda _: "240613") == "240613"


def test_two_different_pins_are_refused_in_a_sentence() -> None:
    answers = iter(["240613", "240614"])
    with pytest.raises(KioskError, match="two different PINs"):
        ask_for_pin(lambda _: next(answers))


@pytest.mark.parametrize("pin", ["12345", "1234567890123", "24o613", ""])
def test_a_pin_that_does_not_fit_is_refused_before_it_is_asked_again(pin: str) -> None:
    answers = iter([pin])
    with pytest.raises(KioskError, match="6 to 12 digits"):
        ask_for_pin(lambda _: next(answers))


@pytest.mark.parametrize("pin", ["123456", "987654", "890123", "000000", "121212", "112211", "123123"])
def test_a_pin_that_anybody_would_try_is_known(pin: str) -> None:
    assert easy_to_guess(pin)


@pytest.mark.parametrize("pin", ["240613", "135790", "902471", "123457"])
def test_other_pins_are_taken_without_a_word(pin: str) -> None:
    assert not easy_to_guess(pin)

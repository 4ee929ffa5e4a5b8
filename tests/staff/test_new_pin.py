from __future__ import annotations

from io import BytesIO

import pytest

from kiosk.core.errors import KioskError
from kiosk.staff.new_pin import ask_for_pin, easy_to_guess, read_pin


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


def test_a_pin_that_is_piped_in_is_one_line() -> None:
    assert read_pin(BytesIO(b"240613\n240614\n")) == "240613"
    assert read_pin(BytesIO(b"240613\r\n")) == "240613"


@pytest.mark.parametrize("piped", [b"", b"\n240613\n", b"24061\n", b"\xff24061\n"])
def test_what_is_piped_in_and_is_no_pin_is_refused_in_a_sentence(piped: bytes) -> None:
    with pytest.raises(KioskError, match="6 to 12 digits"):
        read_pin(BytesIO(piped))


def test_who_ends_the_question_gives_no_pin() -> None:
    def ended(_: str) -> str:
        raise EOFError

    with pytest.raises(KioskError, match="No PIN was given"):
        ask_for_pin(ended)


@pytest.mark.parametrize("pin", ["123456", "987654", "890123", "000000", "121212", "112211", "123123"])
def test_a_pin_that_anybody_would_try_is_known(pin: str) -> None:
    assert easy_to_guess(pin)


@pytest.mark.parametrize("pin", ["240613", "135790", "902471", "123457"])
def test_other_pins_are_taken_without_a_word(pin: str) -> None:
    assert not easy_to_guess(pin)

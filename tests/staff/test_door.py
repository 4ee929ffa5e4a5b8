from dataclasses import dataclass, field

import pytest
from typing_extensions import override

from kiosk.core.errors import KioskError
from kiosk.staff.door import StaffDoor, hash_of
from kiosk.staff.lockout import FREE_TRIES, Tries

PIN = "240613"
HASH = hash_of(PIN)


@dataclass
class Book:
    kept: Tries = field(default_factory=Tries)

    def tries(self) -> Tries:
        return self.kept

    def write(self, tries: Tries) -> None:
        self.kept = tries


@dataclass
class Clock:
    time: float = 1000.0

    def __call__(self) -> float:
        return self.time


def test_the_right_pin_opens_and_forgets_the_wrong_ones() -> None:
    book = Book(Tries(3, 0.0))
    assert StaffDoor(HASH, book, Clock()).open_with(PIN)
    assert book.kept == Tries()


def test_a_wrong_pin_does_not_open_and_counts() -> None:
    book = Book()
    assert not StaffDoor(HASH, book, Clock()).open_with("000000")
    assert book.kept.count == 1


def test_while_one_must_wait_even_the_right_pin_does_not_open() -> None:
    clock = Clock()
    door = StaffDoor(HASH, Book(Tries(FREE_TRIES, clock.time)), clock)
    assert not door.open_with(PIN)
    clock.time += door.wait()
    assert door.open_with(PIN)


def test_a_try_is_counted_before_the_pin_is_looked_at() -> None:
    class PlugPulledError(Exception):
        pass

    class CrashingBook(Book):
        @override
        def write(self, tries: Tries) -> None:
            super().write(tries)
            raise PlugPulledError

    book = CrashingBook()
    with pytest.raises(PlugPulledError):
        StaffDoor(HASH, book, Clock()).open_with(PIN)
    assert book.kept.count == 1


def test_a_broken_hash_in_the_settings_opens_for_nobody() -> None:
    assert not StaffDoor("not a hash", Book(), Clock()).open_with(PIN)


@pytest.mark.parametrize("pin", ["", "12345", "12345a", "١٢٣٤٥٦", " 123456"])
def test_a_pin_is_at_least_six_digits(pin: str) -> None:
    with pytest.raises(KioskError, match="at least 6 digits"):
        hash_of(pin)

import asyncio
import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.core.errors import KioskError, StorageError
from kiosk.core.pin import LONGEST_PIN
from kiosk.staff.book import NAME, FileTryBook
from kiosk.staff.door import StaffDoor, hash_of
from kiosk.staff.lockout import FREE_TRIES, WAITS, Tries

PIN = "240613"
PATIENCE_S = 15
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


def opens(door: StaffDoor, pin: str) -> bool:
    return asyncio.run(door.open_with(pin))


def test_the_right_pin_opens_and_forgets_the_wrong_ones() -> None:
    book = Book(Tries(3, 0.0))
    assert opens(StaffDoor(HASH, book, Clock()), PIN)
    assert book.kept == Tries()


def test_a_wrong_pin_does_not_open_and_counts() -> None:
    book = Book()
    assert not opens(StaffDoor(HASH, book, Clock()), "000000")
    assert book.kept.count == 1


def test_while_one_must_wait_even_the_right_pin_does_not_open() -> None:
    clock = Clock()
    door = StaffDoor(HASH, Book(Tries(FREE_TRIES, clock.time)), clock)
    assert not opens(door, PIN)
    clock.time += door.wait()
    assert opens(door, PIN)


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
        opens(StaffDoor(HASH, book, Clock()), PIN)
    assert book.kept.count == 1


def test_a_broken_hash_in_the_settings_opens_for_nobody() -> None:
    assert not opens(StaffDoor("not a hash", Book(), Clock()), PIN)


class FullDisk(Book):
    """A book that cannot be written."""

    @override
    def write(self, tries: Tries) -> None:
        message = "Staff's tries cannot be kept: free some room."
        raise StorageError(message)


def test_staff_can_leave_when_no_try_can_be_kept_and_are_told_once(caplog: pytest.LogCaptureFixture) -> None:
    door = StaffDoor(HASH, FullDisk(), Clock())
    with caplog.at_level(logging.ERROR):
        assert not opens(door, "000000")
        assert opens(door, PIN)
    assert caplog.messages == ["Staff's tries cannot be kept: free some room."]


def test_tries_that_cannot_be_kept_lock_the_door_all_the_same() -> None:
    clock = Clock()
    door = StaffDoor(HASH, FullDisk(), clock)
    tried = [opens(door, "000000") for _ in range(FREE_TRIES)]
    assert not any(tried)
    assert door.wait() == WAITS[0]
    assert not opens(door, PIN)
    clock.time += WAITS[0]
    assert opens(door, PIN)
    assert door.wait() == 0


def test_staff_are_told_anew_when_the_disk_fills_up_again(caplog: pytest.LogCaptureFixture) -> None:
    class Disk(Book):
        full = True

        @override
        def write(self, tries: Tries) -> None:
            if self.full:
                message = "full"
                raise StorageError(message)
            super().write(tries)

    disk = Disk()
    door = StaffDoor(HASH, disk, Clock())
    with caplog.at_level(logging.ERROR):
        for disk.full in (True, False, True):
            opens(door, "000000")
    assert caplog.messages == ["full", "full"]
    assert disk.kept.count == 2


def test_a_folder_in_the_place_of_the_tries_keeps_no_right_pin_out(tmp_path: Path) -> None:
    in_the_way = (tmp_path / NAME).with_suffix(".new")
    in_the_way.mkdir()
    clock = Clock()
    door = StaffDoor(HASH, FileTryBook(tmp_path), clock)
    assert not opens(door, "000000")
    assert opens(door, PIN)


def test_a_door_opens_even_if_what_was_tried_cannot_be_forgotten() -> None:
    class Filling(Book):
        @override
        def write(self, tries: Tries) -> None:
            if not tries.count:
                message = "full"
                raise StorageError(message)
            super().write(tries)

    assert opens(StaffDoor(HASH, Filling(), Clock()), PIN)


def test_a_clock_that_ran_ahead_locks_the_door_no_longer_than_usual() -> None:
    clock = Clock()
    book = Book(Tries(FREE_TRIES, clock.time + 1e9))
    assert StaffDoor(HASH, book, clock).wait() == WAITS[0]
    clock.time += WAITS[0]
    assert opens(StaffDoor(HASH, book, clock), PIN)


def test_the_window_goes_on_while_a_pin_is_looked_at() -> None:
    window_goes_on = threading.Event()
    told: list[bool] = []

    async def try_it() -> None:
        door = StaffDoor(HASH, Book(), Clock(), lambda _hash, _pin: window_goes_on.wait(PATIENCE_S))
        door.try_pin(PIN, told.append)
        await asyncio.sleep(0)
        window_goes_on.set()
        await door.close()

    asyncio.run(try_it())
    assert told == [True]


def test_pins_that_are_looked_at_together_are_each_counted() -> None:
    book, told = Book(), list[bool]()

    async def try_many() -> None:
        door = StaffDoor(HASH, book, Clock(), lambda _hash, pin: pin == PIN)
        for pin in (*("000000",) * FREE_TRIES, PIN):
            door.try_pin(pin, told.append)
        await door.close()

    asyncio.run(try_many())
    assert told == [False] * (FREE_TRIES + 1)
    assert book.kept.count == FREE_TRIES


@given(st.builds(Tries, st.integers(0, 40), st.floats(0, 1e9)), st.floats(0, 1e9))
def test_whatever_was_kept_the_wait_ends_on_a_clock_that_runs_on(before: Tries, now: float) -> None:
    clock, book = Clock(now), Book(before)
    clock.time += StaffDoor(HASH, book, clock).wait()
    assert StaffDoor(HASH, book, clock).wait() == 0


@pytest.mark.parametrize("pin", ["", "12345", "12345a", "١٢٣٤٥٦", " 123456", "1" * (LONGEST_PIN + 1)])
def test_a_pin_is_six_to_twelve_digits(pin: str) -> None:
    with pytest.raises(KioskError, match="6 to 12 digits"):
        hash_of(pin)


def test_the_longest_pin_has_a_hash() -> None:
    assert opens(StaffDoor(hash_of("1" * LONGEST_PIN), Book(), Clock()), "1" * LONGEST_PIN)

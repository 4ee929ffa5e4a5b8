import asyncio
from dataclasses import dataclass, field

import pytest

from kiosk.core.errors import PrintingError
from kiosk.printing.desk import PrintDesk


@dataclass
class SlowPrinter:
    """Prints when it is let; `taken_back` and `cleared` count how often it was told to.

    `holds` is whether it has a copy of something; it refuses to clear while `deaf`.
    """

    let: asyncio.Event = field(default_factory=asyncio.Event)
    printed: list[bytes] = field(default_factory=list)
    taken_back: int = 0
    broken: bool = False
    deaf: bool = False
    holds: bool = True
    cleared: int = 0

    async def print(self, pdf: bytes, /) -> None:
        try:
            await self.let.wait()
        except asyncio.CancelledError:
            self.taken_back += 1
            raise
        if self.broken:
            message = "out of paper"
            raise PrintingError(message)
        self.printed.append(pdf)
        self.holds = True

    async def clear(self) -> None:
        self.cleared += 1
        if self.deaf:
            message = "CUPS did not answer"
            raise PrintingError(message)
        self.holds = False


async def quiet() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


def test_each_visitor_hears_of_their_own_sheet_only() -> None:
    async def story() -> None:
        printer, told = SlowPrinter(), list[tuple[str, bool]]()
        desk = PrintDesk(printer, lambda visit, came_out: told.append((visit, came_out)))
        desk.hand_in("first", b"1")
        desk.hand_in("second", b"2")
        await quiet()
        assert told == []
        printer.let.set()
        await quiet()
        assert told == [("first", True), ("second", True)]
        assert printer.printed == [b"1", b"2"]

    asyncio.run(story())


def test_a_sheet_that_is_on_its_way_is_not_printed_twice() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _visit, _came_out: None)
        desk.hand_in("one", b"1")
        desk.hand_in("one", b"1")
        printer.let.set()
        await quiet()
        desk.hand_in("one", b"again")
        await quiet()
        assert printer.printed == [b"1", b"again"]

    asyncio.run(story())


def test_a_printer_that_fails_is_told_and_does_not_stop_the_next() -> None:
    async def story() -> None:
        printer, told = SlowPrinter(broken=True), list[tuple[str, bool]]()
        desk = PrintDesk(printer, lambda visit, came_out: told.append((visit, came_out)))
        desk.hand_in("first", b"1")
        printer.let.set()
        await quiet()
        printer.broken = False
        desk.hand_in("second", b"2")
        await quiet()
        assert told == [("first", False), ("second", True)]

    asyncio.run(story())


def test_when_the_kiosk_ends_what_did_not_come_out_is_taken_back() -> None:
    async def story() -> None:
        printer, told = SlowPrinter(), list[tuple[str, bool]]()
        desk = PrintDesk(printer, lambda visit, came_out: told.append((visit, came_out)))
        desk.hand_in("first", b"1")
        desk.hand_in("second", b"2")
        await quiet()
        await desk.close()
        assert printer.taken_back == 1
        assert printer.printed == []
        assert told == []

    asyncio.run(story())


def test_what_was_there_before_is_thrown_away_once() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _visit, _came_out: None)
        for _ in range(3):
            desk.clear()
            await quiet()
        assert (printer.holds, printer.cleared) == (False, 1)

    asyncio.run(story())


def test_a_sheet_that_came_out_leaves_no_copy_behind_and_is_told_of_before() -> None:
    async def story() -> None:
        printer, held_when_told = SlowPrinter(), list[bool]()
        desk = PrintDesk(printer, lambda _visit, _came_out: held_when_told.append(printer.holds))
        desk.hand_in("one", b"1")
        printer.let.set()
        await quiet()
        assert held_when_told == [True]
        assert not printer.holds

    asyncio.run(story())


def test_a_printer_that_cannot_forget_is_no_sheet_that_did_not_come_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story() -> None:
        printer, told = SlowPrinter(deaf=True), list[bool]()
        desk = PrintDesk(printer, lambda _visit, came_out: told.append(came_out))
        desk.hand_in("one", b"1")
        printer.let.set()
        await quiet()
        assert told == [True]
        assert caplog.messages == ["CUPS did not answer"]
        printer.deaf = False
        desk.clear()
        await quiet()
        assert not printer.holds

    asyncio.run(story())


def test_whoever_says_goodbye_while_their_sheet_prints_still_gets_it() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _visit, _came_out: None)
        desk.hand_in("one", b"1")
        await quiet()
        desk.clear()
        await quiet()
        assert printer.cleared == 0
        printer.let.set()
        await quiet()
        assert printer.printed == [b"1"]
        assert not printer.holds

    asyncio.run(story())


def test_when_the_kiosk_ends_nothing_is_left_with_the_printer() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _visit, _came_out: None)
        desk.hand_in("one", b"1")
        await quiet()
        await desk.close()
        assert not printer.holds

    asyncio.run(story())

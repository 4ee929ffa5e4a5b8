import asyncio
from dataclasses import dataclass, field

from kiosk.core.errors import PrintingError
from kiosk.printing.desk import PrintDesk


@dataclass
class SlowPrinter:
    """Prints when it is let; `taken_back` counts jobs that were ended before."""

    let: asyncio.Event = field(default_factory=asyncio.Event)
    printed: list[bytes] = field(default_factory=list)
    taken_back: int = 0
    broken: bool = False

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

import asyncio
from dataclasses import dataclass, field

import pytest

from kiosk.core.errors import PrintingError
from kiosk.core.printing import SheetState
from kiosk.printing.desk import Job, PrintDesk


@dataclass
class SlowPrinter:
    """Prints when it is let; `taken_back` and `cleared` count how often it was told to.

    `holds` is whether it has a copy of something; it refuses to clear while `deaf`, and to print what begins
    with what it `refuses`.
    """

    let: asyncio.Event = field(default_factory=asyncio.Event)
    printed: list[bytes] = field(default_factory=list)
    taken_back: int = 0
    refuses: bytes | None = None
    deaf: bool = False
    holds: bool = True
    cleared: int = 0

    async def print(self, pdf: bytes, /) -> SheetState:
        try:
            await self.let.wait()
        except asyncio.CancelledError:
            self.taken_back += 1
            raise
        if self.refuses is not None and pdf.startswith(self.refuses):
            message = "out of paper"
            raise PrintingError(message)
        self.printed.append(pdf)
        self.holds = True
        return SheetState.PRINTED

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
        printer, told = SlowPrinter(), list[tuple[Job, SheetState]]()
        desk = PrintDesk(printer, lambda *one: told.append(one))
        desk.hand_in(Job("first", b"1"))
        desk.hand_in(Job("second", b"2"))
        await quiet()
        assert told == []
        printer.let.set()
        await quiet()
        assert told == [(Job("first", b"1"), SheetState.PRINTED), (Job("second", b"2"), SheetState.PRINTED)]
        assert printer.printed == [b"1", b"2"]

    asyncio.run(story())


def test_a_sheet_that_is_on_its_way_is_not_printed_twice() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _job, _ended: None)
        desk.hand_in(Job("one", b"1"))
        desk.hand_in(Job("one", b"1"))
        printer.let.set()
        await quiet()
        desk.hand_in(Job("one", b"again"))
        await quiet()
        assert printer.printed == [b"1", b"again"]

    asyncio.run(story())


def test_another_sheet_of_the_same_visit_is_printed_too() -> None:
    async def story() -> None:
        printer, told = SlowPrinter(), list[Job]()
        desk = PrintDesk(printer, lambda job, _ended: told.append(job))
        desk.hand_in(Job("one", b"in English"))
        desk.hand_in(Job("one", b"in Dutch"))
        printer.let.set()
        await quiet()
        assert printer.printed == [b"in English", b"in Dutch"]
        assert told == [Job("one", b"in English"), Job("one", b"in Dutch")]

    asyncio.run(story())


def test_a_printer_that_fails_is_told_and_does_not_stop_the_next() -> None:
    async def story() -> None:
        printer, told = SlowPrinter(refuses=b""), list[tuple[Job, SheetState]]()
        desk = PrintDesk(printer, lambda *one: told.append(one))
        desk.hand_in(Job("first", b"1"))
        printer.let.set()
        await quiet()
        printer.refuses = None
        desk.hand_in(Job("second", b"2"))
        await quiet()
        assert told == [(Job("first", b"1"), SheetState.FAILED), (Job("second", b"2"), SheetState.PRINTED)]

    asyncio.run(story())


def test_when_the_kiosk_ends_what_did_not_come_out_is_taken_back() -> None:
    async def story() -> None:
        printer, told = SlowPrinter(), list[tuple[Job, SheetState]]()
        desk = PrintDesk(printer, lambda *one: told.append(one))
        desk.hand_in(Job("first", b"1"))
        desk.hand_in(Job("second", b"2"))
        await quiet()
        await desk.close()
        assert printer.taken_back == 1
        assert printer.printed == []
        assert told == []

    asyncio.run(story())


def test_what_was_there_before_is_thrown_away_once() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _job, _ended: None)
        for _ in range(3):
            desk.clear()
            await quiet()
        assert (printer.holds, printer.cleared) == (False, 1)

    asyncio.run(story())


def test_a_sheet_that_came_out_leaves_no_copy_behind_and_is_told_of_before() -> None:
    async def story() -> None:
        printer, held_when_told = SlowPrinter(), list[bool]()
        desk = PrintDesk(printer, lambda _job, _ended: held_when_told.append(printer.holds))
        desk.hand_in(Job("one", b"1"))
        printer.let.set()
        await quiet()
        assert held_when_told == [True]
        assert not printer.holds

    asyncio.run(story())


def test_a_printer_that_cannot_forget_is_no_sheet_that_did_not_come_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story() -> None:
        printer, told = SlowPrinter(deaf=True), list[SheetState]()
        desk = PrintDesk(printer, lambda _job, ended: told.append(ended))
        desk.hand_in(Job("one", b"1"))
        printer.let.set()
        await quiet()
        assert told == [SheetState.PRINTED]
        assert caplog.messages == ["CUPS did not answer"]
        printer.deaf = False
        desk.clear()
        await quiet()
        assert not printer.holds

    asyncio.run(story())


def test_whoever_says_goodbye_while_their_sheet_prints_still_gets_it() -> None:
    async def story() -> None:
        printer = SlowPrinter()
        desk = PrintDesk(printer, lambda _job, _ended: None)
        desk.hand_in(Job("one", b"1"))
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
        desk = PrintDesk(printer, lambda _job, _ended: None)
        desk.hand_in(Job("one", b"1"))
        await quiet()
        await desk.close()
        assert not printer.holds

    asyncio.run(story())

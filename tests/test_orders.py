from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from typing_extensions import override

from kiosk.core.preferences import Preferences, TextSize
from kiosk.core.printing import SheetState
from kiosk.orders import Orders
from kiosk.visit.visit import Visit
from tests.fakes import FakePrinter
from tests.printing.test_desk import SlowPrinter, quiet
from tests.visit.kiosks import at_sheet, sheet_state

Story = Callable[[Visit, SlowPrinter], Awaitable[None]]


@dataclass
class OnceEmpty(SlowPrinter):
    """Has no paper for the first sheet."""

    refuses: bytes | None = b""

    @override
    async def print(self, pdf: bytes, /) -> SheetState:
        try:
            return await super().print(pdf)
        finally:
            self.refuses = None


def play(story: Story, slow: Callable[[], SlowPrinter] = SlowPrinter) -> None:
    """Let somebody come to their sheet, beside a printer that prints when it is let."""

    async def whole() -> None:
        visit, printer = at_sheet(), slow()
        watch(visit, Orders(visit, printer, lambda: sheet_of(visit)))
        await story(visit, printer)

    asyncio.run(whole())


def watch(visit: Visit, orders: Orders) -> None:
    visit.changed = lambda: orders.shown(visit.screen)
    visit.changed()


def sheet_of(visit: Visit) -> bytes:
    """Give a sheet that differs by all that a real one differs by."""
    return f"{visit.language} {visit.preferences.text_size}".encode()


def ask_again(visit: Visit) -> None:
    """Go away from the sheet, come back to it, and print."""
    visit.back()
    visit.take_home()
    visit.print_sheet()


def test_a_sheet_in_another_language_asked_for_while_the_first_prints_is_printed_too() -> None:
    async def story(visit: Visit, printer: SlowPrinter) -> None:
        visit.print_sheet()
        visit.choose_language("ar")
        ask_again(visit)
        await quiet()
        assert sheet_state(visit) is SheetState.PRINTING
        printer.let.set()
        await quiet()
        assert [sheet[:2] for sheet in printer.printed] == [b"nl", b"ar"]
        assert sheet_state(visit) is SheetState.PRINTED

    play(story)


def test_what_ended_before_what_was_asked_for_last_is_not_told_as_that() -> None:
    async def story(visit: Visit, printer: SlowPrinter) -> None:
        visit.print_sheet()
        visit.choose_language("ar")
        ask_again(visit)
        printer.refuses = b"nl"
        printer.let.set()
        await quiet()
        assert [sheet[:2] for sheet in printer.printed] == [b"ar"]
        assert sheet_state(visit) is SheetState.PRINTED

    play(story)


def test_what_changes_the_sheet_while_it_prints_prints_nothing_by_itself() -> None:
    async def story(visit: Visit, printer: SlowPrinter) -> None:
        visit.print_sheet()
        visit.prefer(Preferences(text_size=TextSize.LARGEST))
        visit.open_languages()
        visit.choose_language("ar")
        printer.let.set()
        await quiet()
        assert [sheet[:2] for sheet in printer.printed] == [b"nl"]
        assert sheet_state(visit) is SheetState.PRINTED

    play(story)


def test_the_same_sheet_asked_for_again_while_it_prints_is_printed_once_and_told() -> None:
    async def story(visit: Visit, printer: SlowPrinter) -> None:
        visit.print_sheet()
        ask_again(visit)
        printer.let.set()
        await quiet()
        assert len(printer.printed) == 1
        assert sheet_state(visit) is SheetState.PRINTED

    play(story)


def test_whoever_comes_next_hears_nothing_of_the_sheet_before() -> None:
    async def story(visit: Visit, printer: SlowPrinter) -> None:
        visit.print_sheet()
        await quiet()
        before = visit.name
        visit.leave()
        printer.let.set()
        await quiet()
        assert visit.name != before
        assert visit.untouched

    play(story)


def test_whoever_comes_next_and_prints_hears_of_their_own_sheet_only() -> None:
    async def story(visit: Visit, printer: SlowPrinter) -> None:
        visit.print_sheet()
        await quiet()
        visit.leave()
        visit.start()
        visit.take_home()
        visit.print_sheet()
        printer.let.set()
        await quiet()
        assert len(printer.printed) == 1
        assert sheet_state(visit) is SheetState.PRINTED

    play(story, OnceEmpty)


def test_a_sheet_that_cannot_be_made_did_not_come_out() -> None:
    visit, printer = at_sheet(), FakePrinter()
    watch(visit, Orders(visit, printer, lambda: b""))
    visit.print_sheet()
    assert sheet_state(visit) is SheetState.FAILED
    assert printer.printed == []

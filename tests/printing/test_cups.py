from __future__ import annotations

import asyncio
import io
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.errors import PrintingError
from kiosk.core.printing import Printer, SheetState
from kiosk.printing.cups import CupsPrinter
from tests.printing.paper_cups import PaperCups, asking, paper_cups


@pytest.fixture(scope="module")
def cups() -> Iterator[PaperCups]:
    with paper_cups() as service:
        service.queue("paper")
        service.queue("halted")
        service.command("cupsdisable", "-r", "out of paper", "halted")
        service.queue("refusing")
        service.command("cupsreject", "refusing")
        yield service


def page() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.drawString(100, 700, "A page")
    canvas.save()
    return buffer.getvalue()


def print_on(printer: Printer) -> SheetState:
    return asyncio.run(printer.print(page()))


def failure_of(printer: Printer) -> str:
    with pytest.raises(PrintingError) as caught:
        print_on(printer)
    return str(caught.value)


def jobs(cups: PaperCups) -> str:
    return cups.command("lpstat", "-W", "not-completed", "-o")


def test_a_page_is_on_paper_when_printing_comes_back(cups: PaperCups) -> None:
    before = set(cups.drawer.glob("job-*"))
    assert print_on(CupsPrinter("paper", environment=cups.environment)) is SheetState.PRINTED
    (paper,) = set(cups.drawer.glob("job-*")) - before
    assert paper.read_bytes().startswith(b"%!PS")


def test_the_job_says_nothing_about_anybody(cups: PaperCups) -> None:
    print_on(CupsPrinter("paper", environment=cups.environment))
    assert {title.read_text() for title in cups.drawer.glob("title-*")} == {"Digipunt"}


def clear(printer: Printer) -> None:
    asyncio.run(printer.clear())


def test_the_print_service_keeps_no_copy_once_it_was_cleared(cups: PaperCups) -> None:
    printer = CupsPrinter("paper", environment=cups.environment)
    print_on(printer)
    clear(printer)
    assert cups.kept_files() == []


def test_a_print_service_that_is_slow_to_forget_does_not_make_a_sheet_fail(
    cups: PaperCups, tmp_path: Path
) -> None:
    never = tmp_path / "cancel"
    never.write_text("#!/bin/sh\nexec sleep 60\n")
    never.chmod(0o755)
    slow = {**cups.environment, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    before = set(cups.drawer.glob("job-*"))
    printer = CupsPrinter("paper", command_seconds=5, environment=slow)
    print_on(printer)
    assert set(cups.drawer.glob("job-*")) - before
    clear(CupsPrinter("paper", environment=cups.environment))


PRINT = """
import asyncio, os, sys
from kiosk.printing.cups import CupsPrinter
asyncio.run(CupsPrinter("killed", environment=os.environ).print(sys.stdin.buffer.read()))
"""


def test_a_sheet_whose_kiosk_was_killed_does_not_come_out_for_whoever_stands_there_next(
    cups: PaperCups,
) -> None:
    cups.queue("killed")
    before = set(cups.drawer.glob("job-*"))
    slow = cups.drawer / "slow"
    slow.touch()
    try:
        with subprocess.Popen(  # noqa: S603 - the command is the test's own
            [sys.executable, "-c", PRINT], stdin=subprocess.PIPE, env=cups.environment
        ) as kiosk:
            assert kiosk.stdin is not None
            kiosk.stdin.write(page())
            kiosk.stdin.close()
            while not jobs(cups):
                assert kiosk.poll() is None
            kiosk.kill()
        assert jobs(cups)
        assert cups.kept_files()
        clear(CupsPrinter("killed", environment=cups.environment))
        assert jobs(cups) == ""
        assert cups.kept_files() == []
    finally:
        slow.unlink()
    assert set(cups.drawer.glob("job-*")) == before


def test_a_sheet_that_waits_behind_a_stopped_printer_is_taken_back(cups: PaperCups) -> None:
    cups.queue("later")
    cups.command("cupsdisable", "later")
    sheet = cups.drawer / "sheet.pdf"
    sheet.write_bytes(page())
    cups.command("lp", "-d", "later", str(sheet))
    clear(CupsPrinter("later", environment=cups.environment))
    assert jobs(cups) == ""
    assert cups.kept_files() == []


@pytest.mark.parametrize("queue", ["nowhere", "paper"])
def test_staff_are_told_when_it_is_not_known_whether_a_sheet_is_held(
    cups: PaperCups, tmp_path: Path, queue: str
) -> None:
    environment = cups.environment if queue == "nowhere" else asking(str(tmp_path / "nothing"))
    with pytest.raises(PrintingError, match=f"CUPS may still hold a sheet in the queue '{queue}' "):
        clear(CupsPrinter(queue, environment=environment))


def test_a_queue_that_is_not_there_is_named_with_what_to_do(cups: PaperCups) -> None:
    said = failure_of(CupsPrinter("nowhere", environment=cups.environment))
    assert said.startswith("The queue 'nowhere' is not on this machine; make it, or ")
    assert said.endswith("change `queue` under [printer] in the settings.")


def test_a_stopped_printer_says_why_and_keeps_nothing_for_later(cups: PaperCups) -> None:
    said = failure_of(CupsPrinter("halted", environment=cups.environment))
    assert said == "The printer 'halted' is stopped (out of paper); start it with `cupsenable halted`."
    assert jobs(cups) == ""


def test_a_queue_that_takes_no_jobs_says_so(cups: PaperCups) -> None:
    said = failure_of(CupsPrinter("refusing", environment=cups.environment))
    assert "did not take the sheet" in said
    assert "cupsaccept refusing" in said


def test_a_job_that_takes_too_long_is_taken_back(cups: PaperCups) -> None:
    slow = cups.drawer / "slow"
    slow.touch()
    try:
        said = failure_of(CupsPrinter("paper", seconds=0.8, environment=cups.environment))
        assert "did not finish within 1 seconds" in said
        assert jobs(cups) == ""
        assert cups.kept_files() == []
    finally:
        slow.unlink()


def test_a_printer_that_stops_in_the_middle_ends_the_wait(cups: PaperCups) -> None:
    slow = cups.drawer / "slow"
    slow.touch()
    cups.queue("stopping")

    async def stop_meanwhile() -> None:
        printing = asyncio.create_task(CupsPrinter("stopping", environment=cups.environment).print(page()))
        while not jobs(cups):
            await asyncio.sleep(0.05)
        await asyncio.to_thread(cups.command, "cupsdisable", "stopping")
        await printing

    try:
        with pytest.raises(PrintingError, match="is stopped"):
            asyncio.run(stop_meanwhile())
    finally:
        slow.unlink()


def test_a_sheet_that_the_print_service_gives_up_did_not_come_out(cups: PaperCups) -> None:
    jam = cups.root / "bin" / "backend" / "jam"
    jam.write_text("#!/bin/sh\n[ $# -ge 5 ] || exit 0\nexit 1\n")
    jam.chmod(0o755)
    cups.queue("jammed")
    cups.command("lpadmin", "-p", "jammed", "-v", "jam:/", "-o", "printer-error-policy=abort-job")
    said = failure_of(CupsPrinter("jammed", environment=cups.environment))
    assert said.startswith("A sheet did not come out of the printer 'jammed' (CUPS says: aborted); ")


async def cancelled_meanwhile(cups: PaperCups) -> SheetState:
    """Print, and have somebody cancel it at the queue."""
    slow = cups.drawer / "slow"
    slow.touch()
    try:
        printing = asyncio.create_task(CupsPrinter("paper", environment=cups.environment).print(page()))
        while not jobs(cups):
            await asyncio.sleep(0.05)
        await asyncio.to_thread(cups.command, "cancel", "-a", "paper")
        return await printing
    finally:
        slow.unlink()


def test_a_sheet_that_somebody_cancels_at_the_queue_did_not_come_out(cups: PaperCups) -> None:
    with pytest.raises(PrintingError, match="CUPS says: canceled"):
        asyncio.run(cancelled_meanwhile(cups))


def test_where_the_print_service_forgets_its_jobs_a_sheet_is_known_only_to_be_sent() -> None:
    with paper_cups("PreserveJobHistory No\n") as cups:
        cups.queue("paper")
        assert print_on(CupsPrinter("paper", environment=cups.environment)) is SheetState.SENT


def test_a_history_of_a_minute_without_documents_is_enough_to_know() -> None:
    with paper_cups("PreserveJobHistory 60\nPreserveJobFiles No\n") as cups:
        cups.queue("paper")
        assert print_on(CupsPrinter("paper", environment=cups.environment)) is SheetState.PRINTED
        assert cups.kept_files() == []


def test_without_what_asks_how_a_job_ended_it_is_known_only_to_be_sent(
    cups: PaperCups, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for command in ("lp", "lpstat", "cancel"):
        (tmp_path / command).symlink_to(f"/usr/bin/{command}")
    bare = {**cups.environment, "PATH": str(tmp_path)}
    assert print_on(CupsPrinter("paper", environment=bare)) is SheetState.SENT
    assert "install CUPS (`cups-ipp-utils`)" in caplog.text
    clear(CupsPrinter("paper", environment=cups.environment))


CLEAR = """
import asyncio, os
from kiosk.printing.cups import CupsPrinter
asyncio.run(CupsPrinter("later", environment=os.environ).clear())
"""


def test_our_own_sheets_are_taken_back_under_whatever_name_the_kiosk_was_started(cups: PaperCups) -> None:
    cups.queue("later")
    cups.command("cupsdisable", "later")
    sheet = cups.drawer / "sheet.pdf"
    sheet.write_bytes(page())
    cups.command("lp", "-d", "later", str(sheet))
    started = {**cups.environment, "LOGNAME": "somebody-else", "USER": "somebody-else"}
    subprocess.run([sys.executable, "-c", CLEAR], env=started, check=True)  # noqa: S603 - the test's own
    assert jobs(cups) == ""
    assert cups.kept_files() == []


def test_without_a_print_service_staff_are_told_to_start_it(tmp_path: Path) -> None:
    said = failure_of(CupsPrinter("paper", environment=asking(str(tmp_path / "nothing"))))
    assert said == "CUPS, the print service, does not run; start it with `systemctl start cups`."


def test_without_the_commands_of_cups_staff_are_told_to_install_them(tmp_path: Path) -> None:
    said = failure_of(CupsPrinter("paper", environment={"PATH": str(tmp_path)}))
    assert "install CUPS (`cups-client`)" in said


def test_a_print_service_that_does_not_answer_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        host, port = deaf.getsockname()
        said = failure_of(CupsPrinter("paper", command_seconds=0.3, environment=asking(f"{host}:{port}")))
    assert "did not answer" in said

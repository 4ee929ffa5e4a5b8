"""Whether a sheet comes out after a power cut of the whole PC, tried with a print service of our own."""

from __future__ import annotations

import asyncio
import shutil
import signal
from pathlib import Path

from kiosk.printing.cups import CupsPrinter
from tests.packaging.test_session import SESSION, parsed, run
from tests.printing.paper_cups import PaperCups, laid_out, running
from tests.printing.test_cups import page

DROP_IN = SESSION / "print-queue.conf"
QUEUE = "paper"


def leave_a_sheet(cups: PaperCups) -> None:
    """Hand a sheet to a printer that is stopped, and cut the power."""
    with running(cups, ending=signal.SIGKILL):
        cups.queue(QUEUE)
        cups.command("cupsdisable", QUEUE)
        sheet = cups.root / "sheet.pdf"
        sheet.write_bytes(page())
        cups.command("lp", "-d", QUEUE, str(sheet))
        assert cups.kept_files()


def sheets_after(cups: PaperCups) -> int:
    """Switch PC and printer on again, and print one sheet more; give how many came out."""
    with running(cups):
        cups.command("cupsenable", QUEUE)
        asyncio.run(CupsPrinter(QUEUE, environment=cups.environment).print(page()))
        return len(list(cups.drawer.glob("job-*")))


def test_a_print_service_that_keeps_its_queue_on_the_disk_prints_it_after_a_power_cut() -> None:
    with laid_out() as cups:
        leave_a_sheet(cups)
        assert sheets_after(cups) == 2


def test_one_that_keeps_its_queue_in_memory_prints_nothing_of_whoever_is_gone() -> None:
    with laid_out() as cups:
        leave_a_sheet(cups)
        for part in (cups.root / "spool").iterdir():  # what was in memory
            shutil.rmtree(part) if part.is_dir() else part.unlink()
        assert sheets_after(cups) == 1


def test_an_installed_kiosk_keeps_the_queue_in_memory() -> None:
    assert dict(parsed(DROP_IN)["Service"]) == {"TemporaryFileSystem": "/var/spool/cups"}


def test_systemd_takes_what_is_added_to_the_print_service(tmp_path: Path) -> None:
    unit = tmp_path / "cups.service"
    unit.write_text("[Service]\nExecStart=/bin/true\n", "utf-8")
    added = tmp_path / "cups.service.d" / DROP_IN.name
    added.parent.mkdir()
    shutil.copy(DROP_IN, added)
    done = run("systemd-analyze", "verify", "--man=no", unit, SYSTEMD_UNIT_PATH=f"{tmp_path}:")
    assert (done.returncode, [line for line in done.stderr.splitlines() if str(tmp_path) in line]) == (0, [])

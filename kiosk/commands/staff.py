"""The commands for whoever sets a kiosk up: look at its settings and try them, make a PIN."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.adding import Add, add_settings_of_run, say
from kiosk.commands.adding import command as added
from kiosk.core.errors import PrintingError, SettingsError, StorageError

if TYPE_CHECKING:
    from kiosk.settings import Looked, Settings

log = logging.getLogger("kiosk")


def settings(*, data_dir: Path | None, settings: Path | None, language: str | None) -> None:
    """Print the effective settings and where each comes from; try languages, data folder and printer."""
    from kiosk.settings import look

    looked = look(settings, data_dir=data_dir, language=language)
    if not looked.faults:
        for row in looked.rows:
            say(f"{row.key} = {row.value}  # {row.source}")
    faults = [*looked.faults, *_refused(looked)]
    _try_printer(looked.settings)
    _try_enrolment(looked.settings)
    if faults:
        raise SettingsError("\n".join(faults))


def _refused(looked: Looked) -> Iterator[str]:
    """Say what `run` would refuse; staff hear beside it what it would go on without."""
    from kiosk.furnish import speakable
    from kiosk.settings.options import DATA_FOLDER
    from kiosk.storage.folder import try_folder

    try:
        speakable(looked.settings)
    except SettingsError as error:
        yield str(error)
    if DATA_FOLDER.key in looked.bad:
        return
    try:
        try_folder(looked.settings.data_folder)
    except StorageError as error:
        yield str(error)


def _try_printer(found: Settings) -> None:
    """Ask CUPS for the queue; the kiosk opens without it too, so staff are only told."""
    import asyncio

    from kiosk.printing.cups import CupsPrinter

    if not found.printer:
        return
    try:
        asyncio.run(CupsPrinter(found.printer).look())
    except PrintingError as error:
        log.warning("No sheet can be printed: %s", error)


def _try_enrolment(found: Settings) -> None:
    """Look whether the kiosk is known to the collector; it opens where it is not, so staff are only told."""
    from kiosk.sync.enrolment import EnrolmentFile
    from kiosk.sync.outcome import NOT_ENROLLED

    if not found.collector:
        return
    try:
        enrolment = EnrolmentFile(found.data_folder).read()
    except StorageError as error:
        log.warning("Nothing is sent: %s", error)
        return
    if enrolment is None or enrolment.collector != found.collector:
        log.warning("%s", NOT_ENROLLED)


def pin(*, pin: str | None) -> None:
    """Make the hash of a staff PIN for the settings file; a PIN that is piped in is read as one line."""
    from getpass import getpass

    from kiosk.staff.door import hash_of
    from kiosk.staff.new_pin import EASY, ask_for_pin, easy_to_guess, read_pin

    if pin is None:
        pin = ask_for_pin(getpass) if sys.stdin.isatty() else read_pin(sys.stdin.buffer)
    say(hash_of(pin))
    if easy_to_guess(pin):
        log.warning("%s", EASY)


def add(command: Add) -> None:
    """Add these commands."""
    add_settings_of_run(added(command, "settings", settings))
    added(command, "pin", pin).add_argument("--pin", help="The PIN; asked, or read, when left out.")

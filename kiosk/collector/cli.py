"""The collector's command line: serve, and what an administrator does beside the service."""

from __future__ import annotations

import asyncio
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.collector import commands
from kiosk.collector.forms import SiteType
from kiosk.collector.logs import speak
from kiosk.collector.problem import RefusalError
from kiosk.collector.serving import PRIVATE, Served, Where, serve
from kiosk.collector.spoken import lines
from kiosk.core.errors import INTERRUPTED, UNUSABLE, KioskError
from kiosk.core.statistics.span import FLOOR, HIGHEST

FOLDER = "DIGIPUNT_COLLECTOR_FOLDER"
LAST_PORT = 65_535
NO_SITES = "There are no sites yet: `add-site` makes one."
NO_CODES = "No code is open: `new-code` makes one."
NO_DEVICES = "No device is enrolled here. `new-code` makes a code, by which staff enrol one at the kiosk."
NO_BATCHES = (
    f"Nothing came of this device yet: a kiosk sends when {FLOOR} to {HIGHEST} visits count and their weeks "
    "are over."
)
ONCE = "The administrator's token, shown this once; keep it where passwords are kept:"


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def home() -> Path:
    """Give the folder that is used where none is named."""
    shared = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(os.environ.get(FOLDER) or Path(shared) / "digipunt-collector")


def where_of(asked: Namespace) -> Where:
    """Give the collector that is meant, and the day that is taken for today."""
    return Where(asked.folder, asked.database, asked.date)


def run_service(asked: Namespace) -> None:
    """Serve; the first time the administrator's token is printed."""
    serve(Served(where_of(asked), asked.host, asked.port, asked.workers), say_token)


def say_token(token: str) -> None:
    """Print the administrator's token, which nobody can see again."""
    say(ONCE)
    say(token)


def administer(asked: Namespace) -> None:
    """Do what an administrator asks on the machine itself, where no token is needed."""
    found = asyncio.run(asked.act(where_of(asked), asked))
    if asked.json:
        say(msgspec.json.encode(found).decode())
    else:
        for line in lines(found, asked.none):
            say(line)


def day(typed: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(typed)
    except ValueError as problem:
        message = f"{typed!r} is no day such as 2027-06-01"
        raise ArgumentTypeError(message) from problem


def port(typed: str) -> int:
    """Read a port; the system would take one that is too large for another."""
    if typed.isascii() and typed.isdigit() and int(typed) <= LAST_PORT:
        return int(typed)
    message = f"{typed!r} is no port: these are 1 to {LAST_PORT}, and 0 takes a free one"
    raise ArgumentTypeError(message)


def parser() -> ArgumentParser:
    """Give what reads the command line."""
    made = ArgumentParser(
        "python -m kiosk.collector",
        description="Gathers the anonymous statistics of many kiosks.",
        epilog=f"--folder can also be given as {FOLDER}; a file `database` in it can name the database.",
    )
    made.add_argument("--version", action="version", version=f"digipunt-collector {__version__}")
    command = made.add_subparsers(metavar="COMMAND", required=True).add_parser
    _add_serve(_added(command, "serve", run_service, "Serve until it is stopped."))
    _add_sites(command)
    _add_devices(command)
    _add_rest(command)
    return made


def _added(
    command: Callable[..., ArgumentParser], name: str, does: Callable[[Namespace], None], says: str
) -> ArgumentParser:
    made = command(name, help=says, description=says)
    made.set_defaults(does=does)
    where = made.add_argument_group("where it keeps what it has")
    where.add_argument(
        "--folder", type=Path, default=home(), metavar="DIR", help="For the secret and SQLite (%(default)s)."
    )
    where.add_argument(
        "--database",
        metavar="URL",
        help="Such as postgresql+asyncpg://user@host/name (SQLite, in the folder).",
    )
    made.add_argument(
        "--date",
        type=day,
        metavar="YYYY-MM-DD",
        help="The day that is taken for today, for a trial (today).",
    )
    return made


def _acting(
    command: Callable[..., ArgumentParser], name: str, act: commands.Command, says: str, none: str = ""
) -> ArgumentParser:
    """Add a command; `none` is what it says where a list is empty."""
    made = _added(command, name, administer, says)
    made.set_defaults(act=act, none=none)
    made.add_argument("--json", action="store_true", help="Print one JSON value.")
    return made


def _add_serve(made: ArgumentParser) -> None:
    add = made.add_argument
    add("--host", default="127.0.0.1", help="The address to listen at (%(default)s).")
    add("--port", type=port, default=8000, help="The port; 0 takes a free one (%(default)s).")
    add("--workers", type=int, default=1, help="Processes that share the work (%(default)s).")


def _add_sites(command: Callable[..., ArgumentParser]) -> None:
    _acting(command, "sites", commands.sites, "List the sites.", NO_SITES)
    add = _acting(
        command, "add-site", commands.add_site, "Add a site, or change its name and type."
    ).add_argument
    add("site", help="Its short name: small letters, digits and dashes.")
    add("name", help="Its name for people.")
    add("type", choices=[each.value for each in SiteType], help="What kind of place it is.")


def _add_devices(command: Callable[..., ArgumentParser]) -> None:
    says = "List the codes that can still be used, without the codes."
    _acting(command, "codes", commands.codes, says, NO_CODES)
    code = _acting(command, "new-code", commands.new_code, "Make a code to enrol a device by.")
    what_for = code.add_mutually_exclusive_group(required=True)
    what_for.add_argument("--site", help="For a new device at this site.")
    what_for.add_argument("--device", metavar="INSTALL", help="For a device that was enrolled before.")
    says = "List the devices, and what is missing of each."
    devices = _acting(command, "devices", commands.devices, says, NO_DEVICES)
    devices.add_argument("--site", help="Only those of this site.")
    batches = _acting(command, "batches", commands.list_batches, "List the batches of a device.", NO_BATCHES)
    revoke = _acting(command, "revoke", commands.revoke, "Refuse a device from now on.")
    for each in (batches, revoke):
        each.add_argument("install", help="The device's name, of 32 digits.")


def _add_rest(command: Callable[..., ArgumentParser]) -> None:
    says = "Let a batch count nowhere for ever, or all that a device brought since a day: nothing undoes it."
    retract = _acting(command, "retract", commands.retract, says)
    retract.add_argument("install", help="The device's name, of 32 digits.")
    retract.add_argument("epoch", nargs="?", help="The name of its database.")
    retract.add_argument("seq", nargs="?", type=int, help="The batch's number in it.")
    since = "All that came on this day or later, instead of one batch."
    retract.add_argument("--since", type=day, metavar="YYYY-MM-DD", help=since)
    _acting(command, "rotate-admin-token", commands.rotate_admin_token, "Make another administrator's token.")
    backup = _acting(command, "backup", commands.backup, "Write the whole SQLite database into a new file.")
    backup.add_argument("file", type=Path, help="A file that is not there yet.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; what must be mended is one sentence and exit code 2."""
    os.umask(PRIVATE)
    speak()
    asked = parser().parse_args(arguments)
    try:
        asked.does(asked)
    except (KioskError, RefusalError) as problem:
        sys.stderr.write(f"{problem}\n")
        sys.exit(UNUSABLE)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)

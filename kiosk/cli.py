"""The commands for staff and developers; each imports what it needs, when it is asked for."""

from __future__ import annotations

import gc
import logging
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kiosk import __version__
from kiosk.commands import content, items, staff, sync
from kiosk.commands.adding import add_settings_of_run, as_json, say
from kiosk.commands.adding import command as added
from kiosk.core.errors import INTERRUPTED, UNUSABLE, KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.process import leave_no_dump, speak_to_staff
from kiosk.showcase.asked import SMALLEST, add_jobs, add_looks, day_of, size_of

WINDOW = (1280, 800)
OURS = ["nl", "en", "fr", "ar"]
"""The languages that are shown when none is asked for."""
PRIVATE = 0o077
"""What others may not do with a file that the kiosk makes: anything."""

NO_WAY_OUT = (
    "No PIN is set, so nobody can close this full screen: "
    "put what `python -m kiosk pin` prints under [staff] in the settings."
)
ABOUT = ("-h", "--help", "--version")
"""What is asked of the program itself; any other option is one of `run`, the default."""


def run(*, windowed: bool, data_dir: Path | None, settings: Path | None, language: str | None) -> None:
    """Open the kiosk on this screen; the default."""
    os.umask(PRIVATE)
    leave_no_dump()
    gc.disable()  # what the kiosk is made of stays; once it is open, it collects between two events
    from kiosk.app import open_kiosk
    from kiosk.opening import Opening
    from kiosk.settings import load

    found = load(settings, data_dir=data_dir, language=language)
    if not windowed and not found.pin_hash:
        logging.getLogger("kiosk").warning("%s", NO_WAY_OUT)
    sys.exit(open_kiosk(Opening(found, WINDOW if windowed else None)))


def demo(  # noqa: PLR0913 - the command's own options
    *,
    out: Path,
    language: str,
    ability: float,
    seed: int,
    size: tuple[int, int],
    date: date | None,
    data_dir: Path | None,
) -> None:
    """Show a whole visit by a made-up person in the real window; the last line is JSON."""
    from kiosk.showcase.demo import Demo, show

    say(as_json(show(Demo(out, language, ability, seed, size, date, data_dir))))


def gallery(
    *,
    out: Path,
    languages: list[str],
    themes: list[Contrast],
    text_sizes: list[TextSize],
    sizes: list[tuple[int, int]],
) -> None:
    """Make a picture of every screen, exercise and sheet, and a page of them; the last line is JSON."""
    from kiosk.showcase.gallery import Gallery, show

    asked = Gallery(out, tuple(languages), tuple(themes), tuple(text_sizes), tuple(sizes))
    say(as_json(show(asked)))


def audit(  # noqa: PLR0913 - the command's own options
    *,
    json: bool,
    languages: list[str],
    themes: list[Contrast],
    text_sizes: list[TextSize],
    sizes: list[tuple[int, int]],
    screens: list[str],
    jobs: int,
) -> None:
    """Measure how usable every screen is for everyone; the last line sums up; exit 1 for a breach."""
    from kiosk.showcase.audit.asked import Asked, audit, sentence

    asked = Asked(tuple(languages), tuple(themes), tuple(text_sizes), tuple(sizes), tuple(screens), jobs)
    found = audit(asked, lambda breach: say(as_json(breach.told) if json else breach.line))
    say(as_json(found) if json else sentence(found))
    sys.exit(1 if found["breaches"] else 0)


def parser() -> ArgumentParser:
    """Give what reads the command line; a command's sentence is its function's own."""
    made = ArgumentParser(
        "python -m kiosk",
        description="The Digipunt kiosk: find out what you can do already, practise, take a sheet home.",
        epilog="Without a command it is `run`.",
    )
    made.add_argument("--version", action="version", version=f"digipunt-kiosk {__version__}")
    command = made.add_subparsers(metavar="COMMAND", required=True).add_parser

    opening = added(command, "run", run)
    where = opening.add_mutually_exclusive_group()
    where.add_argument("--windowed", action="store_true", help="In a window of 1280x800.")
    where.add_argument(
        "--fullscreen", dest="windowed", action="store_false", help="Over the whole screen; the default."
    )
    add_settings_of_run(opening)
    _add_demo(added(command, "demo", demo))
    _add_gallery(added(command, "gallery", gallery))
    _add_audit(added(command, "audit", audit))
    content.add(command)
    items.add(command)
    staff.add(command)
    sync.add(command)
    return made


def _add_demo(command: ArgumentParser) -> None:
    add = command.add_argument
    add(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="The folder for the pictures and the sheet; those of the last demo in it go first.",
    )
    add("--language", default="nl", metavar="CODE", help="The language of the visit (nl).")
    add("--ability", type=float, default=-1.0, help="How able the person is, in logits (-1.0).")
    add("--seed", type=int, default=1, help="What the person happens to do (1).")
    add("--size", type=size_of, default="1280x800", metavar="WxH", help="The size of the window (1280x800).")
    add("--date", type=day_of, metavar="YYYY-MM-DD", help="The day of the visit (today).")
    add("--data-dir", type=Path, metavar="DIR", help="The folder where the visit is counted (none).")


def _add_gallery(command: ArgumentParser) -> None:
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="DIR",
        help="The folder for the pages; those of the last gallery in it go first.",
    )
    add_looks(command, OURS, [Contrast.LIGHT], [TextSize.NORMAL], [WINDOW])


def _add_audit(command: ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="Each line as one JSON object.")
    command.add_argument("--screen", dest="screens", nargs="+", default=[], metavar="NAME", help="(All.)")
    add_jobs(command)
    add_looks(command, [*OURS, "xx"], [*Contrast], [*TextSize], [SMALLEST, WINDOW, (1920, 1080)])


def cli(arguments: Sequence[str]) -> None:
    """Run the command that these arguments ask for; raises SystemExit and KioskError."""
    asked = [*arguments]
    if not asked or (asked[0].startswith("-") and asked[0] not in ABOUT):
        asked.insert(0, "run")
    told = vars(parser().parse_args(asked))
    does = told.pop("does")
    does(**told)


def main() -> None:
    """Run a command; what staff must mend is one sentence and exit code 2."""
    speak_to_staff()
    try:
        cli(sys.argv[1:])
    except KioskError as error:
        logging.getLogger("kiosk").error("%s", error)  # noqa: TRY400 - the sentence says all that staff can use
        _end(UNUSABLE)
    except SystemExit as ended:
        _end(ended.code)
    except KeyboardInterrupt:
        _end(INTERRUPTED)
    else:
        _end(0)


def _end(code: int | str | None) -> None:
    """End the process; where there was a window, without the interpreter's own cleaning up.

    Windows and stores are closed by then. What Python then takes apart in an order of its own makes
    Qt end with a segmentation fault now and then, and a watchdog would start the kiosk again for it.
    """
    if "PySide6.QtWidgets" not in sys.modules or not isinstance(code, int | None):
        sys.exit(code)
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)

"""The commands for staff and developers; each imports what it needs, when it is asked for."""

from __future__ import annotations

import gc
import logging
import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from datetime import date
from getpass import getpass
from pathlib import Path

from kiosk import __version__, paths
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
    gc.disable()  # until the kiosk is open: what it is made of stays, so there is nothing to collect
    from kiosk.app import open_kiosk
    from kiosk.opening import Opening
    from kiosk.settings import load

    found = load(settings, data_dir=data_dir, language=language)
    if not windowed and not found.pin_hash:
        logging.getLogger("kiosk").warning("%s", NO_WAY_OUT)
    sys.exit(open_kiosk(Opening(found, WINDOW if windowed else None)))


def demo(  # noqa: PLR0913 - the command's own options
    *, out: Path, language: str, ability: float, seed: int, size: tuple[int, int], date: date | None
) -> None:
    """Show a whole visit by a made-up person in the real window; the last line is JSON."""
    from kiosk.showcase.demo import Demo, show

    say(_json(show(Demo(out, language, ability, seed, size, date))))


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
    say(_json(show(asked)))


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
    found = audit(asked, lambda breach: say(_json(breach.told) if json else breach.line))
    say(_json(found) if json else sentence(found))
    sys.exit(1 if found["breaches"] else 0)


def content_check() -> None:
    """Print a table of the exercises and each fault as file:line:key; exit 1 when there is one."""
    from kiosk.content.checks import check
    from kiosk.content.places import SHIPPED

    checked = check(SHIPPED, paths.CODE)
    for row in checked.rows:
        cells = (row.exercise, row.kind, row.level, row.difficulty, row.use, " ".join(row.languages))
        say("{:<38} {:<8} {:<12} {}  {:<9} {}".format(*cells))
    for fault in checked.faults:
        sys.stderr.write(f"{fault.sentence}\n")
    say(f"{len(checked.rows)} exercises, {len(checked.faults)} faults")
    sys.exit(1 if checked.faults else 0)


def content_coverage(*, json: bool) -> None:
    """Print how much content there is, by kind, competence and language."""
    from kiosk.content.checks import check, coverage
    from kiosk.content.places import SHIPPED

    found = coverage(check(SHIPPED))
    if json:
        say(_json(found))
        return
    for name, value in found.items():
        say(f"{name}: {value}")


def content_compile() -> None:
    """Compile exercises and languages, so that the kiosk starts fast."""
    from kiosk.content.bank import compile_bank
    from kiosk.content.language import compile_language_texts, compile_language_ui
    from kiosk.content.places import SHIPPED

    bank = compile_bank(SHIPPED)
    for language in SHIPPED.languages():
        compile_language_ui(SHIPPED, language)
        compile_language_texts(SHIPPED, language)
    say(f"Compiled {len(bank)} exercises in {', '.join(SHIPPED.languages())}.")


def content_update(*, languages: list[str]) -> None:
    """Bring the files translators work in up to date; what changed is marked fuzzy."""
    from kiosk.content.places import SHIPPED
    from kiosk.content.update import extract_ui, update

    say(f"The code says {extract_ui(SHIPPED, paths.CODE)} messages.")
    for language in languages:
        update(SHIPPED, language, paths.CODE)
        say(f"{language} is up to date.")


def settings(*, data_dir: Path | None, settings: Path | None, language: str | None) -> None:
    """Print the effective settings and where each comes from; what `run` would say of them too."""
    from kiosk.furnish import speakable
    from kiosk.settings import describe, load

    for row in describe(settings, data_dir=data_dir, language=language):
        say(f"{row.key} = {row.value}  # {row.source}")
    speakable(load(settings, data_dir=data_dir, language=language))


def pin(*, pin: str | None) -> None:
    """Make the hash of a staff PIN for the settings file."""
    from kiosk.staff.door import hash_of
    from kiosk.staff.new_pin import EASY, ask_for_pin, easy_to_guess

    chosen = pin if pin is not None else ask_for_pin(getpass)
    say(hash_of(chosen))
    if easy_to_guess(chosen):
        logging.getLogger("kiosk").warning("%s", EASY)


def parser() -> ArgumentParser:
    """Give what reads the command line; a command's sentence is its function's own."""
    made = ArgumentParser(
        "python -m kiosk",
        description="The Digipunt kiosk: find out what you can do already, practise, take a sheet home.",
        epilog="Without a command it is `run`.",
    )
    made.add_argument("--version", action="version", version=f"digipunt-kiosk {__version__}")
    command = made.add_subparsers(metavar="COMMAND", required=True).add_parser

    opening = _command(command, "run", run)
    where = opening.add_mutually_exclusive_group()
    where.add_argument("--windowed", action="store_true", help="In a window of 1280x800.")
    where.add_argument(
        "--fullscreen", dest="windowed", action="store_false", help="Over the whole screen; the default."
    )
    _add_settings(opening)
    _add_demo(_command(command, "demo", demo))
    _add_gallery(_command(command, "gallery", gallery))
    _add_audit(_command(command, "audit", audit))
    _add_content(command)
    _add_settings(_command(command, "settings", settings))
    _command(command, "pin", pin).add_argument("--pin", help="The PIN; asked when left out.")
    return made


def _command(add: Callable[..., ArgumentParser], name: str, does: Callable[..., None]) -> ArgumentParser:
    sentence = does.__doc__
    made = add(name, help=sentence, description=sentence)
    made.set_defaults(does=does)
    return made


def _add_settings(command: ArgumentParser) -> None:
    command.add_argument("--data-dir", type=Path, metavar="DIR", help="The folder visits are kept in.")
    command.add_argument("--settings", type=Path, metavar="FILE", help="The settings file (TOML).")
    command.add_argument("--language", metavar="CODE", help="The language to begin in, such as nl.")


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


def _add_content(add: Callable[..., ArgumentParser]) -> None:
    sentence = "Check and compile exercises and translations."
    group = add("content", help=sentence, description=sentence)
    command = group.add_subparsers(metavar="COMMAND", required=True).add_parser
    _command(command, "check", content_check)
    coverage = _command(command, "coverage", content_coverage)
    coverage.add_argument("--json", action="store_true", help="As one JSON object.")
    _command(command, "compile", content_compile)
    update = _command(command, "update", content_update)
    update.add_argument("languages", nargs="+", metavar="LANGUAGE", help="Such as nl fr.")


def cli(arguments: Sequence[str]) -> None:
    """Run the command that these arguments ask for; raises SystemExit and KioskError."""
    asked = [*arguments]
    if not asked or (asked[0].startswith("-") and asked[0] not in ABOUT):
        asked.insert(0, "run")
    told = vars(parser().parse_args(asked))
    does = told.pop("does")
    does(**told)


def say(line: str) -> None:
    """Print a line for whoever gave the command."""
    sys.stdout.write(f"{line}\n")


def _json(value: object) -> str:
    import json

    return json.dumps(value)


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

"""The commands for staff and developers; each imports what it needs, when it is asked for."""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
from datetime import date
from pathlib import Path
from types import TracebackType

import click
from typing_extensions import override

from kiosk import __version__, paths
from kiosk.core.errors import KioskError
from kiosk.core.traces import WhereOnly

UNUSABLE = 2
PATH = click.Path(path_type=Path)
WINDOW = (1280, 800)
SIZE = re.compile(r"(\d{1,6})x(\d{1,6})", re.ASCII)
SMALLEST, LARGEST = (1024, 768), (7680, 4320)
PRIVATE = 0o077
"""What others may not do with a file that the kiosk makes: anything."""


class Size(click.ParamType[tuple[int, int]]):
    """A window size such as 1280x800, in pixels."""

    name = "WxH"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Give width and height."""
        if isinstance(value, tuple):
            return value
        told = SIZE.fullmatch(str(value))
        if told is None:
            self.fail(f"{value!r} is not a size such as 1280x800.", param, ctx)
        width, height = int(told[1]), int(told[2])
        if not (SMALLEST[0] <= width <= LARGEST[0] and SMALLEST[1] <= height <= LARGEST[1]):
            least, most = ("x".join(map(str, size)) for size in (SMALLEST, LARGEST))
            self.fail(f"{value!r} is not a size from {least} to {most}.", param, ctx)
        return width, height


class Day(click.ParamType[date]):
    """A day such as 2026-12-01."""

    name = "DATE"

    @override
    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2026-12-01.", param, ctx)


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="digipunt-kiosk")
@click.pass_context
def cli(context: click.Context) -> None:
    """The Digipunt kiosk: find out what you can do already, practise, take a sheet home."""
    if context.invoked_subcommand is None:
        context.invoke(run)


@cli.command()
@click.option("--windowed/--fullscreen", help="In a window, or over the whole screen.  [default: fullscreen]")
@click.option("--data-dir", type=PATH, help="The folder visits are kept in.")
@click.option("--settings", "file", type=PATH, help="The settings file (TOML).")
@click.option("--language", help="The language to begin in, such as nl.")
def run(*, windowed: bool, data_dir: Path | None, file: Path | None, language: str | None) -> None:
    """Open the kiosk on this screen; the default."""
    os.umask(PRIVATE)
    from kiosk.app import open_kiosk
    from kiosk.opening import Opening
    from kiosk.settings import load

    settings = load(file, data_dir=data_dir, language=language)
    sys.exit(open_kiosk(Opening(settings, WINDOW if windowed else None)))


@cli.command()
@click.option("--out", type=PATH, required=True, help="The folder for the pictures and the sheet.")
@click.option("--language", default="nl", show_default=True, help="The language of the visit.")
@click.option("--ability", default=-1.0, show_default=True, help="How able the person is, in logits.")
@click.option("--seed", default=1, show_default=True, help="What the person happens to do.")
@click.option("--size", type=Size(), default="1280x800", show_default=True, help="The size of the window.")
@click.option("--date", "day", type=Day(), help="The day of the visit.  [default: today]")
def demo(  # noqa: PLR0913 - the command's own options
    *, out: Path, language: str, ability: float, seed: int, size: tuple[int, int], day: date | None
) -> None:
    """Show a whole visit by a made-up person in the real window; the last line is JSON."""
    from kiosk.showcase.demo import Demo, show

    click.echo(_json(show(Demo(out, language, ability, seed, size, day))))


@cli.group()
def content() -> None:
    """Check and compile exercises and translations."""


@content.command("check")
def content_check() -> None:
    """Print a table of the exercises and each fault as file:line:key; exit 1 when there is one."""
    from kiosk.content.checks import check
    from kiosk.content.places import SHIPPED

    checked = check(SHIPPED, paths.CODE)
    for row in checked.rows:
        cells = (row.exercise, row.kind, row.level, row.difficulty, row.use, " ".join(row.languages))
        click.echo("{:<38} {:<8} {:<12} {}  {:<9} {}".format(*cells))
    for fault in checked.faults:
        click.echo(fault.sentence, err=True)
    click.echo(f"{len(checked.rows)} exercises, {len(checked.faults)} faults")
    sys.exit(1 if checked.faults else 0)


@content.command("coverage")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
def content_coverage(*, as_json: bool) -> None:
    """Print how much content there is, by kind, competence and language."""
    from kiosk.content.checks import check, coverage
    from kiosk.content.places import SHIPPED

    found = coverage(check(SHIPPED))
    if as_json:
        click.echo(_json(found))
        return
    for name, value in found.items():
        click.echo(f"{name}: {value}")


@content.command("compile")
def content_compile() -> None:
    """Compile exercises and languages, so that the kiosk starts fast."""
    from kiosk.content.bank import compile_bank
    from kiosk.content.language import compile_language_texts, compile_language_ui
    from kiosk.content.places import SHIPPED

    bank = compile_bank(SHIPPED)
    for language in SHIPPED.languages():
        compile_language_ui(SHIPPED, language)
        compile_language_texts(SHIPPED, language)
    click.echo(f"Compiled {len(bank)} exercises in {', '.join(SHIPPED.languages())}.")


@content.command("update")
@click.argument("languages", nargs=-1, required=True)
def content_update(languages: tuple[str, ...]) -> None:
    """Bring the files translators work in up to date; what changed is marked fuzzy."""
    from kiosk.content.places import SHIPPED
    from kiosk.content.update import extract_ui, update

    click.echo(f"The code says {extract_ui(SHIPPED, paths.CODE)} messages.")
    for language in languages:
        update(SHIPPED, language, paths.CODE)
        click.echo(f"{language} is up to date.")


@cli.command()
@click.option("--data-dir", type=PATH, help="The folder visits are kept in.")
@click.option("--settings", "file", type=PATH, help="The settings file (TOML).")
@click.option("--language", help="The language to begin in, such as nl.")
def settings(data_dir: Path | None, file: Path | None, language: str | None) -> None:
    """Print the effective settings and where each comes from."""
    from kiosk.settings import describe

    for row in describe(file, data_dir=data_dir, language=language):
        click.echo(f"{row.key} = {row.value}  # {row.source}")


@cli.command()
@click.password_option("--pin", prompt="A staff PIN of 6 to 12 digits", help="The PIN; asked when left out.")
def pin(pin: str) -> None:
    """Make the hash of a staff PIN for the settings file."""
    from kiosk.staff.door import hash_of

    click.echo(hash_of(pin))


def _json(value: object) -> str:
    import json

    return json.dumps(value)


def speak_to_staff() -> None:
    """Say sentences as they are; of a mistake of ours only where it is: its words may be a visitor's."""
    spoken = logging.StreamHandler()
    spoken.setFormatter(WhereOnly("%(message)s"))
    logging.basicConfig(handlers=[spoken])
    sys.excepthook = _mistake
    threading.excepthook = lambda told: _mistake(told.exc_type, told.exc_value, told.exc_traceback)


def _mistake(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log = logging.getLogger("kiosk")
    log.critical("The kiosk made a mistake.", exc_info=(kind, error or kind(), trace))


def main() -> None:
    """Run a command; what staff must mend is one sentence and exit code 2."""
    speak_to_staff()
    try:
        cli()
    except KioskError as error:
        logging.getLogger("kiosk").error("%s", error)  # noqa: TRY400 - the sentence says all that staff can use
        _end(UNUSABLE)
    except SystemExit as ended:
        _end(ended.code)


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

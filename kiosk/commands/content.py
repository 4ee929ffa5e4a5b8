"""The commands for authors, translators and coaches: check, list and compile what is shown."""

from __future__ import annotations

import sys

from kiosk import paths
from kiosk.commands.adding import Add, as_json, say
from kiosk.commands.adding import command as added
from kiosk.core.errors import KioskError


def check_all() -> None:
    """Print a table of the exercises and each fault as file:line:key; exit 1 when there is one."""
    from kiosk.content.checks import check
    from kiosk.content.places import SHIPPED

    checked = check(SHIPPED, paths.CODE, paths.ASSETS / "fonts")
    for row in checked.rows:
        cells = (row.exercise, row.kind, row.level, row.difficulty, row.use, " ".join(row.languages))
        say("{:<38} {:<8} {:<12} {}  {:<9} {}".format(*cells))
    for fault in checked.faults:
        sys.stderr.write(f"{fault.sentence}\n")
    say(f"{len(checked.rows)} exercises, {len(checked.faults)} faults")
    sys.exit(1 if checked.faults else 0)


def coverage_of_all(*, json: bool) -> None:
    """Print how much content there is, by kind, competence and language."""
    from kiosk.content.checks import check, coverage
    from kiosk.content.places import SHIPPED

    found = coverage(check(SHIPPED))
    if json:
        say(as_json(found))
        return
    for name, value in found.items():
        say(f"{name}: {value}")


def list_all(*, language: str) -> None:
    """Print what can be practised, theme by theme in the kiosk's own order, for whoever prepares a lesson."""
    from kiosk.content.bank import load_bank
    from kiosk.content.catalogue import load_catalogue
    from kiosk.content.places import SHIPPED
    from kiosk.reports.lessons import lessons_page
    from kiosk.ui.theme_names import THEMES
    from kiosk.visit.practice import lesson_of

    if language not in SHIPPED.languages():
        told = f"There is no language {language}; there are {', '.join(SHIPPED.languages())}."
        raise KioskError(told)
    words = load_catalogue(SHIPPED, language)
    bank = [one for one in load_bank(SHIPPED) if words.offers(one)]
    lessons = {words(THEMES[theme][0]): lesson_of(bank, theme) for theme in THEMES}
    say(lessons_page({name: lesson for name, lesson in lessons.items() if lesson}, words))


def compile_all() -> None:
    """Compile exercises and languages, so that the kiosk starts fast."""
    from kiosk.content.bank import compile_bank
    from kiosk.content.language import compile_language_texts, compile_language_ui
    from kiosk.content.places import SHIPPED

    bank = compile_bank(SHIPPED)
    for language in SHIPPED.languages():
        compile_language_ui(SHIPPED, language)
        compile_language_texts(SHIPPED, language)
    say(f"Compiled {len(bank)} exercises in {', '.join(SHIPPED.languages())}.")


def update_some(*, languages: list[str]) -> None:
    """Bring the files translators work in up to date; what changed is marked fuzzy."""
    from kiosk.content.places import SHIPPED
    from kiosk.content.update import extract_ui, update

    say(f"The code says {extract_ui(SHIPPED, paths.CODE)} messages.")
    for language in languages:
        update(SHIPPED, language, paths.CODE)
        say(f"{language} is up to date.")


def add(add_command: Add) -> None:
    """Add these commands."""
    sentence = "Check, list and compile exercises and translations."
    group = add_command("content", help=sentence, description=sentence)
    command = group.add_subparsers(metavar="COMMAND", required=True).add_parser
    added(command, "check", check_all)
    coverage = added(command, "coverage", coverage_of_all)
    coverage.add_argument("--json", action="store_true", help="As one JSON object.")
    listed = added(command, "list", list_all)
    listed.add_argument("--language", default="nl", metavar="CODE", help="The language of the list (nl).")
    added(command, "compile", compile_all)
    update = added(command, "update", update_some)
    update.add_argument("languages", nargs="+", metavar="LANGUAGE", help="Such as nl fr.")

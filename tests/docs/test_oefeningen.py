"""The list for whoever prepares a lesson is what a command prints, and what the kiosk does."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.cli import cli
from kiosk.core.errors import KioskError
from kiosk.core.model import Theme
from kiosk.core.preferences import Preferences
from kiosk.furnish import equip
from kiosk.kinds import KINDS
from kiosk.settings import load
from kiosk.ui.theme_names import THEMES
from kiosk.visit.companions import Companions
from kiosk.visit.equipment import Equipment
from kiosk.visit.screens import Doing, Themes
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import DAY

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "oefeningen.md").read_text("utf-8")


def listed(language: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        cli(["content", "list", "--language", language])
    return printed.getvalue()


@pytest.fixture(scope="module")
def shipped() -> Equipment:
    return equip(load(usual=Path("/nowhere")), Preferences())


def lessons(page: str) -> Mapping[str, list[str]]:
    """Give the titles on the page by theme, in their order."""
    found: dict[str, list[str]] = {}
    for part in page.split("\n## ")[1:]:
        name, _, table = part.partition("\n")
        found[name] = re.findall(r"^\| \d+ \| (.+?) \|", table, re.MULTILINE)
    return found


def met(equipment: Equipment, theme: Theme | None) -> list[str]:
    """Give the titles of what somebody new meets who goes on in one theme."""
    visit = Visit(Companions(equipment, MemoryKeeper(), None, lambda: DAY, lambda: 7))
    visit.start()
    visit.go_on()
    visit.choose_practice()
    visit.choose_theme(theme)
    titles: list[str] = []
    while isinstance(screen := visit.screen, Doing):
        titles.append(screen.texts["title"])
        for action in KINDS[screen.exercise.kind].routes(screen.exercise.spec).right:
            visit.act(action)
        visit.next()
        visit.next()
    return titles


def test_the_page_is_what_the_command_prints() -> None:
    """Mend it with `python -m kiosk content list > docs/oefeningen.md`."""
    assert listed("nl") == PAGE


def test_the_list_has_every_theme_of_the_screen_in_the_order_of_the_kiosk(shipped: Equipment) -> None:
    visit = Visit(Companions(shipped, MemoryKeeper(), None, lambda: DAY, lambda: 7))
    visit.choose_practice()
    assert isinstance(visit.screen, Themes)
    words = shipped.words("nl")
    assert list(lessons(PAGE).items()) == [
        (words(THEMES[theme][0]), met(shipped, theme)) for theme in visit.screen.themes
    ]


def test_the_list_has_every_exercise_that_can_be_practised(shipped: Equipment) -> None:
    named = {title for titles in lessons(PAGE).values() for title in titles}
    assert named == {one.texts["title"] for one in shipped.everything.values() if one.practises}


def test_the_list_can_be_had_in_another_language() -> None:
    assert "## Mouse and keyboard" in listed("en")


def test_a_language_that_is_none_is_told_with_those_there_are() -> None:
    with pytest.raises(KioskError, match="no language xx; there are ar, en, fr, nl"):
        listed("xx")


def test_the_list_can_be_found() -> None:
    for page in ("README.md", "docs/handleiding-digicoach.md"):
        assert "oefeningen.md" in (ROOT / page).read_text("utf-8")

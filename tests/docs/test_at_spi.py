"""The page for programs outside names every identifier that they meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import TextSize
from kiosk.showcase.scenes import scenes
from kiosk.showcase.stage import Stage
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look

PAGE = Path(__file__).parents[2] / "docs" / "at-spi.md"
ELSEWHERE = frozenset({"key-latin", "sender", "up-from-still"})
"""Letters of another script lead to Latin ones; a sender is there until somebody asks for the address; a way
up stands beside what is still to do where answers are too long to leave it a row, as none in Dutch are."""
QTS_OWN = re.compile(r"qt_.*|.*\..*")
"""What Qt calls parts of its own widgets, by name or by a path of classes."""


@pytest.fixture(scope="module")
def met(qapp: QApplication) -> set[str]:
    """Every identifier that can be seen on any scene, with small letters and with large ones."""
    assert qapp is not None
    load_fonts(paths.ASSETS / "fonts")
    words, shown, found = load_catalogue(SHIPPED, "nl"), scenes("nl"), set[str]()
    for look in (Look(), Look(1024, 768, TextSize.LARGEST)):
        stage = Stage(words, look)
        for scene in shown:
            stage.show(scene)
            found.update(identifiers(stage.window))
            if stage.turn():
                found.update(identifiers(stage.window))
        stage.close()
    return found


def identifiers(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        name = widget.accessibleIdentifier()
        if widget.isVisible() and name and not QTS_OWN.fullmatch(name):
            yield name


def written() -> list[str]:
    """Give the names of the page, as they stand there."""
    section = PAGE.read_text("utf-8").split("## Names that stay")[1].split("\nWhat has no object name")[0]
    return [name for name in re.findall(r"`([^`]+)`", section) if name != "get_accessible_id"]


def pattern(name: str) -> str:
    return re.sub(r"[A-Z]{3,}", ".+", re.escape(name))


def test_every_identifier_is_on_the_page(met: set[str]) -> None:
    known = re.compile("|".join(map(pattern, written())), re.DOTALL)
    assert not sorted(name for name in met if not known.fullmatch(name))


def test_every_identifier_of_the_page_can_be_met(met: set[str]) -> None:
    here = [name for name in written() if name not in ELSEWHERE]
    assert not [name for name in here if not any(re.fullmatch(pattern(name), one) for one in met)]

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.ui.languages import LANGUAGES
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.breaks import has_letters_from_right
from kiosk.ui.widgets.greeting import Greeting


def ink(greeting: Greeting) -> tuple[int, int, int, int]:
    """Give the first and last column and row of px that hold ink."""
    image = QImage(greeting.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    greeting.render(image)
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]
    columns, rows = [x for x, _ in dark], [y for _, y in dark]
    return min(columns), max(columns), min(rows), max(rows)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("look", "width"), [(Look(), 360), (Look(), 600), (Look(1920, 1080), 760)])
def test_every_greeting_fits_the_panel_whole(qtbot: QtBot, language: str, look: Look, width: int) -> None:
    greeting = Greeting(LANGUAGES[language].welcome, look)
    qtbot.addWidget(greeting)
    greeting.resize(width, greeting.height())
    _left, right, top, bottom = ink(greeting)
    assert right < width - 1
    assert top > 0
    assert bottom < greeting.height() - 1


def test_a_greeting_changes_without_moving_its_line(qtbot: QtBot) -> None:
    greeting = Greeting("Welkom", Look())
    qtbot.addWidget(greeting)
    greeting.resize(360, greeting.height())
    before = ink(greeting)
    size = greeting.size()
    greeting.say("Welcome")
    assert greeting.size() == size
    assert abs(ink(greeting)[3] - before[3]) <= 1


def test_letters_that_join_are_told_from_letters_that_do_not() -> None:
    arabic = {code for code, own in LANGUAGES.items() if has_letters_from_right(own.welcome)}
    assert arabic == {"ar", "ps", "fa_AF"}

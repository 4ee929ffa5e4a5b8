from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.showcase.samples import samples_in
from kiosk.ui.screens.goodbye import DID, NOTHING_STAYS, SHEET, WELCOME
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box
from kiosk.visit.screens import Goodbye
from tests.ui.scene import Scene


def test_it_thanks_and_promises_that_nothing_stays(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Goodbye())
    assert "Nothing of you stays on this screen." in scene.said()
    assert "You are always welcome." in scene.said()
    assert "Close" in scene.said()
    assert scene.press("primary") == [("go_on", (), {})]


def test_it_says_what_goes_home_and_only_what_does(qtbot: QtBot) -> None:
    did, sheet = "You took a step today. Well done!", "Your sheet goes home with you."
    for screen in (Goodbye(), Goodbye(did=True), Goodbye(did=True, sheet=True)):
        said = Scene(qtbot, screen).said()
        assert (did in said) is screen.did
        assert (sheet in said) is screen.sheet


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
@pytest.mark.parametrize("text_size", TextSize)
def test_all_of_it_is_in_sight_in_every_letter(qtbot: QtBot, language: str, text_size: TextSize) -> None:
    words = samples_in(language).equipment.words(language)
    scene = Scene(qtbot, Goodbye(did=True, sheet=True), Look(1024, 768, text_size), words)
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]
    assert words("Nothing of you stays on this screen.") in scene.said()


def test_who_sees_little_finds_help_and_larger_letters_there(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Goodbye())
    assert scene.press("help") == [("ask_help", (), {})]
    assert [name for name, *_ in scene.press("letters")] == ["prefer"]


def test_where_all_of_it_has_no_room_only_that_one_is_welcome_is_left_out(qtbot: QtBot) -> None:
    words = samples_in("ar").equipment.words("ar")
    for look, whole in ((Look(), True), (Look(1024, 768, TextSize.LARGEST), False)):
        said = Scene(qtbot, Goodbye(did=True, sheet=True), look, words).said()
        assert all(words(one) in said for _, one in (DID, SHEET, NOTHING_STAYS))
        assert (words(WELCOME[1]) in said) is whole


def test_it_fills_a_wide_window_and_lies_low_and_large_in_an_upright_one(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Goodbye(did=True))
    assert scene.place("heading")[1] < 800 / 3
    scene = Scene(qtbot, Goodbye(did=True), Look(1080, 1920))
    boxes = [scene.place_of(box) for box in scene.window.findChildren(Box) if box.property("box") == "quiet"]
    assert scene.place("heading")[1] > 1920 / 4
    assert min(top for _, top, *_ in boxes) - scene.place("heading")[3] < 100
    assert max(bottom for *_, bottom in boxes) > 1920 - 104 - 100

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.choosing import ChooseEntry
from kiosk.ui.worlds.entries import Labels


def test_what_is_pressed_is_reported(qtbot: QtBot) -> None:
    told: list[str] = []
    entry = ChooseEntry(Labels("Waarom?"), Look(), {"a": "Ziek", "b": "Verlof"}, told.append)
    qtbot.addWidget(entry)
    entry.rows["b"].click()
    assert told == ["b"]

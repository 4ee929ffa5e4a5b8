from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.widgets.exercise_frame import ExerciseFrame
from kiosk.ui.widgets.text import TextBlock
from tests.fakes import PlainWords


def test_the_world_stands_in_a_frame_of_4_under_a_header_of_52(qtbot: QtBot) -> None:
    world = QWidget()
    frame = ExerciseFrame(world, PlainWords(), Look())
    qtbot.addWidget(frame)
    frame.setStyleSheet(style_sheet(Look()))
    frame.resize(860, 552)
    frame.show()
    assert world.mapTo(frame, QPoint(0, 0)) == QPoint(4, 52)
    assert (world.width(), world.height()) == (852, 496)
    assert frame.grab().toImage().pixelColor(600, 3).name() == Look().palette.brand


def test_the_frame_says_that_this_is_an_exercise(qtbot: QtBot) -> None:
    frame = ExerciseFrame(QWidget(), PlainWords(), Look())
    qtbot.addWidget(frame)
    words = [block.text() for block in frame.findChildren(TextBlock) if block.isVisibleTo(frame)]
    assert words == ["Exercise  Nothing can go wrong here."]

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast, TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.target import PLATE, STILL, Target

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Field(QWidget):
    """A window with one thing in it, and what was reported of it."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.resize(400, 300)
        self.thing = Target("The tree", "tree", Look(), 80)
        self.thing.setParent(self)
        self.thing.setGeometry(20, 20, 140, 140)
        self.told: list[str] = []
        self.thing.rested.connect(lambda: self.told.append("rest"))
        self.thing.pressed_once.connect(lambda: self.told.append("once"))
        self.thing.pressed_twice.connect(lambda: self.told.append("twice"))
        self.thing.let_go.connect(lambda point: self.told.append(f"{point.x()},{point.y()}"))
        self.show()
        qtbot.waitExposed(self)

    def press(self) -> None:
        """Press the thing through the window."""
        handle = self.windowHandle()
        QTest.mouseClick(handle, LEFT, NONE, QPoint(90, 90))


def test_two_presses_are_one_and_then_a_double_one(qtbot: QtBot) -> None:
    field = Field(qtbot)
    field.press()
    field.press()
    assert field.told == ["once", "twice"]


def test_a_trembling_third_press_is_nothing_new(qtbot: QtBot) -> None:
    field = Field(qtbot)
    for _ in range(4):
        field.press()
    assert field.told == ["once", "twice"]


def test_keys_press_it_too(qtbot: QtBot) -> None:
    field = Field(qtbot)
    QTest.keyClick(field.thing, Qt.Key.Key_Space)
    assert field.told == ["once"]


def test_a_pointer_that_stays_has_rested_and_one_that_passes_has_not(qtbot: QtBot) -> None:
    field = Field(qtbot)
    handle = field.windowHandle()
    QTest.mouseMove(handle, QPoint(90, 90))
    QTest.mouseMove(handle, QPoint(300, 250))
    qtbot.wait(STILL + 60)
    assert field.told == []
    QTest.mouseMove(handle, QPoint(90, 90))
    qtbot.waitUntil(lambda: field.told == ["rest"])


def test_a_drag_tells_where_it_ended_and_presses_nothing(qtbot: QtBot) -> None:
    field = Field(qtbot)
    handle = field.windowHandle()
    QTest.mousePress(handle, LEFT, NONE, QPoint(90, 90))
    QTest.mouseMove(handle, QPoint(200, 150))
    QTest.mouseMove(handle, QPoint(300, 250))
    QTest.mouseRelease(handle, LEFT, NONE, QPoint(300, 250))
    assert field.told == ["300,250"]


def test_a_screen_that_goes_while_something_is_carried_leaves_nothing_over_the_next(qtbot: QtBot) -> None:
    field = Field(qtbot)
    handle = field.windowHandle()
    QTest.mousePress(handle, LEFT, NONE, QPoint(90, 90))
    for step in range(1, 6):
        QTest.mouseMove(handle, QPoint(90 + 40 * step, 90))
    carried = field.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert carried
    field.thing.hide()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not field.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_a_small_slip_while_pressing_is_still_a_press(qtbot: QtBot) -> None:
    field = Field(qtbot)
    handle = field.windowHandle()
    QTest.mousePress(handle, LEFT, NONE, QPoint(90, 90))
    QTest.mouseMove(handle, QPoint(95, 94))
    QTest.mouseRelease(handle, LEFT, NONE, QPoint(95, 94))
    assert field.told == ["once"]


@pytest.mark.parametrize("theme", Contrast)
def test_no_line_of_a_thing_runs_through_what_was_put_in_it(qtbot: QtBot, theme: Contrast) -> None:
    look = Look(contrast=theme)
    basket = Target("Poster", "file-image", look, 80)
    qtbot.addWidget(basket)
    basket.hold(["dog"])
    [inside] = [one for one in basket.findChildren(QLabel) if one.width() == look.px(PLATE)]
    card = inside.pixmap().toImage()
    edge, fill = QColor(look.palette.text), QColor(look.palette.page)
    assert card.pixelColor(card.width() // 2, 1) == edge
    assert all(card.pixelColor(at, card.height() // 2).alpha() == 255 for at in range(card.width()))
    assert card.pixelColor(4, card.height() // 2) == fill


@pytest.mark.parametrize("arabic", [False, True])
@pytest.mark.parametrize("place", [(140, 140), (340, 280), (110, 96)])
def test_a_tick_stands_on_its_picture_however_large_its_place_is(
    qtbot: QtBot, place: tuple[int, int], *, arabic: bool
) -> None:
    thing = Target("The tree", "tree", Look(right_to_left=arabic), 48)
    qtbot.addWidget(thing)
    thing.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    thing.resize(*place)
    thing.show_state(held=False, done=True)
    thing.hold(["dog"])
    labels = [one for one in thing.findChildren(QLabel) if not one.text()]
    [picture] = [one.geometry() for one in labels if one.width() == 48]
    [tick] = [one.geometry() for one in labels if one.width() == 32]
    [inside] = [one.geometry() for one in labels if one.width() == PLATE]
    assert thing.rect().contains(tick)
    assert tick.intersects(picture)
    assert inside.intersects(picture)
    assert (tick.center().x() < picture.center().x()) is arabic


@pytest.mark.parametrize("text_size", TextSize)
def test_no_letter_touches_the_border_of_what_is_held(qtbot: QtBot, text_size: TextSize) -> None:
    thing = Target("The photograph of my sister", "image", Look(text_size=text_size), 104)
    qtbot.addWidget(thing)
    width = max(thing.longest, thing.width_for(104))
    thing.resize(width, thing.height_for(width, 104))
    thing.show_state(held=True, done=False)
    thing.show()
    inside = thing.rect().adjusted(8, 8, -8, -8)
    assert all(inside.contains(one.geometry()) for one in thing.findChildren(QLabel) if one.isVisible())

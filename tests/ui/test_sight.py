from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.sight import Sight
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.button import Button
from kiosk.ui.worlds.page import Page
from tests.fakes import PlainWords

MANY = 8


class Beside:
    """A window with a button below a page of buttons that is far too low for them."""

    def __init__(self, qtbot: QtBot, *, high: int = 0) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(400, 400)
        inside = QWidget()
        self.buttons = [Button(f"Button {index}", Look()) for index in range(MANY)]
        listed = column(inside, gap=16)
        for button in self.buttons:
            button.setMinimumHeight(max(high, button.minimumHeight()))
            listed.addWidget(button)
        self.page = Page(inside, Look(), PlainWords())
        self.below = Button("Below", Look())
        layout = column(self.window)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.below)
        self.sight = Sight(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.below.setFocus()
        self.settle()

    def settle(self) -> None:
        for _ in range(6):
            QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        self.settle()

    def shown(self, widget: QWidget) -> QRect:
        """Give what is seen of a widget, in its own px."""
        view = self.page.area.viewport()
        return widget.rect() & QRect(widget.mapFrom(view, QPoint(0, 0)), view.size())


def test_keys_that_come_from_beside_a_page_show_what_they_reach(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    last = beside.buttons[-1]
    assert beside.shown(last).isEmpty()
    beside.page.more.hide()
    last.setFocus(Qt.FocusReason.BacktabFocusReason)
    beside.settle()
    assert beside.shown(last) == last.rect()


@pytest.mark.parametrize("index", range(MANY))
def test_what_is_reached_stays_in_sight_when_the_row_that_says_more_comes_or_goes(
    qtbot: QtBot, index: int
) -> None:
    beside = Beside(qtbot)
    button = beside.buttons[index]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    beside.settle()
    assert beside.shown(button) == button.rect()


def test_of_what_is_higher_than_its_page_the_top_is_shown(qtbot: QtBot) -> None:
    beside = Beside(qtbot, high=500)
    beside.buttons[3].setFocus(Qt.FocusReason.TabFocusReason)
    beside.settle()
    shown = beside.shown(beside.buttons[3])
    assert shown.top() == 0
    assert shown.height() == beside.page.area.viewport().height()


def test_a_page_does_not_move_under_a_finger_that_presses(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    view = beside.page.area.viewport()
    beside.page.area.verticalScrollBar().setValue(40)
    beside.settle()
    cut = next(one for one in beside.buttons if 0 < beside.shown(one).height() < one.height())
    place = cut.mapTo(beside.window, QPoint(cut.width() // 2, cut.height() - 2))
    before = cut.mapTo(view, QPoint(0, 0)).y()
    QTest.mousePress(beside.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    beside.settle()
    assert QApplication.focusWidget() is cut
    assert cut.mapTo(view, QPoint(0, 0)).y() == before
    QTest.mouseRelease(beside.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def test_whoever_scrolls_away_is_left_in_peace(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    bar = beside.page.area.verticalScrollBar()
    beside.buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
    beside.settle()
    bar.setValue(0)
    beside.settle()
    assert bar.value() == 0


def test_what_was_reached_may_be_gone_before_it_is_shown(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    last = beside.buttons.pop()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    last.setParent(None)
    last.deleteLater()
    beside.settle()
    assert beside.window.isVisible()

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.heard import BUTTON, GROUP, HEADING, ONE_OF_SEVERAL, PICTURE, heard_as
from kiosk.ui.roles import ROLES, identify, tell_roles
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.card import Card, ChoiceCard
from kiosk.ui.widgets.text import TextBlock, heading

Role = QAccessible.Role


@pytest.fixture(autouse=True)
def reader(qapp: QApplication) -> Iterator[None]:
    """Some program reads along, as it does from outside: it asks as soon as a widget says anything."""
    tell_roles(qapp)
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def of(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def test_a_heading_is_a_heading_and_is_called_what_it_says(qtbot: QtBot) -> None:
    block = heading("Choose your <b>language</b>", Look())
    qtbot.addWidget(block)
    assert of(block).role() is Role.Heading
    assert of(block).text(QAccessible.Text.Name) == "Choose your language"
    block.say("Welcome")
    assert of(block).text(QAccessible.Text.Name) == "Welcome"


@pytest.mark.parametrize("name", [HEADING, PICTURE, BUTTON, ONE_OF_SEVERAL, GROUP])
def test_what_says_what_it_is_has_that_role(qtbot: QtBot, name: str) -> None:
    card = Card("Bread", Look())
    qtbot.addWidget(card)
    heard_as(card, name)
    assert of(card).role() is ROLES[name]
    assert of(card).text(QAccessible.Text.Name) == "Bread"


def test_what_says_nothing_of_itself_is_what_qt_says(qtbot: QtBot) -> None:
    several, block = ChoiceCard("Bread", Look()), TextBlock("Bread", Look())
    for widget in (several, block):
        qtbot.addWidget(widget)
    assert of(several).role() is Role.CheckBox
    assert of(block).role() is Role.StaticText


def test_one_of_several_tells_which_is_chosen(qtbot: QtBot) -> None:
    card = ChoiceCard("Bread", Look())
    qtbot.addWidget(card)
    heard_as(card, ONE_OF_SEVERAL)
    assert (of(card).state().checkable, of(card).state().checked) == (1, 0)
    card.setChecked(True)
    assert of(card).state().checked == 1


def test_a_button_that_can_be_checked_to_look_so_is_no_check_box(qtbot: QtBot) -> None:
    card = ChoiceCard("Send", Look())
    qtbot.addWidget(card)
    heard_as(card, BUTTON)
    card.setChecked(True)
    assert (of(card).state().checkable, of(card).state().checked) == (0, 0)


def test_it_can_be_pressed_and_reached_from_outside(qtbot: QtBot) -> None:
    card = Card("Bread", Look())
    qtbot.addWidget(card)
    heard_as(card, ONE_OF_SEVERAL)
    card.show()
    actions = of(card).actionInterface()
    press = QAccessibleActionInterface.pressAction()
    reach = QAccessibleActionInterface.setFocusAction()
    assert actions.actionNames() == [press, reach]
    with qtbot.waitSignal(card.clicked):
        actions.doAction(press)
    card.activateWindow()
    actions.doAction(reach)
    qtbot.waitUntil(card.hasFocus)


def test_widgets_are_found_by_their_own_names_and_qts_are_left_alone(qtbot: QtBot) -> None:
    around, area = QWidget(), QScrollArea()
    area.setParent(around)
    inner = QWidget(around)
    inner.setObjectName("primary")
    qtbot.addWidget(around)
    identify(around)
    assert inner.accessibleIdentifier() == "primary"
    assert area.viewport().objectName().startswith("qt_")
    assert area.viewport().accessibleIdentifier() == ""
    inner.setObjectName("help")
    identify(around)
    assert inner.accessibleIdentifier() == "help"


def test_nothing_breaks_when_many_come_and_go(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    for _ in range(300):
        block, card = heading("Bread", Look()), Card("Bread", Look())
        heard_as(card, ONE_OF_SEVERAL)
        for widget in (block, card):
            widget.setParent(around)
            assert of(widget).role() in {Role.Heading, Role.RadioButton}
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not around.findChildren(Card)

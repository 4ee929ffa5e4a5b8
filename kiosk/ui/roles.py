"""What parts of the window are to a program that reads it: by what names it finds them, and their roles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QLabel, QWidget
from typing_extensions import override

from kiosk.ui.heard import BUTTON, GROUP, HEADING, ONE_OF_SEVERAL, PICTURE, ROLE

ROLES: Mapping[str, QAccessible.Role] = {
    HEADING: QAccessible.Role.Heading,
    PICTURE: QAccessible.Role.Graphic,
    BUTTON: QAccessible.Role.Button,
    ONE_OF_SEVERAL: QAccessible.Role.RadioButton,
    GROUP: QAccessible.Role.Grouping,
}
TOLD = "roles told"
INNER = "qt_"
"""How Qt begins the names of what is its own."""


def tell_roles(application: QApplication) -> None:
    """Have Qt ask here what a widget is; it asks only while some program reads the window."""
    if not application.property(TOLD):
        application.setProperty(TOLD, True)  # noqa: FBT003 - Qt's own way to say it
        QAccessible.installFactory(told)


def identify(root: QWidget) -> None:
    """Let programs find a widget and what is in it by object names, the same in every language."""
    for widget in (root, *root.findChildren(QWidget)):
        name = widget.objectName()
        if name and not name.startswith(INNER) and widget.accessibleIdentifier() != name:
            widget.setAccessibleIdentifier(name)


def told(_kind: str, thing: QObject) -> QAccessibleWidget | None:
    """Give what tells about a widget that says what it is; None leaves it to Qt.

    Qt's binding keeps what is given here for good, and Qt ends it with its widget.
    """
    name = thing.property(ROLE) if isinstance(thing, QWidget) else None
    if name is None:
        return None
    widget, role = cast("QWidget", thing), ROLES[name]
    return Pressed(widget, role) if isinstance(widget, QAbstractButton) else Seen(widget, role)


class Seen(QAccessibleWidget):
    """Something to read or to look at."""

    @override
    def text(self, t: QAccessible.Text, /) -> str:
        label = self.object()
        said = super().text(t)
        if said or t is not QAccessible.Text.Name or not isinstance(label, QLabel):
            return said
        return label.text()


class Pressed(QAccessibleWidget):
    """Something that can be pressed; how it is, and what can be done with it, is a button's."""

    @override
    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button
        state.pressed = button.isDown()
        if self.role() is QAccessible.Role.RadioButton:
            state.checkable, state.checked = True, button.isChecked()
        return state

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    @override
    def doAction(self, actionName: str, /) -> None:
        if actionName == QAccessibleActionInterface.pressAction():
            self._button.animateClick()
        else:
            super().doAction(actionName)

    @property
    def _button(self) -> QAbstractButton:
        return cast("QAbstractButton", self.object())

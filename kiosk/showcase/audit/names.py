"""What a program that reads the window is told: a name, a role and an identifier."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of
from kiosk.ui.heard import DECORATION, PICTURE, ROLE, SAYS
from kiosk.ui.screens.turned import Turned
from kiosk.ui.widgets.large_sheet import LargeSheet
from kiosk.ui.widgets.sheet_in_words import SheetInWords

Role = QAccessible.Role
CONTROLS = frozenset({Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.Link})
NOTHING = frozenset({Role.NoRole, Role.Client, Role.Border})
"""What Qt calls a widget of which it knows nothing."""
SHEETS = (LargeSheet, SheetInWords)
"""What is shown a part at a time: a part has as many headings as sections begin in it."""


def nameless(seen: Seen) -> Iterator[Fault]:
    """Tell of controls, and pictures that mean something, without a name or a role of their own."""
    for control in seen.controls:
        yield from untold_control(control.widget)
    for passage in seen.passages:
        if not isinstance(passage.widget, QLabel | QAbstractButton | QLineEdit):
            yield from untold_picture(passage.widget)
    heard = {passage.widget for passage in seen.passages}
    for widget in seen.widgets:
        if widget not in heard and is_picture(widget) and not is_told(widget):
            yield Fault(Rule.NAME, label_of(widget), "a picture without a name", "a name, or a decoration")


def headless(seen: Seen) -> Iterator[Fault]:
    """Tell of a screen on which a program that reads it finds no heading, or several."""
    if any(isinstance(one, SHEETS) or is_second_page(one) for one in seen.widgets):
        return
    headings = [one for one in seen.widgets if one.property(ROLE) and told(one)[0] is Role.Heading]
    if len(headings) != 1:
        yield Fault(Rule.NAME, "window", f"{len(headings)} headings", "one heading")


def is_second_page(widget: QWidget) -> bool:
    """Tell whether the heading of this stands on its other page, the task's."""
    return isinstance(widget, Turned) and widget.at_world


def is_picture(widget: QWidget) -> bool:
    """Tell whether a widget shows something that is no words: it is called a picture, or paints itself."""
    if isinstance(widget, QAbstractButton | QLineEdit):
        return False
    if widget.property(ROLE) == PICTURE:
        return True
    return not widget.pixmap().isNull() if isinstance(widget, QLabel) else paints(type(widget))


def paints(kind: type[QWidget]) -> bool:
    """Tell whether widgets of a kind paint themselves, where Qt's own would not."""
    return any("paintEvent" in vars(one) and not one.__module__.startswith("PySide6") for one in kind.__mro__)


def is_told(widget: QWidget) -> bool:
    """Tell whether a picture is known by a name, its own or of what it is a part of, or is a decoration.

    What is called a picture needs a name of its own.
    """
    if widget.property(ROLE) == PICTURE:
        return bool(widget.accessibleName().strip())
    one: QWidget | None = widget
    while one is not None and not one.isWindow():
        if one.accessibleName().strip() or one.property(SAYS):
            return True
        one = one.parentWidget()
    return bool(widget.property(DECORATION))


def untold_control(widget: QWidget) -> Iterator[Fault]:
    """Tell what a control does not say of itself."""
    role, name = told(widget)
    label = label_of(widget)
    if not name.strip() or "<b>" in name:
        yield Fault(Rule.NAME, label, repr(name), "a name")
    if role not in CONTROLS:
        yield Fault(Rule.NAME, label, f"role {role.name}", "a role of a control")
    if not widget.objectName():
        yield Fault(Rule.NAME, f"{label}: {name}", "no identifier", "an identifier")


def untold_picture(widget: QWidget) -> Iterator[Fault]:
    """Tell what is not said of something that is heard and is no words: its role."""
    role, name = told(widget)
    if role in NOTHING or not name.strip():
        yield Fault(Rule.NAME, f"{label_of(widget)}: {name}", f"role {role.name}", "a role")


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Give the role and the name that other programs are told; none where Qt tells them nothing."""
    known = QAccessible.queryAccessibleInterface(widget)
    if known is None:
        return Role.NoRole, ""
    return known.role(), known.text(QAccessible.Text.Name)

"""What a program that reads the window is told: a name, a role and an identifier."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of

Role = QAccessible.Role
CONTROLS = frozenset({Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.Link})
NOTHING = frozenset({Role.NoRole, Role.Client, Role.Border})
"""What Qt calls a widget of which it knows nothing."""


def nameless(seen: Seen) -> Iterator[Fault]:
    """Tell of controls, and pictures that mean something, without a name or a role of their own."""
    for control in seen.controls:
        yield from untold_control(control.widget)
    for passage in seen.passages:
        if not isinstance(passage.widget, QLabel | QAbstractButton | QLineEdit):
            yield from untold_picture(passage.widget)


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

"""The properties by which a widget says how it is heard, where it is not heard like any other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

LANGUAGE = "spoken"
"""The code of a language of its own, such as "ar", for words that are not in the person's."""

SILENT = "silent"
"""True for what only somebody with headphones may hear, such as the digits of a PIN."""

SAYS = "says"
"""The lines that stand in a picture of words, which are heard instead of its name."""

ROLE = "role"
"""What it is to a program that reads the window, one of the names below; without one, what Qt says."""

DECORATION = "decoration"
"""True for a picture that tells nothing, or nothing that words beside it do not tell."""

HEADING = "heading"
PICTURE = "picture"
BUTTON = "button"
ONE_OF_SEVERAL = "one of several"
GROUP = "group"


def tells(widget: QWidget, lines: Iterable[str]) -> None:
    """Have a picture of words tell them, to whoever listens and to a program that reads the window."""
    told = list(lines)
    widget.setProperty(SAYS, told)
    widget.setAccessibleDescription("\n".join(told))


def decorates(widget: QWidget) -> None:
    """Say of a picture that nobody need hear of it."""
    widget.setProperty(DECORATION, True)  # noqa: FBT003 - Qt's own way to say it


def heard_as(widget: QWidget, role: str) -> None:
    """Give a widget a role of its own."""
    widget.setProperty(ROLE, role)
    if QAccessible.isActive():  # a program that reads along may have been told already, before this was known
        known = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))

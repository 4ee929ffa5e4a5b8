"""What a hand does for an action, so that a robot can do it with real mouse and key events."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Press:
    """Press a widget and let go, at `point` in it, or in its middle."""

    widget: QWidget
    point: QPoint | None = None


@dataclass(frozen=True, slots=True)
class DoublePress:
    """Press a widget twice, quickly."""

    widget: QWidget
    point: QPoint | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """Bring the pointer to a widget and leave it there, without pressing."""

    widget: QWidget
    point: QPoint | None = None


@dataclass(frozen=True, slots=True)
class Drag:
    """Press one widget, carry it to another, let go there."""

    widget: QWidget
    to: QWidget


@dataclass(frozen=True, slots=True)
class Write:
    """Press a field, clear it, type `text`."""

    widget: QLineEdit
    text: str


@dataclass(frozen=True, slots=True)
class Scroll:
    """Bring a widget that lies in a longer page into view."""

    area: QScrollArea
    widget: QWidget


Gesture = Press | DoublePress | Rest | Drag | Write | Scroll


def reach(widget: QWidget) -> tuple[Gesture, ...]:
    """Give what brings a widget into view, in whatever pages it lies, the innermost first."""
    around: list[Gesture] = []
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            around.append(Scroll(parent, widget))
        parent = parent.parentWidget()
    return tuple(around)


def press(widget: QWidget) -> tuple[Gesture, ...]:
    """Give what presses a widget that may have to be brought into view first."""
    return (*reach(widget), Press(widget))

"""Stretches of height, and where what lies in pages has its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch from `top` to `bottom`, in px downwards."""

    top: int
    bottom: int

    @property
    def height(self) -> int:
        """Px from top to bottom."""
        return self.bottom - self.top

    def moved(self, down: int) -> Span:
        """Give the same stretch elsewhere."""
        return Span(self.top + down, self.bottom + down)

    def holds(self, other: Span) -> bool:
        """Tell whether another stretch lies within this one."""
        return self.top <= other.top and other.bottom <= self.bottom

    def meets(self, other: Span) -> bool:
        """Tell whether another stretch has some px in common with this one."""
        return self.top < other.bottom and other.top < self.bottom


def pages_around(widget: QWidget) -> Iterator[QScrollArea]:
    """Give what a widget may be scrolled in, the innermost first."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def span_in(widget: QWidget, view: QWidget) -> Span:
    """Give where a widget lies in a view that it is a part of."""
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return Span(top, top + widget.height())

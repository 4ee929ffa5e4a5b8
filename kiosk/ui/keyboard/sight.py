"""How far to scroll so that what is typed in, with its label, is in sight."""

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


def scroll_for(line: Span, whole: Span, seen: Span) -> int:
    """Give the px by which the content must go up, as few as can be; less than 0 is down.

    `whole` is the line with its label, `seen` what the scroll area shows, all measured from one point.
    Where the whole is higher than what is seen, the line comes at the bottom and shows what it can of
    its label. The answer is never more than a content that holds the whole can scroll.
    """
    if whole.height <= seen.height:
        return min(0, whole.top - seen.top) + max(0, whole.bottom - seen.bottom)
    top = max(whole.top, min(line.bottom - seen.height, line.top))
    return top - seen.top


def bring_into_sight(line: QWidget, whole: QWidget | None = None) -> None:
    """Scroll whatever a line to type in lies in, the innermost first, until it is in sight with its label.

    `whole` holds both; it is what the line lies in, unless told otherwise.
    """
    whole = whole or line.parentWidget() or line
    for area in areas_around(line):
        view, bar = area.viewport(), area.verticalScrollBar()
        up = scroll_for(span_in(line, view), span_in(whole, view), Span(0, view.height()))
        bar.setValue(bar.value() + up)


def areas_around(line: QWidget) -> Iterator[QScrollArea]:
    """Give what a line may be scrolled in, the innermost first."""
    around = line.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def span_in(widget: QWidget, view: QWidget) -> Span:
    """Give where a widget lies in a view that it is a part of."""
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return Span(top, top + widget.height())

"""How what matters now is brought into sight, with what belongs to it, in whatever pages it lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget


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


def reveal(widget: QWidget) -> None:
    """Scroll the pages that a widget lies in, the innermost first, until it is in sight.

    A line to type in comes with its label, which is beside it in what it lies in. Qt's own way shows of
    a line only where the next letter comes.
    """
    whole = (widget.parentWidget() or widget) if isinstance(widget, QLineEdit) else widget
    for page in pages_around(widget):
        view, bar = page.viewport(), page.verticalScrollBar()
        part, all_of_it = span_in(widget, view), span_in(whole, view)
        # All the height there is: what is left away at its end now depends on where the page stands.
        bar.setValue(bar.value() + way_to(part, all_of_it, page.contentsRect().height(), bar.value()))


def way_to(part: Span, whole: Span, room: int, above: int) -> int:
    """Give the px by which a page of `room` px must go down to show a part, and the whole around it.

    Less than 0 is up; `above` px of the page lie above what is seen, from where the rest is measured.
    What is in sight does not move, and what is not comes with some air, or with the page's beginning where
    all up to it has room. Of a whole that is higher than the page the part is shown, with as much above it
    as has room; of such a part, its top. In the first half of a page its beginning is shown anyhow, for keys
    have no other way back to it: then a row that comes and says there is more hides nothing.
    """
    wanted = whole if whole.height <= room else _around(part, whole, room)
    in_sight = Span(0, room).holds(wanted)
    if above + wanted.bottom <= (room // 2 if in_sight else room):
        return -above
    if in_sight:
        return 0
    spare = room - wanted.height
    air = min(wanted.height, spare) // 2
    return wanted.top - air if wanted.top < 0 else wanted.top - spare + air


def _around(part: Span, whole: Span, room: int) -> Span:
    """Give the stretch of `room` px of a whole that shows a part best."""
    top = max(whole.top, min(part.bottom - room, part.top))
    return Span(top, top + room)


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

"""How what matters now is brought into sight, with what belongs to it, in whatever pages it lies."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.worlds.ending import begins_whole
from kiosk.ui.worlds.span import Span, pages_around, span_in


def reveal(widget: QWidget) -> None:
    """Scroll the pages that a widget lies in, the innermost first, until it is in sight.

    A line to type in comes with its label, which is beside it in what it lies in. Qt's own way shows of
    a line only where the next letter comes. What had to move begins with something whole, where it can.
    """
    whole = (widget.parentWidget() or widget) if isinstance(widget, QLineEdit) else widget
    for page in pages_around(widget):
        content, bar = cast(QWidget, page.widget()), page.verticalScrollBar()
        part, all_of_it = span_in(widget, content), span_in(whole, content)
        # All the height there is: what is left away at its end now depends on where the page stands.
        room, here = page.contentsRect().height(), bar.value()
        way = way_to(part.moved(-here), all_of_it.moved(-here), room, here)
        if way:
            wanted = all_of_it if all_of_it.height <= room else _around(part, all_of_it, room)
            latest = min(wanted.top, bar.maximum())
            at = min(here + way, latest)
            bar.setValue(begins_whole(content, at, Span(max(0, wanted.bottom - room), latest)))


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

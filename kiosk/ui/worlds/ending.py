"""Where a page that scrolls ends on the screen: after a whole row, for half of one says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.worlds.reveal import Span, pages_around, span_in
from kiosk.ui.worlds.row import Row

LEFT = 0.5
"""The part of what is seen that stays at least: a row higher than the rest is seen in parts."""


def end_of(content: QWidget, seen: Span) -> int:
    """Give where on a page what is seen ends after a whole row, in px from the page's beginning."""
    end, rows = seen.bottom, sorted(_rows_of(content), key=lambda row: row.bottom, reverse=True)
    for row in rows:
        if row.top < end < row.bottom and row.top >= seen.top + LEFT * seen.height:
            end = row.top
    return end


def _rows_of(content: QWidget) -> Iterator[Span]:
    """Give what can be pressed or typed in; a line to type in comes with its label."""
    for row in content.findChildren(Row):
        if row.isVisible():
            yield _shown_of(row, content)
    for line in content.findChildren(QLineEdit):
        around = line.parentWidget()
        if line.isVisible():
            yield _shown_of(line, content)
            if around is not None and around is not content:
                yield _shown_of(around, content)


def _shown_of(row: QWidget, content: QWidget) -> Span:
    """Give where a row lies as far as pages inside this one show it: what those leave out is not cut here."""
    span = span_in(row, content)
    for page in pages_around(row):
        if content.isAncestorOf(page):
            view = span_in(page.viewport(), content)
            span = Span(max(span.top, view.top), min(span.bottom, view.bottom))
    return span

"""Where a page that scrolls begins and ends on the screen: with what is whole, as half of it says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.widgets.box import Whole
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.entries import Entry
from kiosk.ui.worlds.month import Day
from kiosk.ui.worlds.span import Span, pages_around, span_in

LEFT = 0.5
"""The part of what is seen that stays at least: a row higher than the rest is seen in parts."""
AIR = 8
"""Px above what a page begins with, where nothing else is."""
WHOLE = (Card, Whole, Notice, Day)
"""What says nothing, or can hardly be pressed, in half."""


def end_of(content: QWidget, seen: Span) -> int:
    """Give where on a page what is seen ends after a whole row, in px from the page's beginning.

    Nothing that is seen whole goes for a row beside it that is cut.
    """
    rows = list(_rows_of(content))
    spans = [_shown_of(row, content) for row in rows]
    latest = seen.top + LEFT * seen.height
    end = min((row.top for row in spans if latest <= row.top < seen.bottom < row.bottom), default=seen.bottom)
    words = (_shown_of(text, content) for text in _words_beside(rows, content))
    goes = any(seen.holds(one) and one.bottom > end for one in (*spans, *words))
    return seen.bottom if goes else end


def begin_of(content: QWidget, at: int, latest: int) -> int:
    """Give where on a page what is seen begins with whole words: `at` so many px or later, up to `latest`."""
    words = [_shown_of(text, content) for text in content.findChildren(TextBlock) if text.isVisible()]
    if not any(one.top < at < one.bottom for one in words):
        return at
    return min([latest, *(one.top for one in words if one.top >= at)])


def begins_whole(content: QWidget, at: int, free: Span) -> int:
    """Give where on a page what is seen begins with nothing cut: near `at`, and not beyond what is `free`.

    What is cut is shown whole where it has room, and else not at all: half of it hides what it belongs to.
    A field is one with its label and all that it is given with, where that can be.
    """
    rows = list(_rows_of(content))
    parts = [*rows, *_words_beside(rows, content)]
    entries = [one for one in content.findChildren(Entry) if one.isVisible()]
    for several in (parts + entries, parts):
        spans = [_shown_of(one, content) for one in several]
        above, below = _edge_near(at, spans, down=False), _edge_near(at, spans, down=True)
        if above >= free.top:
            return max([free.top, above - AIR, *(one.bottom for one in spans if one.bottom <= above)])
        if below <= free.bottom:
            return below
    return at


def _edge_near(at: int, spans: list[Span], *, down: bool) -> int:
    """Give where nothing is cut: `at` so many px or the next place above it, or below it."""
    while cut := [one for one in spans if one.top < at < one.bottom]:
        at = max(one.bottom for one in cut) if down else min(one.top for one in cut)
    return at


def _rows_of(content: QWidget) -> Iterator[QWidget]:
    """Give what can be pressed or typed in, and what says nothing in half; a line comes with its label."""
    for kind in WHOLE:
        yield from (row for row in content.findChildren(kind) if row.isVisible())
    for line in content.findChildren(QLineEdit):
        around = line.parentWidget()
        if line.isVisible():
            yield around if around is not None and around is not content else line


def _words_beside(rows: list[QWidget], content: QWidget) -> Iterator[TextBlock]:
    """Give the words on a page that are in none of its rows."""
    for text in content.findChildren(TextBlock):
        if text.isVisible() and not any(row.isAncestorOf(text) for row in rows):
            yield text


def _shown_of(row: QWidget, content: QWidget) -> Span:
    """Give where a row lies as far as pages inside this one show it: what those leave out is not cut here."""
    span = span_in(row, content)
    for page in pages_around(row):
        if content.isAncestorOf(page):
            view = span_in(page.viewport(), content)
            span = Span(max(span.top, view.top), min(span.bottom, view.bottom))
    return span

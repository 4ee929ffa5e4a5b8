"""What can be measured of one picture: what the window drew, where it can be seen, what can be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QWidget

from kiosk.core.words import Words
from kiosk.showcase.audit.drawn import Drawing, Run
from kiosk.showcase.audit.pixels import Pixels
from kiosk.ui.reading.passages import Passage, passages, reached
from kiosk.ui.theme.look import Look

FAR = 1e6
"""Px that no screen has: what can be scrolled is not cut off above or below."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a widget stands, in px of its window: its corner, what is in sight, what can be brought there."""

    corner: QPointF
    sight: QRectF
    reach: QRectF


class Places:
    """Where the widgets of one window stand now."""

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[QWidget, Place] = {}

    def of(self, widget: QWidget) -> Place:
        """Give where one stands."""
        if widget not in self._known:
            self._known[widget] = self._find(widget)
        return self._known[widget]

    def _find(self, widget: QWidget) -> Place:
        around = None if widget.isWindow() else widget.parentWidget()
        if around is None:
            whole = QRectF(widget.rect())
            return Place(QPointF(0, 0), whole, whole)
        above = self.of(around)
        corner = above.corner + QPointF(widget.pos())
        box = QRectF(corner, widget.size())
        if isinstance(around, QAbstractScrollArea) and around.viewport() is widget:
            tall = QRectF(box.x(), -FAR, box.width(), 2 * FAR)
            wide = QRectF(above.reach.x(), -FAR, above.reach.width(), 2 * FAR)
            return Place(corner, above.sight.intersected(box), wide.intersected(tall))
        return Place(corner, above.sight.intersected(box), above.reach.intersected(box))


@dataclass(frozen=True, slots=True)
class Line:
    """What one widget wrote on one line; `ink` is where the letters stand, `sight` what is seen of them."""

    runs: tuple[Run, ...]
    ink: QRectF
    sight: QRectF
    reach: QRectF

    @property
    def widget(self) -> QWidget:
        """Who wrote it."""
        return self.runs[0].widget

    @property
    def words(self) -> str:
        """What it says; in scripts from the right, its parts in the order in which they were drawn."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class Filled:
    """A picture or a fill, as far as it is seen."""

    widget: QWidget
    box: QRectF
    sight: QRectF
    pixmap: QPixmap | None
    order: int

    @property
    def picture(self) -> bool:
        """Whether it is a picture, and no fill."""
        return self.pixmap is not None


@dataclass(frozen=True, slots=True)
class Control:
    """Something to press or to type in; `box` is all of it, `sight` what is seen of it."""

    widget: QWidget
    box: QRectF
    sight: QRectF


@dataclass(frozen=True)
class Seen:
    """One picture with all that was drawn on it, and all that is said of it."""

    picture: QImage
    pixels: Pixels
    lines: tuple[Line, ...]
    filled: tuple[Filled, ...]
    controls: tuple[Control, ...]
    widgets: tuple[QWidget, ...]
    passages: tuple[Passage, ...]
    reached: tuple[Passage, ...]
    """What is said of each control when keys reach it."""
    look: Look
    language: str


def gather(window: QWidget, drawing: Drawing, words: Words, look: Look) -> Seen:
    """Take in what a window shows; `drawing` is what it drew just now."""
    places = Places()
    filled = []
    for patch in drawing.patches:
        sight = places.of(patch.widget).sight.intersected(patch.box)
        if not sight.isEmpty():
            filled.append(Filled(patch.widget, patch.box, sight, patch.pixmap, patch.order))
    controls = controls_seen(window, places)
    parts: Sequence[QWidget] = getattr(window, "parts_to_touch", (window,))
    picture = window.grab().toImage()
    return Seen(
        picture,
        Pixels(picture),
        tuple(_line(runs, places) for runs in _on_lines(drawing.runs)),
        tuple(filled),
        controls,
        tuple(one for one in window.findChildren(QWidget) if one.isVisible()),
        passages(parts, words),
        tuple(passage for one in controls for passage in reached(one.widget, words)),
        look,
        words.language,
    )


def controls_seen(window: QWidget, places: Places) -> tuple[Control, ...]:
    """Give what can be pressed and typed in, with where it stands."""
    return tuple(_control(widget, places) for widget in controls_of(window))


def controls_of(window: QWidget) -> list[QWidget]:
    """Give what can be pressed and typed in, in no special order."""
    found = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled()]


def label_of(widget: QWidget) -> str:
    """Name a widget for whoever looks for it: its object name, or its kind within what has one."""
    if widget.objectName():
        return widget.objectName()
    around = widget.parentWidget()
    while around is not None and not around.objectName():
        around = around.parentWidget()
    kind = type(widget).__name__
    return f"{kind} in {around.objectName()}" if around is not None else kind


def _on_lines(runs: list[Run]) -> list[tuple[Run, ...]]:
    lines: dict[tuple[QWidget, float], list[Run]] = {}
    for run in runs:
        lines.setdefault((run.widget, run.base), []).append(run)
    return [tuple(line) for line in lines.values()]


def _line(runs: tuple[Run, ...], places: Places) -> Line:
    ink = runs[0].ink
    for run in runs[1:]:
        ink = ink.united(run.ink)
    place = places.of(runs[0].widget)
    return Line(runs, ink, place.sight.intersected(ink), place.reach)


def _control(widget: QWidget, places: Places) -> Control:
    place = places.of(widget)
    return Control(widget, QRectF(place.corner, widget.size()), place.sight)

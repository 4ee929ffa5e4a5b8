"""What there is to hear on a screen, in the order in which one would read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from kiosk.core.words import Words, message
from kiosk.ui.heard import LANGUAGE, SAYS, SILENT

CHOSEN = message("chosen")
EMPTY = message("nothing typed yet")
BUTTON = message("button")
FIELD = message("field to type in")


class Passage(NamedTuple):
    """Some words of the screen: where they stand, how it is with them now, and their language or ""."""

    widget: QWidget
    words: str
    state: str = ""
    language: str = ""

    @property
    def whole(self) -> str:
        """The words with how it is with them."""
        return f"{self.words}, {self.state}" if self.state else self.words


def passages(parts: Sequence[QWidget], words: Words) -> tuple[Passage, ...]:
    """Give what these parts of a window say, one part after the other; what is hidden says nothing."""
    return tuple(passage for part in parts for passage in _within(part, words) if passage.words)


def control(widget: QWidget, words: Words) -> Passage:
    """Give what is said of the one control that keys have reached: its name, what it is, how it is."""
    said = _own(widget, words) or Passage(widget, widget.accessibleName())
    kind = FIELD if isinstance(widget, QLineEdit) else BUTTON
    told = (words(kind), said.state, widget.accessibleDescription())
    return said._replace(state=", ".join(part for part in told if part))


def reached(widget: QWidget, words: Words) -> tuple[Passage, ...]:
    """Give the same, a name in a language of its own apart from what is said of it in the person's."""
    said = control(widget, words)
    return (said._replace(state=""), Passage(widget, said.state)) if said.language else (said,)


def news(before: Sequence[Passage], now: Sequence[Passage]) -> tuple[Passage, ...]:
    """Give what is said now and was not before; that something is no longer chosen is no news."""
    old = {(one.widget, one.words): one.state for one in before}
    return tuple(
        one
        for one in now
        if one.state not in {old.get((one.widget, one.words)), ""} or (one.widget, one.words) not in old
    )


def _within(widget: QWidget, words: Words) -> Iterator[Passage]:
    if widget.isHidden() or widget.property(SILENT):
        return
    told = widget.property(SAYS)
    if told:
        yield from (Passage(widget, line) for line in told)
        return
    said = _own(widget, words)
    if said is not None:
        yield said
        return
    for child in in_order(widget):
        yield from _within(child, words)


def _own(widget: QWidget, words: Words) -> Passage | None:
    """Give what a widget says as a whole; None when it is its children that speak."""
    language = str(widget.property(LANGUAGE) or "")
    match widget:
        case QAbstractButton():
            chosen = words(CHOSEN) if widget.isCheckable() and widget.isChecked() else ""
            return Passage(widget, widget.accessibleName(), chosen, language)
        case QLineEdit():
            return Passage(widget, widget.accessibleName(), widget.text() or words(EMPTY), language)
        case QLabel():
            return Passage(widget, widget.accessibleName() or widget.text(), "", language)
        case _ if widget.accessibleName():
            return Passage(widget, widget.accessibleName(), "", language)
        case _:
            return None


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Give the children of a widget as its layout has them, then those it has not, line by line."""
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield inside
        return
    seen = []
    layout = widget.layout()
    for child in _laid_out(layout) if layout is not None else ():
        seen.append(child)
        yield child
    others = (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())
    left = [child for child in others if child not in seen and not isinstance(widget, QAbstractScrollArea)]
    yield from _line_by_line(left, right_to_left=widget.isRightToLeft())


def _line_by_line(widgets: Sequence[QWidget], *, right_to_left: bool) -> Iterator[QWidget]:
    """Give widgets as one reads; a line holds whatever has its middle above the end of its first."""
    lines: list[list[QWidget]] = []
    for one in sorted(widgets, key=QWidget.y):
        middle = one.geometry().center().y()
        line = next((line for line in lines if middle <= line[0].geometry().bottom()), None)
        if line is None:
            lines.append([one])
        else:
            line.append(one)
    for line in lines:
        yield from sorted(line, key=QWidget.x, reverse=right_to_left)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner, widget = item.layout() if item else None, item.widget() if item else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)

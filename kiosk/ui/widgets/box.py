"""Boxes, the layouts inside them, and pictures that say nothing by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.ui.heard import decorates
from kiosk.ui.theme.look import Look

APART = 8
"""Design px between two things that can be touched, at least."""
BORDER = 3
"""Design px of the border that a box may get when it is shown."""


class Box(QFrame):
    """A coloured box; `kind` is one that the style sheet knows ("quiet", "info", "done" ...)."""

    def __init__(self, kind: str) -> None:
        """Take the fill and border from the style sheet."""
        super().__init__()
        self.setProperty("box", kind)


class Whole(QWidget):
    """What is shown at the end of a page whole or not at all, besides what can be pressed or typed in."""


Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def row(parent: QWidget | None = None, *, gap: int = 0, margins: Margins = NONE) -> QHBoxLayout:
    """Give a row; all numbers are px of the window, margins as start, top, end, bottom."""
    layout = QHBoxLayout(parent) if parent else QHBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*mirrored(margins))
    return layout


def column(parent: QWidget | None = None, *, gap: int = 0, margins: Margins = NONE) -> QVBoxLayout:
    """Give a column; all numbers are px of the window, margins as start, top, end, bottom."""
    layout = QVBoxLayout(parent) if parent else QVBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*mirrored(margins))
    return layout


def mirrored(margins: Margins) -> Margins:
    """Give margins as left, top, right, bottom; Qt mirrors layouts, but not what is around them."""
    start, top, end, bottom = margins
    right = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return (end, top, start, bottom) if right else margins


def drawing(pixmap: QPixmap, name: str = "", on: QLabel | None = None) -> QLabel:
    """Show a picture, on a label; it has a name only when it tells what no words beside it tell."""
    label = QLabel() if on is None else on
    label.setPixmap(pixmap)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setFixedSize(pixmap.deviceIndependentSize().toSize())
    label.setAccessibleName(name)
    if not name:
        decorates(label)
    return label


def height_of(widget: QWidget, width: int) -> int:
    """Give the px of height that a widget, or its layout, asks for at a width."""
    layout = widget.layout()
    if layout is None:
        asked = widget.heightForWidth(width) if widget.hasHeightForWidth() else 0
        return max(asked, widget.minimumHeight())
    return max(layout.totalHeightForWidth(width), layout.minimumSize().height(), widget.minimumHeight())


def remeasure(widget: QWidget) -> None:
    """Forget what a widget asked for before its layout was changed, at once: else Qt measures it later."""
    layout = widget.layout()
    if layout is not None:
        layout.invalidate()
        layout.activate()
    widget.updateGeometry()


def room_between(layout: QVBoxLayout, fixed: Sequence[QWidget], look: Look) -> int:
    """Give the px of height that these leave for a page between them."""
    edges = layout.contentsMargins()
    heights = [height_of(widget, look.width - 2 * look.margin) for widget in fixed]
    around = layout.spacing() + 2 * look.px(BORDER)
    return look.room - edges.top() - edges.bottom() - sum(heights) - len(fixed) * around

"""What of a window can be seen: where widgets stand in it, and which words are cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock

SIZES = ((1280, 800), (1024, 768), (1920, 1080))
LOOKS = [Look(width, height, text_size) for width, height in SIZES for text_size in TextSize]
AIR = 1
"""Px that letters may pass their box by: fonts round."""


def named(look: Look) -> str:
    """Name a look, for the name of a test."""
    return f"{look.width}-{look.text_size}"


def place_of(widget: QWidget) -> QRect:
    """Give where a widget stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def in_sight(widget: QWidget) -> bool:
    """Tell whether all of a widget can be seen: nothing around it cuts it off."""
    place, around = place_of(widget), widget.parentWidget()
    while around is not None:
        if not place_of(around).contains(place):
            return False
        around = around.parentWidget()
    return widget.isVisible()


def cut(holder: QWidget) -> list[str]:
    """Give the words in a widget that do not stand whole in their own box, or in what holds that."""
    blocks = [block for block in holder.findChildren(TextBlock) if block.isVisible()]
    return [block.text() for block in blocks if not stands_whole(block)]


def stands_whole(block: TextBlock) -> bool:
    """Tell whether every line lies in its block, and the block in whatever it is in, pages apart."""
    box = block.rect().adjusted(-AIR, -AIR, AIR, AIR)
    if not all(box.contains(line.toAlignedRect()) for line in block.lines()):
        return False
    place, around = place_of(block), block.parentWidget()
    while around is not None and not isinstance(around.parentWidget(), QScrollArea):
        if not place_of(around).adjusted(-AIR, -AIR, AIR, AIR).contains(place):
            return False
        around = around.parentWidget()
    return True

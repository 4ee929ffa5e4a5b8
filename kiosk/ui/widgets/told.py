"""A few things told, each by a picture and a sentence: abreast, or below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.text import TextBlock

PICTURES = (120, 96, 64, 48)
"""Design px of the pictures, from the size that is looked at most easily."""
UPRIGHT = 176
"""The same in a window that stands upright, where each has the width for itself."""
UPRIGHT_BOX = 264
"""Design px of height of a box there."""

Thing = tuple[str, str]
"""A picture's name, and a sentence in the person's language."""


def told(things: Sequence[Thing], look: Look, room: int) -> QWidget:
    """Give things with the largest pictures that `room` px of height hold."""
    sizes = (UPRIGHT, *PICTURES) if look.portrait else PICTURES
    space = QSize(look.width - 2 * look.margin, room)
    return copyfit(sizes, lambda size: told_with(things, look, size), space)


def told_with(things: Sequence[Thing], look: Look, size: int) -> QWidget:
    """Give things with pictures of `size` design px; the largest letters have them beside."""
    page = QWidget()
    layout = (column if look.stacked else row)(page, gap=look.gutter)
    for thing in things:
        layout.addWidget(box_of(thing, look, size), 1)
    return page


def box_of(thing: Thing, look: Look, size: int) -> Box:
    """Give one thing: its picture above its sentence, or beside it where boxes lie below each other."""
    px, beside = look.px, look.stacked
    picture, words = thing
    box = Box("quiet")
    edge = px(8 if size == PICTURES[-1] else 16)
    side = px(48 if size == UPRIGHT else 24)
    layout = (row if beside else column)(box, gap=px(20), margins=(side, edge, side, edge))
    image = drawing(look.picture(picture, size))
    role = Role.HEADING_2 if size == UPRIGHT else Role.OPTION
    said = TextBlock(words, look, role, centred=not beside)
    if beside:
        box.setMinimumHeight(px(UPRIGHT_BOX if size == UPRIGHT else 0))
        layout.addWidget(image)
        layout.addSpacing(px(20 if size == UPRIGHT else 0))
        layout.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        return box
    layout.addStretch()
    layout.addWidget(image, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addWidget(said)
    layout.addStretch()
    return box

"""The signs before what was asked: a tick, or an open ring, and what they mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.findings import AreaWord
from kiosk.core.words import message
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tick import disc, ring, tick

DONE_ALONE: Mapping[bool, str] = {True: message("Done alone"), False: message("Not yet alone")}
"""What a tick or a ring before a title means: told once above all, and heard after each."""
BETWEEN, AFTER_SIGN = 22, 10
"""Design px between two titles, and between a title and its sign."""
SMALL_SIGN = 24
"""Design px of the sign before a title: what is still to come has no less of a sign than what was done."""
SIGN = 40
"""Design px of the sign before a word about an area."""
GROWN = 1.6
"""How much larger signs are beside the largest letters."""


def legend(found: Collection[bool], around: Around) -> QWidget:
    """Tell what the signs before titles mean, of those that are there."""
    told = QWidget()
    line = row(told, gap=around.look.px(BETWEEN))
    for alone in sorted(found, reverse=True):
        name = TextBlock(around.words(DONE_ALONE[alone]), around.look, Role.BODY)
        line.addLayout(signed(name, around.look, alone=alone), int(around.look.largest))
    if not around.look.largest:
        line.addStretch(1)
    return told


@dataclass(frozen=True, slots=True)
class Top:
    """What stands above all areas: the page, its first row, and in that the title and a way on, or none."""

    page: QVBoxLayout
    head: QHBoxLayout
    said: QVBoxLayout
    title: QWidget
    way: QWidget | None


def place_key(key: QWidget, top: Top, look: Look) -> None:
    """Put what signs mean beside the title, else below it, else in a row as wide as the page."""
    free = look.width - 2 * look.margin
    if top.way is not None:
        free -= top.way.sizeHint().width() + look.gutter
    wide = key.sizeHint().width()
    if wide <= free:
        key.setMinimumWidth(wide)
    if top.way is None or wide > free:
        top.page.insertWidget(1, key)
    elif wide + look.gutter + top.title.sizeHint().width() <= free:
        top.head.insertWidget(1, key, 0, Qt.AlignmentFlag.AlignVCenter)
    else:
        top.said.insertWidget(top.said.count() - 1, key)


def signed(name: TextBlock, look: Look, *, alone: bool) -> QHBoxLayout:
    """Give words after a tick or a ring."""
    said = row(gap=look.px(AFTER_SIGN))
    said.addWidget(sign_before(look, alone=alone), 0, Qt.AlignmentFlag.AlignVCenter)
    said.addWidget(name, 1 if look.largest else 0, Qt.AlignmentFlag.AlignVCenter)
    return said


def sign_before(look: Look, *, alone: bool) -> QWidget:
    """Give a tick, or the open place of one; its title is heard with what it means."""
    colours, size = look.palette, SMALL_SIGN * grown(look)
    if alone:
        return tick(look, size, colours.done_sign, colours.done)
    return drawing(ring(look, size, colours.control))


def grown(look: Look) -> float:
    """Give how much larger signs are than beside normal letters."""
    return GROWN if look.largest else 1


def sign_of(word: AreaWord, look: Look) -> QPixmap:
    """Give the sign of a word about an area; the word always stands beside it."""
    colours = look.palette
    if word is AreaWord.STRONG:
        return disc(look, SIGN, colours.done_sign, colours.done)
    return disc(look, SIGN, colours.practise_border, colours.practise, "arrow-bend-up-right")

"""The signs before what was asked: a tick, or a dot, and what they mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.core.words import message
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tick import disc, tick

DONE_ALONE: Mapping[bool, str] = {True: message("Done alone"), False: message("Not yet alone")}
"""What a tick or a dot before a title means: told once above all, and heard after each."""
BETWEEN, AFTER_SIGN = 22, 10
"""Design px between two titles, and between a title and its sign."""
SMALL_TICK = 24
DOT = 8
"""Design px of the sign of what did not go alone."""
GROWN = 1.6
"""How much larger signs are beside the largest letters."""


def legend(found: Collection[bool], around: Around) -> QWidget:
    """Tell what the signs before titles mean, of those that are there."""
    told = QWidget()
    line = row(told, gap=around.look.px(BETWEEN))
    line.addStretch(int(not around.look.stacked))
    for alone in sorted(found, reverse=True):
        name = TextBlock(around.words(DONE_ALONE[alone]), around.look, Role.BODY)
        line.addLayout(signed(name, around.look, alone=alone), int(around.look.largest))
    if around.look.portrait and not around.look.largest:
        line.addStretch(1)
    return told


def signed(name: TextBlock, look: Look, *, alone: bool) -> QHBoxLayout:
    """Give words after a tick or a dot."""
    said = row(gap=look.px(AFTER_SIGN))
    said.addWidget(sign_before(look, alone=alone), 0, Qt.AlignmentFlag.AlignVCenter)
    said.addWidget(name, 1 if look.largest else 0, Qt.AlignmentFlag.AlignVCenter)
    return said


def sign_before(look: Look, *, alone: bool) -> QWidget:
    """Give a tick, or a dot; its title is heard with what it means."""
    colours = look.palette
    if alone:
        return tick(look, SMALL_TICK * grown(look), colours.done_sign, colours.done)
    dot = drawing(disc(look, DOT * grown(look), colours.control, colours.control))
    if look.largest:  # in the middle of the room that a tick takes: titles begin below each other
        dot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dot.setFixedWidth(look.px(SMALL_TICK * GROWN))
    return dot


def grown(look: Look) -> float:
    """Give how much larger signs are than beside normal letters."""
    return GROWN if look.largest else 1

"""Where in the screening someone is, in words and on the path, or warming up for it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.core.words import Words, message
from kiosk.ui.heard import GROUP, heard_as, tells
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, View
from kiosk.ui.widgets.box import height_of, row
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.path import Path
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Doing, Step

STEP = message("Step {n} of {of}")
"""Where on the path someone is; it may end sooner, never later."""
APART = 20
"""Design px between the path and the words around it."""


def step_said(step: Step, words: Words) -> str:
    """Say where someone is in as few words as the largest letters leave room for."""
    return words(STEP, n=step.now, of=step.of)


def step_here(screen: Doing, thanks: TextBlock, around: Around) -> QHBoxLayout:
    """Give a line with the step and thanks; without a step, which task of the warm-up it is, from 1."""
    words, look = around.words, around.look
    layout, step = row(gap=look.px(APART)), screen.step
    if step is None:
        first = words("We warm up first, with small tasks.")
        warming = first if screen.warming <= 1 else words("Warming up: task {n}", n=screen.warming)
        layout.addWidget(IconLine("cursor-click", warming, look), 1)
    elif not look.largest:
        room = look.width - 2 * look.margin - thanks.sizeHint().width() - look.px(APART)
        layout.addWidget(Along((step.now, step.of), step_said(step, words), look, room))
        layout.addStretch()
    layout.addWidget(thanks)
    return layout


def room_for_thanks(thanks: TextBlock, view: View[Doing]) -> bool:
    """Tell whether thanks leave all of a view in sight where they have a line of their own."""
    if not view.look.largest:
        return True
    thanks.setHidden(False)
    return height_of(view, view.look.width) <= view.look.room


class Along(QWidget):
    """How far along someone is, in words before the path; in numbers alone where words would not fit."""

    def __init__(self, step: tuple[int, int], words: str, look: Look, room: int) -> None:
        """Show step `step[0]` (from 1) of `step[1]` in `room` px of width."""
        super().__init__()
        path = Path(*step, words, look)
        path.setObjectName("path")
        said = TextBlock(words, look, Role.STRONG)
        if said.sizeHint().width() + look.px(APART) + path.sizeHint().width() > room:
            said = TextBlock(f"{step[0]}/{step[1]}", look, Role.STRONG)
        else:
            tells(self, [words])  # once: the path is called the same
            self.setAccessibleName(words)
            heard_as(self, GROUP)
        layout = row(self, gap=look.px(APART))
        layout.addWidget(said)
        layout.addWidget(path)

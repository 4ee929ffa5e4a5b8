"""The task of an exercise in a little world, as far as there is room for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Whole, column, drawing, height_of, remeasure, row
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.disc import numbered
from kiosk.ui.worlds.page import Page

DISC = 40
"""Design px of the number of a step, beside normal letters."""
GAP, GAP_WHEN_LARGEST, LEAST_GAP = 24, 16, 8
"""Design px between the parts of a task, beside the largest letters, and where these leave no room."""


class Task(QWidget):
    """What is asked, how it is done in steps, and at the bottom what there is to say."""

    def __init__(
        self, asked: TextBlock, steps: Sequence[str], notices: Sequence[Notice], look: Look, kept: str = ""
    ) -> None:
        """Put what is asked first; a notice that is hidden takes no room; `kept` stands for all steps."""
        super().__init__()
        self._notices, self._look = notices, look
        self._layout = layout = column(self, gap=look.px(GAP_WHEN_LARGEST if look.largest else GAP))
        layout.addWidget(asked)
        self._steps = QWidget()
        self._steps_layout = inside = column(self._steps, gap=look.px(16))
        for number, words in enumerate(steps, start=1):
            step = Whole()
            line = row(step, gap=look.px(16))
            line.addWidget(drawing(numbered(look, number, look.sign(DISC))), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(TextBlock(words, look, Role.LEAD), 1)
            inside.addWidget(step)
        self._any = bool(steps)
        self._ends: list[QWidget] = []
        self._kept = TextBlock(kept, look, Role.LEAD)
        self._kept.setObjectName("kept-step")
        layout.addWidget(self._steps)
        self._steps.setVisible(self._any)
        layout.addWidget(self._kept)
        self._kept.hide()
        layout.addStretch()
        for notice in notices:
            layout.addWidget(notice)

    @property
    def said(self) -> Notice | None:
        """The last notice that says something."""
        return next((notice for notice in reversed(self._notices) if not notice.isHidden()), None)

    def height_saying(self, words: Sequence[str], width: int) -> int:
        """Give the px of height it asks for with all its steps, and with these words in its notices."""
        for notice, said in zip(self._notices, words, strict=True):
            notice.say_or_hide(said)
        height = height_of(self, width)
        for notice in self._notices:
            notice.say_or_hide("")
        return height

    def end_steps_with(self, line: QWidget) -> None:
        """Say this after the steps, where there is room for them."""
        self._steps_layout.addWidget(line)
        self._ends.append(line)
        self._any = True
        self._steps.setHidden(False)

    def begin_with(self, step_here: QLayout) -> None:
        """Say above the task where on the way it is."""
        self._layout.insertLayout(0, step_here)

    def fit(self, width: int, height: int) -> None:
        """Leave steps out where something is said that would not be in sight with them.

        What the steps end with goes first, the last of it before the others; then all but one step; beside
        the largest letters, at last air.
        """
        self._close_up(closed=False)
        self._kept.hide()
        self._steps.setVisible(self._any)
        for line in self._ends:
            line.show()
        for line in (*reversed(self._ends), self._steps):
            if self.said is None or height_of(self, width) <= height:
                break
            line.hide()
            remeasure(self._steps)
        self._kept.setVisible(self._any and self._steps.isHidden() and bool(self._kept.text()))
        if self._look.largest and self.said is not None and height_of(self, width) > height:
            self._close_up(closed=True)

    def _close_up(self, *, closed: bool) -> None:
        """Leave little air between the parts and around what is said, or what is usual."""
        look = self._look
        self._layout.setSpacing(look.px(LEAST_GAP if closed else GAP_WHEN_LARGEST if look.largest else GAP))
        for notice in self._notices if look.largest else ():
            (notice.flatten if closed else notice.loosen)()


class TaskPage(Page):
    """A task as far as there is room for it; what is said last is brought into sight."""

    def __init__(self, task: Task, look: Look, words: Words) -> None:
        """Take a task."""
        super().__init__(task, look, words)
        self.more.setObjectName("more-of-task")
        self._task = task
        # Not at once: what is said has no place yet.
        self._then = QTimer(self, singleShot=True, interval=0)
        self._then.timeout.connect(self._show_said)

    def height_saying(self, words: Sequence[str], width: int) -> int:
        """Give the px of height that the task asks for with these words in its notices."""
        return self._task.height_saying(words, width)

    def fit(self) -> None:
        """Show what fits, after something else is said."""
        self._task.fit(self.width(), self.height())
        self._then.start()

    def _show_said(self) -> None:
        said = self._task.said
        if said is not None:
            self.area.ensureWidgetVisible(said, 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()

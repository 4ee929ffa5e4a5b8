"""An exercise being done: where on the path, what is asked, the kind's own view, a hint."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.ui.announce import announce
from kiosk.ui.gestures import Gesture
from kiosk.ui.kinds import KIND_VIEWS
from kiosk.ui.kinds.kind_view import TIGHT, TIGHTEST, KindView
from kiosk.ui.names import THEMES
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.ui.widgets.box import column, drawing, height_of, row
from kiosk.ui.widgets.exercise_frame import BORDER, HEADER, ExerciseFrame
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.path import Path
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.tick import disc
from kiosk.ui.worlds.disc import numbered
from kiosk.ui.worlds.page import Page
from kiosk.visit.screens import Doing

BESIDE = 308
MUCH, MUCH_WHEN_NARROW = 110, 75
"""Letters of a situation and its question above which both are set smaller, to leave room for the cards."""
PATH = 36
SHORT = 45
"""Letters of a task or question that still make a heading; longer ones are set smaller."""


class DoingView(View[Doing]):
    """Holds one kind's view; it is never rebuilt while the exercise stays the same."""

    def __init__(self, screen: Doing, around: Around) -> None:
        """Put the task above the cards or beside the framed world."""
        super().__init__(screen, around)
        self._hint = Notice("", self.look, self.look.picture("lightbulb", 48), "soft")
        self._hint.setObjectName("hint")
        self._thanks = TextBlock(
            self.words("Thank you!"), self.look, Role.STRONG, colour=self.look.palette.brand
        )
        self._thanks.setObjectName("thanks")
        self.kind = KIND_VIEWS[screen.exercise.kind](screen, around)
        self._told = Notice("", self.look, self._told_sign(), "soft")
        self._told.setObjectName("told")
        self._said = ""
        px = self.look.px
        side, edge = self.look.margin, px(16 if self.kind.beside else 24)
        layout = column(self, gap=px(16), margins=(side, edge, side, edge))
        if screen.purpose is Purpose.PRACTICE:
            self._thanks.setParent(self)
        else:
            layout.addLayout(self._way_here())
        if self.kind.beside:
            self._tighten(layout.sizeHint().height() + (layout.spacing() if layout.count() else 0))
            layout.addLayout(self._beside(), 1)
        else:
            self._above(layout)
        self._show_said(screen)
        self.kind.told_later.connect(self._say_later)

    @override
    def bars(self) -> Bars:
        screen = self.shown
        primary = Primary(
            self.words("Next"), self._go_on, ready=screen.ready, still=self.words(self.kind.still)
        )
        back = screen.purpose is Purpose.PRACTICE
        return Bars(
            place=self._place(),
            step=self._shortly(),
            primary=primary,
            secondary=(self._secondary(),),
            back=back,
        )

    @override
    def show_screen(self, screen: Doing) -> bool:
        if not self._is_same(screen):
            return False
        self.kind.show_state(screen)
        self._show_said(screen)
        return True

    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        """Give what a hand does for an action of the exercise, in the state shown now."""
        return self.kind.gestures(action)

    def _go_on(self) -> None:
        self.kind.settle()
        self.visit.next()

    def _is_same(self, screen: Doing) -> bool:
        shown = self.shown
        return (
            screen.exercise.id == shown.exercise.id
            and screen.purpose is shown.purpose
            and screen.step == shown.step
            and len(screen.attempt.actions) >= len(shown.attempt.actions)
        )

    def _place(self) -> str:
        if self.shown.purpose is not Purpose.PRACTICE:
            return self.words("What can I do already?")
        return self.words("Practise: {theme}", theme=self.words(THEMES[self.shown.theme][0]))

    def _shortly(self) -> str:
        """Say where someone is in as few words as the largest letters leave room for."""
        if self.shown.step is not None:
            return self.words("Step {n}", n=self.shown.step.now)
        practising = self.shown.purpose is Purpose.PRACTICE
        return self.words(THEMES[self.shown.theme][0]) if practising else ""

    def _secondary(self) -> Secondary:
        if self.shown.purpose is not Purpose.PRACTICE:
            return Secondary("dont-know", self.words("I don't know"), "question", self.visit.dont_know)
        words = self.words("Give me a hint") if self.shown.hints_left else self.words("Show me how")
        return Secondary("hint", words, "lightbulb", self.visit.hint)

    def _show_said(self, screen: Doing) -> None:
        """Show the hint, or else what was done so far, and thanks right after an answer."""
        hint = screen.texts[screen.hint] if screen.hint else ""
        told = self.kind.told(screen)
        for notice, words in ((self._hint, hint), (self._told, told)):
            notice.say(words)
            notice.setVisible(bool(words))
        self._thanks.setVisible(screen.thanks)
        if told and told != self._said:
            announce(self._told, told)
        self._said = told

    def _say_later(self) -> None:
        self._show_said(self.shown)
        self.bars_changed.emit()

    def _way_here(self) -> QHBoxLayout:
        """Where someone is: on the path, or warming up, which takes as long as it takes."""
        step, look = self.shown.step, self.look
        layout = row(gap=look.px(20))
        if step is None:
            layout.addWidget(IconLine("cursor-click", self.words("We warm up first."), look), 1)
        elif not look.largest:
            words = self.words("Step {n}", n=step.now)
            layout.addWidget(TextBlock(words, look, Role.STRONG))
            path = Path(step.now, step.of, words, look)
            path.setObjectName("path")
            layout.addWidget(path)
            layout.addStretch()
        layout.addWidget(self._thanks)
        return layout

    def _above(self, layout: QVBoxLayout) -> None:
        """The question above, the cards below; upright, all of it low, where arms reach."""
        if self.look.portrait:
            layout.addStretch()
        question = self._question()
        layout.addLayout(question)
        layout.addWidget(self._hint)
        layout.addWidget(self._told)
        if self.look.stacked:
            layout.addWidget(self.kind)
        else:
            layout.addWidget(Page(self.kind, self.look, self.words), 1)

    def _question(self) -> QVBoxLayout:
        """Give the situation and what is asked as large as leaves room for a hint and all the cards."""
        situation, asked = self.kind.asked()
        letters = len(situation) + len(asked)
        much = letters > (MUCH_WHEN_NARROW if self.look.narrow else MUCH)
        large, small = (Role.SITUATION, Role.HEADING_1), (Role.LEAD, Role.HEADING_2)
        roles = small if much or not self._fits(large) else large
        if not self._fits(roles):
            self.kind = self._closer(TIGHT)
        question = column()
        for block in self._asked(roles):
            question.addWidget(block)
        return question

    def _asked(self, roles: tuple[Role, Role]) -> list[TextBlock]:
        situation, asked = self.kind.asked()
        block = heading(asked, self.look, self._role(asked, roles[1], Role.HEADING_2))
        return [TextBlock(situation, self.look, roles[0]), block] if situation else [block]

    def _fits(self, roles: tuple[Role, Role]) -> bool:
        """Tell whether the question, the longest hint and the cards stand in sight together."""
        look, px = self.look, self.look.px
        width = look.width - 2 * look.margin
        above = sum(block.heightForWidth(width) for block in self._asked(roles))
        parts = [above, self._hint_height(width) or px(PATH), height_of(self.kind, width)]
        return sum(parts) + px(16) * (len(parts) - 1) <= look.room - px(48)

    def _hint_height(self, width: int) -> int:
        """Give the px of the longest hint; 0 where there are none to ask for."""
        if self.shown.purpose is not Purpose.PRACTICE:
            return 0
        hints = [self.shown.texts.get(f"hints.{index}", "") for index in range(self.shown.exercise.hints)]
        self._hint.say(max(hints, key=len, default=""))
        return height_of(self._hint, width)

    def _tighten(self, used: int) -> None:
        """Take a closer view of a world that would not stand whole in what `used` px of height leave."""
        look = self.look
        if look.stacked:
            return
        width = look.width - 2 * look.margin - look.px(BESIDE + 2 * BORDER) - self._aside
        room = look.room - used - look.px(HEADER + BORDER)
        for tight in (TIGHT, TIGHTEST):
            if self.kind.height_in(width) > room:
                self.kind = self._closer(tight)

    def _closer(self, tight: int) -> KindView:
        """Build the kind's view anew, with less height."""
        return KIND_VIEWS[self.shown.exercise.kind](self.shown, self.around, tight=tight)

    @property
    def _aside(self) -> int:
        """Px between the task and the world."""
        return self.look.px(16 if self.look.narrow else 32)

    def _beside(self) -> QHBoxLayout | QVBoxLayout:
        stacked = self.look.stacked
        layout: QHBoxLayout | QVBoxLayout = column() if stacked else row()
        layout.setSpacing(self._aside)
        task = self._task()
        if not stacked:
            task.setFixedWidth(self.look.px(BESIDE))
        layout.addWidget(task)
        layout.addWidget(ExerciseFrame(self.kind, self.words, self.look), 1)
        return layout

    def _task(self) -> QWidget:
        """The task, how this kind works, and at the bottom what there is to say."""
        box = QWidget()
        layout = column(box, gap=self.look.px(24))
        _situation, asked = self.kind.asked()
        layout.addWidget(heading(asked, self.look, self._role(asked, Role.HEADING_2, Role.OPTION)))
        for number, words in enumerate(self.kind.steps, start=1):
            layout.addLayout(self._step(number, self.words(words)))
        layout.addStretch()
        layout.addWidget(self._hint)
        layout.addWidget(self._told)
        return box

    def _step(self, number: int, words: str) -> QHBoxLayout:
        layout = row(gap=self.look.px(16))
        layout.addWidget(drawing(numbered(self.look, number)), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(TextBlock(words, self.look, Role.LEAD), 1)
        return layout

    def _told_sign(self) -> QPixmap:
        colours = self.look.palette
        return disc(self.look, 40, colours.text, colours.page, self.kind.told_icon)

    @staticmethod
    def _role(words: str, short: Role, long: Role) -> Role:
        return short if len(words) <= SHORT else long

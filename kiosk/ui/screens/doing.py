"""An exercise being done: where on the path, what is asked, the kind's own view, a hint."""

from __future__ import annotations

from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.ui.announce import announce
from kiosk.ui.gestures import Gesture, press
from kiosk.ui.kinds import KIND_VIEWS
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.screens.doing_bars import doing_bars
from kiosk.ui.screens.question import GAP, air, question_above, role_of
from kiosk.ui.screens.step_here import room_for_thanks, step_here
from kiosk.ui.screens.task import Task, TaskPage
from kiosk.ui.screens.turned import Turned
from kiosk.ui.screens.world_room import WorldRoom
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import column, height_of, row
from kiosk.ui.widgets.exercise_frame import ExerciseFrame
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.worlds.page import Page
from kiosk.visit.screens import Doing, Screen

WAY_HERE = 36
"""Design px of the path."""
BESIDE, BESIDE_WHEN_UPRIGHT = 8, 16
"""Design px above and below a framed world, at least: the air of other screens where it stands as well."""


class DoingView(View[Doing]):
    """Holds one kind's view; it is never rebuilt while the exercise stays the same."""

    def __init__(self, screen: Doing, around: Around) -> None:
        """Put the task above the cards or beside the framed world."""
        super().__init__(screen, around)
        # Plain: strong words in the brand's colour are a link.
        self._thanks = TextBlock(self.words("Thank you!"), self.look)
        self._thanks.setObjectName("thanks")
        self._beside = KIND_VIEWS[screen.exercise.kind].beside
        layout = self._above_all()
        self._room = WorldRoom.below(layout, self.look)
        self.kind = self._room.view(screen, around)
        self._hint = self._notice("hint", self.look.picture("lightbulb", 48))
        self._told = self._notice("told", self.kind.told_sign())
        self._said = ""
        self._page: TaskPage | None = None
        self._frame: ExerciseFrame | None = None
        self._turned: Turned | None = None
        self._air = 0
        self._lay_out(layout)
        self._show_said(screen)
        if self._turned is not None:
            self._turned.turn(to_world=bool(screen.attempt.actions) and self._hint.isHidden())
            self._turned.turned.connect(self.bars_changed)
        self.kind.told_later.connect(self._say_later)

    def _above_all(self) -> QVBoxLayout:
        """Give the column of it all, with what stands above the task: where on the path it is, or nothing."""
        px = self.look.px
        side, (edge, gap) = self.look.margin, air(self.look)
        if self._beside:
            edge, gap = px(BESIDE_WHEN_UPRIGHT if self.look.portrait else BESIDE), px(GAP)
        layout = column(self, gap=gap, margins=(side, edge, side, edge))
        if self.shown.purpose is Purpose.PRACTICE:
            self._thanks.setParent(self)
        elif not self._one_at_a_time:
            layout.addLayout(step_here(self.shown, self._thanks, self.around))
        return layout

    def _lay_out(self, layout: QVBoxLayout) -> None:
        if self._beside:
            layout.addLayout(self._with_world(), 1)
            more = air(self.look)[0] - layout.contentsMargins().top()
            self._air = more if self._is_at_ease(2 * more) else 0
            self.setContentsMargins(0, self._air, 0, self._air)
        else:
            self._above(layout)

    @override
    def bars(self) -> Bars:
        return doing_bars(self.shown, self.kind, self.visit)

    @override
    def show_screen(self, screen: Doing) -> bool:
        if not self._is_same(screen):
            return False
        hinted = screen.hint not in {None, self.shown.hint}
        self.kind.show_state(screen)
        self._show_said(screen)
        if self._turned is not None and hinted:
            self._turned.turn(to_world=False)
        elif hinted:
            self._bring_hint()
        return True

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._bring_hint()

    @override
    def settle(self, coming: Screen) -> None:
        if not isinstance(coming, Doing) or self._is_same(coming):  # else it would fill in the next exercise
            self.kind.settle()

    @override
    def make_room(self, *, typing: bool) -> None:
        self.kind.make_room(typing=typing)
        left = 0 if typing else self._air
        self.setContentsMargins(0, left, 0, left)
        if not self.look.crowded:
            return
        if self._turned is not None:
            self._turned.make_room(self.kind if typing else None)
        elif self._frame is not None:
            self._frame.leave_header_away(away=typing)

    @override
    def to_do_at(self) -> tuple[QWidget, QWidget] | None:
        return None if self._beside else (self.kind.first(), self.kind)

    @override
    def say_still(self, words: str) -> bool:
        if self._turned is None or not self._turned.stands_still:
            return False
        self._tell(words)
        return True

    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        """Give what a hand does for an action of the exercise, in the state shown now."""
        gestures = self.kind.gestures(action)
        if self._turned is None or self._turned.at_world or not gestures:
            return gestures
        return (*press(self._turned.way_there), *gestures)

    def _is_same(self, screen: Doing) -> bool:
        shown = self.shown
        return (
            screen.exercise.id == shown.exercise.id
            and screen.purpose is shown.purpose
            and screen.step == shown.step
            and len(screen.attempt.actions) >= len(shown.attempt.actions)
        )

    def _show_said(self, screen: Doing) -> None:
        """Show the hint, or else what was done so far, and thanks right after an answer."""
        ways = self.kind.told_ways(screen)
        self._hint.say_or_hide(screen.texts[screen.hint] if screen.hint else "")
        self._tell(self._turned.fitting(ways) if self._turned is not None else ways[0])
        self._thanks.setVisible(screen.thanks and (self._beside or room_for_thanks(self._thanks, self)))
        if self._turned is not None:
            self._turned.way_there.lead(leads=not screen.ready)
        if self._page is not None:
            self._page.fit()

    def _bring_hint(self) -> None:
        """Bring a hint above cards into sight together with the first of them."""
        if self.look.crowded and not self._beside and not self._hint.isHidden():
            self.bring.emit(self._hint, self.kind.first())

    def _tell(self, words: str) -> None:
        self._told.say_or_hide(words)
        if words and words != self._said:
            announce(self._told, words)
        self._said = words
        if self._turned is not None:
            self._turned.say_instead(told=bool(words))

    def _say_later(self) -> None:
        self._show_said(self.shown)
        self.bars_changed.emit()

    def _above(self, layout: QVBoxLayout) -> None:
        """The question above, the cards below; upright, all of it low, where arms reach."""
        if self.look.portrait:
            layout.addStretch()
        question, self.kind = question_above(self.kind, self._closer, self._told_above())
        layout.addLayout(question)
        layout.addWidget(self._hint)
        layout.addWidget(self._told)
        if self.look.stacked:
            layout.addWidget(self.kind)
        else:
            layout.addWidget(Page(self.kind, self.look, self.words), 1)

    def _told_above(self) -> int:
        """Give the px of height of what stands above the cards besides the question."""
        if self.shown.purpose is Purpose.PRACTICE:
            return self._hint_height(self.look.width - 2 * self.look.margin)
        return max(self.look.px(WAY_HERE), self.look.line(Role.STRONG))

    def _hint_height(self, width: int) -> int:
        """Give the px of the longest hint; 0 where there are none to ask for."""
        self._hint.say(self._longest_hint)
        return height_of(self._hint, width)

    @property
    def _longest_hint(self) -> str:
        hints = [self.shown.texts.get(f"hints.{index}", "") for index in range(self.shown.exercise.hints)]
        return max(hints, key=len, default="")

    def _is_at_ease(self, less: int) -> bool:
        """Tell whether a task and the world beside it stand as well in `less` px of height than they have."""
        look, room = self.look, self._room
        if self._page is None or self._frame is None:
            return False
        if not self.kind.is_at_ease(room.size(less), room.size()):
            return False
        hint = self._longest_hint if self.shown.purpose is Purpose.PRACTICE else ""
        told = max((*self.kind.may_be_told(), self.kind.to_do()), key=len)
        return self._page.height_saying((hint, told), look.beside) <= look.room - room.used - less

    def _closer(self, tight: int) -> KindView:
        """Take a view of the kind with less height in place of the one that was measured, which is let go."""
        self.kind.deleteLater()
        self.kind = KIND_VIEWS[self.shown.exercise.kind](self.shown, self.around, tight=tight)
        return self.kind

    def _with_world(self) -> QHBoxLayout | QVBoxLayout:
        """The task beside the framed world; above it in an upright window; or one at a time."""
        look = self.look
        _situation, asked = self.kind.asked()
        block = heading(asked, look, role_of(asked, Role.HEADING_2, Role.OPTION))
        if look.portrait:
            layout: QHBoxLayout | QVBoxLayout = column(gap=look.aside)
            low = self.kind.height_in(look.width) > 0
            if low:  # all of it where arms reach
                layout.addStretch(1)
            layout.addWidget(self._task(block, self._hint, self._told))
            layout.addWidget(self._framed(), int(not low))
            return layout
        layout = row(gap=look.aside)
        if look.beside:
            self._page = TaskPage(self._task(block, self._hint, self._told), look, self.words)
            self._page.setFixedWidth(look.beside)
            layout.addWidget(self._page)
            layout.addWidget(self._framed(), 1)
            return layout
        layout.addWidget(self._turning(block))
        return layout

    def _turning(self, asked: TextBlock) -> Turned:
        """The task and its world, one at a time."""
        task = self._task(asked, self._hint)
        if self.shown.purpose is not Purpose.PRACTICE:
            task.begin_with(step_here(self.shown, self._thanks, self.around))
        safe = IconLine("shield-check-fill", self.words("Nothing can go wrong here."), self.look)
        task.end_steps_with(safe)
        self._page = TaskPage(task, self.look, self.words)
        self._turned = Turned(self._page, self.kind, self._told, self.around, self.kind.may_be_told())
        self._turned.keep_asked(self.kind.asked()[1])
        self._turned.frame.name(self.kind.named())
        return self._turned

    def _framed(self) -> ExerciseFrame:
        self._frame = ExerciseFrame(self.kind, self.words, self.look)
        return self._frame

    def _task(self, asked: TextBlock, *notices: Notice) -> Task:
        """Give the task with how it is done, and that another way is as good."""
        steps = [self.words(words) for words in self.kind.steps]
        task = Task(asked, steps, notices, self.look, self.kind.still_said())
        aside = self.kind.aside()
        if aside:
            task.end_steps_with(IconLine("cursor-click", aside, self.look))
        return task

    @property
    def _one_at_a_time(self) -> bool:
        """Whether the letters leave no room for a task and its world at once."""
        return self._beside and not self.look.portrait and not self.look.beside

    def _notice(self, name: str, sign: QPixmap) -> Notice:
        notice = Notice("", self.look, sign, "soft", slender=self._beside and bool(self.look.beside))
        notice.setObjectName(name)
        if self.look.crowded and not self._beside:
            notice.flatten()
        return notice

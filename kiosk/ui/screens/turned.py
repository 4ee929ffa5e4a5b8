"""A task and its world, one at a time: a page that is turned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.screens.of_the_task import copied, endings
from kiosk.ui.screens.task import TaskPage
from kiosk.ui.screens.way_to_world import ICON, WayToWorld
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import column, height_of, remeasure
from kiosk.ui.widgets.exercise_frame import BORDER, ExerciseFrame
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.worlds.row import Row
from kiosk.ui.worlds.span import pages_around

GAP_IN_ROW = 12
"""Design px between what stands in the header of a world, and between a row's arrow and its words."""
EDGE_IN_HEADER = 4
"""Design px above and below what is told in the header of a world that stands still."""


class Turned(QStackedWidget):
    """A task and its world, one at a time, where the letters leave no room for both at once."""

    turned = Signal()

    def __init__(
        self, page: TaskPage, world: QWidget, told: Notice, around: Around, may_be_told: Sequence[str] = ()
    ) -> None:
        """Show the task first; what is `told` of the world stands in its header.

        Where all that `may_be_told` is given, the header keeps one height for it.
        """
        super().__init__()
        words, look = around.words, around.look
        self._words, self._look, self._told = words, look, told
        self._typed: KindView | None = None
        self._there = WayToWorld(words("To the exercise"), look)
        self._there.clicked.connect(lambda: self.turn(to_world=True))
        self._first = self._page_of(page)
        self.addWidget(self._first)
        self._back = Row(
            words("The task"), look, "action", icon=look.icon("arrow-left", ICON, look.palette.text)
        )
        self._back.setObjectName("to-task")
        self._back.setCheckable(False)
        self._back.clicked.connect(lambda: self.turn(to_world=False))
        self.frame = ExerciseFrame(world, words, look, told=told, end=self._back)
        self.addWidget(self.frame)
        self._kept = self._keep_header(may_be_told) if may_be_told else 0
        self._asked = ""

    @override
    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for what the one that is shown needs in this width, words on all their lines.

        What the other needs would push the way to it out of sight. While somebody types, the world alone
        stands there.
        """
        least = super().minimumSizeHint()
        if self._typed is not None:
            return QSize(least.width(), self.frame.height_bare(max(self.width(), least.width())))
        width = max(self.width(), least.width())
        return QSize(least.width(), height_of(self.currentWidget() or self._first, width))

    @property
    def at_world(self) -> bool:
        """Whether the world is what can be seen."""
        return self.currentWidget() is self.frame

    @property
    def way_there(self) -> WayToWorld:
        """What leads to the world."""
        return self._there

    def say_instead(self, *, told: bool) -> None:
        """Leave the header of the world to what is told, or give it its own words back."""
        self.frame.say_instead(told=told)
        self._share_header()

    @property
    def stands_still(self) -> bool:
        """Whether the world is what can be seen, and nothing in it moves for what is told of it."""
        return self._kept > 0 and self.at_world

    def fitting(self, ways: Sequence[str]) -> str:
        """Give the first of the ways to tell something that fits in the header, or else the last."""
        if not self._kept:
            return ways[0]
        return next((way for way in ways[:-1] if self._height_told(way) <= self._kept), ways[-1])

    def _keep_header(self, may_be_told: Sequence[str]) -> int:
        """Keep the header as high as two lines of words, or as what takes more in its fewest words."""
        look = self._look
        self._back.leave_icon_away(away=True)
        self._told.take_place_of(self._back)
        two_lines = 2 * (look.line(Role.BODY) + look.edge(Role.BODY) + look.px(EDGE_IN_HEADER))
        if max(map(self._height_told, may_be_told)) > two_lines:
            self._told.tighten()
        kept = max(two_lines, self._back.sizeHint().height(), *map(self._height_told, may_be_told))
        self.frame.keep_header(kept)
        return kept

    def _height_told(self, words: str) -> int:
        """Give the px of height that words take in the header; borders are not there yet at first."""
        look = self._look
        self._told.say(words)
        remeasure(self._told)
        beside = self._back.sizeHint().width() + 4 * look.px(BORDER) + look.px(GAP_IN_ROW)
        return height_of(self._told, look.width - 2 * look.margin - beside - 4 * look.px(BORDER))

    def keep_asked(self, asked: str) -> None:
        """Keep the end of what is asked in sight, where the header of the world keeps a height for words."""
        self._asked = asked if self._kept else ""
        self._keep_asked()

    def _keep_asked(self) -> None:
        """Say as many of the last sentences of what is asked as fit whole in the header."""
        if not self._asked:
            return
        frame, room = self.frame, self._room_beside(self._back.sizeHint().width())
        fitting = (one for one in endings(self._asked) if frame.height_asked(one, room) <= self._kept)
        frame.keep_asked(next(fitting, ""))

    def _room_beside(self, back: int) -> int:
        """Give the px of width that a way back of this width leaves in the header."""
        return self.width() - 4 * self._look.px(BORDER) - self._look.px(GAP_IN_ROW) - back

    def _share_header(self) -> None:
        """Leave the way back to its words, where what is told takes fewer lines without its arrow.

        The words stay: an arrow alone could be taken for the other one, which leads out of the exercise.
        """
        if self._kept:
            return
        more = self._look.px(ICON + GAP_IN_ROW)
        back = self._back.sizeHint().width() - (more if self._back.shows_icon else 0)
        room = self._room_beside(back)
        lower = height_of(self._told, room) < height_of(self._told, room - more)
        self._back.leave_icon_away(away=lower and not self._told.isHidden())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._share_header()
        self._keep_asked()
        self._remind()

    def make_room(self, typed: KindView | None) -> None:
        """Leave the height of the header to a world in which somebody types; None takes it back."""
        self._typed = typed
        self.frame.leave_header_away(away=typed is not None)
        if typed is None:
            self.frame.remind("")
        self._remind()
        self.updateGeometry()

    def _remind(self) -> None:
        """Keep what is asked in sight while somebody types, or else what is copied from it."""
        room = self._typed.height_typed() if self._typed is not None else 0
        if self._typed is None or not room:
            return
        asked = self._typed.asked()[1]
        room, width = self.height() - room, self.width()
        known = copied(asked)
        ways = (asked, *((self._words("From the task: {words}", words=known), known) if known else ()))
        self.frame.remind(next((way for way in ways if self.frame.height_reminding(way, width) <= room), ""))

    def turn(self, *, to_world: bool) -> None:
        """Show the world, or the task, from where it begins."""
        if to_world is not self.at_world:
            shown = self.frame if to_world else self._first
            self.setCurrentWidget(shown)
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
            for page in pages_around(self):
                page.verticalScrollBar().setValue(0)
            self.turned.emit()

    def _page_of(self, page: TaskPage) -> QWidget:
        first = QWidget()
        layout = column(first, gap=self._look.px(16))
        layout.addWidget(page, 1)
        layout.addWidget(self._there)
        return first

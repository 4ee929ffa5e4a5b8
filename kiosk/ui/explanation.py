"""What is still to do before going on: it stands where it hides nothing that someone needs for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.bars import BottomBar
from kiosk.ui.giving_way import GivingWay
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import height_of, row
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.worlds.row import Row

AIR = 8
"""Design px around the words."""
STAYS = 1000
"""Ms that a row stays after the next touch: what it pushed up must not move between two clicks of one."""


class Explanation(QWidget):
    """Words between the buttons of a bar, where they fit there, else in a row of their own above it.

    To fit, the words do without their icon and most of their air, and the buttons get narrower: a row
    takes its height from the screen, which is drawn lower for as long as it is there.
    """

    gone = Signal()

    def __init__(self, words: str, look: Look, window: QWidget, way_up: Row) -> None:
        """Put the words in a window, with a way to the top of the screen; they are not placed yet."""
        super().__init__(window)
        self.setObjectName("explanation")
        self._look, self._words = look, words
        self._notice = Notice(words, look, "info", "accent")
        self._notice.setObjectName("still")
        self._layout = row(self, gap=look.gutter)
        self._layout.addWidget(self._notice, 1)
        self._way_up = way_up
        self._layout.addWidget(way_up)
        way_up.hide()
        self._in_row = False
        self._giving_way: GivingWay | None = None
        self._later = QTimer(self, singleShot=True, interval=STAYS)
        self._later.timeout.connect(self.go)

    def place(self, bar: BottomBar, layout: QVBoxLayout, instead: Callable[[str], bool]) -> None:
        """Stand in a bar, next to the way on, or above the bar in the window's layout.

        A screen in which nothing may move for a row says the words `instead`, and these go.
        """
        self._giving_way = GivingWay(bar)
        ways = (self._notice.tighten, *self._giving_way.ways())
        if self._stand_in(bar) or any(self._stand_after(way, bar) for way in ways):
            self.show()
            return
        self._giving_way.take_back()
        if instead(self._words):
            self.go()
            return
        self._notice.loosen()
        self._stand_above(bar, layout)

    def lead_up(self, *, needed: bool) -> None:
        """Show the way up beside the words, where these push the top of the screen out of sight.

        The words keep their lines: they go without their icon first, then the way up without its words.
        """
        if not self._in_row or needed is not self._way_up.isHidden():
            return
        # The height stays: the screen above would move, and its end with it.
        self.setFixedHeight(self.height())
        self._notice.loosen()
        self._way_up.words.show()
        ways = (self._notice.tighten, self._way_up.words.hide) if needed else ()
        room = self.width() - 2 * self._look.margin - self._layout.spacing()
        for way in ways:
            if self._notice.sizeHint().width() + self._way_up.sizeHint().width() > room:
                way()
        self._way_up.setVisible(needed)

    def touched(self) -> None:
        """Go, now that someone does something about it."""
        if self._in_row:
            self._later.start()
        else:
            self.go()

    def go(self) -> None:
        """Leave the window."""
        self._later.stop()
        if self._giving_way is not None:
            self._giving_way.take_back()
        self.gone.emit()
        self.hide()
        self.deleteLater()

    def _stand_after(self, way: Callable[[], None], bar: BottomBar) -> bool:
        way()
        return self._stand_in(bar)

    def _stand_in(self, bar: BottomBar) -> bool:
        """Stand in the free part of a bar; False where there is too little room."""
        gap = free_part(bar, self._look)
        width = min(gap.width(), self._notice.sizeHint().width())
        height = height_of(self._notice, width)
        if self._notice.minimumSizeHint().width() > width or height > gap.height():
            return False
        left = gap.left() if self._look.right_to_left else gap.right() + 1 - width
        corner = bar.mapTo(bar.window(), QPoint(left, (bar.height() - height) // 2))
        self.setGeometry(QRect(corner.x(), corner.y(), width, height))
        return True

    def _stand_above(self, bar: BottomBar, layout: QVBoxLayout) -> None:
        self._in_row = True
        side, air = self._look.margin, self._look.px(AIR)
        self._layout.setContentsMargins(side, air, side, air)
        layout.insertWidget(layout.indexOf(bar), self)
        self.show()


def free_part(bar: BottomBar, look: Look) -> QRect:
    """Give the widest part of a bar with no button in it, less the air around words."""
    places = sorted((one.x(), one.x() + one.width()) for one in bar.findChildren(Button))
    gutter, air = look.gutter, look.px(AIR)
    free, reached = QRect(), look.margin - gutter
    for left, right in places:
        if left - reached - 2 * gutter > free.width():
            free = QRect(reached + gutter, air, left - reached - 2 * gutter, bar.height() - 2 * air)
        reached = max(reached, right)
    return free

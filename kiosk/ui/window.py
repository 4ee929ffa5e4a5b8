"""The one window: it shows a screen value between two bars, and knows no visit."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.bars import BottomBar, TopBar
from kiosk.ui.device_px import least_window
from kiosk.ui.explanation import Explanation
from kiosk.ui.gate import Gate
from kiosk.ui.roles import identify
from kiosk.ui.room import UP_FROM_STILL, Room
from kiosk.ui.screens import view_for
from kiosk.ui.sight import Sight
from kiosk.ui.standing_low import StandingLow
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.focus_ring import FocusRing
from kiosk.ui.widgets.text_layout import forget

if TYPE_CHECKING:
    from kiosk.visit.screens import Screen


class Window(QWidget):
    """Shows screens. `around_for(width, height)` gives what views use, for a window of that size in px.

    `closing` is asked when something wants to close the window; the window closes when it says True.
    `clock` gives the seconds by which a second click is too soon. `came` tells that another screen
    is there, `changed` that the one that is there may say something else.
    """

    came = Signal()
    changed = Signal()
    _below: QWidget | None = None
    _explanation: Explanation | None = None

    def __init__(
        self,
        around_for: Callable[[int, int], Around],
        closing: Callable[[], bool] = lambda: True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Build an empty window; nothing is drawn before the first screen."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Digipunt")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*least_window(self.devicePixelRatio()))
        self._around_for = around_for
        self._closing = closing
        self._around: Around | None = None
        self._screen: Screen | None = None
        self._newest: Screen | None = None
        self._showing = False
        self._view: View[Screen] | None = None
        self._top: TopBar | None = None
        self._bottom: BottomBar | None = None
        self._low = StandingLow()
        self._layout: QVBoxLayout = column(self)
        self._room: Room | None = None
        self._aside = QWidget()
        """Never shown: here lies what was shown, until it is gone."""
        self._ring = FocusRing(self, Look())
        self._sight = Sight(self)
        self.gate = Gate(self._ring, clock)
        for shown in (self.came, self.changed):
            shown.connect(self._identify)

    @property
    def view(self) -> View[Screen] | None:
        """What is shown between the bars now."""
        return self._view

    @property
    def around(self) -> Around:
        """What views use now; there is none before the first screen."""
        assert self._around is not None  # noqa: S101 - asked of a window that shows something
        return self._around

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What speaks to people, in the order in which it is read: what was just said comes first."""
        all_parts = (self._explanation, self._room, self._bottom, self._top)
        return tuple(part for part in all_parts if part is not None)

    @property
    def parts_to_touch(self) -> tuple[QWidget, ...]:
        """What speaks when it is touched: each key of the keyboard too, which says nothing by itself."""
        keys = self._below.findChildren(QAbstractButton) if self._below is not None else ()
        return (*self.parts, *keys)

    def put_below(self, widget: QWidget | None) -> None:
        """Put a widget between the screen and the bar below it; None leaves that place to the screen."""
        self._below = widget
        if self._room is not None:
            self._room.offer_more(offered=widget is None)
        if self._view is not None:
            self._view.make_room(typing=widget is not None)
        if widget is not None and self._layout.indexOf(widget) < 0 and self._bottom is not None:
            self._layout.insertWidget(self._layout.indexOf(self._bottom), widget)
        if self._bottom is not None:
            if widget is not None and self._explanation is not None:
                self._explanation.touched()
            self._low.follow(self._bottom, typing=widget is not None)

    def show_screen(self, screen: Screen) -> None:
        """Show a screen value: in place where its view can, else built anew.

        What is asked for while a screen is being shown is newer, and is shown once that one stands.
        """
        self._newest = screen
        if self._showing:
            return
        self._showing = True
        try:
            while (newest := self._newest) is not None:
                self._newest = None
                self._show(newest)
        finally:
            self._showing, self._newest = False, None

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        self._hush()
        self._look_again()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.setMinimumSize(*least_window(self.devicePixelRatio()))
            self._look_again()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self.gate)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        event.setAccepted(self._closing())

    def _look_again(self) -> None:
        """Show what is there once more, where the window asks for another look."""
        if self._screen is not None and self._around is not None:
            around = self._around_for(self.width(), self.height())
            if around.look != self._around.look:
                self.show_screen(self._newest or self._screen)

    def _show(self, screen: Screen) -> None:
        around = self._around_for(self.width(), self.height())
        self.gate.steady_hand = around.visit.preferences.steady_hand
        if self._explanation is not None:
            self._explanation.touched()
        view, same = self._view, self._around is not None and alike(around, self._around)
        stays = same and view is not None and type(screen) is type(view.shown) and view.show_screen(screen)
        if view is not None and not stays:
            view.settle(screen)
            if self._newest is not None:  # the screen does not say yet what the view has just reported
                return
        self._around, self._screen = around, screen
        if view is not None and stays:
            view.shown = screen
            self._show_bars(view.bars(), around)
            self.changed.emit()
        else:
            self._build(screen, around, restyle=not same)
            self.came.emit()

    def _build(self, screen: Screen, around: Around, *, restyle: bool) -> None:
        self._hush()
        self._clear()
        if restyle:
            self._restyle(around)
        view = view_for(screen)(screen, around)
        view.setObjectName("page")
        view.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        view.bars_changed.connect(self._read_bars)
        self._room = Room(view, around.look, around.words)
        view.bring.connect(self._room.bring)
        self._room.without_way_up.connect(self._lead_up)
        self._layout.insertWidget(0, self._room, 1)
        self._show_bars(view.bars(), around)
        for line in view.findChildren(QLineEdit):
            line.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
            line.setDragEnabled(False)
        self._room.show()
        self._ring.raise_()
        self.gate.shut()
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        gone = (self._room, self._top, self._bottom)
        self._room = self._view = self._top = self._bottom = None
        for old in gone:
            self._put_away(old)
        forget()

    def _put_away(self, old: QWidget | None) -> None:
        """Take away what was shown, which may still be answering the touch that replaced it.

        A line that is hidden says that it was finished: nobody may hear that of a screen that has gone.
        Aside it slowly takes on no other style, and its end has nothing painted anew.
        """
        if old is None:
            return
        for line in old.findChildren(QLineEdit):
            line.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        old.hide()
        old.setParent(self._aside)
        old.deleteLater()

    def _restyle(self, around: Around) -> None:
        both = Qt.LayoutDirection
        QApplication.setLayoutDirection(both.RightToLeft if around.look.right_to_left else both.LeftToRight)
        self.setFont(around.look.font(Role.BODY))
        self.setStyleSheet(style_sheet(around.look))
        self._ring.restyle(around.look)

    def _show_bars(self, bars: Bars, around: Around) -> None:
        if self._bottom is not None and self._bottom.update_to(bars):
            return
        for old in (self._bottom, self._top):
            self._put_away(old)
        self._bottom = BottomBar(bars, around, self._explain)
        self._layout.addWidget(self._bottom)
        self._top = TopBar(bars, around) if bars.top else None
        if self._top is not None:
            self._layout.insertWidget(0, self._top)
            self._top.show()
        self._bottom.show()
        self._low.follow(self._bottom, typing=self._below is not None)

    def _read_bars(self) -> None:
        if self._view is not None and self._around is not None:
            self._hush()
            self._show_bars(self._view.bars(), self._around)
            self.changed.emit()

    def _identify(self) -> None:
        # Part by part: what Qt made in one of them is then known to that part alone, and goes with it.
        # A window that asked for all would hold on to all as long as it stands itself.
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            identify(part)

    def _explain(self, words: str) -> None:
        """Say near the primary button what is still to do."""
        if self._room is None or self._view is None or self._bottom is None or not words:
            return
        self._hush()
        way_up = self._room.way_up(UP_FROM_STILL)
        self._explanation = explanation = Explanation(words, self.around.look, self, way_up)
        explanation.gone.connect(self._forget)
        explanation.place(self._bottom, self._layout, self._view.say_still)
        self._bring_to_do()
        self.changed.emit()

    def _bring_to_do(self) -> None:
        """Leave in sight what is still to do, also where saying it takes from the height of the screen."""
        wanted = self._view.to_do_at() if self._view is not None else None
        if self._room is not None and wanted is not None:
            self._room.bring(*wanted)

    def _lead_up(self, needed: bool) -> None:  # noqa: FBT001 - as the signal says it
        if self._explanation is not None:
            self._explanation.lead_up(needed=needed)

    def _hush(self) -> None:
        if self._explanation is not None:
            self._explanation.go()

    def _forget(self) -> None:
        self._explanation = None


def alike(one: Around, other: Around) -> bool:
    """Tell whether two surroundings draw and speak the same, and report to the same visit."""
    same = one.look == other.look and one.words.language == other.words.language
    return same and one.visit is other.visit and (one.read_aloud is None) == (other.read_aloud is None)

"""The place between the two bars, where every screen stands; what is too high for it says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import APART, row
from kiosk.ui.worlds.page import Page
from kiosk.ui.worlds.row import Row
from kiosk.ui.worlds.span import span_in

AIR = 8
"""Design px above and below the strip that says there is more."""
MORE_OF_SCREEN = "more-of-screen"
"""The name of the row that says there is more of a screen."""
BACK_TO_TOP, UP_FROM_STILL = "back-to-top", "up-from-still"
"""The names of the row beside it that leads back to where a screen begins, and of the one beside words."""


class Room(Page):
    """A screen's view, with "More below" under it for as long as there is more.

    The window puts every view in one, so that no screen can forget to say it. Where something was brought
    into sight and took the beginning away, a row leads back: nobody moved there by themselves. At the end it
    comes where it takes nothing of that out of sight again, and elsewhere `without_way_up` asks for another.
    """

    without_way_up = Signal(bool)
    """Whether the beginning was taken away and no row here leads back, as often as this may have changed."""

    def __init__(self, view: QWidget, look: Look, words: Words) -> None:
        """Take a screen's view."""
        super().__init__(view, look, words, more_inside=False)
        self.setObjectName("room")
        self.more.setObjectName(MORE_OF_SCREEN)
        self._brought_down = self._left_down = False
        self._back = self.way_up(BACK_TO_TOP)
        self._strip = QWidget()
        side, air = look.margin, look.px(AIR)
        rows = row(self._strip, gap=look.gutter, margins=(side, air, side, air))
        for one in (self._back, self.more):
            rows.addWidget(one, 1)
        self._strip.hide()
        self.column.addWidget(self._strip)

    def way_up(self, name: str) -> Row:
        """Build a row that leads back to where the screen begins."""
        up = Row(self._words("Back to the top"), self._look, "more", icon=self.arrow("caret-up"))
        up.setObjectName(name)
        up.clicked.connect(self.go_up)
        return up

    @override
    def go_up(self) -> None:
        super().go_up()
        # The row that was pressed goes: keys would go on from something further down, and show that.
        view = self.area.widget()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def follow_fingers(self) -> None:
        """Stay where it is: a finger that pulls a card along would press it where it lets go."""

    @override
    def _show_wanted(self, widget: QWidget, until: QWidget) -> tuple[QWidget, QWidget] | None:
        again = super()._show_wanted(widget, until)
        bar = self.area.verticalScrollBar()
        high = span_in(until, self).bottom - span_in(widget, self).top + self._look.px(APART)
        fits = high <= self.height() - self._strip.sizeHint().height()
        self._brought_down = self._down and (fits or bar.value() < bar.maximum() - self._edge_below())
        self._left_down = self._down and not self._brought_down
        if self._brought_down and self._strip.isHidden():
            # The row that leads back takes from the height that this was shown in.
            self._tell_soon()
            return widget, until
        return again

    @property
    def _down(self) -> bool:
        """Whether the beginning of the screen is out of sight."""
        return self.area.verticalScrollBar().value() > 0

    @override
    def show_more(self, *, shown: bool) -> None:
        self._brought_down = self._brought_down and self._down
        self._back.setVisible(self._brought_down)
        super().show_more(shown=shown)
        self._strip.setVisible(shown or self._brought_down)
        self._left_down = self._left_down and self._down
        self.without_way_up.emit(self._left_down)

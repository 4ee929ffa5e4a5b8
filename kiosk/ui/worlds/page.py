"""A page that may be longer than its world: a wide scroll bar, and a row that says there is more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget
from typing_extensions import override

from kiosk.core.words import Words, message
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import APART, column, height_of
from kiosk.ui.worlds.ending import begin_of, end_of
from kiosk.ui.worlds.row import Row
from kiosk.ui.worlds.span import Span

MORE, UP = message("More below"), message("To the top")
"""What the row below a page says: that there is more, and at the end of a list that it leads up again."""
KEPT = 0.75
"""How much of what is seen moves away with one press, so that people see where they were."""
LEAST = 160
LINE = 64
"""Design px of the least height of a page, and of the row that says there is more."""
GAP = 8
"""Design px between a page and that row."""


class Area(QScrollArea):
    """A scroll area that asks for little, so that what stands around it stays in sight."""

    def leave_below(self, px: int) -> None:
        """Show nothing of the content in so many px at the end."""
        self.setViewportMargins(0, 0, 0, px)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()


class Page(QWidget):
    """A content widget in a scroll area; people who do not know scrolling press "More below".

    A `whole` page is as high as its content: then what stands around it scrolls. `more` may be laid
    out elsewhere instead of below the content. A `brief` page is a list that has no width for a scroll bar:
    the row stays where it is, and leads back up at the end.
    """

    told = Signal(bool)
    """Whether there is more below that was not seen, each time that this may have changed."""

    def __init__(  # noqa: PLR0913 - each is one thing that pages differ in
        self,
        content: QWidget,
        look: Look,
        words: Words,
        *,
        more_inside: bool = True,
        whole: bool = False,
        brief: bool = False,
    ) -> None:
        """Take the content as it is."""
        super().__init__()
        self.area = Area(self)
        self.area.setHidden(whole)
        self._brief, self._words, self._look = brief, words, look
        said = words(MORE)
        kind = "more-of-list" if brief else "more"
        self.more = Row(said, look, kind, icon=self.arrow("caret-down"))
        self.more.setObjectName("more-below")
        self.more.clicked.connect(self._go_down)
        self.more.hide()
        self._offered = True
        self._at_end = False
        self._wanted: tuple[QWidget, QWidget] | None = None
        self.column = column(self, gap=look.px(GAP))
        # Not at once: a row that comes while the page is being laid out would be left where it was.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        if whole:
            self.column.addWidget(content, 1)
        else:
            self._let_scroll(content, look.px(LEAST))
            self.follow_fingers()
        if more_inside:
            self.column.addWidget(self.more)

    def _let_scroll(self, content: QWidget, least: int) -> None:
        self.area.setMinimumHeight(least)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # None until it is known to be needed: one that comes and goes would make the first picture jump.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        self.column.addWidget(self.area, 1)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._tell_soon)
        bar.rangeChanged.connect(self._tell_soon)
        content.installEventFilter(self)

    def follow_fingers(self) -> None:
        """Let a finger pull the page along."""
        QScroller.grabGesture(self.area.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def offer_more(self, *, offered: bool) -> None:
        """Say whether more below is of use to anyone now; who answers what is `told` may say so each time."""
        if offered is not self._offered:
            self._offered = offered
            self._tell_soon()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._brief:
            # Higher at the end, it would push that out of sight: then there is more below again, and so on.
            self.more.be_high_enough((self._words(MORE), self._words(UP)), self.width())

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._tell_soon()
        return super().eventFilter(watched, event)

    def _tell_soon(self) -> None:
        self._soon.start()

    def _tell(self) -> None:
        fits = self._fits()
        # A bar once there takes width, so that words may need the height that keeps it there.
        without = fits or self._brief
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if without else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if self.area.verticalScrollBarPolicy() is not policy:
            self.area.setVerticalScrollBarPolicy(policy)
        self._end_whole()
        bar = self.area.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - self._edge_below()
        self.show_more(shown=self._offered and not fits and (self._brief or not at_end))
        if self._brief:
            self._point(up=at_end and not fits)
        if self._wanted is not None and self._laid_out():
            self.column.activate()
            self._wanted = self._show_wanted(*self._wanted)
        self.told.emit(not fits and not at_end)

    def _end_whole(self) -> None:
        """Leave a row away at the end of what is seen that is not seen whole; where the page ends all is."""
        content, top, high = self.area.widget(), self.area.verticalScrollBar().value(), self.area.height()
        if content is None:
            return
        last = top + high >= content.height()
        self.area.leave_below(0 if last else top + high - end_of(content, Span(top, top + high)))

    def show_more(self, *, shown: bool) -> None:
        """Show the row that says there is more, or take it away."""
        self.more.setVisible(shown)
        if shown:
            # As high without it: else what is around would take its room, and its end be out of sight again.
            self.setMinimumHeight(self.minimumSizeHint().height())

    def _laid_out(self) -> bool:
        """Tell whether the content is as high as it asks for: what was just said has its place later."""
        content = self.area.widget()
        return content is None or content.height() >= height_of(content, content.width())

    def _fits(self) -> bool:
        """Tell whether all would be in sight without the row that says there is more.

        Only the empty edge below it may not be: a bar for that would promise something.
        """
        content = self.area.widget()
        return content is not None and height_of(content, self.width()) - self._edge_below() <= self.height()

    def _edge_below(self) -> int:
        """Give the px below the last thing on the page, in which there is nothing to see."""
        content = self.area.widget()
        layout = None if content is None else content.layout()
        return 0 if layout is None else layout.contentsMargins().bottom()

    def arrow(self, name: str) -> QPixmap:
        """Draw what stands before the words of a row that leads up or down."""
        return self._look.icon(name, 28, self._look.palette.text)

    def _point(self, *, up: bool) -> None:
        """Say in the row where it leads."""
        if up is not self._at_end:
            self._at_end = up
            self.more.show_icon(self.arrow("caret-up" if up else "caret-down"))
            self.more.say(self._words(UP if up else MORE))

    def bring(self, widget: QWidget, until: QWidget | None = None) -> None:
        """Bring a part of the page into sight, once the row that says there is more has its place.

        With it comes what stands below, `until` another part, or as much of that as there is room for.
        """
        if self.area.widget() is not None:
            self._wanted = widget, until or widget
            self._tell_soon()

    def _show_wanted(self, widget: QWidget, until: QWidget) -> tuple[QWidget, QWidget] | None:
        """Show all of a part of the page where there is room, a finger's distance from what stands above.

        At the end of the page there is room without the row that says there is more: then the part is to be
        shown once more when that has gone, and is given back.
        """
        bar, content, room = self.area.verticalScrollBar(), self.area.widget(), self.area.height()
        if content is None:
            return None
        apart, place = self._look.px(APART), widget.mapTo(content, QPoint(0, 0)).y()
        top, bottom = max(0, place - apart), until.mapTo(content, QPoint(0, 0)).y() + until.height()
        if bottom - top <= room:
            down = max(bottom - room, min(top, bar.value()))
            bar.setValue(down if down <= bar.value() or self._brief else begin_of(content, down, top))
            return None
        ends = content.height() - top - self._edge_below() <= self.height()
        bar.setValue(bar.maximum() if ends else top)
        return (widget, until) if ends and self.more.isVisible() and not self._brief else None

    def go_up(self) -> None:
        """Show where the page begins."""
        self.area.verticalScrollBar().setValue(0)

    def _go_down(self) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(0 if self._at_end else bar.value() + round(bar.pageStep() * KEPT))

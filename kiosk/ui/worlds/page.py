"""A page that may be longer than its world: a wide scroll bar, and a row that says there is more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget
from typing_extensions import override

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import column
from kiosk.ui.worlds.row import Row

KEPT = 0.75
"""How much of what is seen moves away with one press, so that people see where they were."""
LEAST = 160
LINE = 64
"""Design px of the least height of a page, and of the row that says there is more."""


class Area(QScrollArea):
    """A scroll area that asks for little, so that what stands around it stays in sight."""

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()


class Page(QWidget):
    """A content widget in a scroll area; people who do not know scrolling press "More below"."""

    def __init__(self, content: QWidget, look: Look, words: Words, *, more_inside: bool = True) -> None:
        """Take the content as it is; `more` may be laid out elsewhere instead of below it."""
        super().__init__()
        self.area = Area()
        self.area.setMinimumHeight(look.px(LEAST))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        QScroller.grabGesture(self.area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.more = Row(
            words("More below"), look, "more", icon=look.icon("caret-down", 28, look.palette.text)
        )
        self.more.setObjectName("more-below")
        self.more.clicked.connect(self._go_down)
        layout = column(self)
        layout.addWidget(self.area, 1)
        if more_inside:
            layout.addWidget(self.more)
        bar = self.area.verticalScrollBar()
        # Not at once: a row that comes while the page is being laid out would be left where it was.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        bar.valueChanged.connect(self._tell_soon)
        bar.rangeChanged.connect(self._tell_soon)
        content.installEventFilter(self)
        self.more.hide()
        self._offered = True

    def reveal(self, widget: QWidget) -> None:
        """Bring a part of the page into view."""
        self.area.ensureWidgetVisible(widget, 0, widget.height() // 2)

    def offer_more(self, *, offered: bool) -> None:
        """Say whether more below is of use to anyone now."""
        self._offered = offered
        self._tell_soon()

    def to_top(self) -> None:
        """Go back to where the page begins."""
        self.area.verticalScrollBar().setValue(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._tell_soon()
        return super().eventFilter(watched, event)

    def _tell_soon(self) -> None:
        self._soon.start()

    def _tell(self) -> None:
        bar = self.area.verticalScrollBar()
        self.more.setVisible(self._offered and bar.value() < bar.maximum())

    def _go_down(self) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + round(bar.pageStep() * KEPT))

"""A thing on a field, to point at, press, press twice or carry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column, drawing
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.text_layout import longest_word
from kiosk.ui.widgets.tick import tick

TWICE = 900
"""Ms within which a second press makes a double one; calm hands need more than Qt's 400."""
DOUBLE = 2
"""Presses that make a double one; a trembling hand's third is not a new press."""
STILL = 250
"""Ms the pointer must stay on a thing to rest on it, so that passing over it is not a visit."""
GAP, PAD = 4, 12
"""Design px between the picture and its words, and around both, so that no letter touches a border."""
STEP = 8
"""Design px between the widths that are tried for its words."""
CONTENT, PLATE, LINE, ROUND = 36, 46, 2, 6
"""Design px of what was put in a thing, and of the card it lies on, with the card's edge and its corners."""
FAR = 12
"""Design px that a pressed pointer must go before it carries something."""


class Target(Card):
    """Reports what hands do: `rested`, `pressed_once`, `pressed_twice`, and `let_go` where a drag ended."""

    rested = Signal()
    pressed_once = Signal()
    pressed_twice = Signal()
    let_go = Signal(QPoint)

    def __init__(self, words: str, picture: str, look: Look, size: int) -> None:
        """Draw a picture of `size` design px above its words."""
        super().__init__(words, look)
        self.setProperty("held", "false")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name, self._size = picture, size
        self._picture = look.picture(picture, size)
        self._drawing = drawing(self._picture)
        self._words = TextBlock(words, look, Role.BODY, centred=True)
        px = look.px
        layout = column(self, gap=px(GAP), margins=(px(PAD), px(PAD), px(PAD), px(PAD)))
        layout.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words)
        layout.addStretch()
        self._tick = tick(look, 32, look.palette.selected_border, look.palette.selected_sign)
        self._tick.setParent(self)
        self._tick.hide()
        self._contents: list[QLabel] = []
        self._heights: dict[int, int] = {}
        self._since = QElapsedTimer()
        self._rest = QTimer(self, singleShot=True, interval=STILL)
        self._rest.timeout.connect(self.rested)
        self._presses = 0
        self._from: QPoint | None = None
        self._ghost: QLabel | None = None
        self.clicked.connect(self._count)

    def show_state(self, *, held: bool, done: bool) -> None:
        """Show whether the thing is picked up, and whether something was done with it."""
        self._tick.setVisible(done)
        told = "true" if held else "false"
        if self.property("held") != told:
            self.setProperty("held", told)
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()

    def hold(self, pictures: Sequence[str]) -> None:
        """Show small what was put in this thing."""
        if len(pictures) == len(self._contents):
            return
        for old in self._contents:
            old.deleteLater()
        self._contents = [drawing(on_plate(self.look, name)) for name in pictures]
        for content in self._contents:
            content.setParent(self)
            content.show()
        self.place_signs()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @property
    def longest(self) -> int:
        """The px of width in which no word of it is broken."""
        wide = QFontMetrics(self.look.font(Role.BODY)).horizontalAdvance(longest_word(self.text()))
        return wide + 2 * self.look.px(PAD) + 2

    @property
    def liked(self) -> int:
        """The px of width in which its words take two lines at most."""
        edges = 2 * self.look.px(PAD)
        one_line = self.widest - edges
        high = 2 * self.look.line(Role.BODY) + 2 * self.look.edge(Role.BODY)
        widths = range(self.longest - edges, one_line, self.look.px(STEP))
        return edges + next((one for one in widths if self._words.heightForWidth(one) <= high), one_line)

    @property
    def widest(self) -> int:
        """The px of width in which its words take one line."""
        return self._words.sizeHint().width() + 2 * self.look.px(PAD)

    def height_for(self, width: int, picture: int) -> int:
        """Give the px of height of a picture of `picture` design px and all words below it."""
        px = self.look.px
        if width not in self._heights:
            self._heights[width] = self._words.heightForWidth(width - 2 * px(PAD))
        return px(picture) + self._heights[width] + px(GAP) + 2 * px(PAD)

    def width_for(self, picture: int) -> int:
        """Give the px of width of a picture of `picture` design px."""
        return self.look.px(picture) + 2 * self.look.px(PAD)

    def show_picture(self, size: int) -> None:
        """Draw the picture in `size` design px."""
        if size != self._size:
            self._draw(self._name, size)

    def turn_into(self, picture: str) -> None:
        """Draw another picture: what the thing is now that something was done with it, or was before."""
        if picture != self._name:
            self._draw(picture, self._size)

    def _draw(self, picture: str, size: int) -> None:
        self._name, self._size, self._picture = picture, size, self.look.picture(picture, size)
        self._drawing.setPixmap(self._picture)
        self._drawing.setFixedSize(self._picture.deviceIndependentSize().toSize())

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self._rest.start()

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        super().leaveEvent(event)
        self._rest.stop()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._rest.start()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        super().mousePressEvent(event)
        self._from = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        here = event.position().toPoint()
        if self._ghost is None and self._from is not None and self._is_far(here - self._from):
            self._lift()
        if self._ghost is not None:
            half = QPoint(self._ghost.width() // 2, self._ghost.height() // 2)
            self._ghost.move(self.mapTo(self.window(), here) - half)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        self._from = None
        if self._ghost is None:
            super().mouseReleaseEvent(event)
            return
        self._put_down()
        self.setDown(False)
        self.let_go.emit(self.mapTo(self.window(), event.position().toPoint()))

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self._put_down()  # a screen that goes while something is carried leaves nothing over the next one
        super().hideEvent(event)

    def _is_far(self, way: QPoint) -> bool:
        return way.manhattanLength() >= self.look.px(FAR)

    def _lift(self) -> None:
        """Show what is carried under the pointer."""
        self._since.invalidate()
        ghost = drawing(self._picture)
        ghost.setParent(self.window())
        ghost.show()
        ghost.raise_()
        self._ghost = ghost

    def _put_down(self) -> None:
        """Take what is carried away."""
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None

    def _count(self) -> None:
        soon = self._since.isValid() and self._since.elapsed() <= TWICE
        self._presses = self._presses + 1 if soon else 1
        self._since.start()
        if self._presses == 1:
            self.pressed_once.emit()
        elif self._presses == DOUBLE:
            self.pressed_twice.emit()

    def place_signs(self) -> None:
        """Keep the tick on the picture's top end corner, and what was put in this thing over the picture.

        A place may be much larger than its picture: at its edges the signs would float beside it.
        """
        layout = self.layout()
        if layout is not None:
            layout.activate()
        gap, picture, sign = self.look.px(GAP), self._drawing.geometry(), self._tick.width()
        for index, content in enumerate(self._contents):
            middle = self.width() // 2 + round((index - (len(self._contents) - 1) / 2) * content.width())
            content.move(middle - content.width() // 2, max(gap, picture.top() - content.height() // 3))
        corner = picture.left() if self.isRightToLeft() else picture.right() + 1
        left = max(gap, min(corner - sign // 2, self.width() - sign - gap))
        self._tick.move(left, max(gap, picture.top() - sign // 3))


def on_plate(look: Look, picture: str) -> QPixmap:
    """Draw what was put in a thing on a card of its own, so that no line of the thing runs through it."""
    inner = look.picture(picture, CONTENT)
    ratio, side, line = inner.devicePixelRatio(), look.px(PLATE), look.px(LINE)
    plate = QPixmap(round(side * ratio), round(side * ratio))
    plate.setDevicePixelRatio(ratio)
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.palette.text), line))
    painter.setBrush(QColor(look.palette.page))
    box = QRectF(0, 0, side, side).adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.drawRoundedRect(box, look.px(ROUND), look.px(ROUND))
    edge = (side - look.px(CONTENT)) // 2
    painter.drawPixmap(edge, edge, inner)
    painter.end()
    return plate

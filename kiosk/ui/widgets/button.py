"""The buttons of the bars: primary, secondary, help, stop."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.ink import least_step

ARROW = 34
ICON = 32
PADDING = {"primary": 32, "bare": 4}
SLIM_PADDING = 16
GAPS = {"primary": 32, "bare": 12}
GAP, SLIM_GAP = 16, 12
STEP, STEP_WITH_MARKS = 1.12, 1.32
"""The least line of words on two lines, in sizes of their letters; scripts with high marks need more."""
AIR = 7
"""Design px above and below two lines."""

Arranged = tuple[tuple[str, ...], bool, bool, bool, int]
"""The lines of a button's words, is it slim, may its icon grow, is the icon left away, its px of height."""


class Button(QAbstractButton):
    """A button with an icon before its words; a primary one has its arrow after them.

    `kind` is "primary", "secondary", "help" or "bare". A button that is not ready can be reached
    and says what is still to do, but its press is for the window to explain.
    """

    def __init__(self, words: str, look: Look, kind: str = "secondary", *, icon: str = "") -> None:
        """Build a button as tall as its kind asks."""
        super().__init__()
        self.look = look
        self.kind = kind
        self._large = False
        self._slim = False
        self._grows = True
        self._bare = False
        self._lines: tuple[str, ...] = (words,)
        self._icon = icon or ("arrow-right" if kind == "primary" else "")
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty("kind", kind)
        self.setProperty("ready", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(look.px(92 if look.largest else 72))

    @property
    def ready(self) -> bool:
        """Whether a press goes on."""
        return bool(self.property("ready") == "true")

    def say(self, words: str) -> None:
        """Show other words, on one line."""
        self.setText(words)
        self.setAccessibleName(words)
        self._lines = (words,)
        self.updateGeometry()

    def show_icon_alone(self) -> None:
        """Take the words away where there is no room; they stay its name."""
        self._bare = False
        self.setText("")
        self._lines = ("",)
        self.setToolTip(self.accessibleName())
        self.updateGeometry()

    def leave_icon_away(self) -> None:
        """Show the words alone where there is no room for both; the arrow that leads on stays."""
        self._bare = self.kind != "primary" and bool(self.text())
        self.updateGeometry()

    def bring_back(self) -> None:
        """Show icon and words again, where there is room for them after all."""
        self._bare = False
        if not self.text():
            self.setToolTip("")
            self.say(self.accessibleName())
        self.updateGeometry()

    @property
    def shows_icon(self) -> bool:
        """Whether an icon stands beside its words, or instead of them."""
        return bool(self._icon) and not self._bare

    @property
    def grown(self) -> int:
        """The px by which its icon may shrink: to that of the smallest letters, never under its own."""
        small = self._icon_size()
        shrinks = self.shows_icon and self.look.px(small) >= self.look.text_px(self.role)
        return self._icon_px() - self.look.px(small) if shrinks else 0

    @property
    def icon_room(self) -> int:
        """The px that its words gain when the icon is left away."""
        return self._icon_room() if self.kind != "primary" and self.text() else 0

    def shrink_icon(self) -> None:
        """Leave more room for words: a smaller icon, but never a crumb beside large letters."""
        self._grows = self._grows and not self.grown
        self.updateGeometry()

    def fold(self) -> None:
        """Break the words into two lines, as narrow as can be; a single word stays as it is."""
        if not self._large:
            self._lines = halves(self.text(), QFontMetrics(self.look.font(self.role)))
            self.updateGeometry()

    def slim(self) -> None:
        """Take less room beside the words."""
        self._slim = not self._large
        self.updateGeometry()

    @property
    def arranged(self) -> Arranged:
        """How it stands, to be put back after it has given way."""
        return self._lines, self._slim, self._grows, self._bare, self.minimumHeight()

    def arrange(self, arranged: Arranged) -> None:
        """Stand again as it stood."""
        self._lines, self._slim, self._grows, self._bare, height = arranged
        self.setMinimumHeight(height)
        self.updateGeometry()

    @property
    def height_needed(self) -> int:
        """The px of height that the words ask for."""
        asked = len(self._lines) * self._step() + 2 * self.look.px(AIR) if len(self._lines) > 1 else 0
        return max(asked, self.look.px(92 if self.look.largest else 72))

    def set_ready(self, *, ready: bool, still: str = "") -> None:
        """Draw it ready, or dashed with what is `still` to do as its description."""
        self.setAccessibleDescription("" if ready else still)
        if ready != self.ready:
            self.setProperty("ready", "true" if ready else "false")
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()

    def enlarge(self, width: int) -> None:
        """Make it the welcome's: 88 high, `width` px wide, in larger letters."""
        self._large = True
        self.setFixedSize(width, self.look.px(92 if self.look.largest else 88))

    @property
    def role(self) -> Role:
        """The letters of its words."""
        if self._large:
            return Role.HEADING_2
        return Role.OPTION if self.kind == "primary" else Role.STRONG

    @property
    def padding(self) -> int:
        """Px between its side and what stands in it."""
        usual = 42 if self._large else PADDING.get(self.kind, 29)
        return self.look.px(min(usual, SLIM_PADDING) if self._slim else usual)

    @override
    def sizeHint(self) -> QSize:
        width = self._words_width() + 2 * self.padding + self._icon_room()
        least = self.look.px(240) if self.kind == "primary" else 0
        return QSize(max(width, least), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)
        painter.setPen(QColor(self._colour()))
        painter.setFont(self.look.font(self.role))
        inner = self.rect().adjusted(self.padding, 0, -self.padding, 0)
        if self.kind == "primary":
            self._paint_primary(painter, inner)
        else:
            self._paint_plain(painter, inner)

    def _paint_primary(self, painter: QPainter, inner: QRect) -> None:
        self._paint_words(painter, inner)
        self._paint_icon(painter, inner, at_start=False)

    def _paint_plain(self, painter: QPainter, inner: QRect) -> None:
        content = self._words_width() + self._icon_room()
        beside = max(0, (inner.width() - content) // 2)
        inner = inner.adjusted(beside, 0, -beside, 0)
        self._paint_icon(painter, inner, at_start=True)
        room = self._icon_room()
        words = inner.adjusted(0, 0, -room, 0) if self._right() else inner.adjusted(room, 0, 0, 0)
        self._paint_words(painter, words)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        step = self._step()
        top = room.center().y() - len(self._lines) * step // 2
        flags = int(start_side(self) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        for index, line in enumerate(self._lines):
            painter.drawText(QRect(room.left(), top + index * step, room.width(), step), flags, line)

    def _paint_icon(self, painter: QPainter, inner: QRect, *, at_start: bool) -> None:
        if not self._icon or self._bare:
            return
        pixmap = self._icon_pixmap()
        size = self._icon_px()
        left = at_start != self._right()
        x = inner.left() if left else inner.right() + 1 - size
        painter.drawPixmap(x, (self.height() - size) // 2, pixmap)

    def _icon_pixmap(self) -> QPixmap:
        colours = self.look.palette
        colour = colours.primary_arrow if self.kind == "primary" and self.ready else self._colour()
        if self.kind == "help":
            colour = colours.help_border if colours.control_width > 2 else colours.help_text
        return self.look.icon(self._icon, self._design(), colour)

    def _colour(self) -> str:
        colours = self.look.palette
        if not self.ready:
            return colours.waiting
        return {"primary": colours.primary_text, "help": colours.help_text}.get(self.kind, colours.text)

    def _icon_size(self) -> int:
        return {"primary": 42 if self._large else ARROW, "bare": 30}.get(self.kind, ICON)

    def _design(self) -> float:
        """Give the design px of its icon, which grows with the letters beside it."""
        return self.look.sign(self._icon_size()) if self._grows else self._icon_size()

    def _icon_px(self) -> int:
        return self.look.px(self._design())

    def _icon_room(self) -> int:
        usual = GAPS.get(self.kind, GAP) if self.text() else 0
        gap = min(usual, SLIM_GAP) if self._slim else usual
        return self.look.px(self._design() + gap) if self._icon and not self._bare else 0

    def _words_width(self) -> int:
        metrics = QFontMetrics(self.look.font(self.role))
        return max(metrics.horizontalAdvance(line) for line in self._lines) + 2

    def _step(self) -> int:
        """Give the px from one line of words to the next."""
        high = STEP_WITH_MARKS if self.look.right_to_left else STEP
        usual = round(self.look.text_px(self.role) * high)
        return (
            usual if len(self._lines) == 1 else max(usual, least_step(self._lines, self.look.font(self.role)))
        )

    def _right(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def halves(words: str, metrics: QFontMetrics) -> tuple[str, ...]:
    """Break words into two lines at the space that leaves the longer of them shortest."""
    spaces = [place for place, sign in enumerate(words) if sign == " "]
    ways = [(words[:place], words[place + 1 :]) for place in spaces]
    if not ways:
        return (words,)
    return min(ways, key=lambda way: max(metrics.horizontalAdvance(line) for line in way))


def paint_box(button: QAbstractButton, painter: QPainter) -> None:
    """Let the style sheet draw a button's fill and border in the state it is in."""
    option = QStyleOption()
    option.initFrom(button)
    if button.isDown():
        option.state |= QStyle.StateFlag.State_Sunken
    if button.isChecked():
        option.state |= QStyle.StateFlag.State_On
    button.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, button)


def start_side(widget: QWidget) -> Qt.AlignmentFlag:
    """Give the side where words start, in absolute terms."""
    right = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute

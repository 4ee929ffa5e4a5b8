"""The ring around what has the keyboard's attention, drawn outside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.ui.heard import decorates
from kiosk.ui.theme.look import Look

GAP = 4
FOLLOWED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """A transparent sheet over the window that follows the focus and lets every touch through.

    Only where the ring was and where it comes is drawn anew: all of the window below is drawn with it.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        """Lie over a window."""
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._drawn = QRect()
        self._wanted = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setObjectName("focusRing")
        decorates(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def restyle(self, look: Look) -> None:
        """Draw in another look."""
        self._look = look
        self.update()

    def want(self, *, wanted: bool) -> None:
        """Show the ring to someone who uses keys, hide it from someone who points."""
        if wanted is not self._wanted:
            self._wanted = wanted
            self._renew()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in FOLLOWED:
            self._renew()
        return False

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        place = self._place()
        if self._around(place) != self._drawn:  # a page that moved below had its own part drawn alone
            self._renew()
        if place.isEmpty():
            return
        colours = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        gap, width = self._look.px(GAP), self._look.px(colours.ring_width)
        self._draw(painter, place, (gap / 2, gap), colours.ring_gap)
        self._draw(painter, place, (gap + width / 2, width), colours.ring)

    def _renew(self) -> None:
        """Draw anew where the ring was, and where it is now."""
        before, self._drawn = self._drawn, self._around(self._place())
        for place in (before, self._drawn):
            self.update(place)

    def _draw(self, painter: QPainter, place: QRectF, line: tuple[float, float], colour: str) -> None:
        """Draw one round of the ring: its distance from the target, and its width."""
        distance, width = line
        radius = self._look.px(12) + distance
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(place.adjusted(-distance, -distance, distance, distance), radius, radius)

    def _place(self) -> QRectF:
        """Give the place that is ringed: what is in sight of the target, with the ring inside the window.

        It is empty where nothing is.
        """
        target = self._target
        if target is None or not self._wanted or not isValid(target) or not target.isVisible():
            return QRectF()
        place = QRectF(QPoint(target.mapTo(self.window(), QPoint(0, 0))), target.size())
        edge = self._edge
        return place & self._seen(target) & QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)

    def _around(self, place: QRectF) -> QRect:
        """Give all that a ring around a place takes."""
        edge = self._edge
        return QRect() if place.isEmpty() else place.adjusted(-edge, -edge, edge, edge).toAlignedRect()

    @property
    def _edge(self) -> int:
        """Give how many px a ring is wide, with its gap."""
        return self._look.px(GAP) + self._look.px(self._look.palette.ring_width)

    def _seen(self, target: QWidget) -> QRectF:
        """Give what the pages that a target lies in show; their rings do not lie over the bars."""
        seen, around = QRectF(self.rect()), target.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                sight = around.viewport()
                seen &= QRectF(QPoint(sight.mapTo(self.window(), QPoint(0, 0))), sight.size())
            around = around.parentWidget()
        return seen

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        reachable = now is not None and now.window() is self.window()
        self._target = now if reachable and now is not None and self._pressable(now) else None
        if self._target is not None:
            self._target.installEventFilter(self)
        self.raise_()
        self._renew()

    @staticmethod
    def _pressable(widget: QWidget) -> bool:
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

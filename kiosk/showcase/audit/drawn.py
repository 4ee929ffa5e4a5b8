"""What a window draws, noted as it draws it: each run of letters, each picture, each fill, in their order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPixmap,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

Dirty = QPaintEngine.DirtyFlag
MOVED, PEN, BRUSH = (flag.value for flag in (Dirty.DirtyTransform, Dirty.DirtyPen, Dirty.DirtyBrush))
CLIPPED = (Dirty.DirtyClipRegion | Dirty.DirtyClipPath | Dirty.DirtyClipEnabled).value
"""What changed, as plain numbers: they are asked for with each line that is drawn."""
Metric = QPaintDevice.PaintDeviceMetric
DPI, MM_PER_INCH = 96, 25.4
OPAQUE = 255


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one font on one line: `ink` is where they stand, in px of the window.

    `size` and `capital` are px of the font and of its capitals; `order` is when they were drawn.
    """

    widget: QWidget
    words: str
    ink: QRectF
    base: float
    size: float
    capital: float
    bold: bool
    colour: int
    order: int


@dataclass(frozen=True, slots=True)
class Patch:
    """A picture, or a fill that hides what was drawn before it; `pixmap` is None for a fill."""

    widget: QWidget
    box: QRectF
    pixmap: QPixmap | None
    order: int


@dataclass(slots=True)
class Drawing:
    """All that one window drew."""

    runs: list[Run] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)


class Recorder:
    """Has windows draw themselves, and notes what."""

    def __init__(self) -> None:
        """Remember how large letters are, which is slow to find out."""
        self._extents: dict[tuple[str, str], tuple[QRectF, float]] = {}

    def record(self, window: QWidget) -> Drawing:
        """Give what a window draws now."""
        engine = Engine(self._extents)
        watcher = Watcher(engine)
        application = QApplication.instance()
        assert application is not None  # noqa: S101 - there is a window
        application.installEventFilter(watcher)
        sheet = Sheet(window, engine)
        painter = QPainter(sheet)
        try:
            window.render(painter, QPoint(0, 0))
        finally:
            painter.end()
            application.removeEventFilter(watcher)
        return engine.drawing


class Watcher(QObject):
    """Tells an engine which widget is drawing."""

    def __init__(self, engine: Engine) -> None:
        """Tell this one."""
        super().__init__()
        self._engine = engine

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._engine.turn_to(watched)
        return False


class Sheet(QPaintDevice):
    """A device as large as a window, on which nothing is left."""

    def __init__(self, window: QWidget, engine: Engine) -> None:
        """Let an engine note what is drawn."""
        super().__init__()
        self._engine = engine
        width, height = window.width(), window.height()
        self._metrics = {
            Metric.PdmWidth: width,
            Metric.PdmHeight: height,
            Metric.PdmWidthMM: round(width * MM_PER_INCH / DPI),
            Metric.PdmHeightMM: round(height * MM_PER_INCH / DPI),
            Metric.PdmDepth: 32,
            Metric.PdmDpiX: DPI,
            Metric.PdmDpiY: DPI,
            Metric.PdmPhysicalDpiX: DPI,
            Metric.PdmPhysicalDpiY: DPI,
            Metric.PdmDevicePixelRatio: 1,
            Metric.PdmDevicePixelRatioScaled: 65536,
        }

    @override
    def paintEngine(self) -> QPaintEngine:
        return self._engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric, /) -> int:
        return self._metrics.get(metric, 0)


class Engine(QPaintEngine):
    """Notes runs, pictures and fills; lines, points and ellipses hide no words."""

    def __init__(self, extents: dict[tuple[str, str], tuple[QRectF, float]]) -> None:
        """Begin with nothing."""
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.drawing = Drawing()
        self.widget: QWidget | None = None
        self._since = 0
        self._extents = extents
        self._transform = QTransform()
        self._colour = QColor()
        self._clip: QRegion | None = None
        self._hides = False
        self._order = 0

    def turn_to(self, widget: QWidget) -> None:
        """Note what comes as drawn by this widget; what style sheets put behind it came just before."""
        patches = self.drawing.patches
        for index in range(self._since, len(patches)):
            if lies_behind(patches[index], widget):
                patches[index] = replace(patches[index], widget=widget)
        self.widget, self._since = widget, len(patches)

    @override
    def begin(self, pdev: QPaintDevice, /) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def updateState(self, state: QPaintEngineState, /) -> None:
        changed = state.state().value
        if changed & MOVED:
            self._transform = QTransform(state.transform())
        if changed & CLIPPED:
            self._clip = clip_of(state)
        if changed & PEN:
            self._colour = state.pen().color()
        if changed & BRUSH:
            self._hides = hides(state.brush())

    @override
    def drawTextItem(self, p: Any, textItem: QTextItem, /) -> None:
        words = textItem.text()
        if self.widget is None or not words.strip():
            return
        font = textItem.font()
        place = self._transform.map(QPointF(p))
        scale = self._transform.m22()
        extent = QTransform.fromScale(self._transform.m11(), scale).mapRect(self._extent(textItem))
        ink = extent.translated(place)
        if self._clip is not None and not self._clip.intersects(middle_of(ink)):
            return
        self.drawing.runs.append(
            Run(
                self.widget,
                words,
                ink,
                place.y(),
                font.pixelSize() * scale,
                QFontMetricsF(font).capHeight() * scale,
                font.weight() >= QFont.Weight.DemiBold,
                self._colour.rgb() & 0xFFFFFF,
                self._next(),
            )
        )

    @override
    def drawPixmap(self, r: Any, pm: Any, sr: Any, /) -> None:
        self._patch(QRectF(r), QPixmap(pm))

    @override
    def drawImage(self, r: Any, pm: Any, sr: Any, /, flags: Any = None) -> None:
        self._patch(QRectF(r), QPixmap.fromImage(pm))

    @override
    def drawRects(self, rects: Any, /) -> None:
        for rect in rects if self._hides else ():
            self._patch(QRectF(rect))

    @override
    def drawPath(self, path: Any, /) -> None:
        if self._hides:
            self._patch(path.boundingRect())

    @override
    def drawPolygon(self, *_points: Any) -> None:
        """Note nothing: pennants and houses."""

    @override
    def drawLines(self, *_lines: Any) -> None:
        """Note nothing."""

    @override
    def drawEllipse(self, *_where: Any) -> None:
        """Note nothing."""

    @override
    def drawPoints(self, *_points: Any) -> None:
        """Note nothing."""

    @override
    def drawTiledPixmap(self, *_where: Any) -> None:
        """Note nothing."""

    def _patch(self, box: QRectF, pixmap: QPixmap | None = None) -> None:
        if self.widget is not None:
            place = self._transform.mapRect(box)
            self.drawing.patches.append(Patch(self.widget, place, pixmap, self._next()))

    def _next(self) -> int:
        self._order += 1
        return self._order

    def _extent(self, item: QTextItem) -> QRectF:
        """Give where letters stand around where they are drawn, in the width that their line gives them."""
        known = (item.font().key(), item.text())
        if known not in self._extents:
            metrics = QFontMetricsF(item.font())
            self._extents[known] = metrics.tightBoundingRect(known[1]), metrics.horizontalAdvance(known[1])
        ink, advance = self._extents[known]
        return ink.adjusted(0, 0, item.width() - advance, 0)


def middle_of(ink: QRectF) -> QRect:
    """Give a line through the middle of some letters: what leaves them out, leaves all of it out."""
    return QRect(int(ink.left()), int(ink.center().y()), max(1, int(ink.width())), 1)


def clip_of(state: QPaintEngineState) -> QRegion | None:
    """Give what a painter draws in, in px of the window; None where it draws everywhere."""
    if not state.isClipEnabled() or state.clipOperation() is Qt.ClipOperation.NoClip:
        return None
    moved = state.transform()
    # Not mapped: of the ways to map that a transform has, Qt's binding may take the one for polygons.
    return state.clipRegion().translated(round(moved.dx()), round(moved.dy()))


def lies_behind(patch: Patch, widget: QWidget) -> bool:
    """Tell whether a fill is this widget's own background, and not a part of who drew before it."""
    own = box_of(widget)
    return own.contains(patch.box) and (own == patch.box or not box_of(patch.widget).contains(patch.box))


def box_of(widget: QWidget) -> QRectF:
    """Give where a widget stands, in px of its window."""
    return QRectF(QPointF(widget.mapTo(widget.window(), QPoint(0, 0))), widget.size())


def hides(brush: QBrush) -> bool:
    """Tell whether what is filled with a brush cannot be looked through."""
    return brush.style() is Qt.BrushStyle.SolidPattern and brush.color().alpha() == OPAQUE

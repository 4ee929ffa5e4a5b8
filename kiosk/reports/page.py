"""One A4 page that is drawn from its top start corner, in the direction of the language.

The paper's library cannot write a tagged PDF: a screen reader gets the words in drawing order,
without headings. What is on the sheet is on the screen too, where it can be read aloud.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from kiosk.reports.letters import Letters
from kiosk.reports.outline import Segment
from kiosk.reports.paragraphs import Fitted, Paragraph, Place, Setter
from kiosk.reports.pictures import SIDE, Pictures

WIDTH, HEIGHT = A4
MARGIN = 45.0
INNER = WIDTH - 2 * MARGIN

TEXT, QUIET, THIN, WHITE = "#001823", "#687278", "#e6e8ea", "#ffffff"
BRAND, ACCENT, GREEN, ORANGE = "#005ba9", "#ffdb5a", "#2c8726", "#e06c00"


class Align(Enum):
    """Where a line stands in its box."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page in points: from the start edge, from the top."""

    start: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends, from the top."""
        return self.top + self.height

    def inside(self, across: float, down: float) -> Box:
        """Give the box within, with this much margin."""
        return Box(self.start + across, self.top + down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a shape is drawn; None is not at all, `border` is in points."""

    fill: str | None = None
    line: str | None = None
    border: float = 0.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in points, where they stand; the colour is the text's."""

    size: float = 14.0
    align: Align = Align.START
    middle: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """Of a script's lines, at size 1: their pitch, and how far letters reach up and down."""

    leading: float
    above: float
    below: float


LATIN = Metrics(1.3, 0.935, 0.265)
ARABIC = Metrics(1.55, 1.02, 0.48)


class Page:
    """Draws on one A4 page; the same drawing always gives the same bytes."""

    def __init__(self, letters: Letters, pictures: Pictures, title: str, language: str) -> None:
        """Begin an empty page; the title is shown by whoever opens the file."""
        self.mirrored = letters.right_to_left
        self._letters = letters
        self._pictures = pictures
        self._metrics = ARABIC if self.mirrored else LATIN
        self._setter = Setter(letters, self._metrics.leading)
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, invariant=1, pageCompression=1, lang=language)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("Digipunt")

    def finish(self) -> bytes:
        """Give the page as a PDF file."""
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    def section(self, name: str, top: float) -> None:
        """Note where a part begins: readers list it by name, and a screen shows the page part by part."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=HEIGHT - top, zoom=0)
        self._canvas.addOutlineEntry(name, name)

    def left(self, start: float, width: float = 0.0) -> float:
        """Give the left edge of something at this distance from the start edge."""
        return WIDTH - start - width if self.mirrored else start

    def write(self, box: Box, paragraphs: Iterable[Paragraph], type_: Type) -> float:
        """Write words, smaller where they would not fit; gives where they end, from the top."""
        fitted = self._setter.fit(paragraphs, Place(box.width, box.height, type_.size))
        pitch = self._metrics.leading * fitted.size
        used = pitch * len(fitted.lines)
        top = box.top + (box.height - used) / 2 if type_.middle else box.top
        slack = self._metrics.leading - self._metrics.above - self._metrics.below
        self._canvas.setFillColor(HexColor(TEXT))
        for place, _ in enumerate(fitted.lines):
            baseline = top + place * pitch + (slack / 2 + self._metrics.above) * fitted.size
            self._line(fitted, place, box, (type_.align, baseline))
        return top + used

    def size_in(self, box: Box, paragraphs: Iterable[Paragraph], type_: Type) -> float:
        """Give the size in points at which words would be written in a box."""
        return self._setter.fit(paragraphs, Place(box.width, box.height, type_.size)).size

    def pitch(self, size: float) -> float:
        """Give how far lines of this size are apart, in points."""
        return self._metrics.leading * size

    def width(self, paragraph: Paragraph, size: float) -> float:
        """Give how wide a paragraph is on one line, in points."""
        return self._setter.widest([paragraph]) * size

    def _line(self, fitted: Fitted, place: int, box: Box, where: tuple[Align, float]) -> None:
        align, baseline = where
        signs, size = fitted.lines[place], fitted.size
        width = self._letters.width(signs) * size
        spare = {Align.START: 0.0, Align.CENTRE: 0.5, Align.END: 1.0}[align] * (box.width - width)
        x = self.left(box.start + spare, width)
        for run in self._letters.runs(signs):
            self._canvas.setFont(run.font, size)
            self._canvas.drawString(x, HEIGHT - baseline, run.text)
            x += run.width * size

    def shape(self, box: Box, ink: Ink) -> None:
        """Draw a rectangle, with round corners when the ink has a radius."""
        self._colours(ink)
        place = (self.left(box.start, box.width), HEIGHT - box.bottom, box.width, box.height)
        self._canvas.roundRect(*place, ink.radius, fill=int(ink.fill is not None), stroke=int(ink.border > 0))

    def rule(self, box: Box, colour: str, thickness: float) -> None:
        """Draw a line along the top of a box."""
        self.shape(Box(box.start, box.top - thickness / 2, box.width, thickness), Ink(fill=colour))

    def dot(self, centre: tuple[float, float], radius: float, ink: Ink) -> None:
        """Draw a disc around a point given from the start edge and from the top."""
        self._colours(ink)
        x, y = self.left(centre[0]), HEIGHT - centre[1]
        self._canvas.circle(x, y, radius, fill=int(ink.fill is not None), stroke=int(ink.border > 0))

    def _colours(self, ink: Ink) -> None:
        self._canvas.setLineWidth(ink.border)
        if ink.fill:
            self._canvas.setFillColor(HexColor(ink.fill))
        if ink.line:
            self._canvas.setStrokeColor(HexColor(ink.line))

    def picture(self, name: str, box: Box, ink: Ink, *, points: bool = False) -> None:
        """Draw a picture; `points` mirrors one that shows a direction where the page is mirrored.

        The ink's border thickens the lines, in the picture's own 256 units.
        """
        self._canvas.saveState()
        self._colours(ink)
        turned = points and self.mirrored
        x = self.left(box.start, box.width) + (box.width if turned else 0.0)
        self._canvas.translate(x, HEIGHT - box.top)
        self._canvas.scale(box.width / SIDE * (-1 if turned else 1), -box.height / SIDE)
        self._canvas.setLineWidth(ink.border)
        for shape in self._pictures(name):
            colour = ink.fill if shape.slot == "fill" else ink.line
            if colour is not None:
                self._outline(shape.segments, colour, thicker=ink.border > 0 and shape.slot != "fill")
        self._canvas.restoreState()

    def _outline(self, segments: Iterable[Segment], colour: str, *, thicker: bool) -> None:
        path = self._canvas.beginPath()
        draw = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
        for segment in segments:
            draw[segment.verb](*(value for point in segment.points for value in point))
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.drawPath(path, stroke=int(thicker), fill=1, fillMode=FILL_NON_ZERO)

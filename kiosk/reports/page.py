"""One A4 page that is drawn from its top start corner, in the direction of the language.

The paper's library cannot write a tagged PDF: a screen reader gets the words in drawing order,
without headings. What is on the sheet is on the screen too, where it can be read aloud.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from kiosk.core.sheet import SheetWords
from kiosk.reports.lettering import SMALL, Block, Lettering
from kiosk.reports.outline import Segment
from kiosk.reports.paragraphs import Paragraph, Place, aloud
from kiosk.reports.pictures import SIDE, Pictures

WIDTH, HEIGHT = A4
MARGIN = 45.0
INNER = WIDTH - 2 * MARGIN

TEXT, QUIET, THIN, WHITE = "#001823", "#687278", "#e6e8ea", "#ffffff"
BESIDE = "#525c62"
"""Of small words: 6.9 on white and 5.0 on the accent."""
BRAND, ACCENT, GREEN, ORANGE = "#005ba9", "#ffdb5a", "#2c8726", "#e06c00"


ENDS = (".", "?", "!", "؟", ":")
"""How words end after which whoever reads them aloud waits by themselves."""
BETWEEN = 12.0
"""Points at least between words on one line that are in two languages."""


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
    """How words are set: size in points, where they stand; the colour is the text's.

    `below` are the same words in another language, small and grey; `across` puts them at the other
    end of the line where it has room. Words that `goes_on` are told in one breath with those before.
    """

    size: float = 14.0
    align: Align = Align.START
    middle: bool = False
    below: Paragraph = ()
    across: bool = False
    goes_on: bool = False


class Page:
    """Draws on one A4 page; the same drawing always gives the same bytes.

    All is measured at once and drawn as the page is finished: one that turns out too full costs little.
    """

    def __init__(self, lettering: Lettering, pictures: Pictures, title: str, language: str) -> None:
        """Begin an empty page; the title is shown by whoever opens the file."""
        self.mirrored = lettering.own.letters.right_to_left
        self._lettering = lettering
        self._pictures = pictures
        self._strokes: list[Callable[[], None]] = []
        self._told: list[list[str]] = []
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, invariant=1, pageCompression=1, lang=language)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("Digipunt")

    @property
    def told(self) -> SheetWords:
        """The words of each part in the order in which they are read, without those in another language."""
        return tuple(tuple(lines) for lines in self._told)

    def finish(self) -> bytes:
        """Give the page as a PDF file; raises AssetError when a picture is missing or broken."""
        for stroke in self._strokes:
            stroke()
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    def section(self, name: str, top: float) -> None:
        """Note where a part begins: readers list it by name, and a screen shows the page part by part."""
        self._strokes.append(partial(self._bookmark, name, top))
        self._told.append([])

    def _bookmark(self, name: str, top: float) -> None:
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=HEIGHT - top, zoom=0)
        self._canvas.addOutlineEntry(name, name)

    def left(self, start: float, width: float = 0.0) -> float:
        """Give the left edge of something at this distance from the start edge."""
        return WIDTH - start - width if self.mirrored else start

    def write(self, box: Box, paragraphs: Iterable[Paragraph], type_: Type) -> float:
        """Write words, smaller where they would not fit; gives where they end, from the top."""
        text = tuple(paragraphs)
        self._tell(text, goes_on=type_.goes_on)
        place = Place(box.width, box.height, type_.size)
        across = self._across(text, type_, box)
        own, small = self._lettering.fit(text, () if across else type_.below, place)
        used = own.height + (small.height if small else 0.0)
        middle = box.top + box.height / 2
        box = replace(box, top=middle - used / 2 if type_.middle else box.top)
        self._strokes.append(partial(self._block, own, box, type_.align, TEXT))
        if across is not None:
            one = len(across.fitted.lines) == 1
            top = box.top + own.baseline - across.baseline if one else middle - across.height / 2
            beside = replace(box, top=top)
            self._strokes.append(partial(self._block, across, beside, Align.END, BESIDE))
        elif small is not None:
            below = replace(box, top=box.top + own.height)
            self._strokes.append(partial(self._block, small, below, type_.align, BESIDE))
        return box.top + used

    def heading(self, box: Box, words: Paragraph, type_: Type) -> float:
        """Write a heading; the box grows where small words find no room on its line. Gives where it ends."""
        high = self.more_of_heading(box, words, type_)
        self.write(replace(box, height=box.height + high), [words], type_)
        return box.bottom + high

    def more_of_heading(self, box: Box, words: Paragraph, type_: Type) -> float:
        """Give the points that a heading grows, where small words find no room on its line."""
        across = self._across((words,), type_, box)
        return 0.0 if across else self.height_below(type_.below, box.width)

    def _across(self, text: tuple[Paragraph, ...], type_: Type, box: Box) -> Block | None:
        """Set small words for the other end of the line; None where they stand below, or find no room."""
        room = box.width - sum(self.width(paragraph, type_.size) for paragraph in text) - BETWEEN
        small = self._lettering.small(type_.below, room) if type_.across and room > 0 else None
        if small is None or (len(small.fitted.lines) > 1 and not type_.middle):
            return None
        return small if small.height <= box.height else None

    def write_below(self, box: Box, words: Paragraph) -> float:
        """Write words of another language alone, small; gives where they end, from the top."""
        small = self._lettering.small(words, box.width)
        if small is None:
            return box.top
        self._strokes.append(partial(self._block, small, box, Align.START, BESIDE))
        return box.top + small.height

    def size_in(self, box: Box, paragraphs: Iterable[Paragraph], type_: Type) -> float:
        """Give the size in points at which words would be written in a box."""
        place = Place(box.width, box.height, type_.size)
        return self._lettering.fit(tuple(paragraphs), type_.below, place)[0].fitted.size

    def pitch(self, size: float) -> float:
        """Give how far lines of this size are apart, in points."""
        return self._lettering.own.metrics.leading * size

    def width(self, paragraph: Paragraph, size: float) -> float:
        """Give how wide a paragraph is on one line, in points."""
        return self._lettering.own.setter.widest([paragraph]) * size

    def width_below(self, words: Paragraph) -> float:
        """Give how wide small words of another language are on one line, in points."""
        other = self._lettering.other
        return other.setter.widest([words]) * SMALL if other else 0.0

    def height_below(self, words: Paragraph, width: float = INNER) -> float:
        """Give the height that small words of another language take, in points."""
        small = self._lettering.small(words, width)
        return small.height if small else 0.0

    def _tell(self, text: Iterable[Paragraph], *, goes_on: bool) -> None:
        """Note words to be read aloud; a comma stands where neither their end nor a new line is heard."""
        if not self._told:
            self._told.append([])
        lines, comma = self._told[-1], ("، " if self.mirrored else ", ")
        said = lines.pop() if goes_on and lines else ""
        for words in filter(None, map(aloud, text)):
            pause = "" if not said else " " if said.endswith(ENDS) else comma
            said += pause + words
        if said:
            lines.append(said)

    def _block(self, block: Block, box: Box, align: Align, colour: str) -> None:
        self._canvas.setFillColor(HexColor(colour))
        spare = {Align.START: 0.0, Align.CENTRE: 0.5, Align.END: 1.0}[align]
        for width, runs in block.lines():
            x = self.left(box.start + spare * (box.width - width), width)
            for run in runs:
                self._canvas.setFont(run.font, block.fitted.size)
                self._canvas.drawString(x + run.right, HEIGHT - box.top - run.down, run.text)

    def shape(self, box: Box, ink: Ink) -> None:
        """Draw a rectangle, with round corners when the ink has a radius."""
        self._strokes.append(partial(self._shape, box, ink))

    def _shape(self, box: Box, ink: Ink) -> None:
        self._colours(ink)
        place = (self.left(box.start, box.width), HEIGHT - box.bottom, box.width, box.height)
        self._canvas.roundRect(*place, ink.radius, fill=int(ink.fill is not None), stroke=int(ink.border > 0))

    def rule(self, box: Box, colour: str, thickness: float) -> None:
        """Draw a line along the top of a box."""
        self.shape(Box(box.start, box.top - thickness / 2, box.width, thickness), Ink(fill=colour))

    def dot(self, centre: tuple[float, float], radius: float, ink: Ink) -> None:
        """Draw a disc around a point given from the start edge and from the top."""
        self._strokes.append(partial(self._dot, centre, radius, ink))

    def _dot(self, centre: tuple[float, float], radius: float, ink: Ink) -> None:
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
        self._strokes.append(partial(self._picture, name, box, ink, turned=points and self.mirrored))

    def _picture(self, name: str, box: Box, ink: Ink, *, turned: bool) -> None:
        self._canvas.saveState()
        self._colours(ink)
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

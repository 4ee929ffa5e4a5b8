"""Words set on paper in one language, with the same in another small below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.reports.letters import Letters
from kiosk.reports.paragraphs import Fitted, Paragraph, Place, Setter

SMALL, SMALLEST = 9.0, 8.0
"""Points of what stands small below; nothing on the page is smaller."""
MOST_SMALL = 2
"""Lines of it at most."""
STILL_WELL = 12.0
"""Points of the person's own words, under which nothing below them takes their room."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Of a script's lines, at size 1: their pitch, and how far letters reach up and down."""

    leading: float
    above: float
    below: float

    @property
    def baseline(self) -> float:
        """How far the baseline of a line is from its top."""
        return (self.leading - self.below + self.above) / 2


LATIN = Metrics(1.3, 0.935, 0.265)
ARABIC = Metrics(1.55, 1.02, 0.48)


@dataclass(frozen=True, slots=True)
class Script:
    """The letters of one language, and how its lines are set."""

    letters: Letters
    metrics: Metrics
    setter: Setter


def script_of(letters: Letters) -> Script:
    """Give how lines of these letters are set."""
    metrics = ARABIC if letters.right_to_left else LATIN
    return Script(letters, metrics, Setter(letters, metrics.leading))


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one font draws: from the line's left edge, and down from the block's top, in points."""

    font: str
    text: str
    right: float
    down: float


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that fit, one below the other."""

    fitted: Fitted
    script: Script

    @property
    def width(self) -> float:
        """The width of the widest line, in points."""
        return max((wide for wide, _ in self.lines()), default=0.0)

    @property
    def baseline(self) -> float:
        """How far the first line's baseline is from the top, in points."""
        return self.script.metrics.baseline * self.fitted.size

    @property
    def height(self) -> float:
        """The height of all lines, in points."""
        return len(self.fitted.lines) * self.script.metrics.leading * self.fitted.size

    def lines(self) -> Iterator[tuple[float, list[Drawn]]]:
        """Give each line's width in points, and its runs."""
        size, metrics, letters = self.fitted.size, self.script.metrics, self.script.letters
        for place, signs in enumerate(self.fitted.lines):
            down, right, runs = (place * metrics.leading + metrics.baseline) * size, 0.0, []
            for run in letters.runs(signs):
                runs.append(Drawn(run.font, run.text, right, down))
                right += run.width * size
            yield right, runs


@dataclass(frozen=True, slots=True)
class Lettering:
    """Sets the person's own words, and small ones of another language where there is one.

    What was set once is known: a page is drawn anew with less air until all stands on it.
    """

    own: Script
    other: Script | None = None
    known: dict[tuple[tuple[Paragraph, ...], Paragraph, Place], tuple[Block, Block | None]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def fit(self, text: tuple[Paragraph, ...], below: Paragraph, place: Place) -> tuple[Block, Block | None]:
        """Fit words, and those below them unless they would take the room to read the former well."""
        asked = (text, below, place)
        if asked not in self.known:
            self.known[asked] = self._fit(text, below, place)
        return self.known[asked]

    def _fit(self, text: tuple[Paragraph, ...], below: Paragraph, place: Place) -> tuple[Block, Block | None]:
        for size in (SMALL, SMALLEST):
            small = self.small(below, place.width, size)
            if small is not None and small.height < place.height:
                rest = Place(place.width, place.height - small.height, place.size)
                own = self.own.setter.fit(text, rest)
                if own.size >= min(STILL_WELL, place.size):
                    return Block(own, self.own), small
        return Block(self.own.setter.fit(text, place), self.own), None

    def small(self, words: Paragraph, width: float, most: float = SMALL) -> Block | None:
        """Set small words of `most` points at most in a line or two; None where there are none, or more."""
        if not words or self.other is None:
            return None
        setter = self.other.setter
        size = most if setter.widest([words]) * most <= width else SMALLEST
        lines = setter.even(words, width / size)
        if len(lines) > MOST_SMALL or setter.widest(lines) * size > width:
            return None
        return Block(Fitted(size, tuple(setter.ordered(lines))), self.other)

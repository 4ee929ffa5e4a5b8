"""The path notation of SVG, read into absolute lines and cubic curves.

Source: SVG 1.1 (W3C, 2011), section 8.3 and appendix F.6 for arcs; all commands but T are known.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Point = tuple[float, float]
LENGTHS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
FLAG = re.compile(r"[01]")
BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Segment:
    """A move (one point), a line (one), a curve (two handles and an end) or a close (none)."""

    verb: str
    points: tuple[Point, ...] = ()


@dataclass(slots=True)
class Pen:
    """Where drawing has come: the point, where this outline began, the last curve's handle."""

    at: Point = (0.0, 0.0)
    began: Point = (0.0, 0.0)
    handle: Point | None = None
    segments: list[Segment] = field(default_factory=list)

    def draw(self, verb: str, *points: Point) -> None:
        """Add a segment and go to its end."""
        self.segments.append(Segment(verb, points))
        self.at = points[-1] if points else self.began
        self.handle = points[1] if verb == "C" else None


def numbers(text: str, command: str) -> Iterator[float]:
    """Read a command's arguments; an arc's two flags may be written without a gap.

    Raises ValueError at the first thing that is no number.
    """
    place, count = BETWEEN.match(text), 0
    at = place.end() if place else 0
    while at < len(text):
        pattern = FLAG if command == "A" and count % 7 in {3, 4} else NUMBER
        found = pattern.match(text, at)
        if found is None:
            message = f"no number in a path at {text[at : at + 12]!r}"
            raise ValueError(message)
        yield float(found[0])
        count += 1
        gap = BETWEEN.match(text, found.end())
        at = gap.end() if gap else found.end()


def steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Give each command with its own arguments, repeated ones spelled out.

    Raises ValueError for a command that is not known or has too few arguments.
    """
    for letter, text in COMMAND.findall(re.sub(r"[eE](?=[-+\d])", "@", path)):
        kind = letter.upper()
        if kind not in LENGTHS:
            message = f"a path has a command {letter!r} that this reader does not know"
            raise ValueError(message)
        given = tuple(numbers(text.replace("@", "e"), kind))
        yield from split_repeats(letter, given, LENGTHS[kind])


def split_repeats(
    letter: str, given: tuple[float, ...], length: int
) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Cut arguments into as many commands as they are; further moves are lines."""
    if (length == 0 and given) or (length and (not given or len(given) % length)):
        message = f"command {letter!r} of a path has {len(given)} numbers"
        raise ValueError(message)
    if length == 0:
        yield letter, ()
    for start in range(0, len(given), length or 1):
        line = {"M": "L", "m": "l"}.get(letter, letter)
        yield (letter if start == 0 else line), given[start : start + length]


def move(pen: Pen, *ends: Point) -> None:
    """Begin a new outline."""
    pen.draw("M", *ends)
    pen.began = pen.at


def line(pen: Pen, *ends: Point) -> None:
    """Draw a straight line."""
    pen.draw("L", *ends)


def curve(pen: Pen, *ends: Point) -> None:
    """Draw a cubic curve."""
    pen.draw("C", *ends)


def smooth(pen: Pen, *ends: Point) -> None:
    """Draw a cubic curve whose first handle mirrors the one before."""
    x, y = pen.at
    first = (2 * x - pen.handle[0], 2 * y - pen.handle[1]) if pen.handle else pen.at
    pen.draw("C", first, *ends)


def quadratic(pen: Pen, *ends: Point) -> None:
    """Draw a quadratic curve as the cubic that equals it."""
    middle, end = ends
    pen.draw("C", between(pen.at, middle), between(end, middle), end)


def between(start: Point, end: Point) -> Point:
    """Give the point two thirds of the way."""
    return (start[0] + (end[0] - start[0]) * 2 / 3, start[1] + (end[1] - start[1]) * 2 / 3)


DRAWN: dict[str, Callable[..., None]] = {"M": move, "L": line, "C": curve, "S": smooth, "Q": quadratic}


def read(path: str) -> tuple[Segment, ...]:
    """Read the `d` of an SVG path; raises ValueError when it is not one."""
    pen = Pen()
    for letter, given in steps(path):
        base = pen.at if letter.islower() else (0.0, 0.0)
        draw(pen, letter.upper(), base, given)
    return tuple(pen.segments)


def draw(pen: Pen, kind: str, base: Point, given: tuple[float, ...]) -> None:
    """Carry one command out."""
    if kind == "Z":
        pen.draw("Z")
    elif kind == "H":
        pen.draw("L", (base[0] + given[0], pen.at[1]))
    elif kind == "V":
        pen.draw("L", (pen.at[0], base[1] + given[0]))
    elif kind == "A":
        arc(pen, given, (base[0] + given[5], base[1] + given[6]))
    else:
        pairs = zip(given[::2], given[1::2], strict=True)
        DRAWN[kind](pen, *((base[0] + x, base[1] + y) for x, y in pairs))


def arc(pen: Pen, given: tuple[float, ...], end: Point) -> None:
    """Draw an elliptical arc as cubic curves of at most a quarter turn each (F.6.5, F.6.6)."""
    rx, ry, tilt = abs(given[0]), abs(given[1]), math.radians(given[2])
    if rx == 0 or ry == 0 or end == pen.at:
        pen.draw("L", end)
        return
    half = turned(((pen.at[0] - end[0]) / 2, (pen.at[1] - end[1]) / 2), -tilt)
    grow = max(1.0, math.hypot(half[0] / rx, half[1] / ry))
    rx, ry = rx * grow, ry * grow
    centre, first, sweep = unit_arc((half[0] / rx, half[1] / ry), large=given[3] == 1, swept=given[4] == 1)
    middle = ((pen.at[0] + end[0]) / 2, (pen.at[1] + end[1]) / 2)

    def place(point: Point) -> Point:
        x, y = turned(((point[0] + centre[0]) * rx, (point[1] + centre[1]) * ry), tilt)
        return (x + middle[0], y + middle[1])

    for handles in quarters(first, sweep):
        pen.draw("C", *map(place, handles))


def turned(point: Point, angle: float) -> Point:
    """Turn a point around the origin."""
    cos, sin = math.cos(angle), math.sin(angle)
    return (cos * point[0] - sin * point[1], sin * point[0] + cos * point[1])


def unit_arc(half: Point, *, large: bool, swept: bool) -> tuple[Point, float, float]:
    """Find an arc of the unit circle from `half` to its opposite: centre, first angle, sweep."""
    x, y = half
    away = math.sqrt(max(0.0, 1 / (x * x + y * y) - 1)) * (-1 if large == swept else 1)
    cx, cy = away * y, -away * x
    first = math.atan2(y - cy, x - cx)
    sweep = (math.atan2(-y - cy, -x - cx) - first) % (2 * math.pi)
    return (cx, cy), first, sweep if swept else sweep - 2 * math.pi


def quarters(first: float, sweep: float) -> Iterator[tuple[Point, Point, Point]]:
    """Cut an arc of the unit circle into curves: two handles and an end for each."""
    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    turn = sweep / count
    reach = 4 / 3 * math.tan(turn / 4)
    for number in range(count):
        a, b = first + number * turn, first + (number + 1) * turn
        yield (
            (math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
            (math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
            (math.cos(b), math.sin(b)),
        )

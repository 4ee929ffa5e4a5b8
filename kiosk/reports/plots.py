"""Small drawings of numbers on paper: points beside a diagonal, and shares by level."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.calibrated import Seen
from kiosk.core.model import Level
from kiosk.reports.page import BRAND, ORANGE, QUIET, TEXT, THIN

LETTERS, HEAVY = "FiraSans-Regular", "FiraSans-SemiBold"
DOT = 2.4
BESIDE, WING = 24.0, 10.0
COLOURS = (BRAND, ORANGE)
SURE = 1.96
LEVELS = {
    Level.FIRST_STEPS: "first steps",
    Level.FOUNDATION: "basics",
    Level.INTERMEDIATE: "independent",
    Level.BEYOND: "fluent",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of words is set: `size` in points."""

    size: float = 8.0
    middle: bool = False
    heavy: bool = False
    colour: str = TEXT


PLAIN, MIDDLE = Style(), Style(middle=True)
PALE = Style(middle=True, colour=QUIET)


@dataclass(frozen=True, slots=True)
class Frame:
    """A place on the page in points from its lower left corner, and what its edges stand for."""

    left: float
    low: float
    width: float
    height: float
    across: tuple[float, float] = (0.0, 1.0)
    up: tuple[float, float] = (0.0, 1.0)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Give where a value lies; one beyond the edges lies on them."""
        return (
            self.left + self.width * _part(x, self.across),
            self.low + self.height * _part(y, self.up),
        )


@dataclass(frozen=True, slots=True)
class Dot:
    """A value on both axes; `error` is the sd of the second."""

    x: float
    y: float
    error: float
    stands_out: bool


def scatter(canvas: Canvas, frame: Frame, dots: Sequence[Dot], names: tuple[str, str]) -> None:
    """Draw dots with their errors, and where both values are the same; what stands out comes last."""
    _axes(
        canvas, frame, [float(n) for n in range(math.ceil(frame.across[0]), math.floor(frame.across[1]) + 1)]
    )
    canvas.setStrokeColor(HexColor(QUIET))
    canvas.setDash(3, 3)
    canvas.line(*frame.at(frame.across[0], frame.up[0]), *frame.at(frame.across[1], frame.up[1]))
    canvas.setDash()
    for dot in sorted(dots, key=lambda dot: dot.stands_out):
        x, y = frame.at(dot.x, dot.y)
        colour = HexColor(ORANGE if dot.stands_out else BRAND)
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        canvas.line(x, frame.at(0, dot.y - dot.error)[1], x, frame.at(0, dot.y + dot.error)[1])
        canvas.circle(x, y, DOT, stroke=0, fill=1)
    write(canvas, names[0], (frame.left + frame.width / 2, frame.low - 26), MIDDLE)
    canvas.saveState()
    canvas.translate(frame.left - 26, frame.low + frame.height / 2)
    canvas.rotate(90)
    write(canvas, names[1], (0, 0), MIDDLE)
    canvas.restoreState()


def shares(canvas: Canvas, frame: Frame, groups: Sequence[Sequence[Seen]]) -> None:
    """Draw the share that did an item right by level, with its 95% interval, and what was expected.

    Of two groups the second is orange and stands beside the first; the numbers below are of both.
    """
    _upright(canvas, frame)
    width = frame.width / len(LEVELS)
    for place, level in enumerate(LEVELS):
        middle = frame.left + width * (place + 0.5)
        found = [next((one for one in group if one.level is level), None) for group in groups]
        write(canvas, LEVELS[level], (middle, frame.low - 11), MIDDLE)
        asked = " / ".join("0" if one is None else str(one.asked) for one in found)
        write(canvas, asked, (middle, frame.low - 20), PALE)
        for number, seen in enumerate(found):
            if seen is not None:
                beside = BESIDE * (number - (len(groups) - 1) / 2)
                _share(canvas, frame, middle + beside, (seen, COLOURS[number]))


def interval(right: int, asked: int) -> tuple[float, float]:
    """Give the 95% interval of a share: Wilson (1927), J. Am. Stat. Assoc. 22."""
    share, square = right / asked, SURE**2
    middle = (share + square / (2 * asked)) / (1 + square / asked)
    half = SURE * math.sqrt(share * (1 - share) / asked + square / (4 * asked**2)) / (1 + square / asked)
    return middle - half, middle + half


def write(canvas: Canvas, text: str, at: tuple[float, float], style: Style = PLAIN) -> None:
    """Write a line; `at` is where it begins, or its middle."""
    canvas.setFont(HEAVY if style.heavy else LETTERS, style.size)
    canvas.setFillColor(HexColor(style.colour))
    (canvas.drawCentredString if style.middle else canvas.drawString)(*at, text)


def _share(canvas: Canvas, frame: Frame, middle: float, seen: tuple[Seen, str]) -> None:
    one, colour = seen
    low, high = interval(one.right, one.asked)
    height = frame.at(0, one.expected)[1]
    canvas.setStrokeColor(HexColor(QUIET))
    canvas.setLineWidth(1.5)
    canvas.line(middle - WING, height, middle + WING, height)
    canvas.setLineWidth(1)
    canvas.setStrokeColor(HexColor(colour))
    canvas.setFillColor(HexColor(colour))
    canvas.line(middle, frame.at(0, low)[1], middle, frame.at(0, high)[1])
    canvas.circle(middle, frame.at(0, one.share)[1], DOT, stroke=0, fill=1)


def _axes(canvas: Canvas, frame: Frame, ticks: Sequence[float]) -> None:
    canvas.setLineWidth(0.6)
    for tick in ticks:
        across, up = frame.at(tick, frame.up[0]), frame.at(frame.across[0], tick)
        canvas.setStrokeColor(HexColor(THIN))
        canvas.line(*across, across[0], frame.low + frame.height)
        canvas.line(*up, frame.left + frame.width, up[1])
        write(canvas, f"{tick:g}", (across[0], frame.low - 11), PALE)
        write(canvas, f"{tick:g}", (frame.left - 12, up[1] - 3), PALE)


def _upright(canvas: Canvas, frame: Frame) -> None:
    canvas.setLineWidth(0.6)
    for percent in range(0, 101, 25):
        height = frame.at(0, percent / 100)[1]
        canvas.setStrokeColor(HexColor(THIN))
        canvas.line(frame.left, height, frame.left + frame.width, height)
        write(canvas, f"{percent}%", (frame.left - 14, height - 3), PALE)


def _part(value: float, ends: tuple[float, float]) -> float:
    low, high = ends
    return min(max((value - low) / (high - low), 0.0), 1.0)

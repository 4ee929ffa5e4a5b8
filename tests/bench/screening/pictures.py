"""Draws the pictures of docs/how-the-screening-works.md from simulated people before the shipped items.

Run it as `python -m tests.bench.screening.pictures`: it takes minutes, and gives the same each time.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.screening import ENGINE_VERSION
from tests.bench.screening.growing import Series, grown
from tests.bench.screening.truth import ONE_LEVEL_WIDE

FOLDER = Path(__file__).resolve().parents[3] / "docs/charts"
PEOPLE = 1200
WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 170, 56, 60
NAMES: Mapping[str, tuple[str, str, str]] = {
    "ours": ("this kiosk", "#0058a3", ""),
    "textbook": ("the textbook", "#b34700", "9 5"),
    "chance": ("by chance", "#5c5c5c", "2 5"),
}
"""By method its name, its colour, and its dashes, so that no line is told by colour alone."""
NEAREST = 18
"""Px between two names at least."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a picture says: its title, what goes up, how high, and how parts of that height are marked."""

    title: str
    upward: str
    most: float
    marks: Mapping[float, str]


ERROR = Chart(
    "How far off the screening is, after so many tasks",
    "how far off, in levels: lower is nearer to the truth",
    ONE_LEVEL_WIDE,
    {0: "0", 0.25: "¼", 0.5: "½", 0.75: "¾", 1: "1 level"},
)
KIND = Chart(
    "How much goes right for people who can do least yet",
    "of ten of the third who can do least, for so many the task goes right",
    1.0,
    {0: "0", 0.25: "2½", 0.5: "5", 0.75: "7½", 1: "10"},
)


def drawing(chart: Chart, series: Series, people: int, seed: int) -> str:
    """Give a chart of lines as SVG, with the names at the lines' ends, and whom it rests on."""
    lines = (*_frame(chart, max(map(len, series.values()))), *_lines(chart, series))
    return "\n".join((*lines, _source(people, seed), "</svg>\n"))


def _source(people: int, seed: int) -> str:
    """Say how many people were simulated, where their chance began, and by which engine they were asked."""
    said = f"{people:,} simulated people, seed {seed}, engine version {ENGINE_VERSION}"
    return f'<text x="{WIDTH - 12}" y="{HEIGHT - 14}" text-anchor="end" font-size="13">{said}</text>'


def _frame(chart: Chart, count: int) -> Iterator[str]:
    """Draw paper, title, axes and marks."""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{chart.title}" font-family="sans-serif" font-size="15" fill="#1a1a1a">'
    )
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'
    yield f'<text x="{LEFT}" y="24" font-size="18" font-weight="bold">{chart.title}</text>'
    yield f'<text x="{LEFT}" y="44">{chart.upward}</text>'
    for part, mark in chart.marks.items():
        y = _high(chart, part * chart.most)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#d0d0d0"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">{mark}</text>'
    for number in (1, 5, 10, 15):
        x, y = _along(number, count), HEIGHT - BOTTOM + 22
        yield f'<text x="{x:.1f}" y="{y}" text-anchor="middle">{number}</text>'
    yield f'<text x="{LEFT}" y="{HEIGHT - 14}">tasks done</text>'


def _lines(chart: Chart, series: Series) -> Iterator[str]:
    """Draw each line with its name."""
    ends = _apart({name: _high(chart, values[-1]) for name, values in series.items()})
    for name, values in series.items():
        said, colour, dashes = NAMES[name]
        path = " ".join(
            f"{_along(number, len(values)):.1f},{_high(chart, value):.1f}"
            for number, value in enumerate(values, start=1)
        )
        look = f'fill="none" stroke="{colour}" stroke-width="3" stroke-dasharray="{dashes}"'
        yield f'<polyline points="{path}" {look}/>'
        yield f'<text x="{WIDTH - RIGHT + 10}" y="{ends[name] + 5:.1f}" fill="{colour}">{said}</text>'


def _apart(places: Mapping[str, float]) -> dict[str, float]:
    """Move names down until none stands on another."""
    moved: dict[str, float] = {}
    for name in sorted(places, key=lambda name: places[name]):
        moved[name] = max(places[name], *(place + NEAREST for place in moved.values()), 0)
    return moved


def _along(number: int, count: int) -> float:
    """Give where a number of tasks stands, in px from the left."""
    return LEFT + (WIDTH - LEFT - RIGHT) * (number - 1) / (count - 1)


def _high(chart: Chart, value: float) -> float:
    """Give where a value stands, in px from the top."""
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / chart.most


def main() -> None:
    """Draw both pictures, and print what they show."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.screening.pictures", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many people are screened")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes side by side")
    chosen = parser.parse_args()
    errors, rights = grown(chosen.people, chosen.seed, chosen.workers)
    for name, chart, series in (("screening-error", ERROR, errors), ("screening-right", KIND, rights)):
        (FOLDER / f"{name}.svg").write_text(drawing(chart, series, chosen.people, chosen.seed), "utf-8")
        for method, values in series.items():
            sys.stdout.write(f"{name} {method}: {' '.join(f'{value:.3f}' for value in values)}\n")


if __name__ == "__main__":
    main()

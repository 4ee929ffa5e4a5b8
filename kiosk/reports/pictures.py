"""The kiosk's pictures, drawn on paper from the SVG files that the screen draws them from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from kiosk.core.errors import AssetError
from kiosk.reports.outline import Segment, read

SIDE = 256.0
KNOWN = 100
"""How many pictures are kept in memory."""
PATH = re.compile(r"<path\b[^>]*>")
ATTRIBUTE = re.compile(r'\b(fill|d)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline to be filled; `slot` names its colour: "line" or "fill"."""

    slot: str
    segments: tuple[Segment, ...]


class Pictures(Protocol):
    """Gives a picture's shapes by its name, on a square of 256 by 256, y downwards."""

    def __call__(self, name: str, /) -> tuple[Shape, ...]:
        """Raises AssetError when there is no such picture."""
        ...


@dataclass(frozen=True, slots=True)
class PictureFolders:
    """Pictures out of folders of `<name>.svg`; the first folder that has one gives it."""

    folders: tuple[Path, ...]

    def __call__(self, name: str, /) -> tuple[Shape, ...]:
        """Read a picture; raises AssetError when it is missing or cannot be read."""
        for folder in self.folders:
            path = folder / f"{name}.svg"
            if path.is_file():
                return shapes(path)
        message = f"The picture {name}.svg is missing from {self.folders[0]}; install the kiosk again."
        raise AssetError(message)


@lru_cache(maxsize=KNOWN)
def shapes(path: Path) -> tuple[Shape, ...]:
    """Read the filled outlines of an SVG file; raises AssetError when it cannot be drawn.

    What is shipped does not change while the kiosk runs, so each is read once.
    """
    try:
        return tuple(map(shape, PATH.findall(path.read_text(encoding="utf-8"))))
    except (OSError, ValueError, KeyError) as problem:
        message = f"The picture {path} cannot be drawn ({problem}); install the kiosk again."
        raise AssetError(message) from problem


def shape(element: str) -> Shape:
    """Read one `<path>`; raises KeyError without a `d`."""
    attributes = dict(ATTRIBUTE.findall(element))
    return Shape(attributes.get("fill", "{line}").strip("{}"), read(attributes["d"]))

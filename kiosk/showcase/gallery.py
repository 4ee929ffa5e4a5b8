"""Every screen, exercise, dialog and sheet as a picture, with one page that shows them all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from typing_extensions import override

from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.demo import AT_LEAST, make_folder
from kiosk.showcase.display import display

INDEX = "index.html"


@dataclass(frozen=True)
class Dress:
    """How a window looks in a picture; `size` is its width and height in px."""

    theme: Contrast
    text_size: TextSize
    size: tuple[int, int]

    @override
    def __str__(self) -> str:
        """Name it as its folder is called."""
        width, height = self.size
        return f"{self.theme}-{self.text_size}-{width}x{height}"


@dataclass(frozen=True)
class Gallery:
    """What is asked for: `out` is the folder, every picture is made in each language and dress."""

    out: Path
    languages: tuple[str, ...]
    themes: tuple[Contrast, ...]
    text_sizes: tuple[TextSize, ...]
    sizes: tuple[tuple[int, int], ...]

    def dresses(self) -> Iterator[Dress]:
        """Give every way a window looks, those of one size after each other."""
        for size, theme, text_size in product(self.sizes, self.themes, self.text_sizes):
            yield Dress(theme, text_size, size)


def show(gallery: Gallery) -> dict[str, object]:
    """Make the pictures and the page; the same for the same gallery, to the byte.

    Gives `pictures`, `ms_per_picture`, `seconds` and `index` (a file). Raises KioskError where there
    is no screen and none can be made, where a picture cannot be written, or where a language is not
    known.
    """
    started = time.monotonic()
    make_folder(gallery.out)
    with display(*AT_LEAST):
        # Qt looks for its screen when it is first imported.
        from kiosk.showcase.photographer import Photographer  # noqa: PLC0415

        made = Photographer(gallery).make()
    seconds = time.monotonic() - started
    return {
        "pictures": made,
        "ms_per_picture": round(1000 * seconds / made, 1),
        "seconds": round(seconds, 1),
        "index": str(gallery.out / INDEX),
    }

"""A line to write on, after the words that say what for."""

from __future__ import annotations

from kiosk.reports.page import TEXT, Box, Page, Type
from kiosk.reports.paragraphs import Paragraph

GAP = 6.0
"""Points between the words and the line."""
ABOVE = 5.0
"""Points that the line stands above the end of its box, as letters do."""


def blank(page: Page, words: Paragraph, below: Paragraph, box: Box) -> float:
    """Draw words and a line after them, over half of the box at least; gives where that ends."""
    wide = max(page.width(words, Type().size), page.width_below(below)) + 1
    aside = min(wide, box.width / 2)
    page.write(Box(box.start, box.top, aside, box.height), [words], Type(middle=True, below=below))
    aside += GAP
    page.rule(Box(box.start + aside, box.bottom - ABOVE, box.width - aside, 0), TEXT, 1.25)
    return box.bottom

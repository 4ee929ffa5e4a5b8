"""Words that are cut off, that lie under something, or that are broken where they should not be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Filled, Line, Seen, label_of
from kiosk.ui.widgets.breaks import has_letters_from_right
from kiosk.ui.widgets.text import SPARE, TextBlock, cuts

ROUNDED, CUT = 2.0, 0.05
"""Px by which Qt rounds the extents of letters; the share of their size that nobody misses: a tail's tip."""
OVER = 0.12
"""The share of a letter's size by which the marks of a line may come into the row of the next."""
CLEAR = 0.12
"""The share of a picture's sides that is clear around what is drawn in it."""
DOTS = "…"
FREE = "nothing over words"
LETTERS = 40
"""So many of a line name it."""
HYPHENS = "-\u00ad\u2010"
SHORTENED = re.compile(rf"\S*\s*{DOTS}\s*$")
"""The end of a line that ends in dots, which is told already."""
WORD = re.compile(r"[A-Za-zÀ-ɏ]+|[^\W\d_A-Za-zÀ-ɏ]+")
"""Letters of one script: a word of another may be joined to it."""
ADDRESS = re.compile(r"\S*[@/_.]\S*\w")
MAIL = re.compile(r"[\w.-]+@[\w.-]+\w", re.ASCII)
INVISIBLE = re.compile("[\u00ad\u200b\u2066-\u2069\u200e\u200f]")


def clipped(seen: Seen) -> Iterator[Fault]:
    """Tell of letters that nobody can bring into sight, and of lines that end in dots."""
    for line in seen.lines:
        if isinstance(line.widget, QLineEdit):
            continue  # what is typed moves along under the fingers
        lost, side = lost_px(line.ink, line.reach)
        if lost > max(ROUNDED, CUT * line.runs[0].size):
            yield Fault(Rule.CLIPPED, named(line), f"{lost:.0f} px cut off {side}", "0 px")
        elif line.words.rstrip().endswith(DOTS):
            yield Fault(Rule.CLIPPED, named(line), "ends in dots", "all words")


def lost_px(ink: QRectF, reach: QRectF) -> tuple[float, str]:
    """Give how many px of letters lie outside what can be seen of them, and on which side most do."""
    return max(
        (reach.left() - ink.left(), "left"),
        (ink.right() - reach.right(), "right"),
        (reach.top() - ink.top(), "above"),
        (ink.bottom() - reach.bottom(), "below"),
    )


def undrawn(blocks: Iterable[TextBlock]) -> Iterator[Fault]:
    """Tell of words of which a line has no room in their own box, so that it is drawn nowhere."""
    for block in blocks:
        box = QRectF(block.rect())
        lost = sum(cuts(box, line, line.height() * SPARE) for line in block.lines())
        if lost and block.isVisible():
            name = f"{label_of(block)}: {block.text()[:LETTERS]}"
            yield Fault(Rule.CLIPPED, name, f"{lost} lines not drawn", "all lines")


def sideways(areas: Iterable[QScrollArea]) -> Iterator[Fault]:
    """Tell of pages that are wider than the place they stand in."""
    for area in areas:
        content = area.widget()
        if content is not None and area.isVisible() and content.width() > area.viewport().width():
            more = content.width() - area.viewport().width()
            yield Fault(Rule.CLIPPED, label_of(area), f"{more} px too wide", "0 px")


def overlapped(seen: Seen) -> Iterator[Fault]:
    """Tell of words with other words, a picture or a box over them."""
    lines = [line for line in seen.lines if not line.sight.isEmpty()]
    for one, other in combinations(lines, 2):
        if meet(one.sight, other.sight) and written_over(one, other):
            yield Fault(Rule.OVERLAP, f"{named(one)} and {named(other)}", "words over words", FREE)
    for line in lines:
        over = next((one for one in seen.filled if lies_over(one, line)), None)
        if over is not None:
            what = f"under the {'picture' if over.picture else 'box'} of {label_of(over.widget)}"
            yield Fault(Rule.OVERLAP, named(line), what, FREE)


def named(line: Line) -> str:
    """Name a line by its widget and its first words."""
    return f"{label_of(line.widget)}: {line.words[:LETTERS]}"


def written_over(one: Line, other: Line) -> bool:
    """Tell whether letters of two lines lie over each other, by more than marks of lines that are close."""
    least = OVER * max(run.size for line in (one, other) for run in line.runs)
    return any(meet(this.ink, that.ink, least) for this in one.runs for that in other.runs)


def meet(one: QRectF, other: QRectF, least: float = 2.0) -> bool:
    """Tell whether two boxes share more than so many px both ways."""
    across = min(one.right(), other.right()) - max(one.left(), other.left())
    return across > least and min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > least


def lies_over(filled: Filled, line: Line) -> bool:
    """Tell whether a picture touches a line, or a box was drawn over it."""
    if filled.picture:
        across, down = filled.sight.width() * CLEAR, filled.sight.height() * CLEAR
        return meet(filled.sight.adjusted(across, down, -across, -down), line.sight)
    return filled.order > line.runs[-1].order and meet(filled.sight, line.sight)


def broken(seen: Seen) -> Iterator[Fault]:
    """Tell of words that are broken without a hyphen."""
    by_widget: dict[QWidget, list[Line]] = {}
    for line in seen.lines:
        by_widget.setdefault(line.widget, []).append(line)
    for widget, lines in by_widget.items():
        if len(lines) > 1:
            for word in broken_words([line.words for line in lines], known_of(widget)):
                yield Fault(Rule.BROKEN, label_of(widget), word, "whole words")
            for address in torn([line.words for line in lines], known_of(widget)):
                yield Fault(Rule.BROKEN, label_of(widget), address, "begins a line, or is whole")


def torn(lines: list[str], words: str) -> Iterator[str]:
    """Give the mail addresses that begin beside words from the right and end on another line.

    Who reads that line from the right takes the first part for the last.
    """
    for address in {*MAIL.findall(INVISIBLE.sub("", words))}:
        name = address[: address.index("@")]
        said = [INVISIBLE.sub("", line) for line in lines]
        if not any(address in line for line in said):
            beside = (line for line in said if has_letters_from_right(line))
            if any(name in line or "@" in line for line in beside):
                yield address


def known_of(widget: QWidget) -> str:
    """Give the words that a widget has, as they were before they were put on lines."""
    text = getattr(widget, "text", None)
    own = str(text()) if callable(text) else ""
    return f"{own} {widget.accessibleName()} {widget.accessibleDescription()}"


def begins(words: str, piece: str) -> bool:
    """Tell whether this is the first word, or its beginning."""
    first = WORD.search(words)
    return first is not None and first[0].casefold().startswith(piece.casefold())


def broken_words(lines: list[str], words: str) -> Iterator[str]:
    """Give pieces on lines that are no word of what is said, where no hyphen tells so."""
    whole = INVISIBLE.sub("", ADDRESS.sub("", words))
    known = {word.casefold() for word in WORD.findall(whole)}
    addresses = "".join(ADDRESS.findall(INVISIBLE.sub("", words)))
    joined = ""
    for line in lines:
        end = SHORTENED.sub("", line).rstrip()
        joined += end[:-1] if end[-1:] in {*HYPHENS} else f"{end} "
    if not joined.endswith(" "):  # the rest of the word stands below what is in sight
        joined = joined[: joined.rfind(" ") + 1]
    pieces = WORD.findall(INVISIBLE.sub("", joined))
    if pieces and any(word.endswith(pieces[0].casefold()) for word in known) and not begins(whole, pieces[0]):
        del pieces[0]  # the rest of the word stands above what is in sight, with its hyphen
    for piece in pieces:
        said = piece.casefold()
        hyphened = any(said.startswith(part) or part in said for part in known)
        if said not in known and piece not in addresses and not hyphened:
            yield piece

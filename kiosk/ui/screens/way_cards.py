"""The right way of an exercise as cards: what it is, what is done with it, what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.model import Exercise
from kiosk.core.words import Words, message
from kiosk.kinds import KINDS
from kiosk.kinds.kind import Way
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.disc import numbered

Texts = Mapping[str, str]

VERBS: Mapping[str, tuple[str, str]] = {
    "pick": ("check-circle", ""),
    "place": ("list-numbers", ""),
    "move": ("cursor", message("Hold the arrow on it.")),
    "click": ("cursor-click", message("Click it once.")),
    "double": ("cursor-click", message("Click it twice, quickly.")),
    "drag": ("hand-grabbing", message("Take it to:")),
    "choose": ("list-checks", ""),
    "write": ("keyboard", ""),
    "tick": ("check-square", ""),
    "upload": ("file-arrow-up", ""),
    "send": ("paper-plane-tilt", message("Click this button.")),
    "report": ("shield-warning", ""),
}
"""The picture of an action where the author gives none, and what it is in words."""

VALUES: Mapping[str, str] = {
    "mon": message("a Monday"),
    "tue": message("a Tuesday"),
    "wed": message("a Wednesday"),
    "thu": message("a Thursday"),
    "fri": message("a Friday"),
    "sat": message("a Saturday"),
    "sun": message("a Sunday"),
    "on": message("Put the tick on."),
    "off": message("Take the tick off."),
}
EMPTY = message("Leave it empty.")
FILLED_IN = frozenset({"choose", "write", "upload"})
"""What is given to a field is shown as it looks there, and so is a field that stays empty."""
UNBROKEN = "\u00a0"
"""A space that keeps a number and its words on one line."""
ROOM = 200
"""Letters that fit below the titles of tall cards, all abreast."""
ABREAST = 4
"""How many cards stand side by side; more of them stand in low rows of two."""


class Shape(Enum):
    """How a card is laid out."""

    ALONE = auto()
    TALL = auto()
    LOW = auto()


PICTURES: Mapping[Shape, int] = {Shape.ALONE: 144, Shape.TALL: 88, Shape.LOW: 48}


def way_cards(exercise: Exercise[object], texts: Texts, around: Around) -> QWidget:
    """Lay the right way out: side by side while there are few, else in low rows."""
    ways = KINDS[exercise.kind].way(exercise.spec)
    letters = max(
        len(detail_of(way, texts, around.words) + quote_of(way, texts, around.words)) for way in ways
    )
    shape = shape_for(len(ways), letters, around.look)
    columns = columns_for(len(ways), around.look, tall=shape is Shape.TALL)
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(around.look.px(12) if shape is Shape.LOW else around.look.gutter)
    for index, way in enumerate(ways):
        card = WayCard((index + 1, way), texts, around, shape)
        grid.addWidget(card, index // columns, index % columns)
    for number in range(columns):
        grid.setColumnStretch(number, 1)
    if shape is Shape.LOW:
        grid.setRowStretch(len(ways), 1)
    return holder


def shape_for(count: int, letters: int, look: Look) -> Shape:
    """Give the shape of so many cards, of which the fullest holds so many letters below its title."""
    if count == 1:
        return Shape.ALONE
    abreast = 2 if look.narrow or look.portrait else ABREAST
    fits = count <= abreast and letters * count <= ROOM
    return Shape.TALL if fits and not look.largest else Shape.LOW


def columns_for(count: int, look: Look, *, tall: bool) -> int:
    """Give how many cards stand side by side."""
    if tall:
        return count
    if look.portrait or look.largest:
        return 1
    return 2 if count >= ABREAST - (not look.narrow) else 1


class WayCard(Box):
    """One card; `numbered_way` is its number from 1 with what it shows."""

    def __init__(self, numbered_way: tuple[int, Way], texts: Texts, around: Around, shape: Shape) -> None:
        """Stand the picture above its words, or before them."""
        super().__init__("quiet")
        self._number, self._way = numbered_way
        self._texts, self._around, self._shape = texts, around, shape
        px = around.look.px
        picture = drawing(self._picture())
        if shape is Shape.TALL:
            layout = column(self, gap=px(8), margins=(px(24), px(16), px(24), px(16)))
            layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(self._told(), 1)
        else:
            edge = px(24 if shape is Shape.ALONE else 8)
            beside = row(self, gap=px(24), margins=(px(24), edge, px(24), edge))
            beside.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
            beside.addWidget(self._told(), 1, Qt.AlignmentFlag.AlignVCenter)

    def _picture(self) -> QPixmap:
        look = self._around.look
        way, size = self._way, PICTURES[self._shape]
        if way.verb == "place" and not way.picture:
            return numbered(look, self._number, size * 0.8)
        dated = way.verb == "pick" and way.value
        return look.picture(way.picture or ("calendar-check" if dated else VERBS[way.verb][0]), size)

    def _told(self) -> QWidget:
        """Give title, detail and quote; a low card has its quote as plain words."""
        look, words = self._around.look, self._around.words
        box = QWidget()
        lines = column(box, gap=look.px(4))
        role = Role.HEADING_2 if self._shape is Shape.ALONE else Role.OPTION
        lines.addWidget(TextBlock(title_of(self._way, self._number, self._texts), look, role))
        detail = detail_of(self._way, self._texts, words)
        quote = quote_of(self._way, self._texts, words)
        if self._way.verb == "report" and quote:
            # What a false mail asks for must never read as our own advice.
            lines.addWidget(TextBlock(words("The email said: “{line}”", line=quote), look))
            detail, quote = f"<b>{detail}</b>", ""
        elif self._shape is Shape.LOW:
            detail, quote = " ".join(filter(None, (detail, quote))), ""
        if detail:
            lines.addWidget(TextBlock(detail, look))
        if self._shape is Shape.TALL:
            lines.addStretch()
        if quote:
            lines.addWidget(quoted(quote, look))
        return box


def title_of(way: Way, number: int, texts: Texts) -> str:
    """Give what the card is about; steps have their number, here or in the place of a picture."""
    title = texts.get(way.title, "")
    return f"{number}.{UNBROKEN}{title}" if way.verb == "place" and way.picture else title


def detail_of(way: Way, texts: Texts, words: Words) -> str:
    """Give what is done, and with what."""
    done = VERBS[way.verb][1]
    if way.verb in FILLED_IN:
        return words(done) if done else ""
    return " ".join(filter(None, (words(done) if done else "", texts.get(way.detail, ""))))


def quote_of(way: Way, texts: Texts, words: Words) -> str:
    """Give what it looks like: words of the exercise, or a value as people write it."""
    said = texts.get(way.quote or (way.detail if way.verb in FILLED_IN else ""), "")
    if said or not way.value:
        return said or (words(EMPTY) if way.verb in FILLED_IN else "")
    if way.value in VALUES:
        return words(VALUES[way.value])
    return words.day(date.fromisoformat(way.value)) if way.verb == "pick" else way.value


def quoted(words: str, look: Look) -> Box:
    """Give words on a light accent."""
    box = Box("quote")
    layout = row(box, margins=(look.px(12), look.px(8), look.px(12), look.px(8)))
    layout.addWidget(TextBlock(words, look))
    return box

"""One card of a right way: its picture, its words, and a sign when it was met or is to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from kiosk.kinds.kind import Standing, Way
from kiosk.ui.screens.way_words import TITLES, Much, Told, answers, is_bare_step, is_wide, with_number
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, Margins, column, drawing, row
from kiosk.ui.widgets.marked import plain
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.text_layout import widest_word
from kiosk.ui.widgets.tick import disc
from kiosk.ui.worlds.disc import numbered
from kiosk.ui.worlds.row import Drawing

PICTURES = {
    "move": "cursor",
    "click": "cursor-click",
    "double": "cursor-click",
    "drag": "hand-grabbing",
    "choose": "list-checks",
    "pick": "calendar-check",
    "write": "keyboard",
    "tick": "check-square",
    "upload": "file-arrow-up",
    "send": "paper-plane-tilt",
    "report": "shield-warning",
    "keep": "envelope-simple",
}
"""The picture of an action where the author gives none."""
BORDER = 3
"""Design px of the border of a card to look at; it takes them from its margins."""


class Shape(Enum):
    """How a card is laid out, from the one that takes most room."""

    ALONE = auto()
    UPRIGHT = auto()
    GRAND = auto()
    LARGE = auto()
    TALL = auto()
    BESIDE = auto()
    LOW = auto()
    BARE = auto()
    SPARE = auto()


PICTURE = {
    Shape.ALONE: 144,
    Shape.UPRIGHT: 144,
    Shape.GRAND: 120,
    Shape.LARGE: 88,
    Shape.TALL: 88,
    Shape.BESIDE: 88,
    Shape.LOW: 48,
}
"""Design px of a picture; bare and spare cards have none among others."""
PICTURE_UPRIGHT = 208
"""Design px of the picture of a card that stands alone in an upright window."""
SIGN = {
    Shape.ALONE: 48,
    Shape.UPRIGHT: 48,
    Shape.GRAND: 48,
    Shape.LARGE: 40,
    Shape.TALL: 40,
    Shape.BESIDE: 40,
}
EDGES = {
    Shape.ALONE: (24, 24),
    Shape.UPRIGHT: (32, 24),
    Shape.GRAND: (24, 24),
    Shape.LARGE: (24, 16),
    Shape.TALL: (24, 16),
    Shape.BESIDE: (24, 16),
    Shape.SPARE: (20, 6),
}
LOW_SIGN, LOW_EDGES = 32, (20, 10)
"""Design px of a sign, and of the margins beside and above what is on a card."""
MUCH = {
    Shape.BARE: Much.REASONS,
    Shape.SPARE: Much.LEAST,
}
LOW = (Shape.LOW, Shape.BARE, Shape.SPARE)
"""The shapes that also stand in rows, from the one that says most."""
ABOVE = frozenset({Shape.GRAND, Shape.LARGE, Shape.TALL})
"""The shapes with the picture above the words."""
LETTERS_LARGE = (Shape.ALONE, Shape.UPRIGHT, Shape.GRAND, Shape.LARGE)
HEADS = dict.fromkeys(LETTERS_LARGE, Role.HEADING_2)
LINES = dict.fromkeys(LETTERS_LARGE, Role.LEAD)
MAILS = 2
"""How many mails stand abreast on the card that speaks of several."""
BESIDE_PICTURE, HIGHEST_PANEL = 80, 320
"""Design px that the light panel behind the picture of a lone card is wider, and its most height."""
ANSWER = "list-checks"
"""The picture of an answer in words that stands alone: who did it well gets a picture too."""


@dataclass(frozen=True, slots=True)
class Among:
    """How a card stands among others: the words that lead eyes to it, and whether it is a lone one."""

    look_here: str = ""
    lone: bool = False


class ShownWay(Box):
    """One card; where eyes are led to a lone one, or there is no room for words, its sign does that alone."""

    def __init__(self, way: Way, said: Told, shape: Shape, around: Around, among: Among) -> None:
        """Stand the picture above the words, or before them, and the sign at the end."""
        look_here = among.look_here
        super().__init__("practise" if look_here else "done" if is_good(way) else "quiet")
        self._look, self._shape, self._lone = around.look, shape, among.lone
        self._said = with_number(said, way) if shape in LOW and is_bare_step(way) else said
        told_to_look = is_wide(way) or not (among.lone or shape is Shape.SPARE or way.verb == "report")
        self._told_to_look = look_here if told_to_look else ""
        self._picture = self._drawn(way)
        self._sign: QLabel | None = None
        self._heard_first = ""
        self._beside: tuple[QHBoxLayout, QVBoxLayout] | None = None
        size = SIGN.get(shape, self._look.sign(LOW_SIGN))
        if look_here:
            self._sign = drawing(look_here_sign(self._look, size), on=Drawing())
            self._heard_first = "" if told_to_look else look_here
        elif is_good(way):
            done = "" if answers(way) else around.words("You did this already.")
            self._sign = drawing(done_sign(self._look, size), done, on=Drawing())
        elif answers(way):
            self._sign = drawing(chosen_sign(self._look, size), on=Drawing())
        if is_wide(way):
            self._stand_wide()
        else:
            (self._stand_above if shape in ABOVE else self._stand_before)()

    def _stand_wide(self) -> None:
        """Stand the title, and after or below it the mails that it is about."""
        look = self._look
        upright = look.portrait or look.largest
        layout = row(self, gap=look.px(24), margins=self._margins())
        told = column(gap=look.px(4)) if upright else row(gap=look.px(24))
        titles = column(gap=look.px(4))
        if self._told_to_look:
            titles.addWidget(TextBlock(self._told_to_look, look, Role.STRONG))
        titles.addWidget(TextBlock(self._said.title, look, Role.OPTION))
        titles.addStretch()
        told.addLayout(titles)
        told.addLayout(self._mails(1 if upright else MAILS), 1)
        layout.addLayout(told, 1)
        if self._sign:
            layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)

    def _mails(self, columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(24))
        grid.setVerticalSpacing(self._look.px(4))
        for index, mail in enumerate(self._said.lines):
            grid.addWidget(TextBlock(mail, self._look), *divmod(index, columns))
        for number in range(columns):
            grid.setColumnStretch(number, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _stand_above(self) -> None:
        px = self._look.px
        layout = column(self, gap=px(8), margins=self._margins())
        top = row(gap=px(16))
        if self._picture:
            top.addWidget(self._picture)
        elif self._said.whose:
            top.addWidget(self._whose())
            top.addStrut(px(SIGN[self._shape]))
        top.addStretch()
        if self._sign:
            top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addLayout(self._told())
        layout.addStretch()

    def _stand_before(self) -> None:
        alone = self._shape is Shape.ALONE
        layout = row(self, gap=self._look.px(32 if alone else 12), margins=self._margins())
        if self._picture and alone:
            layout.addWidget(self._panel(self._picture))
        elif self._picture:
            layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        told = self._told()
        if alone:
            told.insertStretch(0)
        told.addStretch()
        layout.addLayout(told, 1)
        if self._sign:
            layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        if not alone:
            self._beside = layout, told

    def centre(self) -> None:
        """Stand what is beside a picture in the middle of the height, as rows of a list have it."""
        if self._beside is not None:
            layout, told = self._beside
            told.insertStretch(0)
            for drawn in filter(None, (self._picture, self._sign)):
                layout.setAlignment(drawn, Qt.AlignmentFlag.AlignVCenter)

    @property
    def longest_word(self) -> int:
        """The px of width that the longest word of its title takes with the card's edges."""
        edges, font = self._margins(), self._look.font(HEADS.get(self._shape, Role.OPTION))
        return ceil(widest_word(self._said.title, font)) + edges[0] + edges[2]

    def _panel(self, picture: QLabel) -> Box:
        panel = Box("page")
        panel.setFixedWidth(picture.width() + self._look.px(BESIDE_PICTURE))
        panel.setMaximumHeight(self._look.px(HIGHEST_PANEL))
        edge = self._look.px(8)
        row(panel, margins=(edge, edge, edge, edge)).addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
        return panel

    def _margins(self) -> Margins:
        beside, above = (self._look.px(edge) for edge in EDGES.get(self._shape, LOW_EDGES))
        edge = self._look.px(BORDER) if self.property("box") == "practise" else 0
        return beside - edge, above - edge, beside - edge, above - edge

    def _drawn(self, way: Way) -> QLabel | None:
        alone = self._shape is Shape.ALONE and self._look.portrait
        shown = Shape.LOW if self._lone and self._shape in LOW else self._shape
        size = PICTURE_UPRIGHT if alone else PICTURE.get(shown)
        low = shown is Shape.LOW and (way.verb in TITLES or is_bare_step(way))
        said_in_words = answers(way) or low
        picture = way.picture or (ANSWER if answers(way) and self._shape is Shape.ALONE else "")
        if size is None or (said_in_words and not picture):
            return None
        if is_bare_step(way):
            return drawing(numbered(self._look, self._said.number, size * 0.8))
        return drawing(self._look.picture(picture or PICTURES[way.verb], size))

    def _told(self) -> QVBoxLayout:
        """Give the words; in a low card what to give stands there as plain words."""
        look, said = self._look, self._said
        lines = column(gap=look.px(4))
        role = LINES.get(self._shape, Role.BODY)
        if said.whose and (self._picture or self._shape not in ABOVE):
            lines.addWidget(self._whose())
        if self._told_to_look:
            lines.addWidget(TextBlock(self._told_to_look, look, Role.STRONG))
        title = TextBlock(said.title, look, HEADS.get(self._shape, Role.OPTION))
        if self._heard_first or said.heard:
            # Before its title: the sign that eyes see at once comes last.
            heard = filter(None, (self._heard_first, said.heard, plain(said.title)))
            title.setAccessibleName(" ".join(heard))
        lines.addWidget(title)
        if said.given:
            lines.addWidget(TextBlock(said.given, look, role))
        if said.quote:
            low = self._shape in LOW
            lines.addWidget(TextBlock(said.quote, look) if low else quoted(said.quote, look, role))
        for line in said.lines:
            lines.addWidget(TextBlock(line, look, role))
        return lines

    def _whose(self) -> TextBlock:
        return TextBlock(self._said.whose, self._look)


def is_good(way: Way) -> bool:
    """Tell whether a card is shown as done, or as a good answer, whoever gave it."""
    return way.standing is Standing.MET or (answers(way) and way.standing is Standing.AHEAD)


def done_sign(look: Look, size: float) -> QPixmap:
    """Give the tick of what was done, `size` in design px."""
    return disc(look, size, look.palette.done_sign, look.palette.page)


def chosen_sign(look: Look, size: float) -> QPixmap:
    """Give the arrow that was on the answer somebody chose, which is no tick: that would say it was right."""
    return disc(look, size, look.palette.text, look.palette.page, "cursor-click")


def look_here_sign(look: Look, size: float) -> QPixmap:
    """Give the arrow towards what comes next, `size` in design px."""
    return disc(look, size, look.palette.practise_border, look.palette.page, "arrow-bend-up-right")


def quoted(words: str, look: Look, role: Role) -> Box:
    """Give words on a light accent."""
    box = Box("quote")
    layout = row(box, margins=(look.px(12), look.px(8), look.px(12), look.px(8)))
    layout.addWidget(TextBlock(words, look, role, colour=look.palette.accent_text))
    return box

"""One area on the second page of the result: its name, a word about it, and what was asked in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.names import AREA_NAMES, AREA_PICTURES, AREA_WORDS
from kiosk.core.words import Words
from kiosk.ui.screens.result_signs import (
    AFTER_SIGN,
    BETWEEN,
    DONE_ALONE,
    SIGN,
    SMALL_SIGN,
    sign_of,
    signed,
)
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Whole, column, drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.abreast import BAR
from kiosk.ui.worlds.row import Drawing

UNKNOWN = AreaWord.NOT_YET_KNOWN
WIDEST_WORD = 360
"""Design px that a word about an area may take; in less than its own it takes more lines."""
AFTER_NAME, BESIDE_SIGN = 40, 16
"""Design px between the names of areas and the signs of words about them, and between a sign and its word."""
FAR_FROM_NAME = 24
"""Design px between them where they do not follow."""
AREA_PICTURE, UPRIGHT_PICTURE, AFTER_PICTURE = 56, 128, 24
"""Design px of the picture of an area, of the one where a window stands upright, and between it and what is
told."""
APART = 12
"""Design px above an area and below it, and below its heading, beside the largest letters."""

Title = tuple[str, bool]
"""The title of a thing that was asked, and whether it went right alone."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one area: a word, or that nothing was asked; and what was asked."""

    area: Area
    word: AreaWord
    plain: str
    asked: Sequence[Title]


def area_row(told: Told, around: Around) -> QWidget:
    """Give one area: its picture, its name, a sign and a word; below it what was asked."""
    look = around.look
    line = QWidget()
    edge = look.px(0 if told.asked else 2 if look.slim else 6)
    if look.largest:
        layout = column(line, gap=look.px(APART), margins=(0, look.px(APART), 0, look.px(APART)))
        head = row(gap=look.px(AFTER_PICTURE))
        head.addWidget(drawing(look.picture(AREA_PICTURES[told.area], picture_size(look))))
        head.addLayout(said_of(told, around), 1)
        layout.addLayout(head)
        layout.addLayout(titles_of(told.asked, around))
        return line
    beside = row(line, gap=look.px(AFTER_PICTURE), margins=(0, edge, 0, edge))
    beside.addWidget(drawing(look.picture(AREA_PICTURES[told.area], picture_size(look))))
    lines = column(gap=look.px(2))
    lines.addStretch()
    lines.addLayout(said_of(told, around))
    if told.asked:
        lines.addLayout(titles_of(told.asked, around))
    lines.addStretch()
    beside.addLayout(lines, 1)
    return line


def said_of(told: Told, around: Around) -> QHBoxLayout:
    """Give an area's name, and a sign and a word about it where there is one, else plain words.

    They follow the name, each below the others: at the far end they would hang over titles alone.
    """
    look, words = around.look, around.words
    name = TextBlock(words(AREA_NAMES[told.area]), look, name_role(look))
    widest, longest = widest_word(words, look), widest_name(words, look)
    room = told_width(look) - (look.px(BAR) if look.stacked else 0)
    follows = longest + look.px(AFTER_NAME + SIGN + BESIDE_SIGN) + widest <= room
    layout = row(gap=look.px(AFTER_NAME if follows else FAR_FROM_NAME))
    if follows:
        name.setFixedWidth(longest)
    layout.addWidget(name, int(not follows), Qt.AlignmentFlag.AlignVCenter)
    if told.word is not UNKNOWN:
        beside = row(gap=look.px(BESIDE_SIGN))
        beside.addWidget(drawing(sign_of(told.word, look), on=Drawing()))
        said = TextBlock(words(AREA_WORDS[told.word]), look, Role.LEAD)
        said.setFixedWidth(widest)
        beside.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(beside)
    elif told.plain:
        said = TextBlock(words(told.plain), look, Role.BODY)
        said.setFixedWidth(widest + look.px(SIGN + BESIDE_SIGN))
        layout.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
    if follows:
        layout.addStretch(1)
    return layout


def widest_word(words: Words, look: Look) -> int:
    """Give the px of width of the longest word about an area, so that all signs stand below each other."""
    said = (TextBlock(words(word), look, Role.LEAD) for word in AREA_WORDS.values())
    return min(max(block.sizeHint().width() for block in said), look.px(WIDEST_WORD))


def widest_name(words: Words, look: Look) -> int:
    """Give the px of width of the longest name of an area."""
    names = (TextBlock(words(name), look, name_role(look)) for name in AREA_NAMES.values())
    return max(block.sizeHint().width() for block in names)


def titles_of(asked: Sequence[Title], around: Around) -> QVBoxLayout:
    """Give titles, each after a tick if it went right alone, else after an open ring.

    As many stand beside each other as a line has room for; where letters are the largest each has a line.
    """
    look = around.look
    lines = column(gap=look.px(8 if look.largest else 2))
    for titles in in_lines(asked, look):
        held = Whole()
        line = row(held, gap=look.px(BETWEEN))
        for title, alone in titles:
            name = TextBlock(title, look, title_role(look))
            name.setAccessibleName(f"{title}: {around.words(DONE_ALONE[alone])}")
            line.addLayout(signed(name, look, alone=alone), int(look.largest))
        if not look.largest:
            line.addStretch(1)
        lines.addWidget(held)
    return lines


def in_lines(titles: Sequence[Title], look: Look) -> list[list[Title]]:
    """Share titles among lines, as many on each as have room beside each other; the largest letters one."""
    room = told_width(look)
    lines: list[list[Title]] = []
    taken = room
    for title, alone in titles:
        words = TextBlock(title, look, title_role(look)).sizeHint().width()
        width = words + look.px(SMALL_SIGN + AFTER_SIGN)
        if look.largest or taken + look.px(BETWEEN) + width > room:
            lines.append([(title, alone)])
            taken = width
        else:
            lines[-1].append((title, alone))
            taken += look.px(BETWEEN) + width
    return lines


def told_width(look: Look) -> int:
    """Give the px of width beside the picture of an area."""
    return look.width - 2 * (look.margin + side_of(look)) - look.px(picture_size(look) + AFTER_PICTURE)


def side_of(look: Look) -> int:
    """Give the px between the box of the areas and what stands in it."""
    return look.px(20 if look.slim else 32)


def picture_size(look: Look) -> int:
    """Give the design px of the picture of an area; beside the largest letters it stands in their line."""
    return UPRIGHT_PICTURE if look.portrait and not look.largest else AREA_PICTURE


def name_role(look: Look) -> Role:
    """Give the letters of the name of an area."""
    return Role.HEADING_2 if look.portrait else Role.OPTION


def title_role(look: Look) -> Role:
    """Give the letters of what was asked."""
    return Role.LEAD if look.portrait else Role.BODY

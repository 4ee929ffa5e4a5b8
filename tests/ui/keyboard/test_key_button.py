from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.keyboard.key_button import KeyButton
from kiosk.ui.keyboard.keys import Act, Key
from kiosk.ui.theme.look import Look

INSIDE = 4
"""Px of a key's border, and a little more."""
MARKED = 150
"""A grey that only letters and icons are darker than."""


def drawn(qtbot: QtBot, key: Key, words: str, width: int, **how: bool) -> QImage:
    """Draw a key of the largest text on its own."""
    return drawn_in(qtbot, Look(text_size=TextSize.LARGEST), key, words, width, **how)


def drawn_in(qtbot: QtBot, look: Look, key: Key, words: str, width: int, **how: bool) -> QImage:
    button = KeyButton(look)
    qtbot.addWidget(button)
    button.setStyleSheet("KeyButton { background: #ffffff; border: none; }")
    button.resize(width, 64)
    button.become(key, words, **how)
    return button.grab().toImage()


def ink(image: QImage) -> QRect:
    """Give the smallest rectangle that holds all that is drawn."""
    marks = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if QColor(image.pixel(x, y)).value() < MARKED
    ]
    left, right = min(x for x, _ in marks), max(x for x, _ in marks)
    top, bottom = min(y for _, y in marks), max(y for _, y in marks)
    return QRect(left, top, right - left + 1, bottom - top + 1)


@pytest.mark.parametrize("letter", [*"ajgÅÇщЇضعجخأإئآژښ", "لا"])
def test_every_letter_lies_whole_within_its_key_with_the_largest_text(qtbot: QtBot, letter: str) -> None:
    image = drawn_in(
        qtbot, Look(text_size=TextSize.LARGEST, right_to_left=True), Key(Act.TYPE, letter), letter, 67
    )
    place = ink(image)
    assert place.top() >= INSIDE
    assert place.bottom() < 64 - INSIDE
    assert place.left() >= INSIDE - 2
    assert place.right() < 67 - INSIDE + 2


def test_the_eraser_points_the_other_way_for_letters_from_the_right(qtbot: QtBot) -> None:
    forwards = drawn(qtbot, Key(Act.DELETE), "", 100)
    backwards = drawn(qtbot, Key(Act.DELETE), "", 100, backwards=True)
    assert backwards != forwards
    assert backwards.flipped(Qt.Orientation.Horizontal) == forwards


@pytest.mark.parametrize("pair", ["()", "<>", "[]"])
def test_a_bracket_is_drawn_as_it_will_stand_in_a_line_from_the_right(qtbot: QtBot, pair: str) -> None:
    opening, closing = (drawn(qtbot, Key(Act.TYPE, sign), sign, 67) for sign in pair)
    assert opening != closing
    assert drawn(qtbot, Key(Act.TYPE, pair[1]), pair[1], 67, backwards=True) == opening


def test_where_there_is_no_room_for_both_the_word_stays_sooner_than_the_icon(qtbot: QtBot) -> None:
    both, word, sign = (ink(drawn(qtbot, Key(Act.DELETE), "Wissen", width)) for width in (240, 170, 100))
    assert both.width() > word.width() > sign.width()
    assert sign.width() <= 28
    assert word == ink(drawn(qtbot, Key(Act.SPACE), "Wissen", 170))


def test_the_icon_comes_first_in_the_direction_of_reading(qtbot: QtBot) -> None:
    left, right = (
        ink(drawn_in(qtbot, Look(right_to_left=mirrored), Key(Act.DELETE), "III", 120).copy(0, 0, 50, 64))
        for mirrored in (False, True)
    )
    assert left.height() > right.height()  # the icon is higher than the word


def test_a_shift_that_is_on_and_a_key_that_changes_are_kinds_of_their_own(qtbot: QtBot) -> None:
    button = KeyButton(Look())
    qtbot.addWidget(button)
    kinds = []
    for key, held in (
        (Key(Act.TYPE, "a"), False),
        (Key(Act.SHIFT), False),
        (Key(Act.SHIFT), True),
        (Key(Act.DONE), False),
    ):
        button.become(key, "", held=held)
        kinds.append(button.property("kind"))
    assert kinds == ["typing", "changing", "held", "done"]

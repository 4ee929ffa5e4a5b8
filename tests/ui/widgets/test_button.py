from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import Button


def drawn(button: Button) -> QImage:
    button.setStyleSheet(style_sheet(button.look))
    button.resize(button.sizeHint())
    return button.grab().toImage()


def test_a_primary_button_is_72_high_and_at_least_240_wide(qtbot: QtBot) -> None:
    button = Button("Go", Look(), "primary")
    qtbot.addWidget(button)
    assert (button.sizeHint().width(), button.sizeHint().height()) == (240, 72)


def test_buttons_are_taller_with_the_largest_text(qtbot: QtBot) -> None:
    button = Button("Go", Look(text_size=TextSize.LARGEST), "primary")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == 92


def test_a_primary_button_has_its_arrow_at_the_end(qtbot: QtBot) -> None:
    button = Button("", Look(), "primary")
    qtbot.addWidget(button)
    arrow = Look().palette.primary_arrow
    image = drawn(button)
    spots = [x for x in range(image.width()) if image.pixelColor(x, 36).name() == arrow]
    assert min(spots) > 120
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = drawn(button)
    spots = [x for x in range(image.width()) if image.pixelColor(x, 36).name() == arrow]
    assert max(spots) < 120


@pytest.mark.parametrize("kind", ["primary", "secondary", "help", "bare"])
def test_an_icon_grows_with_its_letters_and_is_never_a_crumb(qtbot: QtBot, kind: str) -> None:
    heights = {}
    for text_size in TextSize:
        button = Button("", Look(text_size=text_size), kind, icon="x")
        qtbot.addWidget(button)
        grown = inked_rows(button)
        button.shrink_icon()
        heights[text_size] = (grown, inked_rows(button))
    (normal, _), (large, small), (largest, kept) = (heights[one] for one in TextSize)
    assert normal == small
    assert 1.1 < large / normal < 1.3
    assert 1.35 < largest / normal < 1.55
    assert kept == largest


def inked_rows(button: Button) -> int:
    """Count the rows of px in which something is drawn within a button's edges."""
    image = drawn(button)
    behind = image.pixelColor(image.width() // 2, 10).name()
    across = range(8, image.width() - 8)
    rows = range(8, image.height() - 8)
    return sum(any(image.pixelColor(x, y).name() != behind for x in across) for y in rows)


def test_an_icon_makes_room_for_words_but_not_the_arrow_that_leads_on(qtbot: QtBot) -> None:
    for kind, narrower in (("secondary", True), ("primary", False)):
        button = Button("Give me a hint", Look(), kind, icon="lightbulb")
        qtbot.addWidget(button)
        usual = button.sizeHint().width()
        button.leave_icon_away()
        assert (button.sizeHint().width() < usual) is narrower
        button.bring_back()
        assert button.sizeHint().width() == usual


def test_a_button_takes_back_the_words_that_it_gave_up(qtbot: QtBot) -> None:
    button = Button("Back", Look(text_size=TextSize.LARGEST), icon="arrow-left")
    qtbot.addWidget(button)
    usual = button.sizeHint()
    button.leave_icon_away()
    assert not button.shows_icon
    button.show_icon_alone()
    assert (button.text(), button.shows_icon) == ("", True)
    button.bring_back()
    assert (button.text(), button.sizeHint()) == ("Back", usual)


def test_a_button_that_is_not_ready_has_no_fill_and_says_what_is_still_to_do(qtbot: QtBot) -> None:
    button = Button("Next", Look(), "primary")
    qtbot.addWidget(button)
    button.set_ready(ready=False, still="Choose first.")
    assert drawn(button).pixelColor(120, 8).name() != Look().palette.primary
    assert button.accessibleDescription() == "Choose first."
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.set_ready(ready=True)
    assert drawn(button).pixelColor(120, 8).name() == Look().palette.primary
    assert button.accessibleDescription() == ""


def test_a_pressed_button_changes_its_fill(qtbot: QtBot) -> None:
    button = Button("Next", Look(), "primary")
    qtbot.addWidget(button)
    button.setDown(True)
    assert drawn(button).pixelColor(120, 8).name() == Look().palette.primary_pressed


def test_other_words_are_its_new_name(qtbot: QtBot) -> None:
    button = Button("Next", Look(), "primary")
    qtbot.addWidget(button)
    button.say("See how it went")
    assert button.accessibleName() == "See how it went"
    assert button.sizeHint().width() > 240


def test_words_break_into_two_lines_that_are_as_narrow_as_can_be(qtbot: QtBot) -> None:
    button = Button("I do not know this one", Look())
    qtbot.addWidget(button)
    whole = button.sizeHint().width()
    button.fold()
    metrics = QFontMetrics(Look().font(Role.STRONG))
    lines = [metrics.horizontalAdvance(line) for line in ("I do not know", "this one")]
    assert button.sizeHint().width() - max(lines) == whole - metrics.horizontalAdvance(button.text())
    assert button.text() == "I do not know this one"


def test_a_word_by_itself_stays_whole(qtbot: QtBot) -> None:
    button = Button("Uitprinten", Look())
    qtbot.addWidget(button)
    whole = button.sizeHint()
    button.fold()
    assert button.sizeHint() == whole
    button.slim()
    assert button.sizeHint().width() < whole.width()


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("words", ["Égj ĝÀ", "إلى جًا"])
def test_two_lines_are_drawn_whole(qtbot: QtBot, text_size: TextSize, words: str) -> None:
    look = Look(text_size=text_size, right_to_left=words.startswith("إ"))
    button = Button(words, look)
    qtbot.addWidget(button)
    button.fold()
    button.setMinimumHeight(button.height_needed)
    image = drawn(button)
    edges = (2, image.height() - 3)
    colours = {image.pixelColor(x, y).name() for x in range(16, image.width() - 16) for y in edges}
    assert colours == {look.palette.plain}

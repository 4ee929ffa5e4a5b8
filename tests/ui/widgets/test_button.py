from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
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

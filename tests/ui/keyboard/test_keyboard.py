from __future__ import annotations

from functools import partial
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast, TextSize
from kiosk.ui.keyboard.key_button import KeyButton
from kiosk.ui.keyboard.keyboard import Keyboard, height_for
from kiosk.ui.keyboard.keys import Hint, Shown
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from tests.ui.keyboard.scene import FIELDS, Typing
from tests.ui.keyboard.typist import NAMES, layout
from tests.ui.stage import PlainWords

SIZES = ((1280, 800), (1024, 768), (1920, 1080), (1080, 1920))
LOOKS = [Look(*size, text_size=text) for size, text in product(SIZES, TextSize)]


class Page:
    """A field with a keyboard below it."""

    def __init__(self, qtbot: QtBot, name: str = "be-azerty", look: Look | None = None) -> None:
        look = look or Look()
        self.window = QWidget()
        self.window.setStyleSheet(style_sheet(look))
        self.line = QLineEdit()
        self.keyboard = Keyboard(look, layout(name), PlainWords())
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.keyboard)
        qtbot.addWidget(self.window)
        self.window.resize(look.width, 100 + self.keyboard.height())
        self.window.show()
        self.line.setFocus()
        QApplication.processEvents()

    def shown_keys(self) -> list[KeyButton]:
        return [key for key in self.keyboard.findChildren(KeyButton) if key.isVisible()]

    def key(self, name: str) -> KeyButton:
        (found,) = (key for key in self.shown_keys() if key.objectName() == name)
        return found

    def press(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.key(name), Qt.MouseButton.LeftButton)


def same(one: KeyButton, other: KeyButton) -> bool:
    """Tell whether two keys of one size look alike."""
    return one.size() == other.size() and one.grab().toImage() == other.grab().toImage()


def test_at_the_size_of_the_design_it_leaves_room_for_a_field() -> None:
    assert height_for(Look()) == 304
    assert all(height_for(look) <= 0.6 * look.room for look in LOOKS if not look.largest)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_keys_are_at_least_64_high_and_lie_within_the_keyboard(qtbot: QtBot, look: Look) -> None:
    page = Page(qtbot, "arabic", look)
    for key in page.shown_keys():
        assert key.height() >= look.px(64)
        assert key.width() >= look.px(64)
        assert page.keyboard.rect().contains(key.geometry())


def test_it_types_in_the_field_and_never_takes_the_focus(qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.press("key-shift", "key-A", "key-space", "key-b", "key-c", "key-delete")
    assert page.line.text() == "A b"
    assert page.window.focusWidget() is page.line
    assert all(key.focusPolicy() is Qt.FocusPolicy.NoFocus for key in page.shown_keys())


def test_a_key_that_is_let_go_elsewhere_types_nothing(qtbot: QtBot) -> None:
    page = Page(qtbot)
    key = page.key("key-a")
    QTest.mousePress(key, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=key.rect().bottomRight() * 2)
    assert page.line.text() == ""


def test_the_same_key_can_be_pressed_twice_in_a_row(qtbot: QtBot) -> None:
    page = Page(qtbot)
    key = page.key("key-o")
    place = key.mapTo(page.window, key.rect().center())
    QTest.mouseDClick(
        page.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert page.line.text() == "oo"


def test_done_takes_it_away_and_tells(qtbot: QtBot) -> None:
    page = Page(qtbot)
    with qtbot.waitSignal(page.keyboard.done):
        page.press("key-done")
    assert page.keyboard.isHidden()
    assert page.window.focusWidget() is page.line


def test_it_comes_back_with_the_page_of_another_field(qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.press("key-signs")
    page.keyboard.begin(Hint.PHONE)
    assert page.keyboard.state.shown is Shown.PAD
    page.press("key-0", "key-4", "key-letters", "key-a")
    assert page.line.text() == "04a"


def test_shift_shows_that_it_is_on(qtbot: QtBot) -> None:
    page = Page(qtbot)
    off = page.key("key-shift").grab().toImage()
    page.press("key-shift")
    assert page.key("key-shift").grab().toImage() != off
    page.press("key-A")
    QTest.mouseMove(page.line)
    QApplication.processEvents()
    assert page.key("key-shift").property("kind") == "changing"


@pytest.mark.parametrize("name", NAMES)
def test_every_key_has_a_name_and_a_role(qtbot: QtBot, name: str) -> None:
    page = Page(qtbot, name)
    for key in page.shown_keys():
        told = QAccessible.queryAccessibleInterface(key)
        assert told is not None
        assert told.role() is QAccessible.Role.Button
        assert told.text(QAccessible.Text.Name)
    assert page.keyboard.accessibleName() == "Keyboard on the screen"


def test_words_stand_on_their_keys_and_signs_are_said_in_words(qtbot: QtBot) -> None:
    page = Page(qtbot)
    said = {name: page.key(f"key-{name}") for name in ("space", "delete", "shift", "done")}
    assert [key.text() for key in said.values()] == ["Space", "Delete", "Shift", "Done"]
    assert [key.accessibleName() for key in said.values()] == ["Space", "Delete", "Shift", "Done"]
    assert page.key("key-.").accessibleName() == "Dot"
    assert page.key("key-signs").accessibleName() == "Numbers and signs: 123"


def test_the_way_to_other_letters_says_where_it_leads(qtbot: QtBot) -> None:
    page = Page(qtbot, "arabic")
    assert page.key("key-latin").accessibleName() == "Latin letters: abc"
    page.press("key-latin")
    assert page.key("key-latin").accessibleName() == "Letters of your language: أ ب"


def test_keys_stand_as_on_a_computer_in_every_direction(qtbot: QtBot) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = Page(qtbot, "arabic", Look(right_to_left=True))
        assert page.key("key-ض").x() < page.key("key-د").x()
        assert page.key("key-space").x() < page.key("key-done").x()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_brackets_open_on_the_left_on_every_keyboard_whatever_they_type(qtbot: QtBot) -> None:
    page, arabic = Page(qtbot), Page(qtbot, "arabic", Look(right_to_left=True))
    for one in (page, arabic):
        one.press("key-signs")
    for left, right in ("()", "<>", "[]"):
        assert page.key(f"key-{left}").x() < page.key(f"key-{right}").x()
        assert arabic.key(f"key-{right}").x() < arabic.key(f"key-{left}").x()
        assert same(arabic.key(f"key-{right}"), page.key(f"key-{left}"))


@pytest.mark.parametrize("contrast", Contrast)
def test_kinds_of_keys_differ_in_every_theme(qtbot: QtBot, contrast: Contrast) -> None:
    page = Page(qtbot, look=Look(contrast=contrast))
    names = ("key-a", "key-signs", "key-done")
    fills = {page.key(name).grab().toImage().pixelColor(12, 12).name() for name in names}
    assert len(fills) == len(names)


def is_whole(widget: QWidget) -> bool:
    """Tell whether nothing of a widget is out of sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_field_that_is_typed_in_is_seen_whole_with_its_label(qtbot: QtBot, look: Look) -> None:
    typing = Typing(qtbot, "be-azerty", look)
    room_top = typing.place(typing.hand.find("room"))[0]
    for key in FIELDS:
        entry = typing.go_to(key)
        qtbot.waitUntil(partial(is_whole, entry))
        top, bottom = typing.place(entry)
        assert room_top <= top
        assert bottom <= typing.place(typing.keyboard)[0]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_help_and_the_way_on_stay_in_their_corners(qtbot: QtBot, look: Look) -> None:
    typing = Typing(qtbot, "be-azerty", look)
    before = [typing.place(typing.hand.find(name)) for name in ("help", "primary")]
    typing.go_to("why")
    assert [typing.place(typing.hand.find(name)) for name in ("help", "primary")] == before
    assert typing.stage.window.height() == look.height

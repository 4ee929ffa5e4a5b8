from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.delivery import DIGITS, HINTS, deliver, hint_of, takes_typing
from kiosk.ui.keyboard.keys import Act, Hint, Key
from tests.ui.keyboard.scene import FIELDS, Typing
from tests.ui.keyboard.typist import NAMES

WORDS = {
    "be-azerty": "Zoë, 3e étage: 50% - Île",
    "qwerty": "Ana-Maria Ștefănescu; Łódź 7",
    "turkish-q": "IĞDIR'da İnci ve \u0131l\u0131k çay",
    "arabic": "أهلا، لا بأس إن شاء الله 2027",
    "bulgarian": "Щъркел № 7, София",
    "ukrainian": "Ґанок, м'яч та їжак",
}
"""What someone may write with each layout: capitals, marks, digits and signs."""


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    return field


def test_a_letter_counts_as_written_by_the_person(line: QLineEdit) -> None:
    said: list[str] = []
    line.textEdited.connect(said.append)
    deliver(Key(Act.TYPE, "é"), line)
    deliver(Key(Act.SPACE), line)
    deliver(Key(Act.TYPE, "لا"), line)
    assert said == ["é", "é ", "é لا"]


def test_the_eraser_takes_what_stands_before_the_cursor_or_is_chosen(line: QLineEdit) -> None:
    line.setText("abcd")
    line.setCursorPosition(2)
    deliver(Key(Act.DELETE), line)
    assert line.text() == "acd"
    line.setSelection(1, 2)
    deliver(Key(Act.DELETE), line)
    assert line.text() == "a"


def test_a_letter_comes_in_the_place_of_what_is_chosen(line: QLineEdit) -> None:
    line.setText("abc")
    line.selectAll()
    deliver(Key(Act.TYPE, "z"), line)
    assert line.text() == "z"


def test_a_field_that_is_full_or_only_to_read_stays_as_it_is(line: QLineEdit) -> None:
    line.setMaxLength(2)
    for _ in range(3):
        deliver(Key(Act.TYPE, "a"), line)
    assert line.text() == "aa"
    line.setReadOnly(True)
    deliver(Key(Act.DELETE), line)
    assert line.text() == "aa"


@pytest.mark.parametrize("act", sorted(set(Act) - {Act.TYPE, Act.SPACE, Act.DELETE}))
def test_keys_that_type_nothing_change_nothing(line: QLineEdit, act: Act) -> None:
    deliver(Key(act, "abc"), line)
    assert line.text() == ""


def test_a_secret_can_be_typed_too(line: QLineEdit) -> None:
    line.setEchoMode(QLineEdit.EchoMode.Password)
    assert takes_typing(line)
    deliver(Key(Act.TYPE, "7"), line)
    assert line.text() == "7"


def test_nothing_happens_where_nothing_can_be_typed(qtbot: QtBot) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    assert not takes_typing(label)
    assert not takes_typing(None)
    deliver(Key(Act.DELETE), label)
    deliver(Key(Act.TYPE, "b"), None)
    assert label.text() == "a"


@pytest.mark.parametrize("hint", Hint)
def test_a_field_says_what_it_takes(line: QLineEdit, hint: Hint) -> None:
    if hint in HINTS:
        line.setInputMethodHints(HINTS[hint])
    assert hint_of(line) is hint


def test_a_field_for_digits_takes_a_number(line: QLineEdit) -> None:
    line.setInputMethodHints(DIGITS)
    assert hint_of(line) is Hint.NUMBER


@pytest.mark.parametrize("name", NAMES)
def test_what_is_typed_in_a_form_lands_in_the_visit(qtbot: QtBot, name: str) -> None:
    typing = Typing(qtbot, name)
    said = {
        "who": WORDS[name],
        "mail": "sara_b-2@post.veerle.example",
        "site": "https://www.veerle.example/kaart",
        "amount": "1250,75",
        "phone": "+32 470/12.34.56",
        "why": f"{WORDS[name]} sara@post.example",
    }
    assert said.keys() == FIELDS.keys()
    for key, text in said.items():
        entry = typing.go_to(key)
        typing.type(text)
        assert entry.line.text() == text
        assert entry.line.hasFocus()
        assert typing.written(key) == text


@pytest.mark.parametrize("name", NAMES)
def test_a_mistake_can_be_taken_back(qtbot: QtBot, name: str) -> None:
    typing = Typing(qtbot, name)
    typing.go_to("who")
    typing.type("a1")
    for _ in range(2):
        typing.hand.press("key-delete")
    typing.type("7")
    assert typing.written("who") == "7"


def test_what_lies_elsewhere_in_the_window_gets_nothing(qtbot: QtBot) -> None:
    typing = Typing(qtbot, "be-azerty")
    typing.go_to("who")
    typing.type("ab")
    typing.entry("who").line.clearFocus()
    typing.hand.press("key-c")
    assert typing.written("who") == "ab"

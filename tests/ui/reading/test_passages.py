from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.heard import LANGUAGE, SILENT, tells
from kiosk.ui.reading.passages import Passage, control, news, passages
from tests.fakes import PlainWords

WORDS = PlainWords()


def stack(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    for widget in widgets:
        layout.addWidget(widget)
    page.show()
    return page


def named(widget: QWidget, name: str) -> QWidget:
    widget.setAccessibleName(name)
    return widget


def said(*parts: QWidget) -> list[str]:
    return [passage.whole for passage in passages(parts, WORDS)]


def test_words_are_heard_in_the_order_of_the_layout_not_of_their_making(qtbot: QtBot) -> None:
    second, first = QLabel("second"), QLabel("first")
    assert said(stack(qtbot, first, second)) == ["first", "second"]


def test_what_is_hidden_is_not_heard(qtbot: QtBot) -> None:
    hidden = QLabel("hidden")
    page = stack(qtbot, hidden, QLabel("shown"))
    hidden.hide()
    assert said(page) == ["shown"]


def test_what_is_for_one_persons_ears_is_not_heard(qtbot: QtBot) -> None:
    digit = named(QPushButton(), "7")
    digit.setProperty(SILENT, 1)
    assert said(stack(qtbot, digit)) == []


def test_a_button_is_heard_once_by_its_name(qtbot: QtBot) -> None:
    button = named(QPushButton(), "Next")
    QLabel("Next", button)
    assert said(stack(qtbot, button)) == ["Next"]


def test_what_is_chosen_is_heard_with_that(qtbot: QtBot) -> None:
    card = QPushButton()
    card.setCheckable(True)
    card.setChecked(True)
    assert said(stack(qtbot, named(card, "The wifi"))) == ["The wifi, chosen"]


def test_a_field_is_heard_with_what_is_in_it(qtbot: QtBot) -> None:
    empty, full = QLineEdit(), QLineEdit("Sam")
    page = stack(qtbot, named(empty, "Street"), named(full, "Name"))
    assert said(page) == ["Street, nothing typed yet", "Name, Sam"]


def spread(qtbot: QtBot, *places: tuple[str, int, int]) -> QWidget:
    """Put words where they are told to stand, by no layout: 100 px wide and 40 high."""
    field = QWidget()
    qtbot.addWidget(field)
    for words, x, y in places:
        QLabel(words, field).setGeometry(x, y, 100, 40)
    field.show()
    return field


def test_what_stands_a_little_higher_further_on_is_heard_after_what_is_before_it(qtbot: QtBot) -> None:
    field = spread(qtbot, ("second", 120, 0), ("third", 60, 60), ("first", 0, 8))
    assert said(field) == ["first", "second", "third"]


def test_what_is_tall_and_stands_beside_two_lines_takes_nothing_out_of_the_first(qtbot: QtBot) -> None:
    field = spread(qtbot, ("first", 120, 0), ("tall", 0, 10), ("second", 240, 10), ("last", 120, 60))
    tall = next(one for one in field.findChildren(QLabel) if one.text() == "tall")
    tall.resize(100, 120)
    assert said(field) == ["first", "second", "tall", "last"]


def test_in_a_script_from_the_right_each_line_is_heard_from_there(qtbot: QtBot) -> None:
    field = spread(qtbot, ("third", 0, 60), ("second", 0, 8), ("first", 120, 0))
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert said(field) == ["first", "second", "third"]


def test_what_scrolls_is_heard_whole(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setWidget(stack(qtbot, QLabel("above"), QLabel("below")))
    assert said(stack(qtbot, area)) == ["above", "below"]


def test_a_picture_of_words_tells_its_lines_instead_of_its_name(qtbot: QtBot) -> None:
    paper = named(QWidget(), "Your sheet")
    tells(paper, ["My sheet", "I can do it."])
    page = stack(qtbot, QLabel("above"), paper)
    assert said(page) == ["above", "My sheet", "I can do it."]
    tells(paper, [])
    assert said(page) == ["above", "Your sheet"]


def test_words_of_another_language_say_so(qtbot: QtBot) -> None:
    name = QLabel("العربية")
    name.setProperty(LANGUAGE, "ar")
    assert passages([stack(qtbot, name)], WORDS)[0].language == "ar"


def test_a_control_is_heard_with_what_it_is_and_what_is_still_to_do(qtbot: QtBot) -> None:
    button = named(QPushButton(), "Next")
    button.setAccessibleDescription("Choose one first.")
    qtbot.addWidget(button)
    assert control(button, WORDS).whole == "Next, button, Choose one first."


def test_what_becomes_chosen_is_news_and_what_no_longer_is_is_none(qtbot: QtBot) -> None:
    one, other = QWidget(), QWidget()
    stack(qtbot, one, other)
    before = [Passage(one, "One", "chosen"), Passage(other, "Other")]
    now = [Passage(one, "One"), Passage(other, "Other", "chosen")]
    assert news(before, now) == (now[1],)


def test_words_that_were_not_there_are_news(qtbot: QtBot) -> None:
    field = stack(qtbot)
    assert news([], [Passage(field, "A street has a name.")]) == (Passage(field, "A street has a name."),)

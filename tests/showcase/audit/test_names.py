from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from kiosk.showcase.audit.names import headless, nameless
from kiosk.ui.heard import GROUP, HEADING, PICTURE, decorates, heard_as
from kiosk.ui.roles import tell_roles
from kiosk.ui.screens.task import Task, TaskPage
from kiosk.ui.screens.turned import Turned
from kiosk.ui.view import Around
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import heading
from tests.showcase.audit.stand import Stand, told

if TYPE_CHECKING:
    from kiosk.visit.visit import Visit


def test_a_button_without_words_or_an_identifier_is_told(stand: Stand) -> None:
    stand.put(Button("", stand.look, icon="x"), 0, 0, 80, 80)
    assert [value for _, value, _ in told(nameless(stand.see()))] == ["''", "no identifier"]


def test_a_button_with_both_passes(stand: Stand) -> None:
    button = Button("Go", stand.look)
    button.setObjectName("go")
    stand.put(button, 0, 0, 200, 80)
    assert not told(nameless(stand.see()))


def test_a_picture_that_is_heard_but_has_no_role_is_told(stand: Stand) -> None:
    picture = QWidget()
    picture.setAccessibleName("Step 3")
    stand.put(picture, 0, 0, 100, 40)
    assert [value for _, value, _ in told(nameless(stand.see()))] == ["role Client"]


def test_marks_in_a_name_are_told(stand: Stand) -> None:
    button = Button("<b>Go</b>", stand.look)
    button.setObjectName("go")
    stand.put(button, 0, 0, 200, 80)
    assert [limit for _, _, limit in told(nameless(stand.see()))] == ["a name"]


def test_a_button_that_is_no_button_to_others_is_told(stand: Stand) -> None:
    button = Button("Go", stand.look)
    button.setObjectName("go")
    heard_as(button, HEADING)
    tell_roles(cast("QApplication", QApplication.instance()))
    stand.put(button, 0, 0, 200, 80)
    assert [limit for _, _, limit in told(nameless(stand.see()))] == ["a role of a control"]


class Painted(QWidget):
    """Paints itself."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        QPainter(self).fillRect(self.rect(), QColor("red"))


NO_NAME = "a picture without a name"


def test_what_paints_itself_and_has_no_name_is_told_unless_it_is_a_decoration(stand: Stand) -> None:
    painted = Painted()
    stand.put(painted, 0, 0, 100, 40)
    assert [value for _, value, _ in told(nameless(stand.see()))] == [NO_NAME]
    decorates(painted)
    assert not told(nameless(stand.see()))


def test_a_picture_without_a_name_is_told_unless_what_it_is_a_part_of_has_one(stand: Stand) -> None:
    pixmap = QPixmap(40, 40)
    pixmap.fill(QColor("red"))
    label = QLabel()
    label.setPixmap(pixmap)
    around = QWidget()
    stand.put(around, 0, 0, 200, 100)
    stand.put(label, 0, 0, 40, 40, inside=around)
    assert [value for _, value, _ in told(nameless(stand.see()))] == [NO_NAME]
    around.setAccessibleName("A group of things")
    heard_as(around, GROUP)
    tell_roles(cast("QApplication", QApplication.instance()))
    assert not told(nameless(stand.see()))


def test_what_is_called_a_picture_is_no_decoration(stand: Stand) -> None:
    picture = Painted()
    heard_as(picture, PICTURE)
    decorates(picture)
    stand.put(picture, 0, 0, 100, 40)
    assert [value for _, value, _ in told(nameless(stand.see()))] == [NO_NAME]


def test_one_heading_and_no_more_is_what_a_screen_has(stand: Stand) -> None:
    tell_roles(cast("QApplication", QApplication.instance()))
    assert [value for _, value, _ in told(headless(stand.see()))] == ["0 headings"]
    stand.put(heading("What do you want to do?", stand.look), 0, 0, 600, 80)
    assert not told(headless(stand.see()))
    stand.put(heading("And then?", stand.look), 0, 100, 600, 80)
    assert [value for _, value, _ in told(headless(stand.see()))] == ["2 headings"]


def test_a_second_page_of_a_screen_has_its_heading_on_the_first(stand: Stand) -> None:
    look, words = stand.look, stand.words
    page = TaskPage(Task(heading("Call the library.", look), (), (), look), look, words)
    turned = Turned(page, QWidget(), Notice("", look), Around(words, look, cast("Visit", None)))
    stand.put(turned, 0, 0, 800, 600)
    assert not told(headless(stand.see()))
    turned.turn(to_world=True)
    turned.frame.leave_header_away(away=True)
    assert not told(headless(stand.see()))

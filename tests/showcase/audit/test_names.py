from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.showcase.audit.names import nameless
from kiosk.ui.heard import HEADING, heard_as
from kiosk.ui.roles import tell_roles
from kiosk.ui.widgets.button import Button
from tests.showcase.audit.stand import Stand, told


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

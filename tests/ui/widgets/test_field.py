from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.text import TextBlock


def said(field: Field) -> list[str]:
    return [block.text() for block in field.findChildren(TextBlock) if not block.isHidden()]


def test_a_field_is_named_by_its_label_and_told_by_its_hint(qtbot: QtBot) -> None:
    field = Field("Your e-mail", Look(), hint="For the reminder")
    qtbot.addWidget(field)
    assert field.line.accessibleName() == "Your e-mail"
    assert field.line.accessibleDescription() == "For the reminder"
    assert said(field) == ["Your e-mail", "For the reminder"]


def test_nothing_can_be_dragged_in_or_out(qtbot: QtBot) -> None:
    field = Field("Your e-mail", Look())
    qtbot.addWidget(field)
    line = field.line
    assert not line.dragEnabled()
    assert not line.acceptDrops()
    assert line.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu


def test_what_is_still_to_do_comes_and_goes(qtbot: QtBot) -> None:
    field = Field("Your e-mail", Look())
    qtbot.addWidget(field)
    field.show_problem("Type an e-mail address.")
    assert said(field)[-1] == "Type an e-mail address."
    field.show_problem("There is an @ in every address.")
    field.show_problem("")
    qtbot.waitUntil(lambda: said(field) == ["Your e-mail"])

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.row import LinkRow, Row


def test_pressing_a_row_chooses_nothing_until_the_visit_says_so(qtbot: QtBot) -> None:
    row = Row("Bank", Look(), "mail")
    qtbot.addWidget(row)
    row.click()
    assert not row.isChecked()
    row.show_chosen(chosen=True)
    assert row.isChecked()


def test_a_sign_is_said_as_well_as_shown(qtbot: QtBot) -> None:
    look = Look()
    row = Row("Bank", look, "mail")
    qtbot.addWidget(row)
    row.show_sign(look.icon("flag", 28, look.palette.text), "You reported this mail.")
    assert row.accessibleDescription() == "You reported this mail."
    row.show_sign(None)
    assert row.accessibleDescription() == ""


def test_a_row_grows_with_its_words(qtbot: QtBot) -> None:
    row = Row("A long line of a mail that does not fit beside the list of mails. " * 3, Look(), "line")
    qtbot.addWidget(row)
    assert row.heightForWidth(400) > row.heightForWidth(1200)


def test_a_link_has_the_colour_of_links(qtbot: QtBot) -> None:
    look = Look()
    link = LinkRow("bank.example", look, "line")
    qtbot.addWidget(link)
    assert link.plain_colour == look.palette.brand

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.widgets.box import height_of, row
from kiosk.ui.worlds.disc import numbered
from kiosk.ui.worlds.row import LinkRow, Row, drawn
from tests.ui.contrast import SEEN, ratio


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


def test_the_words_that_say_there_is_more_stay_on_one_line_beside_others(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = row(holder)
    more = Row("Suite en bas", Look(1024, 768), "more")
    layout.addWidget(more)
    layout.addWidget(Row("Envoyer ma demande de place au stage", Look(1024, 768), "action"))
    qtbot.addWidget(holder)
    holder.resize(420, 90)
    holder.show()
    assert more.words.width() >= more.words.sizeHint().width()


def test_longer_words_that_say_there_is_more_take_two_lines_where_a_column_is_narrow(qtbot: QtBot) -> None:
    more = Row("Further down there is more to read", Look(1024, 768), "more")
    qtbot.addWidget(more)
    assert more.minimumSizeHint().width() < 308 < more.sizeHint().width()
    assert more.heightForWidth(308) > more.heightForWidth(800)


def test_a_link_has_the_colour_of_links(qtbot: QtBot) -> None:
    look = Look()
    link = LinkRow("bank.example", look, "line")
    qtbot.addWidget(link)
    assert link.plain_colour == look.palette.brand


@pytest.mark.parametrize("contrast", Contrast)
def test_a_link_that_is_pointed_at_shows_it_and_can_still_be_read(qtbot: QtBot, contrast: Contrast) -> None:
    look = Look(contrast=contrast)
    link = LinkRow("bank.example", look, "line")
    qtbot.addWidget(link)
    link.setStyleSheet(style_sheet(look))
    link.resize(400, 56)
    usual = link.grab().toImage()
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    pointed = link.grab().toImage()
    assert pointed != usual
    behind = pointed.pixelColor(200, 10).name()
    assert ratio(link.plain_colour, behind) >= 7
    edge = max(ratio(pointed.pixelColor(x, 28).name(), behind) for x in range(6))
    assert edge >= SEEN


@pytest.mark.parametrize(("height", "shown"), [(32, True), (30, True), (16, False)])
def test_a_sign_shows_whole_or_not_at_all(qtbot: QtBot, height: int, *, shown: bool) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    look = Look()
    sign = drawn(numbered(look, 1, 32), there=True)
    sign.setParent(page)
    sign.move(0, 0)
    page.setFixedSize(100, 400)
    area.setFrameStyle(0)
    area.setWidget(page)
    area.resize(100, height)
    area.show()
    image = area.viewport().grab().toImage()
    dark = [image.pixelColor(16, y).name() == look.palette.text for y in range(image.height())]
    assert any(dark) == shown


def test_a_row_is_as_high_as_with_the_longer_of_its_words_and_says_what_it_said(qtbot: QtBot) -> None:
    row, longer = Row("Up", Look(), "more-of-list"), "All the way up to where this list begins"
    qtbot.addWidget(row)
    row.be_high_enough(("Up", longer), 200)
    assert row.minimumHeight() == height_of(Row(longer, Look(), "more-of-list"), 200) > 60
    assert row.words.text() == "Up"
    row.be_high_enough(("Up", longer), 900)
    assert row.minimumHeight() == 60


def test_a_number_on_a_disc_leaves_no_trace_on_the_next(qtbot: QtBot) -> None:
    assert qtbot is not None
    first = numbered(Look(), 1).toImage()
    assert numbered(Look(), 2).toImage() != first
    assert numbered(Look(), 1).toImage() == first

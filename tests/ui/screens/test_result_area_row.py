from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.names import AREA_WORDS
from kiosk.core.preferences import TextSize
from kiosk.ui.screens.result_area_row import UNKNOWN, Told, area_row, widest_word
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Whole
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.scene import RecordingVisit


def test_signs_stand_below_each_other_with_room_for_the_longest_word(qapp: object) -> None:
    assert qapp is not None
    words, look = PlainWords(), Look()
    width = widest_word(words, look)
    assert all(
        TextBlock(word, look, Role.LEAD).heightForWidth(width) == look.line(Role.LEAD)
        for word in AREA_WORDS.values()
    )


def test_with_the_largest_letters_an_area_has_its_picture_beside_its_name(qtbot: QtBot) -> None:
    asked = (("Adres vinden", True), ("Een mail sturen", False), ("Een foto bewaren", True))
    around = Around(PlainWords(), Look(text_size=TextSize.LARGEST), cast("Visit", RecordingVisit()))
    line = area_row(Told(Area.INFORMATION, AreaWord.STRONG, "", asked), around)
    qtbot.addWidget(line)
    line.resize(1100, line.sizeHint().height())
    line.show()
    picture = next(label for label in line.findChildren(QLabel) if not label.pixmap().isNull())
    name, *_, last = line.findChildren(TextBlock)
    assert abs(picture.geometry().center().y() - name.geometry().center().y()) <= 2
    assert last.mapTo(line, last.rect().topLeft()).y() > picture.geometry().bottom()


def test_an_area_has_a_large_picture_in_an_upright_window(qtbot: QtBot) -> None:
    around = Around(PlainWords(), Look(1080, 1920), cast("Visit", RecordingVisit()))
    line = area_row(Told(Area.INFORMATION, AreaWord.STRONG, "", ()), around)
    qtbot.addWidget(line)
    assert max(label.pixmap().height() for label in line.findChildren(QLabel)) > 120


def test_a_sign_is_not_left_at_the_end_of_a_page_without_what_it_stands_for(qtbot: QtBot) -> None:
    around = Around(PlainWords(), Look(text_size=TextSize.LARGEST), cast("Visit", RecordingVisit()))
    line = area_row(Told(Area.INFORMATION, UNKNOWN, "", (("Adres vinden", True),)), around)
    qtbot.addWidget(line)
    held = line.findChildren(Whole)
    assert [len(one.findChildren(TextBlock)) for one in held] == [1]
    assert all(one.findChildren(QLabel) for one in held)


@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(1080, 1920)])
def test_a_word_follows_the_names_of_areas_at_one_place(qtbot: QtBot, look: Look) -> None:
    around = Around(PlainWords(), look, cast("Visit", RecordingVisit()))
    asked = (("Adres vinden", True),)
    gaps, places = [], set()
    for area in Area:
        line = area_row(Told(area, AreaWord.TO_PRACTISE, "", asked), around)
        qtbot.addWidget(line)
        line.resize(look.width - 2 * look.margin, line.sizeHint().height())
        line.show()
        name, word, *_ = line.findChildren(TextBlock)
        assert len(name.lines()) == 1
        left, begins = (one.mapTo(line, QPoint(0, 0)).x() for one in (name, word))
        gaps.append(begins - left - name.lines()[0].width())
        places.add(begins)
    assert len(places) == 1
    assert min(gaps) < look.px(120)

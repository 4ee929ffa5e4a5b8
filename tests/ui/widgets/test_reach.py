from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.reach import add_within_reach, leave_free

WIDE, UPRIGHT = Look(1280, 800), Look(1080, 1920)


class Stacked:
    """A page of a height of 600 px, with a head and a foot of 50 px each and a body of 100 px at least."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.layout = column(self.page)
        self.head, self.body, self.foot = QLabel("head"), QLabel("body"), QLabel("foot")
        for part, height in ((self.head, 50), (self.foot, 50)):
            part.setFixedHeight(height)
        self.body.setMinimumHeight(100)
        self.layout.addWidget(self.head)

    def show(self) -> None:
        self.layout.addWidget(self.foot)
        self.page.resize(400, 600)
        self.page.show()

    @property
    def tops(self) -> list[int]:
        return [
            part.mapTo(self.page, part.rect().topLeft()).y() for part in (self.head, self.body, self.foot)
        ]


@pytest.mark.parametrize("nested", [False, True])
def test_a_body_fills_a_wide_page_and_lies_low_in_an_upright_one(qtbot: QtBot, *, nested: bool) -> None:
    for look, tops, height in ((WIDE, [0, 50, 550], 500), (UPRIGHT, [400, 450, 550], 100)):
        stacked = Stacked(qtbot)
        around = QHBoxLayout()
        if nested:
            around.addWidget(stacked.body)
        add_within_reach(stacked.layout, around if nested else stacked.body, look)
        stacked.show()
        assert stacked.tops == tops
        assert stacked.body.height() == height


def test_what_is_left_lies_below_a_wide_page_and_above_an_upright_one(qtbot: QtBot) -> None:
    for look, tops in ((WIDE, [0, 50, 550]), (UPRIGHT, [400, 450, 550])):
        stacked = Stacked(qtbot)
        stacked.body.setFixedHeight(100)
        stacked.layout.addWidget(stacked.body)
        leave_free(stacked.layout, look)
        stacked.show()
        assert stacked.tops == tops

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.form import FormView
from kiosk.ui.screens.doing import DoingView
from tests.ui.samples import FORM
from tests.ui.stage import play, stage_for


def sent(qtbot: QtBot, **changes: str) -> FormView:
    """Fill in and send the sample form, with other words on its page."""
    stage = stage_for("form", {**FORM, "page": {**FORM["page"], **changes}})
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, KINDS["form"].routes(stage.visit.exercise.spec).right)
    return cast(FormView, cast(DoingView, stage.window.view).kind)


def seen_words(view: FormView) -> set[str]:
    return {label.text() for label in view.findChildren(QLabel) if label.isVisible()}


def test_the_page_says_that_it_was_sent(qtbot: QtBot) -> None:
    view = sent(qtbot)
    assert "That is sent. Now choose Next." in seen_words(view)


def test_a_page_that_sends_nothing_says_what_its_button_did(qtbot: QtBot) -> None:
    view = sent(qtbot, send="Search", sent="The search is done.")
    assert "The search is done. Now choose Next." in seen_words(view)


@pytest.mark.parametrize(("changes", "planes"), [({}, 1), ({"send": "Search", "sent": "It is done."}, 0)])
def test_a_paper_plane_is_only_on_a_button_that_sends(
    qtbot: QtBot, changes: dict[str, str], planes: int
) -> None:
    stage = stage_for("form", {**FORM, "page": {**FORM["page"], **changes}})
    qtbot.addWidget(stage.window)
    stage.show()
    labels = Hand(stage.window).find("send").findChildren(QLabel)
    assert len([label for label in labels if label.isVisible() and not label.pixmap().isNull()]) == planes

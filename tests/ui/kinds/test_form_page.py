"""How much of each shipped form is in sight in a window of 1280 by 800 px."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.model import Exercise, Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.form import FormView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.ui.worlds.entries import WriteEntry
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Step
from kiosk.visit.visit import Visit
from tests.ui.samples import FORM, TYPING
from tests.ui.stage import Stage, StageVisit, stage_for

KNOWN: Mapping[tuple[str, Purpose], set[str]] = {
    ("nl", Purpose.PRACTICE): set(),
    ("nl", Purpose.SCREENING): set(),
    ("fr", Purpose.PRACTICE): set(),
    ("fr", Purpose.SCREENING): {"5.1-waar-zit-het-probleem"},
    ("ar", Purpose.PRACTICE): set(),
    ("ar", Purpose.SCREENING): set(),
}
"""The forms of which a part must be scrolled to. Let it become fewer, never more."""


@pytest.fixture(scope="module")
def forms() -> list[Exercise[object]]:
    return [one for one in load_bank(SHIPPED) if one.kind == "form"]


def below(window: Window) -> int:
    """Give the px of the screen shown that must be scrolled to."""
    for _ in range(3):
        QApplication.processEvents()
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return max(area.verticalScrollBar().maximum() for area in areas)


@pytest.mark.parametrize(("language", "purpose"), KNOWN)
def test_every_form_is_in_sight_whole_but_for_those_that_we_know(
    qtbot: QtBot, forms: list[Exercise[object]], language: str, purpose: Purpose
) -> None:
    words = load_catalogue(SHIPPED, language)
    look = Look(right_to_left=words.right_to_left)
    visit = cast(Visit, StageVisit(forms[0], purpose, None))
    window = Window(lambda width, height: Around(words, replace(look, width=width, height=height), visit))
    qtbot.addWidget(window)
    window.resize(look.width, look.height)
    window.show()
    higher = {}
    for form in forms:
        said = replace(form, texts=words.texts(form))
        step = Step(4, 15) if purpose is Purpose.SCREENING else None
        window.show_screen(StageVisit(said, purpose, step).screen)
        higher[form.id] = below(window)
    assert {form: px for form, px in higher.items() if px}.keys() == KNOWN[language, purpose]


def form_in(qtbot: QtBot, stage: Stage) -> FormView:
    """Show a form and give its view."""
    qtbot.addWidget(stage.window)
    stage.show()
    below(stage.window)
    return cast(FormView, cast(DoingView, stage.window.view).kind)


def beside(view: FormView, field: str) -> bool:
    """Tell whether a label stands beside its field: the field begins further in than the page does."""
    control = view.entries[field].findChildren(Row)[0]
    return control.mapTo(cast(QWidget, view.entries[field]), QPoint(0, 0)).x() > 0


def test_labels_stand_above_where_all_is_in_sight_and_beside_where_it_would_not_be(qtbot: QtBot) -> None:
    upright = form_in(qtbot, stage_for("form", FORM, look=Look(1080, 1920)))
    lying = form_in(qtbot, stage_for("form", FORM))
    assert not beside(upright, "reason")
    assert beside(lying, "reason")


def test_whatever_can_be_pressed_keeps_its_size_on_the_tightest_page(qtbot: QtBot) -> None:
    view = form_in(qtbot, stage_for("form", FORM, purpose=Purpose.SCREENING, step=Step(4, 15)))
    assert view.tight
    assert min(row.height() for row in view.findChildren(Row) if row.isVisible()) >= 56


def test_a_page_with_stars_says_what_a_star_means_on_the_line_of_its_title(qtbot: QtBot) -> None:
    view = form_in(qtbot, stage_for("form", FORM))
    star = cast(QLabel, view.findChild(QLabel, "star"))
    assert star.text() == "* = must be filled in"
    assert star.accessibleName() == "A star means: this must be filled in."
    [title] = [one for one in view.findChildren(QLabel) if one.text() == "City of Veerle"]
    assert title.y() < star.geometry().bottom() < title.geometry().bottom() + star.height()
    assert not title.geometry().intersects(star.geometry())


def test_what_must_be_filled_in_is_told_in_words_to_who_hears_it(qtbot: QtBot) -> None:
    view = form_in(qtbot, stage_for("form", FORM))
    line = cast(WriteEntry, view.entries["mail"]).line
    assert line.accessibleName() == "Your mail (must be filled in)"
    heard = [one.accessibleName() for one in view.entries["mail"].findChildren(QLabel)]
    assert heard == ["Your mail (must be filled in)  We write to you."]
    assert view.entries["news"].findChildren(Row)[0].accessibleName() == "Send me news"


def test_a_page_without_stars_explains_none(qtbot: QtBot) -> None:
    fields = {key: {**field, "required": False} for key, field in FORM["page"]["fields"].items()}
    view = form_in(qtbot, stage_for("form", {**FORM, "page": {**FORM["page"], "fields": fields}}))
    assert view.findChild(QLabel, "star") is None


SEARCHES = {**FORM, "page": {**FORM["page"], "send": "Search", "sent": "The search is done."}}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (FORM, "Fill in the form first. Then send it."),
        (SEARCHES, "Let us do the task first. Then choose: Search"),
        (TYPING, "Let us do the task first."),
    ],
)
def test_only_where_a_form_is_sent_people_are_told_to_send_it(
    qtbot: QtBot, facts: dict[str, Any], said: str
) -> None:
    stage = stage_for("form", facts)
    qtbot.addWidget(stage.window)
    stage.show()
    assert Hand(stage.window).find("primary").accessibleDescription() == said


def test_where_it_is_crowded_what_a_star_means_stands_below_the_fields_rather_than_push_them_away(
    qtbot: QtBot,
) -> None:
    page = {**FORM["page"], "title": "The city of Veerle has time for all"}
    stage = stage_for("form", {**FORM, "page": page}, look=Look(1024, 768, TextSize.LARGEST))
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    hand.press("to-world")
    view = cast(FormView, cast(DoingView, stage.window.view).kind)
    star = view.findChild(QWidget, "star")
    assert isinstance(star, QWidget)
    last = [*view.entries.values()][-1]
    assert star.mapTo(view, QPoint(0, 0)).y() > last.mapTo(view, QPoint(0, 0)).y()

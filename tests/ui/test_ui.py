"""What holds for the shipped exercises in a real window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk import paths
from kiosk.content.bank import load_bank
from kiosk.content.catalogue import Catalogue, load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.model import Exercise, Purpose
from kiosk.ui.theme.look import Look
from tests.ui.stage import Stage, StageVisit

LANGUAGES = ("nl", "ar")


@pytest.fixture(scope="module")
def bank() -> Mapping[str, Exercise[object]]:
    return {one.id: one for one in load_bank(SHIPPED)}


@pytest.fixture(scope="module")
def words() -> Mapping[str, Catalogue]:
    return {language: load_catalogue(SHIPPED, language) for language in LANGUAGES}


def staged(exercise: Exercise[object], words: Catalogue) -> Iterator[Stage]:
    """Show an exercise without a hint and with its first one."""
    visit = StageVisit(replace(exercise, texts=words.texts(exercise)), Purpose.PRACTICE, None)
    around = Look(right_to_left=words.right_to_left)
    stage = Stage(visit, around, words)  # type: ignore[arg-type]
    stage.show()
    QApplication.processEvents()
    yield stage
    visit.hint()
    QApplication.processEvents()
    yield stage
    stage.window.close()
    stage.window.deleteLater()


@pytest.fixture(scope="module")
def left() -> list[QWidget]:
    """The windows of the tests that are over."""
    return []


@pytest.mark.parametrize("turn", ["one", "the next"])
def test_no_window_of_a_test_lives_on_in_another(qtbot: QtBot, left: list[QWidget], turn: str) -> None:
    assert not any(isValid(one) for one in left), turn
    window = QWidget()
    qtbot.addWidget(window)
    left.append(window)


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_and_no_order_has_to_be_scrolled(
    bank: Mapping[str, Exercise[object]], words: Mapping[str, Catalogue], language: str
) -> None:
    shown = [one for one in bank.values() if one.kind in {"choice", "order"} and words[language].offers(one)]
    assert shown
    scrolled = {
        one.id
        for one in shown
        for stage in staged(one, words[language])
        if any(bar.isVisible() for bar in stage.window.findChildren(QScrollBar))
    }
    assert not scrolled


def test_nothing_is_animated() -> None:
    """What flashes or slides needs one of these; timers that change words are tested where they are."""
    moving = re.compile(r"\bQ(?:\w*Animation\w*|TimeLine|Movie|\w*Transition)\b|\bsetEasingCurve\b")
    files = [*(paths.CODE / "ui").rglob("*.py")]
    assert len(files) > 50
    assert not [file.name for file in files if moving.search(file.read_text("utf-8"))]

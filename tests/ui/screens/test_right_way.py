from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.core.model import Outcome, Theme
from kiosk.core.preferences import TextSize
from kiosk.kinds import KINDS
from kiosk.ui.screens.right_way import HEADINGS, notes_to_tell
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import Feedback
from tests.fakes import PlainWords
from tests.ui.samples import CHOICE, INBOX
from tests.ui.scene import Scene
from tests.ui.stage import exercise_of


def test_every_outcome_has_a_heading_of_its_own() -> None:
    assert set(HEADINGS) == set(Outcome)
    assert len(set(HEADINGS.values())) == len(Outcome)


def test_what_the_cards_show_is_not_said_above_them_too() -> None:
    box = exercise_of("inbox", INBOX)
    notes = KINDS["inbox"].mark(box.spec, KINDS["inbox"].routes(box.spec).wrong).notes
    assert len(notes) == 4
    assert notes_to_tell(box, box.texts, notes, PlainWords()) == ["Fear."]
    wifi = "options.wifi.feedback"
    assert notes_to_tell(exercise_of("choice", CHOICE), CHOICE_TEXTS, (wifi, wifi), PlainWords()) == [
        "Wifi makes no sound."
    ]


CHOICE_TEXTS = exercise_of("choice", CHOICE).texts


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("many", [1, 9])
def test_nothing_scrolls_inside_what_scrolls(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize, many: int
) -> None:
    box = exercise_of("inbox", INBOX)
    long = {f"hints.{n}": f"{n}. Look at the sender, the link and what they want." for n in range(many)}
    texts = {**box.texts, **long, "remember": "In a hurry and about money? Wait, and call them yourself."}
    screen = Feedback(box, texts, Outcome.NOT_YET, tuple(long), Theme.MONEY)
    scene = Scene(qtbot, screen, Look(*size, text_size=text_size))
    qtbot.wait(20)
    assert sum(bar.isVisible() for bar in scene.window.findChildren(QScrollBar)) <= 1


def test_a_real_mail_that_was_reported_is_told_to_be_real() -> None:
    texts = {"mails.library.subject": "Your book is here", "mails.bank.clues.threat": "Fear."}
    notes = ("mails.library.subject", "mails.bank.clues.threat")
    told = notes_to_tell(exercise_of("choice", CHOICE), texts, notes, PlainWords())
    assert told == ["This email is real: “Your book is here”", "Fear."]

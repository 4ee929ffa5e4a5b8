"""The words of whatever can be pressed can be read in every state and theme, in the picture drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.widgets.box import row
from kiosk.ui.widgets.button import ARROW, PADDING, Button
from kiosk.ui.widgets.card import ChoiceCard, MenuCard
from kiosk.ui.widgets.language_card import LanguageCard
from kiosk.ui.widgets.switch import SwitchCard
from kiosk.ui.widgets.tool import Tool
from kiosk.ui.widgets.way_card import WayCard
from kiosk.ui.worlds.month import Day
from kiosk.ui.worlds.row import LinkRow, Row
from kiosk.ui.worlds.target import Target
from tests.fakes import PlainWords
from tests.ui.contrast import READ, read_in

WORDS = "Next"
DAY = date(2027, 3, 10)


def waiting(look: Look) -> Button:
    """Give a button that is not ready yet."""
    button = Button(WORDS, look, "primary")
    button.set_ready(ready=False, still="Choose first.")
    return button


def chosen(made: Row) -> Row:
    """Choose a row."""
    made.show_chosen(chosen=True)
    return made


def held(look: Look) -> Target:
    """Give a thing that is picked up."""
    thing = Target(WORDS, "tree", look, 44)
    thing.show_state(held=True, done=False)
    return thing


def picked(look: Look) -> ChoiceCard:
    """Give an answer that is chosen."""
    card = ChoiceCard(WORDS, look)
    card.setChecked(True)
    return card


IN_BARS: Mapping[str, Callable[[Look], QAbstractButton]] = {
    "primary": lambda look: Button(WORDS, look, "primary"),
    "waiting": waiting,
    "secondary": lambda look: Button(WORDS, look, "secondary"),
    "help": lambda look: Button(WORDS, look, "help"),
    "bare": lambda look: Button(WORDS, look, "bare"),
    "tool": lambda look: Tool(WORDS, "translate", look),
}
ON_PAGES: Mapping[str, Callable[[Look], QAbstractButton]] = {
    "choice": lambda look: ChoiceCard(WORDS, look),
    "picked": picked,
    "menu": lambda look: MenuCard((WORDS, WORDS), "mouse", look),
    "first": lambda look: MenuCard((WORDS, WORDS), "mouse", look, first=True),
    "way": lambda look: WayCard(WORDS, look),
    "advice": lambda look: WayCard(WORDS, look, accent=True),
    "language": lambda look: LanguageCard("nl", look, chosen=False),
    "spoken": lambda look: LanguageCard("nl", look, chosen=True),
    "switch": lambda look: SwitchCard((WORDS, WORDS, WORDS), "clock", look, on=False),
    "switched": lambda look: SwitchCard((WORDS, WORDS, WORDS), "clock", look, on=True),
    "day": lambda look: Day(DAY, PlainWords(), look, is_open=True),
    "closed": lambda look: Day(DAY, PlainWords(), look, is_open=False),
    "thing": lambda look: Target(WORDS, "tree", look, 44),
    "held": held,
    "link": lambda look: LinkRow(WORDS, look, "line"),
    **{kind: lambda look, kind=kind: Row(WORDS, look, kind) for kind in ("mail", "more", "card", "place")},  # type: ignore[misc]
    **{kind: lambda look, kind=kind: Row(WORDS, look, kind) for kind in ("line", "option", "action")},  # type: ignore[misc]
    **{
        f"chosen {kind}": lambda look, kind=kind: chosen(Row(WORDS, look, kind))  # type: ignore[misc]
        for kind in ("mail", "line", "option", "action")
    },
}
STATES = ("rest", "hover", "pressed", "hover and pressed")


def drawn_in(surface: str, button: QAbstractButton, look: Look, state: str) -> float:
    """Draw it on a bar or a page in some state, and give the contrast of its words."""
    around = QFrame()
    around.setObjectName(surface)
    around.setStyleSheet(style_sheet(look))
    row(around, margins=(8, 8, 8, 8)).addWidget(button)
    around.resize(400, 260)
    around.ensurePolished()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, "hover" in state)
    button.setDown("pressed" in state)
    image = around.grab().toImage()
    assert button.width() > 24
    inner = button.geometry().adjusted(10, 10, -10, -10)
    if isinstance(button, Tool):
        inner.setTop(button.geometry().center().y())
    if isinstance(button, Button) and button.kind == "primary":
        inner.setRight(inner.right() - look.px(PADDING["primary"] + ARROW))
    return read_in(image, inner)


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("kind", IN_BARS)
def test_the_words_of_a_button_can_be_read_in_every_state(
    qtbot: QtBot, kind: str, contrast: Contrast
) -> None:
    assert qtbot is not None
    look = Look(contrast=contrast)
    read = {state: drawn_in("bottomBar", IN_BARS[kind](look), look, state) for state in STATES}
    assert not {state: found for state, found in read.items() if found < READ}


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("kind", ON_PAGES)
def test_the_words_of_a_card_can_be_read_in_every_state(qtbot: QtBot, kind: str, contrast: Contrast) -> None:
    assert qtbot is not None
    look = Look(contrast=contrast)
    read = {state: drawn_in("page", ON_PAGES[kind](look), look, state) for state in STATES}
    assert not {state: found for state, found in read.items() if found < READ}

"""A real form with the keyboard below it, where a person types by pressing keys with the mouse."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.showcase.hand import Hand, OutOfReachError
from kiosk.ui.gestures import Press
from kiosk.ui.keyboard.following import Following
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.keys import Hint
from kiosk.ui.kinds.form import FormView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.entries import WriteEntry
from kiosk.ui.worlds.reveal import reveal
from tests.ui.keyboard.typist import layout, presses
from tests.ui.samples import Facts
from tests.ui.stage import PlainWords, Stage, stage_for

SETTLING = 10
"""Ms in which a page that became lower or longer has shown or hidden its "More below"."""
TAKES = {"email": Hint.MAIL, "web": Hint.WEB, "number": Hint.NUMBER, "phone": Hint.PHONE}
FIELDS = {"who": "name", "mail": "email", "site": "web", "amount": "number", "phone": "phone", "why": "plain"}
LETTER: Facts = {
    "task": "Ask for a card. Your name is Sara.",
    "page": {
        "title": "Your card",
        "address": "www.veerle.example/card",
        "fields": {key: {"label": f"Your {key}", "text": takes} for key, takes in FIELDS.items()},
    },
    "goal": [{"field": "who", "is": "Sara"}],
}


class Typing:
    """The stage, its form, the keyboard and a hand."""

    def __init__(self, qtbot: QtBot, name: str, look: Look | None = None) -> None:
        self.look = look or Look()
        self.words = PlainWords(right_to_left=layout(name).right_to_left)
        self.stage: Stage = stage_for("form", LETTER, look=self.look, words=self.words)
        qtbot.addWidget(self.stage.window)
        self._qtbot = qtbot
        self.stage.show()
        self.form = cast(FormView, cast(DoingView, self.stage.window.view).kind)
        self.hand = Hand(self.stage.window)
        look = replace(self.look, right_to_left=self.words.right_to_left)
        self.keyboard = Keyboard(look, layout(name), self.words)
        self.keyboard.hide()
        self.following = Following()
        QApplication.processEvents()
        if self.hand.sees("to-world"):
            self.hand.press("to-world")

    def entry(self, key: str) -> WriteEntry:
        return cast(WriteEntry, self.form.entries[key])

    def go_to(self, key: str) -> WriteEntry:
        """Press a field, and let the keyboard come for it."""
        entry = self.entry(key)
        self._qtbot.waitUntil(partial(self._presses, entry.line))
        self.keyboard.begin(TAKES.get(FIELDS[key], Hint.TEXT))
        self.stage.window.put_below(self.keyboard)
        self.keyboard.show()
        self.following.follow(entry.line)
        QTest.qWait(SETTLING)
        return entry

    def _presses(self, line: QWidget) -> bool:
        """Scroll to a line and press it; tell whether it could be reached.

        A person who scrolls looks again, and scrolls on where "More below" came over what they look for.
        """
        reveal(line)
        QApplication.processEvents()
        try:
            self.hand.make(Press(line))
        except OutOfReachError:
            return False
        return True

    def type(self, text: str) -> None:
        """Press the keys that type a text."""
        for name in presses(self.keyboard.state, text):
            self.hand.press(name)

    def written(self, key: str) -> str:
        """Give what the visit holds for a field."""
        self.entry(key).settle()
        return cast("dict[str, str]", self.stage.visit.screen.state.values)[key]  # type: ignore[attr-defined]

    def place(self, widget: QWidget) -> tuple[int, int]:
        """Give the top and the bottom of a widget in the window."""
        top = widget.mapTo(self.stage.window, widget.rect().topLeft()).y()
        return top, top + widget.height()

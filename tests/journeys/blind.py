"""Somebody who sees nothing: keys, and what a voice says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.core.attempt import Action
from kiosk.core.model import Exercise
from kiosk.core.words import Words
from kiosk.kinds import KINDS, form, inbox
from kiosk.ui.reading.reader import PRIVATE
from kiosk.ui.screens.self_report import QUESTIONS
from tests.fakes import SpokenLog

FURTHEST = 120
"""Tabs after which what was looked for is not there."""

STILL_MS = 300
"""How long keys rest on a thing that is to be pointed at."""


class BlindPerson:
    """Hears, remembers what was said since the last screen, and goes by Tab to what was named.

    `patience` is called before each key: a window does not listen at once to Enter on a new screen.
    `knows` are the exercises this person can do; they are recognised by the words of their task.
    """

    def __init__(
        self,
        keyboard: QWindow,
        voice: SpokenLog,
        words: Words,
        knows: Sequence[Exercise[object]],
        patience: Callable[[], None],
    ) -> None:
        self._keyboard = keyboard
        self._patience = patience
        self._voice = voice
        self.words = words
        self._knows = knows

    def key(self, key: Qt.Key, wait_ms: int = 0) -> None:
        self._patience()
        QTest.keyClick(self._keyboard, key)
        QApplication.processEvents()
        if wait_ms:
            QTest.qWait(wait_ms)

    def hears(self, words: str) -> bool:
        """Whether these words were said since the last call of `forget`."""
        return any(words in said for said, _, _ in self._voice.said)

    def forget(self) -> None:
        self._voice.said.clear()

    def reach(self, *names: str) -> None:
        """Go on with Tab until something is said that begins with the name and has the other words."""
        for _ in range(FURTHEST):
            before = len(self._voice.said)
            self.key(Qt.Key.Key_Tab)
            # A name in another language than its role is said by another voice, one after the other.
            if answers(", ".join(said for said, _, _ in self._voice.said[before:]), names):
                return
        message = f"{names} is never said: {[said for said, _, _ in self._voice.said[-20:]]}"
        raise AssertionError(message)

    def press(self, *names: str) -> None:
        self.reach(*names)
        self.key(Qt.Key.Key_Space)

    def come_in(self, language: str) -> None:
        """Begin to listen with the long key, choose a language by its name, go in."""
        self.key(Qt.Key.Key_Space)
        self.press(language)
        self.press(self.words("Start"))
        self.press(self.words("Go on"))

    def find_out(self) -> int:
        """Do the screening until there is a result; gives how many tasks were heard."""
        self.press(self.words("What can I do already?"))
        for question in QUESTIONS:
            assert self.hears(self.words(question))
            self.forget()
            self.press(self.words("With some help"))
        done = 0
        while not self.hears(self.words(PRIVATE)):
            exercise = self.exercise()
            self.forget()
            self.do(exercise)
            self.forget()
            self.press(self.words("Next"))
            done += 1
        return done

    def hear_result(self) -> None:
        """Ask for what is said to nobody else unasked."""
        self.forget()
        self.key(Qt.Key.Key_Space)

    def exercise(self) -> Exercise[object]:
        """The exercise whose task is being said."""
        for one in self._knows:
            texts = self.words.texts(one)
            if self.hears(texts.get("task") or texts["ask"]):
                return one
        message = f"No task in {[said for said, _, _ in self._voice.said]}"
        raise AssertionError(message)

    def do(self, exercise: Exercise[object]) -> None:
        """Do it right, by what its controls are called."""
        texts = self.words.texts(exercise)
        for action in KINDS[exercise.kind].routes(exercise.spec).right:
            self._act(exercise, action, texts)

    def _act(self, exercise: Exercise[object], action: Action, texts: Mapping[str, str]) -> None:
        match exercise.kind, action.verb:
            case "choice", _:
                self.press(texts[f"options.{action.target}.words"])
            case "order", _:
                self.press(texts[f"steps.{action.target}.words"])
            case "pointer", _:
                self._point(action, texts)
            case "form", _:
                self._fill(exercise, action, texts)
            case _:
                assert isinstance(exercise.spec, inbox.Spec)
                self._judge(exercise.spec, action, texts)

    def _point(self, action: Action, texts: Mapping[str, str]) -> None:
        self.reach(texts[f"things.{action.target}.words"])
        presses = {"move": 0, "double": 2}.get(action.verb, 1)
        for _ in range(presses):
            self.key(Qt.Key.Key_Space)
        if action.verb == "move":
            QTest.qWait(STILL_MS)
        if action.verb == "drag":
            self.press(texts[f"things.{action.value}.words"])

    def _fill(self, exercise: Exercise[object], action: Action, texts: Mapping[str, str]) -> None:
        field = f"page.fields.{action.target}"
        label = texts.get(f"{field}.label", "")
        match action.verb:
            case "choose":
                self.press(texts[f"{field}.choose.{action.value}"], label)
            case "tick":
                self.press(label)
            case "write":
                self.reach(label)
                QTest.keySequence(self._keyboard, QKeySequence(QKeySequence.StandardKey.SelectAll))
                line = QApplication.focusWidget()
                assert line is not None
                QTest.keyClicks(line, action.value)
            case "pick":
                self.press(label)
                self.press(self.words.day(date.fromisoformat(action.value)))
            case "upload":
                self.press(label)
                self.press(file_name(exercise, action.value, texts))
            case _:
                # With what is said after it: a label may begin with the same word.
                self.press(f"{texts.get('page.send') or self.words('Send')}, ")

    def _judge(self, spec: inbox.Spec, action: Action, texts: Mapping[str, str]) -> None:
        mail = action.target
        match action.verb:
            case "open":
                self.press(inbox.senders(spec, texts)[mail], texts[f"mails.{mail}.subject"])
            case "keep":
                self.press(self.words("Keep"))
            case "report":
                self.press(self.words("Report as fake"))
            case _:
                pass  # clues and addresses may be looked at, and need not be


def answers(said: str, names: Sequence[str]) -> bool:
    """Whether what was said begins with the first name, and has the others too."""
    return said.startswith(names[0]) and all(name in said for name in names)


def file_name(exercise: Exercise[object], key: str, texts: Mapping[str, str]) -> str:
    """What a file of a made-up folder is called."""
    spec = exercise.spec
    assert isinstance(spec, form.Spec)
    return spec.folder[key].name or texts[f"folder.{key}.words"]

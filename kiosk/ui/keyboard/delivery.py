"""How what a key types gets into a field: as an input method's text, or as a key of the keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.keyboard.keys import Act, Hint, Key

HINTS: Mapping[Hint, Qt.InputMethodHint] = {
    Hint.MAIL: Qt.InputMethodHint.ImhEmailCharactersOnly,
    Hint.WEB: Qt.InputMethodHint.ImhUrlCharactersOnly,
    Hint.NUMBER: Qt.InputMethodHint.ImhFormattedNumbersOnly,
    Hint.PHONE: Qt.InputMethodHint.ImhDialableCharactersOnly,
}
"""What a field says of itself to any keyboard."""
DIGITS = Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhPreferNumbers


def takes_typing(field: QWidget | None) -> bool:
    """Tell whether something can be typed in this widget now."""
    return field is not None and bool(field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled))


def hint_of(field: QWidget) -> Hint:
    """Give what a field takes, by the hints it gives to any keyboard."""
    said = field.inputMethodHints()
    if said & DIGITS:
        return Hint.NUMBER
    return next((hint for hint, flag in HINTS.items() if said & flag), Hint.TEXT)


def deliver(key: Key, field: QWidget | None) -> None:
    """Type a key in a field; keys that type nothing, and no field, do nothing."""
    if field is None or not takes_typing(field):
        return
    if key.act is Act.DELETE:
        press(field, Qt.Key.Key_Backspace)
    elif key.act in {Act.TYPE, Act.SPACE}:
        written = QInputMethodEvent()
        written.setCommitString(" " if key.act is Act.SPACE else key.text)
        QApplication.sendEvent(field, written)


def press(field: QWidget, key: Qt.Key) -> None:
    """Press a key in a field and let go."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

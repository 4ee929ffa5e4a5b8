"""When the keyboard is on the screen: for who asked for it, or whose finger pressed a field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputDevice, QKeyEvent, QPointerEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.core.preferences import KeyboardWish
from kiosk.ui.keyboard.delivery import hint_of
from kiosk.ui.keyboard.following import Following
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.loading import Layouts
from kiosk.ui.window import Window

PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
SETTLED_MS = 50
"""How long after a press nothing may move under the finger; a held one is waited for."""


class KeyboardHost(QObject):
    """Puts the keyboard into a window while a field is typed in, and takes it away after.

    `wish` is the site's: always, never, or only for fingers. Whoever asked for it in this visit has it
    whatever the site says.
    """

    def __init__(self, window: Window, layouts: Layouts, wish: KeyboardWish) -> None:
        """Watch the fields of a window."""
        super().__init__(window)
        self._window = window
        self._layouts = layouts
        self._wish = wish
        self._by_finger = False
        self._line: QLineEdit | None = None
        self._keyboard: Keyboard | None = None
        self._following = Following()
        self._soon = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._soon.timeout.connect(self._settle)
        window.came.connect(self._put_away)
        window.windowHandle().installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        match event:
            case QKeyEvent() if event.spontaneous():
                self._by_finger = False
            case QPointerEvent() if event.type() in PRESSES:
                self._by_finger = event.deviceType() is QInputDevice.DeviceType.TouchScreen
                under = self._window.childAt(event.point(0).position().toPoint())
                if self._line is not None and under is self._line:
                    self._soon.start()  # it had the focus already, so that nothing else will tell
        return False

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        mine = isinstance(now, QLineEdit) and self._window.isAncestorOf(now)
        self._line = now if mine and isinstance(now, QLineEdit) else None
        self._soon.start()

    def _settle(self) -> None:
        """Bring or take it once nothing is pressed: what a finger is on must not move away under it."""
        if QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            self._soon.start()
        elif self._line is not None and isValid(self._line) and self._wanted:
            self._bring(self._line)
        elif self._line is None:
            self._take()

    @property
    def _wanted(self) -> bool:
        if self._window.around.visit.preferences.keyboard or self._wish is KeyboardWish.ALWAYS:
            return True
        return self._wish is KeyboardWish.AUTO and self._by_finger

    def _bring(self, line: QLineEdit) -> None:
        if self._keyboard is None:
            around = self._window.around
            layout = self._layouts.for_language(around.words.language)
            if layout is None:
                return
            self._keyboard = Keyboard(around.look, layout, around.words, hint_of(line))
            self._keyboard.done.connect(self._take)
        else:
            self._keyboard.begin(hint_of(line))
        self._window.put_below(self._keyboard)
        self._keyboard.show()
        self._following.follow(line)

    def _take(self) -> None:
        self._following.follow(None)
        if self._keyboard is not None:
            self._keyboard.hide()
        self._window.put_below(None)

    def _put_away(self) -> None:
        """Take it away for good: another screen may look and speak otherwise."""
        self._take()
        self._line = None
        if self._keyboard is not None:
            self._keyboard.deleteLater()
            self._keyboard = None

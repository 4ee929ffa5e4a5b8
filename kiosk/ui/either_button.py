"""Takes either button of a mouse for the same press: whichever hand the mouse is set for, nobody is stuck."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class EitherButton(QObject):
    """A filter on the window's own handle, the last one installed there, so that it comes before the others.

    What the right button does is told as if the left one did it; while one is down the other does nothing.
    """

    def __init__(self) -> None:
        """Hold no button yet."""
        super().__init__()
        self._held: Qt.MouseButton | None = None
        self._telling = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(event, QMouseEvent) or self._telling:
            return False
        if self._is_second(event):
            return True
        if event.button() is LEFT or not (event.button() is RIGHT or event.buttons() & RIGHT):
            return False
        self._telling = True  # what is told comes by here too
        try:
            QCoreApplication.sendEvent(watched, as_left(event))
        finally:
            self._telling = False
        return True

    def _is_second(self, event: QMouseEvent) -> bool:
        """Tell whether a press or its end is that of another button than the one that is down."""
        button, held = event.button(), self._held
        if event.type() in PRESSES:
            self._held = held or button
        elif event.type() is QEvent.Type.MouseButtonRelease and button is held:
            self._held = None
        return button in {LEFT, RIGHT} and held is not None and button is not held


def as_left(event: QMouseEvent) -> QMouseEvent:
    """Give the same event of the left button."""
    button = LEFT if event.button() is RIGHT else event.button()
    buttons = (event.buttons() & ~RIGHT) | LEFT if event.buttons() & RIGHT else event.buttons()
    told = QMouseEvent(
        event.type(),
        event.position(),
        event.scenePosition(),
        event.globalPosition(),
        button,
        buttons,
        event.modifiers(),
        event.pointingDevice(),
    )
    told.setTimestamp(event.timestamp())
    return told

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ui.gate import Gate
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.focus_ring import FocusRing


class Wanted(FocusRing):
    """A ring that remembers whether it was wanted."""

    wanted = True

    @override
    def want(self, *, wanted: bool) -> None:
        self.wanted = wanted


def gate_for(qtbot: QtBot) -> tuple[Gate, Wanted, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    ring = Wanted(window, Look())
    return Gate(ring), ring, window


def mouse(kind: QEvent.Type, ms: int, place: tuple[int, int]) -> QMouseEvent:
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, QPointF(*place), QPointF(*place), left, left, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(ms)
    return event


def presses(gate: Gate, window: QWidget, *clicks: tuple[int, tuple[int, int]]) -> list[bool]:
    """Press and let go at (ms, place); give which of them were swallowed."""
    swallowed = []
    for ms, place in clicks:
        pressed = gate.eventFilter(window, mouse(QEvent.Type.MouseButtonPress, ms, place))
        released = gate.eventFilter(window, mouse(QEvent.Type.MouseButtonRelease, ms + 20, place))
        assert pressed == released
        swallowed.append(pressed)
    return swallowed


def test_a_steady_hand_ignores_a_quick_second_click_elsewhere(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    gate.steady_hand = True
    assert presses(gate, window, (0, (100, 100)), (299, (400, 100))) == [False, True]


def test_a_slow_second_click_counts(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    gate.steady_hand = True
    assert presses(gate, window, (0, (100, 100)), (301, (400, 100))) == [False, False]


def test_a_double_click_on_one_spot_counts(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    gate.steady_hand = True
    assert presses(gate, window, (0, (100, 100)), (150, (110, 104))) == [False, False]


def test_nothing_is_ignored_unless_somebody_asked_for_it(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    assert presses(gate, window, (0, (100, 100)), (100, (400, 100))) == [False, False]


def test_the_menu_of_the_right_button_never_opens(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    assert gate.eventFilter(window, asked)


def test_keys_show_the_ring_and_the_pointer_hides_it(qtbot: QtBot) -> None:
    gate, ring, window = gate_for(qtbot)
    presses(gate, window, (0, (5, 5)))
    assert not ring.wanted
    tab = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert not gate.eventFilter(window, tab)
    assert ring.wanted

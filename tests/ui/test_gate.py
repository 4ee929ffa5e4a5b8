from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ui.gate import SHUT_S, Gate
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.focus_ring import FocusRing


class Wanted(FocusRing):
    """A ring that remembers whether it was wanted."""

    wanted = True

    @override
    def want(self, *, wanted: bool) -> None:
        self.wanted = wanted


class Clock:
    """A clock that the test moves; in seconds."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def gate_for(qtbot: QtBot) -> tuple[Gate, Wanted, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    ring = Wanted(window, Look())
    return Gate(ring), ring, window


def shut_by_a_press(qtbot: QtBot) -> tuple[Gate, Clock, QWidget]:
    """A gate behind which a press has just brought another screen."""
    window, clock = QWidget(), Clock()
    qtbot.addWidget(window)
    gate = Gate(Wanted(window, Look()), clock)
    assert presses(gate, window, (0, (100, 100))) == [False]
    gate.shut()
    return gate, clock, window


def key(
    gate: Gate, window: QWidget, key: Qt.Key, kind: QEvent.Type = QEvent.Type.KeyPress, *, again: bool = False
) -> bool:
    """Press a key, or hold it; give whether it was swallowed."""
    return gate.eventFilter(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again))


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


def test_the_second_press_of_a_double_click_is_no_answer_to_the_screen_that_came(qtbot: QtBot) -> None:
    gate, clock, window = shut_by_a_press(qtbot)
    clock.now += 0.09
    assert presses(gate, window, (90, (100, 100))) == [True]
    clock.now += SHUT_S - 0.1
    assert presses(gate, window, (380, (100, 100))) == [True]
    clock.now += 0.02
    assert presses(gate, window, (410, (100, 100))) == [False]


def test_a_double_click_is_swallowed_whole(qtbot: QtBot) -> None:
    gate, clock, window = shut_by_a_press(qtbot)
    assert gate.eventFilter(window, mouse(QEvent.Type.MouseButtonPress, 90, (100, 100)))
    clock.now += SHUT_S
    assert gate.eventFilter(window, mouse(QEvent.Type.MouseButtonDblClick, 90, (100, 100)))
    assert gate.eventFilter(window, mouse(QEvent.Type.MouseButtonRelease, 99, (100, 100)))


def test_on_one_screen_a_double_click_passes_whole(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    assert presses(gate, window, (0, (100, 100)), (90, (100, 100))) == [False, False]
    assert not gate.eventFilter(window, mouse(QEvent.Type.MouseButtonDblClick, 90, (100, 100)))


def test_a_screen_that_came_by_itself_takes_presses_at_once(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    gate.shut()
    assert presses(gate, window, (0, (100, 100))) == [False]


def test_who_needs_no_time_to_read_is_let_through(qtbot: QtBot) -> None:
    gate, _, window = shut_by_a_press(qtbot)
    gate.open()
    assert presses(gate, window, (90, (100, 100))) == [False]


@pytest.mark.parametrize("answer", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_pressed_twice_or_held_is_no_second_answer(qtbot: QtBot, answer: Qt.Key) -> None:
    gate, clock, window = shut_by_a_press(qtbot)
    assert key(gate, window, answer)
    assert key(gate, window, answer, QEvent.Type.KeyRelease)
    clock.now += SHUT_S
    assert key(gate, window, answer, again=True)
    assert not key(gate, window, answer)
    assert not key(gate, window, answer, again=True)


def test_a_key_that_brought_a_screen_shuts_the_gate_too(qtbot: QtBot) -> None:
    gate, _, window = gate_for(qtbot)
    assert not key(gate, window, Qt.Key.Key_Return)
    gate.shut()
    assert key(gate, window, Qt.Key.Key_Return, again=True)
    assert presses(gate, window, (0, (100, 100))) == [True]


def test_other_keys_pass_a_gate_that_is_shut(qtbot: QtBot) -> None:
    gate, _, window = shut_by_a_press(qtbot)
    assert not key(gate, window, Qt.Key.Key_4)
    assert not key(gate, window, Qt.Key.Key_Tab)

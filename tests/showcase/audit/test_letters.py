from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from kiosk.core.preferences import TextSize
from kiosk.showcase.audit.letters import degrees, small_letters
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from tests.showcase.audit.stand import Stand, standing, told


def small(size: int) -> QLabel:
    """A label in letters of so many px."""
    label = QLabel("Hardly read")
    font = QFont("Fira Sans")
    font.setPixelSize(size)
    label.setFont(font)
    label.setObjectName("small")
    return label


def test_letters_under_the_least_are_told(stand: Stand) -> None:
    stand.put(small(18), 0, 0, 300, 40)
    stand.put(TextBlock("Well read", stand.look), 0, 100, 300, 40)
    assert told(small_letters(stand.see())) == [("small", "18 px", "22 px")]


def test_with_the_largest_text_a_capital_is_as_large_to_the_eye_as_the_norm_asks() -> None:
    with standing(Look(text_size=TextSize.LARGEST)) as stand:
        stand.put(small(36), 0, 0, 300, 60)
        stand.put(TextBlock("Well read", stand.look), 0, 100, 400, 80)
        assert told(small_letters(stand.see())) == [("small", "0.63 degrees", "0.7 degrees")]


def test_the_norms_own_example_is_the_limit() -> None:
    assert degrees(27.7) == pytest.approx(0.7, abs=0.001)

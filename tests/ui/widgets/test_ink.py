from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.ink import least_step


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lines", [("أعطني", "تلميحاً"), ("Geef", "een tip"), ("gypj", "ÉÊÅ")])
def test_no_letter_of_a_line_touches_the_one_below(lines: tuple[str, str]) -> None:
    font = Look().font(Role.STRONG)
    above, below = map(QFontMetricsF(font).tightBoundingRect, lines)
    step = least_step(lines, font)
    assert above.bottom() < step + below.top() < above.bottom() + 3


@pytest.mark.usefixtures("qapp")
def test_one_line_asks_for_nothing() -> None:
    assert least_step(["Geef een tip"], Look().font(Role.STRONG)) == 0

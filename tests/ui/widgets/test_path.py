from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.path import Path

BRAND = QColor(Look().palette.brand)


def columns(path: Path, colour: QColor) -> list[int]:
    """Give the columns of px, half way up, that have a colour."""
    path.resize(path.sizeHint())
    image = QImage(path.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    path.render(image)
    return [x for x in range(image.width()) if image.pixelColor(x, 18) == colour]


def test_the_path_has_the_width_of_its_dots(qtbot: QtBot) -> None:
    path = Path(4, 15, "Step 4", Look())
    qtbot.addWidget(path)
    assert path.sizeHint().width() == 14 * 20 + 36 + 15 * 20 + 34
    assert path.sizeHint().height() == 36


def test_only_steps_behind_are_filled(qtbot: QtBot) -> None:
    first, fourth = Path(1, 15, "Step 1", Look()), Path(4, 15, "Step 4", Look())
    qtbot.addWidget(first)
    qtbot.addWidget(fourth)
    assert columns(first, BRAND) == []
    behind = columns(fourth, BRAND)
    assert min(behind) < 3
    assert max(behind) < 3 * 40 + 2


def test_the_path_runs_from_the_right_in_arabic(qtbot: QtBot) -> None:
    path = Path(4, 15, "Step 4", Look(right_to_left=True))
    qtbot.addWidget(path)
    path.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    behind = columns(path, BRAND)
    assert min(behind) > path.width() - 3 * 40 - 3


def test_a_step_beyond_the_flag_only_makes_the_path_longer(qtbot: QtBot) -> None:
    path = Path(3, 2, "Step 3", Look())
    qtbot.addWidget(path)
    assert path.sizeHint().width() == 2 * 20 + 36 + 3 * 20 + 34


def test_the_words_are_its_name(qtbot: QtBot) -> None:
    path = Path(4, 15, "Step 4", Look())
    qtbot.addWidget(path)
    assert path.accessibleName() == "Step 4"

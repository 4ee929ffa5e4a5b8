"""What every test of the window needs: the fonts, once, and words that begin at the left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.ui.theme.fonts import load_fonts


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts(paths.ASSETS / "fonts")


@pytest.fixture(autouse=True)
def from_left_to_right(qapp: QApplication) -> None:
    """Forget which way the window of another test ran."""
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

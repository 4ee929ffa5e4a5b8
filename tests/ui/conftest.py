"""What every test of the window needs: the fonts, once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.ui.theme.fonts import load_fonts


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts(paths.ASSETS / "fonts")

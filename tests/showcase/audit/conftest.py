"""What every test of the audit needs: the fonts, and a stand for broken widgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.ui.theme.fonts import load_fonts
from tests.showcase.audit.stand import Stand, standing


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts(paths.ASSETS / "fonts")


@pytest.fixture
def stand() -> Iterator[Stand]:
    with standing() as made:
        yield made

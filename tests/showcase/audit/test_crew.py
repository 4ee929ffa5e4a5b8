from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.core.errors import KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.asked import Asked
from kiosk.showcase.audit.crew import measured

SIZES = ((1024, 768), (1280, 800))


def asked(jobs: int, language: str = "nl") -> Asked:
    return Asked((language, "xx"), (Contrast.LIGHT,), (TextSize.NORMAL,), SIZES, ("menu", "help"), jobs)


def test_two_processes_find_what_one_finds_in_the_same_order(qapp: QApplication) -> None:
    assert qapp is not None
    alone = [*measured(asked(1))]
    assert [found.pictures for found in alone] == [2] * 4
    assert [*measured(asked(2))] == alone


def test_what_is_not_known_is_told_from_another_process_too() -> None:
    with pytest.raises(KioskError, match="zz"):
        [*measured(asked(2, "zz"))]

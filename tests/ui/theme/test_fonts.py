from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

from kiosk import paths
from kiosk.core.errors import AssetError
from kiosk.ui.theme.fonts import FILES, load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role


def test_words_are_drawn_in_the_shipped_letters() -> None:
    assert QFontInfo(Look().font(Role.BODY)).family() == "Fira Sans"


@pytest.mark.parametrize("name", FILES)
def test_a_missing_font_says_what_to_do(tmp_path: Path, name: str) -> None:
    for other in FILES:
        shutil.copy(paths.ASSETS / "fonts" / other, tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(AssetError, match="install the kiosk again"):
        load_fonts(tmp_path)


def test_a_broken_font_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / FILES[0]).write_bytes(b"no font")
    with pytest.raises(AssetError, match=FILES[0]):
        load_fonts(tmp_path)

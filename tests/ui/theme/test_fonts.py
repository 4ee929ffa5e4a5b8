from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

from kiosk import paths
from kiosk.content.letters import drawn, letters_of
from kiosk.core.errors import AssetError
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.theme.fonts import FILES, load_fonts, load_what_there_is
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role

FONTS = paths.ASSETS / "fonts"


def test_words_are_drawn_in_the_shipped_letters() -> None:
    assert QFontInfo(Look().font(Role.BODY)).family() == "Fira Sans"


@pytest.mark.parametrize("name", FILES)
def test_a_missing_font_says_what_to_do(tmp_path: Path, name: str) -> None:
    for other in FILES:
        shutil.copy(paths.ASSETS / "fonts" / other, tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(AssetError, match=rf"broken: {name}\. Install the kiosk again"):
        load_fonts(tmp_path)


def test_a_broken_font_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / FILES[0]).write_bytes(b"no font")
    with pytest.raises(AssetError, match=FILES[0]):
        load_fonts(tmp_path)


def test_what_is_broken_is_said_in_one_sentence_and_other_letters_stand_in(tmp_path: Path) -> None:
    shutil.copy(paths.ASSETS / "fonts" / FILES[0], tmp_path)
    said = load_what_there_is(tmp_path)
    assert all(name in said for name in FILES[1:])
    assert FILES[0] not in said
    assert load_what_there_is(paths.ASSETS / "fonts") == ""


def test_each_name_of_a_language_and_each_key_has_its_letters() -> None:
    letters = letters_of(FONTS)
    shown = "".join(one.name + one.welcome for one in LANGUAGES.values())
    for layout in (paths.ASSETS / "keyboards").glob("*.toml"):
        shown += "".join(layout.read_text("utf-8").split())
    assert len(set(shown)) > 200
    assert not [sign for sign in set(shown) if not drawn(sign, letters)]

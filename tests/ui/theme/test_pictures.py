from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from kiosk import paths
from kiosk.core.errors import AssetError
from kiosk.ui.theme.picture_names import ICONS, PICTURES
from kiosk.ui.theme.pictures import SMALL, icon, picture

pytestmark = pytest.mark.usefixtures("qapp")

LINE, FILL, NONE = QColor("#102030"), QColor("#ffdb5a"), QColor(0, 0, 0, 0)


def colours_in(pixmap: QPixmap) -> set[str]:
    """Give the opaque colours of a drawing."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_both_slots_of_a_picture_are_filled_in() -> None:
    assert {LINE.name(), FILL.name()} <= colours_in(picture("wallet", 96, LINE, FILL))
    assert colours_in(picture("wallet", 96, LINE, NONE)) == {LINE.name()}


def test_an_icon_has_one_colour() -> None:
    assert colours_in(icon("arrow-right", 32, LINE)) == {LINE.name()}


def test_a_small_picture_has_a_heavier_line() -> None:

    def ink(size: int) -> float:
        image = picture("wallet", size, LINE, NONE).toImage()
        pixels = [image.pixelColor(x, y).alphaF() for x in range(size) for y in range(size)]
        return sum(pixels) / size**2

    assert ink(SMALL - 1) > 1.15 * ink(SMALL)


def test_a_mirrored_drawing_is_turned_around() -> None:
    plain = icon("caret-right", 32, LINE).toImage()
    mirrored = icon("caret-right", 32, LINE, mirrored=True).toImage()
    assert plain != mirrored
    assert plain.flipped(Qt.Orientation.Horizontal) == mirrored


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AssetError, match="no-such-picture"):
        picture("no-such-picture", 96, LINE, FILL)
    with pytest.raises(AssetError, match="no-such-icon"):
        icon("no-such-icon", 32, LINE)


def named_pictures() -> frozenset[str]:
    """Give the pictures that exercises and code name."""
    named = re.compile(r"\b(?:picture|after): *[\"']?([a-z0-9-]+)")
    files = paths.EXERCISES.glob("**/*.yaml")
    return PICTURES.union(*(named.findall(file.read_text("utf-8")) for file in files))


def test_every_name_that_is_used_is_shipped() -> None:
    wanted = named_pictures()
    for folder in (paths.ASSETS / "pictures", paths.ASSETS / "pictures" / "small"):
        assert not wanted - {file.stem for file in folder.glob("*.svg")}
    assert not ICONS - {file.stem for file in (paths.ASSETS / "icons").glob("*.svg")}


def test_every_shipped_drawing_has_its_slots_and_its_licence() -> None:
    for folder in ("pictures", "icons"):
        assert "MIT License" in (paths.ASSETS / folder / "LICENSE").read_text("utf-8")
        for file in (paths.ASSETS / folder).rglob("*.svg"):
            assert 'fill="{line}"' in file.read_text("utf-8")
    for file in (paths.ASSETS / "pictures").rglob("*.svg"):
        assert 'fill="{fill}"' in file.read_text("utf-8")


def test_what_is_declared_is_used() -> None:
    modules = [file for file in (paths.ROOT / "kiosk").rglob("*.py") if file.name != "picture_names.py"]
    code = " ".join(file.read_text("utf-8") for file in modules)
    assert not [name for name in (*PICTURES, *ICONS) if f'"{name}"' not in code]


def test_nothing_is_shipped_that_nobody_shows() -> None:
    shipped = {file.stem for file in (paths.ASSETS / "pictures").rglob("*.svg")}
    assert shipped == named_pictures()
    assert {file.stem for file in (paths.ASSETS / "icons").glob("*.svg")} == ICONS

from __future__ import annotations

from kiosk import paths
from kiosk.core.model import Theme
from kiosk.core.names import AREA_PICTURES
from kiosk.ui.theme_names import THEMES


def test_everything_that_can_be_named_has_a_name() -> None:
    assert THEMES.keys() == {None, *Theme}


def test_every_picture_of_a_name_is_shipped() -> None:
    shipped = {file.stem for file in (paths.ASSETS / "pictures").glob("*.svg")}
    assert {*AREA_PICTURES.values(), *(picture for _, picture in THEMES.values())} <= shipped

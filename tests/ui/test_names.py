from __future__ import annotations

from kiosk import paths
from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.model import Level, Theme
from kiosk.ui.names import AREA_WORDS, AREAS, LEVELS, STONES, THEMES


def test_everything_that_can_be_named_has_a_name() -> None:
    assert LEVELS.keys() == STONES.keys() == set(Level)
    assert AREAS.keys() == set(Area)
    assert AREA_WORDS.keys() == set(AreaWord)
    assert THEMES.keys() == {None, *Theme}


def test_every_picture_of_a_name_is_shipped() -> None:
    shipped = {file.stem for file in (paths.ASSETS / "pictures").glob("*.svg")}
    assert {picture for _, picture in (*AREAS.values(), *THEMES.values())} <= shipped

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths

HOME = Path("/home/kiosk")


def test_data_lives_where_the_desktop_says() -> None:
    told = {"XDG_DATA_HOME": "/srv/data"}
    assert paths.default_data_folder(told, HOME) == Path("/srv/data/digipunt-kiosk")


@pytest.mark.parametrize("environment", [{}, {"XDG_DATA_HOME": ""}, {"XDG_DATA_HOME": "some/where"}])
def test_data_lives_at_home_when_the_desktop_says_nothing_useful(environment: dict[str, str]) -> None:
    assert paths.default_data_folder(environment, HOME) == HOME / ".local/share/digipunt-kiosk"


def test_shipped_files_lie_beside_the_program() -> None:
    package = Path(paths.__file__).resolve().parent
    assert package.parent == paths.ROOT
    shipped = {paths.EXERCISES, paths.CATALOGUES, paths.ASSETS}
    assert {folder.name for folder in shipped} == {"exercises", "i18n", "assets"}
    assert all(folder.parent == paths.ROOT for folder in shipped)
    assert paths.BUILD.is_relative_to(paths.ROOT)

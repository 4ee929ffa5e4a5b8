from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.errors import KioskError
from kiosk.showcase.made import HEAD, Made

LIST = "demo-made.txt"


def made(folder: Path, *names: str) -> None:
    """Make files in a folder, as a demo does."""
    one = Made(folder, "demo")
    one.begin_anew()
    for name in names:
        one.note(name)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def left(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*")} - {LIST}


def test_what_was_made_before_goes_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "001-mine.png").touch()
    made(tmp_path, "001-welcome.png", "016-screening-a.png", "nl/light/menu.png", "sheet.pdf")
    (tmp_path / "nl" / "notes.png").touch()
    made(tmp_path, "001-welcome.png", "016-screening-b.png")
    assert left(tmp_path) == {"001-mine.png", "001-welcome.png", "016-screening-b.png", "nl", "nl/notes.png"}


def test_what_somebody_took_away_already_is_no_trouble(tmp_path: Path) -> None:
    made(tmp_path, "001-welcome.png", "nl/menu.png")
    (tmp_path / "nl" / "menu.png").unlink()
    (tmp_path / "nl").rmdir()
    made(tmp_path)
    assert left(tmp_path) == set()


def test_without_a_list_everything_stays(tmp_path: Path) -> None:
    (tmp_path / "001-welcome.png").touch()
    Made(tmp_path, "demo").begin_anew()
    assert left(tmp_path) == {"001-welcome.png"}


def test_the_list_of_another_command_is_not_looked_at(tmp_path: Path) -> None:
    made(tmp_path, "001-welcome.png")
    Made(tmp_path, "gallery").begin_anew()
    assert (tmp_path / "001-welcome.png").exists()


@pytest.mark.parametrize("name", ["../precious.png", "{outside}/precious.png", "link/precious.png"])
def test_no_list_reaches_out_of_its_folder(tmp_path: Path, name: str) -> None:
    precious, folder = tmp_path / "precious.png", tmp_path / "out"
    precious.touch()
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    (folder / LIST).write_text(f"{HEAD.format(command='demo')}{name.format(outside=tmp_path)}\n", "utf-8")
    Made(folder, "demo").begin_anew()
    assert precious.exists()


@pytest.mark.parametrize("head", ["", "# A list of my own.\n"])
def test_a_list_that_is_not_its_own_is_not_followed(tmp_path: Path, head: str) -> None:
    (tmp_path / "photo.png").touch()
    (tmp_path / LIST).write_text(f"{head}photo.png\n", "utf-8")
    Made(tmp_path, "demo").begin_anew()
    assert (tmp_path / "photo.png").exists()


def test_only_what_such_a_command_makes_goes(tmp_path: Path) -> None:
    made(tmp_path, "letter.odt")
    made(tmp_path)
    assert left(tmp_path) == {"letter.odt"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"demo-made\.txt cannot be written"):
        Made(tmp_path / "nowhere", "demo").begin_anew()


def test_what_cannot_be_taken_away_is_told(tmp_path: Path) -> None:
    made(tmp_path, "001-welcome.png")
    (tmp_path / "001-welcome.png").unlink()
    (tmp_path / "001-welcome.png").mkdir()
    with pytest.raises(KioskError, match=r"001-welcome\.png.*cannot be taken away"):
        made(tmp_path)

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.core.errors import KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.gallery import Dress, Gallery, show
from kiosk.showcase.made import Made
from kiosk.showcase.scenes import papers, scenes

SIZE = (1024, 768)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the command says of a gallery in Dutch, dark and large."""
    out = tmp_path_factory.mktemp("gallery") / "not" / "there" / "yet"
    asked = ["--language", "nl", "--theme", "dark", "--text-size", "large", "--size", "1024x768"]
    command = [sys.executable, "-m", "kiosk", "gallery", "--out", str(out), *asked]
    done = subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_there_is_a_picture_of_every_scene_and_every_sheet(shown: dict[str, object]) -> None:
    folder = Path(str(shown["index"])).parent / "nl"
    assert {file.stem for file in (folder / "dark-large-1024x768").iterdir()} == {
        scene.name for scene in scenes("nl")
    }
    assert {file.stem for file in (folder / "sheets").iterdir()} == {paper.name for paper in papers("nl")}


def test_it_tells_how_many_there_are_and_how_long_each_took(shown: dict[str, object]) -> None:
    index = Path(str(shown["index"]))
    assert shown["pictures"] == len([*index.parent.rglob("*.png")])
    assert float(str(shown["ms_per_picture"])) > 0


def test_every_picture_is_on_the_page_and_has_its_size(shown: dict[str, object]) -> None:
    index = Path(str(shown["index"]))
    page = index.read_text("utf-8")
    for file in index.parent.rglob("*.png"):
        assert f'src="{file.relative_to(index.parent).as_posix()}"' in page
        assert file.parent.name == "sheets" or QImage(str(file)).size().toTuple() == SIZE


def test_the_next_gallery_in_its_folder_takes_all_of_it_away_first(
    shown: dict[str, object], tmp_path: Path
) -> None:
    folder = shutil.copytree(Path(str(shown["index"])).parent, tmp_path / "copy")
    Made(folder, "gallery").begin_anew()
    assert [*folder.rglob("*")] == [folder / "gallery-made.txt"]


def test_every_dress_is_asked_for_once() -> None:
    gallery = Gallery(Path(), ("nl",), (*Contrast,), (*TextSize,), (SIZE, (1280, 800)))
    dresses = [*gallery.dresses()]
    assert len({*map(str, dresses)}) == len(dresses) == len(Contrast) * len(TextSize) * 2
    assert str(Dress(Contrast.HIGH, TextSize.LARGEST, SIZE)) in {*map(str, dresses)}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("in the way")
    gallery = Gallery(tmp_path / "taken", ("nl",), (Contrast.LIGHT,), (TextSize.NORMAL,), (SIZE,))
    with pytest.raises(KioskError, match="--out"):
        show(gallery)


def test_a_language_that_is_not_known_is_told(tmp_path: Path) -> None:
    gallery = Gallery(tmp_path, ("zz",), (Contrast.LIGHT,), (TextSize.NORMAL,), (SIZE,))
    with pytest.raises(KioskError, match="zz"):
        show(gallery)

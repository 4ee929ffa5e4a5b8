from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.errors import AssetError
from kiosk.reports.pictures import PictureFolders, shapes

ASSETS = Path(__file__).resolve().parents[2] / "assets"
TWO = '<svg viewBox="0 0 256 256"><path fill="{fill}" d="M0,0h9z"/><path d="M1,1h9z" fill="{line}"/></svg>'


def test_a_picture_has_a_fill_under_a_line(tmp_path: Path) -> None:
    (tmp_path / "cup.svg").write_text(TWO)
    assert [shape.slot for shape in PictureFolders((tmp_path,))("cup")] == ["fill", "line"]


def test_the_first_folder_that_has_a_picture_gives_it(tmp_path: Path) -> None:
    for name in ("pictures", "icons"):
        (tmp_path / name).mkdir()
    (tmp_path / "icons" / "cup.svg").write_text('<path d="M1,1h9z"/>')
    found = PictureFolders((tmp_path / "pictures", tmp_path / "icons"))
    assert len(found("cup")) == 1
    (tmp_path / "pictures" / "cup.svg").write_text(TWO)
    assert len(found("cup")) == 2


def test_a_picture_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"cup\.svg is missing"):
        PictureFolders((tmp_path,))("cup")


@pytest.mark.parametrize("broken", ['<path d="M0,0Lx"/>', "<path/>"])
def test_a_picture_that_is_broken_is_named(tmp_path: Path, broken: str) -> None:
    (tmp_path / "cup.svg").write_text(broken)
    with pytest.raises(AssetError, match=r"cup\.svg cannot be drawn"):
        PictureFolders((tmp_path,))("cup")


def test_every_shipped_picture_can_be_drawn_on_paper() -> None:
    files = sorted(path for folder in ("pictures", "icons") for path in (ASSETS / folder).glob("*.svg"))
    assert files
    for path in files:
        found = shapes(path)
        assert found, path
        assert {shape.slot for shape in found} <= {"line", "fill"}, path
        for shape in found:
            points = [point for segment in shape.segments for point in segment.points]
            assert all(-8 <= x <= 264 and -8 <= y <= 264 for x, y in points), path

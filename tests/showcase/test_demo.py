from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from kiosk.content.bank import load_bank
from kiosk.content.places import SHIPPED
from kiosk.core.competences import Area
from kiosk.core.errors import KioskError
from kiosk.core.findings import AreaWord, Sureness
from kiosk.core.model import Level, Outcome
from kiosk.kinds import KINDS
from kiosk.showcase.demo import Demo, show
from kiosk.showcase.made import Made
from tests.showcase.guests import in_order

SIZE = (1280, 800)
LIST = "demo-made.txt"
PNG = b"\x89PNG\r\n"
Found = dict[str, Any]
PASSED = (
    "welcome", "how-it-works", "what-we-share", "menu", "self-report-1", "result", "review", "themes",
    "take-home", "goodbye",
)  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What one whole demo in Dutch found, as its last line says it."""
    folder = tmp_path_factory.mktemp("demo") / "not" / "there" / "yet"
    told: Found = json.loads(json.dumps(show(Demo(folder, "nl", -0.6, 1, SIZE, date(2026, 12, 1)))))
    return told


def test_it_asks_ten_to_fifteen_items_each_with_its_outcome(found: Found) -> None:
    known = {exercise.id for exercise in load_bank(SHIPPED) if exercise.screens}
    assert 10 <= len(found["items"]) == len(set(found["items"])) <= 15
    assert set(found["items"]) <= known
    assert len(found["outcomes"]) == len(found["items"])
    assert set(found["outcomes"]) <= {*Outcome}


def test_it_says_how_far_someone_is_and_about_each_area_one_word(found: Found) -> None:
    said = found["statement"]
    assert said["sureness"] in {*Sureness}
    assert in_order(Level(said["low"])) <= in_order(Level(said["high"])) <= in_order(Level(said["low"])) + 1
    assert found["areas"].keys() == {area.name.lower() for area in Area}
    assert set(found["areas"].values()) <= {*AreaWord}


def test_it_practises_an_exercise_of_each_kind(found: Found) -> None:
    kinds = {exercise.id: exercise.kind for exercise in load_bank(SHIPPED)}
    assert {kinds[name] for name in found["practised"]} == KINDS.keys()


def test_it_takes_a_picture_of_each_screen_it_passes_in_their_order(found: Found) -> None:
    files = [Path(name) for name in found["screens"]]
    names = [file.stem.partition("-")[2] for file in files]
    assert files == sorted(files)
    assert [name for name in names if name in PASSED] == [*PASSED]
    assert {f"screening-{item}" for item in found["items"]} <= set(names)
    for file in files:
        assert file.read_bytes().startswith(PNG)
        assert QImage(str(file)).size().toTuple() == SIZE


def test_no_two_pictures_of_a_screen_before_and_after_doing_it_are_the_same(found: Found) -> None:
    files = {Path(name).stem.partition("-")[2]: Path(name).read_bytes() for name in found["screens"]}
    done = [name for name in files if name.endswith("-done")]
    assert done
    assert all(files[name] != files[name.removesuffix("-done")] for name in done)


def test_its_sheet_is_one_page(found: Found) -> None:
    document = QPdfDocument()
    assert document.load(found["sheet"]) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    document.close()


def test_a_language_that_is_not_offered_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"The language xx is not offered; offered are nl, .*ar\."):
        show(Demo(tmp_path, "xx", 0.0, 1, SIZE, None))


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, inside: str) -> None:
    file = tmp_path / "file"
    file.touch()
    for out in (file / inside, Path("/proc/nope") / inside):
        with pytest.raises(KioskError, match=f"The folder {out} cannot be made .*--out"):
            show(Demo(out, "nl", 0.0, 1, SIZE, None))


def test_it_tells_how_long_it_took(found: Found) -> None:
    assert found["seconds"] > 0


def test_the_next_demo_in_its_folder_takes_all_of_it_away_first(found: Found, tmp_path: Path) -> None:
    folder = shutil.copytree(Path(found["sheet"]).parent, tmp_path / "copy")
    made = {Path(name).name for name in (*found["screens"], found["sheet"])}
    assert made == {file.name for file in folder.iterdir()} - {LIST}
    Made(folder, "demo").begin_anew()
    assert {*folder.iterdir()} == {folder / LIST}


def test_a_demo_ends_well_as_a_process_too_and_is_counted_on_its_day_where_asked(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "demo", "--out", str(tmp_path), "--language", "en"]
    command += ["--data-dir", str(tmp_path / "counted")]
    command += ["--ability", "1.5", "--seed", "12", "--size", "1024x768", "--date", "2026-12-01"]
    where = {**os.environ, "TZ": "Europe/Brussels"}  # elsewhere it may be another day there by now
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=where)  # noqa: S603
    assert (done.returncode, done.stderr) == (0, "")
    assert "sheet" in json.loads(done.stdout.splitlines()[-1])
    with closing(sqlite3.connect(tmp_path / "counted" / "kiosk.db")) as rows:
        assert rows.execute("SELECT latest FROM span").fetchall() == [("2026-12-01",)]
        assert rows.execute("SELECT * FROM counts WHERE name = 'language'").fetchall() == [
            ("language", "en", 1)
        ]


def test_a_demo_that_ends_at_the_warm_up_says_no_level_and_goes_on_to_the_sheet(tmp_path: Path) -> None:
    told = show(Demo(tmp_path, "nl", -9, 1, SIZE, date(2026, 12, 1)))
    assert (told["items"], told["statement"]) == ([], None)
    assert (tmp_path / "sheet.pdf").is_file()

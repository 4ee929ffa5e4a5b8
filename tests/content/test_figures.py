from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.figures import NAME, Calibrated, figures_faults, load_figures, read_figures, written
from kiosk.core.errors import ContentError
from kiosk.core.figures import Found
from kiosk.core.model import Figures
from tests.content.tree import IDS, Tree

ITEMS = {"1.1-a": Calibrated(2, -0.5, 1.1, 0.2, 140, 0.75), "1.1-b": Calibrated(1, 0.5, 1.4, 0.3, 90, 0.0)}


def put(file: Path, **change: Any) -> Path:
    told = json.loads(written(ITEMS))
    told["items"]["1.1-a"].update(change)
    file.write_text(json.dumps(told))
    return file


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_bytes(written(ITEMS))
    found = read_figures(file)
    assert found.items == {
        "1.1-a": Found(2, Figures(-0.5, 1.1, 0.2), 0.75),
        "1.1-b": Found(1, Figures(0.5, 1.4, 0.3), 0.0),
    }


def test_a_file_of_before_engine_7_is_read_and_says_nothing_of_guessing(tmp_path: Path) -> None:
    told = json.loads(written(ITEMS))
    for one in told["items"].values():
        del one["guessing"]
    (tmp_path / NAME).write_text(json.dumps(told))
    assert [one.guessing for one in read_figures(tmp_path / NAME).items.values()] == [None, None]


def test_a_calibration_is_named_after_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(written(ITEMS))
    (tmp_path / "b").write_bytes(written(dict(reversed([*ITEMS.items()]))))
    others = [put(tmp_path / "c", difficulty=-0.4), put(tmp_path / "d", guessing=0.5)]
    versions = [read_figures(file).version for file in (tmp_path / "a", tmp_path / "b", *others)]
    assert versions[0] == versions[1]
    assert len(set(versions)) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"revision": 0},
        {"difficulty": "1"},
        {"difficulty": 99},
        {"slope": 0},
        {"error": -1},
        {"guessing": 1},
        {"sure": True},
    ],
)
def test_a_file_is_read_strictly(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(ContentError, match="not what `calibrate` writes"):
        read_figures(put(tmp_path / NAME, **change))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"format": "other", "items": {}}', b"\xff"])
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(ContentError):
        read_figures(tmp_path / NAME)


def test_without_a_file_nothing_is_known(tree: Tree) -> None:
    assert load_figures(tree.places) is None
    assert not list(figures_faults(tree.places, load_bank(tree.places)))


def test_a_file_that_cannot_be_opened_is_told(tree: Tree) -> None:
    (tree.places.exercises / NAME).mkdir()
    with pytest.raises(ContentError, match="cannot be read"):
        load_figures(tree.places)


def test_figures_of_what_has_changed_or_gone_or_is_guessed_otherwise_are_faults(tree: Tree) -> None:
    bank = load_bank(tree.places)
    here, guessed = IDS["choice"], IDS["order"]
    items = {
        here: Calibrated(7, 0.0, 1.0, 0.2, 100),
        guessed: Calibrated(1, 0.0, 1.0, 0.2, 100, 0.93),
        "1.1-gone": Calibrated(1, 0.0, 1.0, 0.2, 100),
    }
    (tree.places.exercises / NAME).write_bytes(written(items))
    faults = {fault.key: fault.problem for fault in figures_faults(tree.places, bank)}
    assert set(faults) == {f"items.{here}", f"items.{guessed}", "items.1.1-gone"}
    assert "as though 93%" in faults[f"items.{guessed}"]
    assert "revision 7" in faults[f"items.{here}"]
    assert "not there" in faults["items.1.1-gone"]


def test_a_broken_file_is_a_fault(tree: Tree) -> None:
    (tree.places.exercises / NAME).write_text("no")
    (fault,) = figures_faults(tree.places, load_bank(tree.places))
    assert fault.file.name == NAME

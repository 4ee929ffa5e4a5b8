from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.pack import (
    MAKERS,
    VALUES,
    fingerprint,
    mark_of,
    mark_of_code,
    mark_of_files,
    read_pack,
    write_pack,
)

MARK = mark_of("x")
VALUE = {"a": [1, 2], "b": []}
FORM = dict[str, list[int]]


def test_what_is_packed_is_read_back(tmp_path: Path) -> None:
    write_pack(tmp_path / "deep" / "x.pack", MARK, VALUE)
    assert read_pack(tmp_path / "deep" / "x.pack", MARK, FORM) == VALUE
    assert [file.name for file in (tmp_path / "deep").iterdir()] == ["x.pack"]


def test_a_pack_that_cannot_take_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "x.pack" / "in the way").mkdir(parents=True)
    write_pack(tmp_path / "x.pack", MARK, VALUE)
    assert [file.name for file in tmp_path.iterdir()] == ["x.pack"]


def test_a_link_that_leads_nowhere_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / ".#x.yaml").symlink_to("anna@host.1:2")
    assert fingerprint(tmp_path, "yaml") == fingerprint(tmp_path, "yaml")


def test_everybody_may_read_a_pack(tmp_path: Path) -> None:
    write_pack(tmp_path / "x.pack", MARK, VALUE)
    assert (tmp_path / "x.pack").stat().st_mode & 0o777 == 0o644


def test_a_pack_of_other_files_is_not_read(tmp_path: Path) -> None:
    write_pack(tmp_path / "x.pack", MARK, VALUE)
    assert read_pack(tmp_path / "x.pack", mark_of("y"), FORM) is None


def test_a_pack_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert read_pack(tmp_path / "x.pack", MARK, FORM) is None


@pytest.mark.parametrize("missing", range(1, 30))
def test_a_pack_cut_short_is_not_read(tmp_path: Path, missing: int) -> None:
    file = tmp_path / "x.pack"
    write_pack(file, MARK, {"a": list(range(20))})
    file.write_bytes(file.read_bytes()[:-missing])
    assert read_pack(file, MARK, FORM) is None


def test_a_pack_of_another_form_is_not_read(tmp_path: Path) -> None:
    write_pack(tmp_path / "x.pack", MARK, VALUE)
    assert read_pack(tmp_path / "x.pack", MARK, dict[str, str]) is None


def test_where_nothing_can_be_written_the_kiosk_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "build").touch()
    write_pack(tmp_path / "build" / "x.pack", MARK, VALUE)
    assert "cannot be written" in caplog.text


def test_the_mark_changes_with_each_file(tmp_path: Path) -> None:
    one = tmp_path / "a" / "one.yaml"
    one.parent.mkdir()
    marks = [fingerprint(tmp_path, "yaml")]
    one.write_text("a")
    marks.append(fingerprint(tmp_path, "yaml"))
    one.write_text("ab")
    marks.append(fingerprint(tmp_path, "yaml"))
    os.utime(one, (1, 1))
    marks.append(fingerprint(tmp_path, "yaml"))
    one.rename(one.with_name("two.yaml"))
    marks.append(fingerprint(tmp_path, "yaml"))
    assert len(set(marks)) == len(marks)


def test_the_mark_is_the_same_wherever_the_folder_is(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.yaml").touch()
    before = fingerprint(tmp_path / "a", "yaml")
    (tmp_path / "a").rename(tmp_path / "b")
    assert fingerprint(tmp_path / "b", "yaml") == before


def test_other_files_do_not_change_the_mark(tmp_path: Path) -> None:
    before = fingerprint(tmp_path, "yaml")
    (tmp_path / "one.txt").touch()
    assert fingerprint(tmp_path, "yaml") == before


def test_a_file_that_comes_changes_the_mark_of_files(tmp_path: Path) -> None:
    before = mark_of_files(tmp_path / "x")
    (tmp_path / "x").touch()
    assert mark_of_files(tmp_path / "x") != before


@pytest.mark.parametrize("changed", ["kinds/choice.py", "content/exercise.py", "worlds/form.py", str(VALUES)])
def test_a_pack_made_by_other_code_is_not_read(tmp_path: Path, changed: str) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    for name in (*MAKERS, VALUES.parent):
        shutil.copytree(paths.CODE / name, before / name)
    shutil.copytree(before, after)
    assert mark_of_code(after) == mark_of_code(before)
    file = shutil.copytree(before, tmp_path / "changed") / changed
    file.write_text(file.read_text("utf-8").replace("return", "return "), "utf-8")
    assert mark_of_code(tmp_path / "changed") != mark_of_code(before)


def test_every_mark_holds_the_code_that_is_running() -> None:
    assert "kinds/choice.py" in mark_of_code(paths.CODE)
    assert mark_of_code(paths.CODE) in MARK

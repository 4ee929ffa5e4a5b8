from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.source import LARGEST, Source, read_source
from kiosk.core.errors import ContentError, Fault


def source(folder: Path, written: str | bytes) -> Source:
    file = folder / "x.yaml"
    file.write_bytes(written.encode() if isinstance(written, str) else written)
    return read_source(file)


def faults(folder: Path, written: str | bytes) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as raised:
        source(folder, written)
    return raised.value.faults


def test_every_key_is_known_by_its_line(tmp_path: Path) -> None:
    read = source(tmp_path, "a: 1\nb:\n  c: [x, y]\n  d:\n    - e: z\n")
    assert read.facts == {"a": 1, "b": {"c": ["x", "y"], "d": [{"e": "z"}]}}
    assert {key: read.lines[key] for key in ("a", "b", "b.c", "b.c.1", "b.d.0.e")} == {
        "a": 1,
        "b": 2,
        "b.c": 3,
        "b.c.1": 3,
        "b.d.0.e": 5,
    }


def test_a_key_that_is_missing_stands_where_its_parent_does(tmp_path: Path) -> None:
    read = source(tmp_path, "a: 1\nb:\n  c: 2\n")
    assert read.fault("b.c.d.e", "missing").line == 3
    assert read.fault("z", "missing").line == 1


def test_keys_are_taken_as_they_are_written(tmp_path: Path) -> None:
    assert source(tmp_path, "no: a\nfalse: b\n1400: c\n").facts == {"no": "a", "false": "b", "1400": "c"}


@pytest.mark.parametrize(
    "plain",
    ["no", "yes", "on", "Off", "1.10", "9:30", "2027-03-03", "1_000", "0x1f", "=", "<<", ".inf"],
)
def test_what_yaml_would_read_otherwise_is_told_to_take_quotes(tmp_path: Path, plain: str) -> None:
    found = faults(tmp_path, f"a: b\nc: {plain}\n")
    assert [(fault.line, fault.key) for fault in found] == [(2, "c")]
    assert "in quotes" in found[0].problem


@pytest.mark.parametrize(
    ("written", "value"), [("true", True), ("false", False), ("-3", -3), ("~", None), ('"no"', "no")]
)
def test_what_can_be_meant_one_way_only_is_taken(tmp_path: Path, written: str, value: object) -> None:
    assert source(tmp_path, f"a: {written}\n").facts == {"a": value}


@pytest.mark.parametrize(
    ("written", "line", "key", "part"),
    [
        ("a: 1\na: 2\n", 2, "a", "twice"),
        ("a: {b: 1, b: 2}\n", 1, "a.b", "twice"),
        ("a: 1\n\tb: 2\n", 2, "", "not YAML"),
        ('a: "b\nc: d\n', 1, "", "not YAML"),
        ("a: [b\nc: d\n", 2, "", "not YAML"),
        ("a: b: c\n", 1, "", "not YAML"),
        ("", 1, "", "empty; expected an exercise with the keys id, revision, kind"),
        ("# only a remark\n", 1, "", "empty"),
        ("- a\n", 1, "", "keys with values, found a list"),
        ("a\n", 1, "", "keys with values, found words"),
        ("3\n", 1, "", "keys with values, found a number"),
        ("true\n", 1, "", "keys with values, found true or false"),
        ("a: &x b\nc: *x\n", 2, "c", "reference"),
        ("a: !!python/name:os.system b\n", 1, "a", "tag"),
        ("a: !b [c]\n", 1, "a", "tag"),
        ("a: 1\n---\nb: 2\n", 2, "", "one exercise"),
        ("? [a]\n: b\n", 1, "", "simple key"),
        ('"": {"": 1}\n', 1, "", "simple key"),
        ("a: \x00\n", 1, "", "character"),
        (b"a: b\nc: \xff\n", 2, "", "UTF-8"),
        ("a: b\n".encode("utf-16"), 1, "", "UTF-8"),
        ("a: " + "[" * 60_000, 1, "", "within keys"),
        ("- " * 30_000, 1, "", "within keys"),
        ("a: b\n" * LARGEST, 1, "", "too large"),
    ],
    ids=str,
)
def test_broken_writing_is_found_at_its_line(
    tmp_path: Path, written: str | bytes, line: int, key: str, part: str
) -> None:
    found = faults(tmp_path, written)[0]
    assert (found.line, found.key) == (line, key)
    assert part in found.problem


def test_what_is_wrong_with_a_whole_file_is_told_with_its_line_and_without_a_key(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "")
    assert found.sentence.startswith(f"{tmp_path / 'x.yaml'}:1: the file is empty; ")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert source(tmp_path, b"\xef\xbb\xbfa: b\n").facts == {"a": "b"}


def test_a_folder_in_the_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").mkdir()
    with pytest.raises(ContentError, match="expected a file"):
        read_source(tmp_path / "x.yaml")


def test_a_file_that_leads_nowhere_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "nothing")
    with pytest.raises(ContentError, match="expected a file"):
        read_source(tmp_path / "x.yaml")

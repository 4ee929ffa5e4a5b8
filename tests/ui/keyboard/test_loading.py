from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.core.errors import AssetError
from kiosk.ui.keyboard.layout import Page
from kiosk.ui.keyboard.loading import MOST, USUAL, PageFile, check, load_layouts, page_of, read_layout
from kiosk.ui.languages import LANGUAGES
from tests.ui.keyboard.typist import NAMES, layout, shipped

GOOD = """
label = "abc"
languages = ["nl"]
beside = [",", "-", "."]
[letters]
rows = ["a b", "c", "d"]
shifted = ["A B", "C", "D"]
[signs]
rows = ["1 2", "", ""]
"""


def written(folder: Path, text: str, name: str = "broken") -> Path:
    file = folder / f"{name}.toml"
    file.write_text(text, "utf-8")
    return file


def test_the_layouts_of_the_issue_are_shipped() -> None:
    assert NAMES == ["arabic", "be-azerty", "bulgarian", "qwerty", "turkish-q", "ukrainian"]


def test_every_language_has_a_layout_of_its_own() -> None:
    assert shipped().by_language.keys() == LANGUAGES.keys()


def test_a_language_that_no_layout_names_has_the_usual_one() -> None:
    assert shipped().for_language("xx") is layout(USUAL)


def test_letters_that_are_not_latin_come_with_latin_ones() -> None:
    for name in ("arabic", "bulgarian", "ukrainian"):
        assert layout(name).latin == layout(USUAL)
    assert layout("arabic").right_to_left


def test_a_layout_is_read_as_it_is_written(tmp_path: Path) -> None:
    given = read_layout(written(tmp_path, GOOD))
    assert page_of(given.letters) == Page((("a", "b"), ("c",), ("d",)), (("A", "B"), ("C",), ("D",)))
    assert page_of(given.signs).shifted == ()


@pytest.mark.parametrize(
    ("before", "behind", "said"),
    [
        ('label = "abc"', "", "label"),
        ('label = "abc"', 'label = "abc"\nlable = 1', "lable"),
        ('languages = ["nl"]', "languages = 1", "languages"),
        ('beside = [",", "-", "."]', 'beside = [","]', "beside"),
        ('rows = ["a b", "c", "d"]', 'rows = ["a b", "c"]', "letters.rows"),
        ('rows = ["1 2", "", ""]', 'rows = ["", "", ""]', "at least one key"),
        ('rows = ["1 2", "", ""]', 'rows = ["1234", "", ""]', "leave spaces between keys"),
        ('rows = ["1 2", "", ""]', 'rows = ["1 2 3 4 5 6 7 8 9 0 a b c d", "", ""]', "14 keys"),
        ('shifted = ["A B", "C", "D"]', 'shifted = ["AB", "C", "D"]', "as many keys"),
        ("[letters]", "[letters", "broken.toml"),
    ],
)
def test_what_is_wrong_in_a_layout_is_said(tmp_path: Path, before: str, behind: str, said: str) -> None:
    assert before in GOOD
    with pytest.raises(AssetError, match=said) as raised:
        read_layout(written(tmp_path, GOOD.replace(before, behind)))
    assert "broken.toml" in str(raised.value)


def test_a_layout_that_is_no_text_is_said(tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AssetError, match=r"broken\.toml"):
        read_layout(file)
    with pytest.raises(AssetError, match="cannot be read"):
        read_layout(tmp_path)


def test_a_broken_layout_is_told_once_and_the_usual_one_still_works(tmp_path: Path) -> None:
    written(tmp_path, GOOD, USUAL)
    written(tmp_path, "label = 1", "arabic")
    told: list[str] = []
    layouts = load_layouts(tmp_path, told.append)
    assert len(told) == 1
    assert "arabic.toml" in told[0]
    assert layouts.for_language("ar") == layouts.by_name[USUAL]


def test_without_the_usual_layout_any_other_serves(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("nl", "en"), "qwerty")
    written(tmp_path, GOOD.replace("nl", "uk").replace("[letters]", f'latin = "{USUAL}"\n[letters]'), "uk")
    layouts = load_layouts(tmp_path, pytest.fail)
    assert layouts.for_language("nl") == layouts.by_name["qwerty"]
    assert layouts.by_language["uk"].latin == layouts.by_name["qwerty"]


def test_letters_for_addresses_are_left_out_where_there_are_none(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("[letters]", 'latin = "other"\n[letters]'), "one")
    written(tmp_path, GOOD.replace("[letters]", 'latin = "one"\n[letters]'), "other")
    layouts = load_layouts(tmp_path, pytest.fail)
    assert [one.latin for one in layouts.by_name.values()] == [None, None]


@pytest.mark.parametrize("names", [[], ["arabic", USUAL, "turkish-q"]])
def test_where_every_layout_is_broken_one_sentence_says_so_and_nobody_has_a_keyboard(
    tmp_path: Path, names: list[str]
) -> None:
    for name in names:
        written(tmp_path, "label = 1", name)
    told: list[str] = []
    layouts = load_layouts(tmp_path, told.append)
    (said,) = told
    assert all(f"{name}.toml" in said for name in names)
    assert "install the kiosk again" in said
    assert [layouts.for_language(language) for language in ("nl", "ar")] == [None, None]


def test_some_broken_layouts_are_told_in_one_sentence(tmp_path: Path) -> None:
    written(tmp_path, GOOD, "qwerty")
    for name in ("arabic", USUAL):
        written(tmp_path, "label = 1", name)
    (said,) = told_of(tmp_path)
    assert "arabic.toml" in said
    assert f"{USUAL}.toml" in said


def told_of(folder: Path) -> list[str]:
    told: list[str] = []
    load_layouts(folder, told.append)
    return told


def test_nobody_types_with_letters_that_are_not_theirs(tmp_path: Path) -> None:
    written(tmp_path, (paths.ASSETS / "keyboards" / "arabic.toml").read_text("utf-8"), "arabic")
    layouts = load_layouts(tmp_path, pytest.fail)
    assert layouts.for_language("nl") is None
    assert layouts.for_language("ar") == layouts.by_name["arabic"]


@given(st.lists(st.text(st.sampled_from("abc "), max_size=40), min_size=3, max_size=3))
def test_a_page_that_passes_has_keys_that_fit(lines: list[str]) -> None:
    page = PageFile((lines[0], lines[1], lines[2]))
    try:
        check(page)
    except ValueError:
        return
    built = page_of(page)
    assert 0 < built.columns <= MOST
    assert all(text.strip() for text in built.texts)


def test_every_layout_is_a_file_of_the_folder() -> None:
    assert {one.name for one in shipped().by_language.values()} == set(NAMES)
    assert (paths.ASSETS / "keyboards" / f"{USUAL}.toml").is_file()

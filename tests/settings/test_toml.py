from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kiosk.settings.toml import ELSE, not_toml, not_utf8

FILE = Path("settings.toml")
TORN = {
    '[site]\nname = "Park\n': "2: this line is not TOML: a quote is missing",
    "[site]\nname = Park\n": "2: this line is not TOML: a text stands between straight quotes",
    "name = \u201cPark\u201d": "1: this line is not TOML: a text stands between straight quotes",
    "\nname = 'Park": "2: this line is not TOML: a quote is missing",
    'name = "Park" "Veerle"\n': "1: this line is not TOML: there is something behind the value",
    'name: "Park"\n': "1: this line is not TOML: there is no = behind the name",
    "[site\n": "1: this line is not TOML: a bracket is missing",
    'languages = ["nl"\n': "1: this line is not TOML: a bracket is missing",
    "x = 1\nx = 2\n": "2: this line is not TOML: what stands here stands in the file already",
    "[site]\n[site]\n": "2: this line is not TOML: what stands here stands in the file already",
    'x = "C:\\dir"': "1: this line is not TOML: a \\ within quotes is written twice",
}


@pytest.mark.parametrize(("text", "said"), TORN.items())
def test_what_is_no_toml_is_said_by_line_with_what_to_look_for(text: str, said: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as torn:
        tomllib.loads(text)
    assert not_toml(FILE, text, torn.value).startswith(f"settings.toml:{said}")


def test_what_nobody_foresaw_is_said_with_what_is_missing_most() -> None:
    assert not_toml(FILE, "", RecursionError("deep")) == f"settings.toml:1: this line is not TOML: {ELSE}."


def test_what_is_no_utf8_is_said_by_line_and_how_to_save_it() -> None:
    with pytest.raises(UnicodeDecodeError) as torn:
        b"a\nb\nh\xf4tel".decode()
    assert not_utf8(FILE, torn.value).startswith(
        "settings.toml:3: this line is not UTF-8 text: save the file"
    )

"""The page for those who run a kiosk names only what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import cli
from kiosk.settings.file import read_file
from kiosk.storage.log import FOLDER, NAME

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "run-a-kiosk.md").read_text("utf-8")
INSTALL = (ROOT / "packaging" / "install.sh").read_text("utf-8")
SESSION = ROOT / "packaging" / "session"


def named(pattern: str) -> list[str]:
    found = sorted(set(re.findall(pattern, PAGE)))
    assert found
    return found


def test_every_script_that_is_named_is_there() -> None:
    assert not [name for name in named(r"packaging/[\w/.-]+\w") if not (ROOT / name).is_file()]


def test_every_harness_and_bench_that_is_named_is_there() -> None:
    modules = named(r"-m (tests\.[\w.]+)")
    places = {name: ROOT / name.replace(".", "/") for name in modules}
    assert not [
        name
        for name, place in places.items()
        if not (place.with_suffix(".py").is_file() or (place / "__main__.py").is_file())
    ]


@pytest.mark.parametrize("command", named(r"-m kiosk ((?:content )?\w+)"))
def test_every_command_that_is_named_is_there(command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli([*command.split(), "--help"])
    assert ended.value.code == 0


def test_every_setting_that_is_named_is_taken(tmp_path: Path) -> None:
    examples = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert len(examples) == 3
    file = tmp_path / "settings.toml"
    for example in examples:
        file.write_text(example, "utf-8")
        assert read_file(file)


def test_every_place_that_is_installed_to_is_named() -> None:
    places = re.findall(r"^    [\w.-]+ (/\S+)$", INSTALL, re.MULTILINE)
    assert len(places) == 5
    assert not [place for place in (*places, str(paths.SETTINGS)) if f"`{place}`" not in PAGE]


def test_the_log_is_where_it_is_said_to_be() -> None:
    folder = paths.default_data_folder({}, Path("/home/kiosk"))
    assert f"sudo cat {folder}/{FOLDER}/{NAME}\n" in PAGE


def test_every_link_within_the_page_leads_somewhere() -> None:
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in PAGE.splitlines()
        if line.startswith(("## ", "### "))
    }
    assert set(named(r"\(#([\w-]+)\)")) <= headings

"""The rules of the house that no other check holds."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import kiosk

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "kiosk"
TESTS = ROOT / "tests"

# Whole visits and commands that print figures: they try the house, not one module of it.
BROAD = {"journeys", "harness", "bench"}
WINDOWED = {"app", "life", "ui", "showcase"}
# Python's own typing, for the versions that lack a part of it.
NEARLY_STANDARD = {"kiosk", "typing_extensions"}
# The tool that measured the peers: changing it would make our figures and theirs no longer compare.
COPIED_AS_IT_IS = "tests/bench/measure_startup.py"
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "data", "common", "misc"}


def modules() -> list[Path]:
    """Give every module of the kiosk, relative to its folder."""
    return sorted(path.relative_to(HOUSE) for path in HOUSE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Give the full name of each module that a file imports, early or late."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def libraries(path: Path) -> set[str]:
    """Give the top-level names that a file imports."""
    return {name.partition(".")[0] for name in imported(path)}


def room(module: Path) -> str:
    """Give the part of the kiosk that a module belongs to: "ui", "core", "app"."""
    return module.parts[0].removesuffix(".py")


def mirrored(test: Path) -> bool:
    """Say whether a test file, relative to tests/, stands where the thing it tests stands."""
    if test.parts[0] in BROAD or test == Path("test_house.py"):
        return True
    name = test.stem.removeprefix("test_")
    beside = HOUSE / test.parent / name
    if beside.is_dir() or beside.with_suffix(".py").is_file():
        return True
    if name == test.parent.name and (HOUSE / test.parent).is_dir():  # what holds for the whole package
        return True
    return len(test.parts) > 1 and (ROOT / test.parts[0]).is_dir() and not (HOUSE / test.parts[0]).is_dir()


def test_every_test_stands_where_the_module_it_tests_stands() -> None:
    strays = [test for path in TESTS.rglob("test_*.py") if not mirrored(test := path.relative_to(TESTS))]
    assert not strays


def test_every_package_has_its_tests() -> None:
    packages = {path.parent.relative_to(HOUSE) for path in HOUSE.rglob("*.py")} - {Path()}
    untested = [str(package) for package in packages if not any((TESTS / package).glob("test_*.py"))]
    assert not untested


@pytest.mark.parametrize("folder", ["kiosk", "tests", "packaging"])
def test_no_file_is_longer_than_300_lines(folder: str) -> None:
    files = [path for suffix in ("py", "sh") for path in (ROOT / folder).rglob(f"*.{suffix}")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in files}
    assert not {name: length for name, length in lengths.items() if length > 300 and name != COPIED_AS_IT_IS}


def test_only_app_life_ui_and_showcase_know_the_window_library() -> None:
    others = [module for module in modules() if room(module) not in WINDOWED]
    assert not [module for module in others if libraries(HOUSE / module) & {"PySide6", "qasync", "shiboken6"}]


def test_core_needs_only_the_standard_library() -> None:
    allowed = sys.stdlib_module_names | NEARLY_STANDARD
    core = [module for module in modules() if room(module) == "core"]
    needs = {str(module): libraries(HOUSE / module) - allowed for module in core}
    assert needs
    assert not {module: names for module, names in needs.items() if names}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [module for module in modules() if {*module.parts[:-1], module.stem} & EMPTY_NAMES]


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == kiosk.__version__
    assert f"## {kiosk.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_what_catalogues_read_says_what_the_standard_asks() -> None:
    public = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert public["publiccodeYmlVersion"] == "0.5"
    mandatory = {"name", "url", "platforms", "categories", "developmentStatus", "softwareType", "description"}
    assert mandatory | {"legal", "maintenance", "localisation"} <= public.keys()
    assert public["maintenance"] == {"type": "none"}
    assert public["legal"] == {"license": "EUPL-1.2"}
    for language in public["description"].values():
        assert len(language["shortDescription"]) <= 150 <= len(language["longDescription"]) <= 10_000
        assert language["features"]


def test_the_licence_is_there_whole() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"\n{article}." in licence for article in range(1, 16))
    assert "Appendix" in licence

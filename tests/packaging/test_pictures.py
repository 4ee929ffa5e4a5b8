from __future__ import annotations

import runpy
from pathlib import Path

import pytest

COMPOSER = Path(__file__).resolve().parents[2] / "packaging" / "pictures.py"
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="currentColor">'


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Give a package with one drawing in every weight."""
    drawings = {
        "duotone/cat-duotone": '<path d="M1" opacity="0.2"/><path d="M9"/>',
        "light/cat-light": '<path d="M2"/>',
        "regular/cat": '<path d="M3"/>',
        "bold/cat-bold": '<path d="M4"/>',
        "fill/cat-fill": '<path d="M5"/>',
        "light/at-light": '<path d="M6"/>',
    }
    for name, paths in drawings.items():
        file = tmp_path / "assets" / f"{name}.svg"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{OPEN}{paths}</svg>", "utf-8")
    return tmp_path


def test_a_picture_is_the_accent_fill_under_the_line(package: Path) -> None:
    compose = runpy.run_path(str(COMPOSER))["compose"]
    drawing = compose(package, "cat", "light")
    assert '<path fill="{fill}" d="M1"/><path fill="{line}" d="M2"/>' in drawing
    assert 'd="M3"' in compose(package, "cat", "regular")


def test_the_smallest_plant_is_drawn_smaller_with_a_line_as_thick_as_the_others(package: Path) -> None:
    for name in ("duotone/cat-duotone", "regular/cat", "bold/cat-bold"):
        file = package / "assets" / f"{name}.svg"
        file.with_name(file.name.replace("cat", "leaf")).write_bytes(file.read_bytes())
    compose = runpy.run_path(str(COMPOSER))["compose"]
    drawing = compose(package, "leaf", "light")
    assert "scale(0.72)" in drawing
    assert 'd="M3"' in drawing
    assert 'd="M4"' in compose(package, "leaf", "regular")
    assert "scale" not in compose(package, "cat", "light")


def test_a_fill_that_does_not_follow_its_line_is_drawn_anew(package: Path) -> None:
    composer = runpy.run_path(str(COMPOSER))
    assert composer["REDRAWN"]["at"] in composer["compose"](package, "at", "light")


def test_a_battery_with_less_in_it_is_filled_less() -> None:
    redrawn = runpy.run_path(str(COMPOSER))["REDRAWN"]
    filled = [
        int(redrawn[f"battery-{level}"].split("H")[1].split("V")[0]) for level in ("low", "medium", "high")
    ]
    assert filled == sorted(set(filled))


def test_an_icon_is_bold_or_filled(package: Path) -> None:
    compose_icon = runpy.run_path(str(COMPOSER))["compose_icon"]
    assert 'fill="{line}" d="M4"' in compose_icon(package, "cat")
    assert 'fill="{line}" d="M5"' in compose_icon(package, "cat-fill")


def test_a_name_that_nobody_drew_is_refused(package: Path) -> None:
    compose = runpy.run_path(str(COMPOSER))["compose"]
    with pytest.raises(SystemExit, match="no-such-thing"):
        compose(package, "no-such-thing", "light")


def test_what_exercises_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "x.yaml").write_text(
        'picture: cat\nthings: {a: {picture: "dog", words: x, after: owl}}\n', "utf-8"
    )
    assert {"cat", "dog", "owl"} <= runpy.run_path(str(COMPOSER))["named_pictures"](tmp_path)


def test_a_folder_holds_exactly_what_is_named(tmp_path: Path) -> None:
    (tmp_path / "old.svg").write_text("", "utf-8")
    runpy.run_path(str(COMPOSER))["write"](tmp_path, [("new", "<svg/>")])
    assert [file.name for file in tmp_path.iterdir()] == ["new.svg"]


def test_a_picture_that_a_thing_has_only_afterwards_is_named_too(tmp_path: Path) -> None:
    exercise = tmp_path / "5" / "5.1-batterij.yaml"
    exercise.parent.mkdir()
    exercise.write_text("phone: {picture: battery-low, at: [0, 2], after: battery-charging}\n", "utf-8")
    named = runpy.run_path(str(COMPOSER))["named_pictures"](tmp_path)
    assert {"battery-low", "battery-charging"} <= named

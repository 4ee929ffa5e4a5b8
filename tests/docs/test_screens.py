"""The page of pictures shows exactly those that its command makes, and they stay small."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PICTURES = DOCS / "pictures"
SHOWN = re.compile(r"!\[[^\]]+\]\((?:docs/)?pictures/([\w-]+)\.png\)")
MOST_BYTES = 2_000_000


def made() -> list[str]:
    """Give the names of the pictures that the command makes."""
    return [shot.name for shot in runpy.run_path(str(ROOT / "packaging/screens.py"))["SHOTS"]]


def shown(page: Path) -> list[str]:
    return SHOWN.findall(page.read_text("utf-8"))


def test_every_picture_that_is_made_is_there_and_is_shown_once_on_the_page() -> None:
    assert sorted(made()) == sorted(file.stem for file in PICTURES.iterdir())
    assert sorted(made()) == sorted(shown(DOCS / "screens.md"))


def test_the_first_page_shows_pictures_that_are_made() -> None:
    assert len(shown(ROOT / "README.md")) == 6
    assert {*shown(ROOT / "README.md")} < {*made()}


def test_the_pictures_of_a_language_are_made_together() -> None:
    languages = [shot.language for shot in runpy.run_path(str(ROOT / "packaging/screens.py"))["SHOTS"]]
    assert languages == sorted(languages, key=["nl", "ar"].index)


def test_pictures_are_small_enough_for_a_repository() -> None:
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) < MOST_BYTES

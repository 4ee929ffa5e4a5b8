"""Every link from one page of the documentation to another, or to a heading in it, leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

PAGES = sorted([*(paths.ROOT / "docs").glob("*.md"), *paths.ROOT.glob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def headings(page: Path) -> set[str]:
    """Give the names by which the headings of a page can be linked to."""
    titles = re.findall(r"^#+ (.+)$", FENCED.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def dead(page: Path) -> Iterator[str]:
    for file, heading in LINK.findall(FENCED.sub("", page.read_text("utf-8"))):
        target = page.parent / file if file else page
        if not target.exists() or (heading and heading not in headings(target)):
            yield f"{file}#{heading}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_leads_somewhere(page: Path) -> None:
    assert not [*dead(page)]


def test_a_link_to_a_heading_that_is_not_there_is_found(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# One heading\n[a](#one-heading) [b](#another) [c](gone.md) [d](a.md#one-heading)\n")
    assert [*dead(page)] == ["#another", "gone.md#"]

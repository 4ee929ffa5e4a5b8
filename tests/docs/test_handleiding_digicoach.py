"""What the guide of digicoaches calls things is what stands on the screen."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.content.places import SHIPPED
from kiosk.content.po import forms_of, read_catalogue

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "handleiding-digicoach.md").read_text("utf-8")
OWN = {"Papier vast of op?", "Iemand liep weg?", "De kiosk zelf verlaten"}
"""What the guide makes strong in its own words."""
LONGEST = 750
"""Words of one A4."""


def said() -> str:
    """Give all that the screens say in Dutch, without marks."""
    catalogue = read_catalogue(SHIPPED.catalogue("nl", "ui"), "nl")
    strings = (form for one in catalogue for form in forms_of(one))
    return "\n".join(strings).replace("<b>", "").replace("</b>", "").replace("\u00a0", " ")


def test_every_name_in_the_guide_stands_on_a_screen() -> None:
    on_screens = said()
    named = set(re.findall(r"\*\*(.+?)\*\*", GUIDE)) - OWN
    assert named
    assert sorted(words for words in named if words not in on_screens) == []


def test_the_guide_is_one_sheet_of_paper() -> None:
    assert len(GUIDE.split()) <= LONGEST


def test_the_guide_can_be_found() -> None:
    for page in ("README.md", "docs/run-a-kiosk.md"):
        assert "handleiding-digicoach.md" in (ROOT / page).read_text("utf-8")

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

from tests.bench.screening.pictures import ERROR, FOLDER, KIND, NAMES, NEAREST, PEOPLE, drawing
from tests.bench.screening.truth import ONE_LEVEL_WIDE

SERIES = {"ours": (1.0, 0.5, 0.4), "textbook": (0.9, 0.45, 0.39), "chance": (1.0, 0.8, 0.6)}
SVG = "{http://www.w3.org/2000/svg}"


def parsed(picture: str) -> ET.Element:
    """Read a picture that we drew."""
    return ET.fromstring(picture)  # noqa: S314  # Our own, not somebody else's.


def test_every_line_has_its_name_and_no_name_stands_on_another() -> None:
    picture = parsed(drawing(ERROR, SERIES, 1200, 1))
    assert len(picture.findall(f"{SVG}polyline")) == len(SERIES)
    said = {name for name, _, _ in NAMES.values()}
    places = sorted(float(one.attrib["y"]) for one in picture.findall(f"{SVG}text") if one.text in said)
    assert len(places) == len(SERIES)
    assert all(below - above >= NEAREST for above, below in pairwise(places))


def test_less_stands_lower() -> None:
    lines = parsed(drawing(ERROR, SERIES, 1200, 1)).findall(f"{SVG}polyline")
    heights = [float(pair.split(",")[1]) for pair in lines[0].attrib["points"].split()]
    assert heights == sorted(heights)


def test_how_far_off_is_told_in_levels_and_not_in_logits() -> None:
    said = [one.text for one in parsed(drawing(ERROR, SERIES, 1200, 1)).findall(f"{SVG}text")]
    assert "1 level" in said
    assert not any("logit" in (one or "") for one in said)
    assert ERROR.most == ONE_LEVEL_WIDE


def test_the_pictures_of_the_docs_are_there_and_say_what_they_show() -> None:
    page = (FOLDER.parent / "how-the-screening-works.md").read_text("utf-8")
    for name, chart in (("screening-error", ERROR), ("screening-right", KIND)):
        picture = parsed((FOLDER / f"{name}.svg").read_text("utf-8"))
        assert picture.attrib["aria-label"] == chart.title
        said = [one.text or "" for one in picture.findall(f"{SVG}text")]
        whom = rf"{PEOPLE:,} simulated people, seed 1, engine version \d+"
        assert any(re.fullmatch(whom, one) for one in said)
        assert page.count(f"({FOLDER.name}/{name}.svg)") == 1

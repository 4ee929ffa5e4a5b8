from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.catalogue import Catalogue
from kiosk.core.preferences import Preferences
from kiosk.core.sheet import Sheet
from kiosk.reports.sheet import sheet_pdf
from kiosk.reports.tongues import Beside
from kiosk.showcase.scenes import ALL_LIKED
from kiosk.ui.widgets.large_sheet import AIR, HEIGHT
from kiosk.ui.widgets.paper import page_of
from kiosk.ui.widgets.sheet_parts import highest, parted, sections_of
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET

EDGES = st.lists(st.integers(0, 842), min_size=2, max_size=7, unique=True).map(sorted)


@given(EDGES, st.integers(1, 900))
def test_parts_follow_each_other_and_leave_nothing_out(edges: list[float], most: float) -> None:
    parts = parted(edges, most)
    assert (parts[0][0], parts[-1][1]) == (edges[0], edges[-1])
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert {edge for part in parts for edge in part} <= {*edges}


@given(EDGES, st.integers(1, 900))
def test_no_part_is_too_high_unless_a_section_is(edges: list[float], most: float) -> None:
    assert highest(parted(edges, most)) <= max(most, highest(list(pairwise(edges))))


@given(EDGES, st.integers(1, 900), st.integers(1, 900))
def test_more_room_never_takes_more_parts(edges: list[float], one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert len(parted(edges, more)) <= len(parted(edges, less))


def test_parts_are_about_as_high() -> None:
    assert parted([0, 100, 200, 300, 400], 250) == [(0, 200), (200, 400)]
    assert parted([0, 100, 400], 1000) == [(0, 400)]


@pytest.mark.parametrize(("sheet", "words"), [(SHEET, NL), (ARABIC_SHEET, AR)])
def test_the_sheet_says_where_its_sections_begin(sheet: Sheet, words: Catalogue) -> None:
    edges = sections_of(sheet_pdf(sheet, words, paths.ASSETS))
    assert len(edges) == 5
    assert edges[0] == pytest.approx(0, abs=1)
    assert 250 < edges[1] < edges[2] < edges[3] < edges[4] < 790


@pytest.mark.parametrize("preferences", [Preferences(), ALL_LIKED])
@pytest.mark.parametrize(
    ("sheet", "words", "beside"),
    [(SHEET, NL, None), (ARABIC_SHEET, AR, None), (ARABIC_SHEET, AR, Beside(SHEET, NL))],
)
def test_a_sheet_is_parted_where_nothing_is_cut(
    sheet: Sheet, words: Catalogue, beside: Beside | None, preferences: Preferences
) -> None:
    pdf = sheet_pdf(replace(sheet, preferences=preferences), words, paths.ASSETS, beside)
    page = page_of(pdf, HEIGHT)
    assert page is not None
    for edge in sections_of(pdf)[1:]:
        row = {page.pixelColor(x, round(edge)).name() for x in range(AIR, page.width() - AIR)}
        assert row == {"#ffffff"}


def test_of_bytes_that_are_no_page_no_sections_are_known() -> None:
    assert sections_of(b"") == []

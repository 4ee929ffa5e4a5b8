from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content.catalogue import Catalogue
from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.reports.lettering import STILL_WELL
from kiosk.reports.pace import PACES, PACES_OF_TWO, Pace
from kiosk.reports.page import Box, Type
from kiosk.reports.paragraphs import aloud, plain
from kiosk.reports.practised import ASIDE, height_of, practised, titles
from kiosk.reports.sheet import sheet_pdf
from kiosk.reports.tongues import Beside, Tongues
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET
from tests.reports.watched import ASSETS, WatchedPage, text_of

TITLES = ("AI-antwoorden nakijken", "Laten terugbellen", "Stappen voor een machine")
SOME = replace(SHEET, practised=TITLES)
COLUMN = Box(45, 400, 245, 0)


def test_each_title_stands_as_it_is_written_on_a_line_of_its_own() -> None:
    page = WatchedPage(NL)
    practised(page, SOME, Tongues(NL), PACES[0], COLUMN)
    assert page.told == (("Dit oefende ik vandaag", *TITLES),)


@pytest.mark.parametrize("words", [NL, AR])
@pytest.mark.parametrize("pace", [PACES[0], PACES[-1]])
def test_a_title_of_any_length_is_large_enough_to_be_read_well(words: Catalogue, pace: Pace) -> None:
    page, width = WatchedPage(words), COLUMN.width - ASIDE
    for title in ("Mail", "Een heel lange titel die niet meer op een regel past", "رسالة طويلة جداً " * 4):
        said = plain(title)
        line = Box(0, 0, width, height_of(page, said, (), pace, width))
        assert page.size_in(line, [said], Type(middle=True)) >= STILL_WELL


def test_its_place_gives_up_the_sites_language_before_the_persons() -> None:
    words = Tongues(AR, Beside(SOME, NL))
    own = replace(ARABIC_SHEET, practised=("رسالة",))
    [(twice, below)] = titles(own, words, PACES_OF_TWO[0])
    assert (aloud(twice), aloud(below)) == ("رسالة", TITLES[0])
    often = [pace.practised for pace in PACES_OF_TWO]
    assert often == sorted(often, reverse=True)
    assert set(often) == {2, 1, 0}
    once = next(pace for pace in PACES_OF_TWO if pace.practised == 1)
    assert list(titles(own, words, once)) == [(twice, ())]


def test_beside_who_helps_it_costs_no_room_where_little_is_known_of_areas() -> None:
    few = {**dict.fromkeys(Area, AreaWord.NOT_YET_KNOWN), Area.CREATION: AreaWord.STRONG}
    for areas in (few, {}):
        said = text_of(sheet_pdf(replace(SOME, areas=areas), NL, ASSETS))
        assert all(title in said for title in (*TITLES, NL("I want to ask this"), "Kom langs"))

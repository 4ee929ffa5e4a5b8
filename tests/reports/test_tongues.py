from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue, load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import Preferences, TextSize
from kiosk.core.sheet import Sheet
from kiosk.reports.closing import QUESTIONS
from kiosk.reports.lettering import SMALLEST
from kiosk.reports.pace import PACES_OF_TWO, Pace
from kiosk.reports.page import ACCENT, WHITE
from kiosk.reports.page import BESIDE as SMALL_COLOUR
from kiosk.reports.paragraphs import aloud
from kiosk.reports.sheet import draw, sheet_pdf, sheet_words
from kiosk.reports.tongues import Beside, Tongues
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET
from tests.reports.watched import ASSETS, BOTH, SHEETS, WatchedPage, counted, text_of
from tests.ui.contrast import READ, ratio

BESIDE = Beside(SHEET, NL)


def test_a_sheet_in_the_sites_own_language_says_things_once() -> None:
    words = Tongues(NL)
    assert words("My sheet") == "Mijn blad"
    assert words.other is None
    below = (words.below("My sheet"), words.item_below("My sheet"), words.can_do_below(0))
    assert {*below, words.practise_below(), words.remember_below()} == {()}


def test_another_sheet_says_below_what_it_says() -> None:
    words = Tongues(AR, BESIDE)
    assert words("My sheet") == AR("My sheet")
    assert aloud(words.below("My sheet")) == "Mijn blad"
    assert aloud(words.can_do_below(1)) == SHEET.can_do[1].words
    assert aloud(words.practise_below()) == SHEET.practise
    assert aloud(words.remember_below()) == SHEET.remember


def test_where_there_is_little_room_only_headings_and_advice_are_said_twice() -> None:
    words = Tongues(AR, BESIDE, items=False)
    assert words.item_below("Appointment:") == ()
    assert words.below("My sheet")
    assert words.remember_below()


def test_what_the_other_sheet_has_not_is_not_said_twice() -> None:
    assert Tongues(AR, BESIDE).can_do_below(3) == ()


def test_whoever_helps_finds_each_line_in_the_sites_language() -> None:
    said = text_of(sheet_pdf(ARABIC_SHEET, AR, ASSETS, Beside(SHEET, NL)))
    for part in sheet_words(SHEET, NL, ASSETS):
        for line in part:
            assert not counted(line) - counted(said), line
    alone = text_of(sheet_pdf(ARABIC_SHEET, AR, ASSETS))
    assert not counted(alone) - counted(said)
    assert "Dit kan ik al" not in alone


PRACTISED = ("Antwoorden aan één persoon", "Een videogesprek beginnen", "Echte en valse mails")
FULL = replace(SHEET, practised=PRACTISED, preferences=Preferences(TextSize.LARGE))


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
@pytest.mark.parametrize("sheet", [SHEET, replace(SHEET, practised=PRACTISED), FULL])
def test_all_is_said_twice_also_where_much_is_to_be_said(language: str, sheet: Sheet) -> None:
    words = load_catalogue(SHIPPED, language)
    own = ARABIC_SHEET if words.right_to_left else SHEET
    own = replace(own, practised=sheet.practised, preferences=sheet.preferences)
    said = text_of(sheet_pdf(own, words, ASSETS, Beside(sheet, NL)))
    for part in sheet_words(replace(sheet, practised=()), NL, ASSETS):
        for line in part:
            given_up = sheet.practised and line == NL(QUESTIONS)
            assert given_up or not counted(line) - counted(said), line
    assert all(title in said for title in sheet.practised) or sheet is FULL


def test_room_to_write_goes_before_any_line_is_said_once_only() -> None:
    twice = [pace.items for pace in PACES_OF_TWO]
    assert twice == sorted(twice, reverse=True)
    last = PACES_OF_TWO[twice.index(False) - 1]
    assert (last.lines, last.practised) == (0, 0)


@given(SHEETS, SHEETS, st.sampled_from([(NL, AR), (AR, NL)]), st.sampled_from(PACES_OF_TWO))
@settings(max_examples=60)
def test_two_languages_stay_on_the_page_and_cover_nothing(
    sheet: Sheet, other: Sheet, spoken: tuple[Catalogue, Catalogue], pace: Pace
) -> None:
    beside = Beside(other, spoken[1])
    page = WatchedPage(spoken[0], beside)
    lines = draw(page, sheet, Tongues(spoken[0], beside, pace.items), pace)
    assume(lines >= pace.lines or pace is PACES_OF_TWO[-1])  # else it is drawn anew
    assert not page.beyond
    assert not page.spoilt()


@pytest.mark.parametrize(("own", "other"), [(BOTH[0], BOTH[1]), (BOTH[1], BOTH[0])])
def test_a_page_in_two_languages_is_one_with_room_for_questions(
    own: tuple[Sheet, Catalogue], other: tuple[Sheet, Catalogue]
) -> None:
    beside = Beside(*other)
    assert b"/Count 1" in sheet_pdf(*own, ASSETS, beside)
    lines = [
        draw(WatchedPage(own[1], beside), own[0], Tongues(own[1], beside, pace.items), pace)
        for pace in PACES_OF_TWO
    ]
    spare = [found - pace.lines for found, pace in zip(lines, PACES_OF_TWO, strict=True)]
    assert spare == sorted(spare)
    assert spare[-1] >= 0


def test_small_words_can_be_read_on_what_they_stand_on() -> None:
    assert SMALLEST >= 8
    assert min(ratio(SMALL_COLOUR, WHITE), ratio(SMALL_COLOUR, ACCENT)) >= READ

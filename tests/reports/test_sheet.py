from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue
from kiosk.core.competences import Area
from kiosk.core.errors import AssetError
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.names import AREA_NAMES, AREA_WORDS, REST_UNKNOWN
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.sheet import Sheet
from kiosk.core.site import Site
from kiosk.core.speech import Reading
from kiosk.reports.areas import ALL_ALIKE, MY_AREA_WORDS, SIGN, width_for, width_of
from kiosk.reports.areas import ASIDE as AREA_ASIDE
from kiosk.reports.next_step import GAP
from kiosk.reports.pace import FEWEST_LINES, PACES, ROOMY, TIGHT, Pace
from kiosk.reports.page import INNER, WIDTH, Box, Type
from kiosk.reports.paragraphs import plain
from kiosk.reports.people import ASIDE, HEIGHTS, room_for, ways
from kiosk.reports.sheet import ROOM_TO_TAKE, draw, sheet_pdf, sheet_words
from kiosk.reports.tongues import Beside, Tongues
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET
from tests.reports.watched import ASSETS, BOTH, SHEETS, WatchedPage, counted, text_of

NOTHING = Site("", "", "", "")
ALL = Preferences(
    TextSize.LARGEST,
    Contrast.HIGH,
    steady_hand=True,
    more_time=True,
    reading=Reading.AUTOMATIC,
    keyboard=True,
)
EMPTY = replace(SHEET, can_do=(), statement=None, areas={}, practise=None, remember=None, site=NOTHING)


TONGUES = st.sampled_from([NL, AR])


@given(SHEETS, TONGUES, st.sampled_from(PACES))
@settings(max_examples=60)
def test_whatever_is_said_stays_on_the_page_and_covers_nothing(
    sheet: Sheet, words: Catalogue, pace: Pace
) -> None:
    page = WatchedPage(words)
    lines = draw(page, sheet, Tongues(words), pace)
    assume(lines >= FEWEST_LINES or pace is PACES[-1])  # else it is drawn anew
    assert not page.beyond
    assert not page.spoilt()


@given(SHEETS, TONGUES)
@settings(max_examples=60)
def test_whatever_is_said_there_are_two_lines_to_write_on(sheet: Sheet, words: Catalogue) -> None:
    assert draw(WatchedPage(words), sheet, Tongues(words), PACES[-1]) >= FEWEST_LINES


@pytest.mark.parametrize(("sheet", "words"), [(SHEET, NL), (ARABIC_SHEET, AR)])
@pytest.mark.parametrize("preferences", [Preferences(), ALL])
def test_a_page_as_it_comes_has_room_for_questions_whatever_suits_me(
    sheet: Sheet, words: Catalogue, preferences: Preferences
) -> None:
    said = text_of(sheet_pdf(replace(sheet, preferences=preferences), words, ASSETS))
    if words is NL:
        assert words("I want to ask this") in said
    lines = [
        draw(WatchedPage(words), replace(sheet, preferences=preferences), Tongues(words), pace)
        for pace in PACES
    ]
    assert lines == sorted(lines)
    assert lines[-1 if preferences is ALL else -2] >= 2


def test_a_sheet_with_little_on_it_keeps_its_air() -> None:
    assert draw(WatchedPage(NL), replace(SHEET, site=NOTHING), Tongues(NL), ROOMY) >= 2


@pytest.mark.parametrize(("sheet", "words"), [(SHEET, NL), (ARABIC_SHEET, AR), (EMPTY, NL), (EMPTY, AR)])
def test_the_same_values_give_the_same_bytes_on_one_page(sheet: Sheet, words: Catalogue) -> None:
    pdf = sheet_pdf(sheet, words, ASSETS)
    assert pdf == sheet_pdf(sheet, words, ASSETS)
    assert pdf.startswith(b"%PDF")
    assert b"/Count 1" in pdf


def test_the_sheet_says_what_was_found_and_who_helps() -> None:
    said = text_of(sheet_pdf(SHEET, NL, ASSETS))
    for line in (
        *(row.words for row in SHEET.can_do),
        "Ik zit tussen eerste stappen en basis.",
        NL("This is fairly sure."),
        "Valse mails herkennen",
        "Geef je pincode",
        "Bel 09\u00a0000\u00a000\u00a000.".replace("\u00a0", " "),
        "dinsdag van 14 tot 16 uur",
        "21 oktober 2025",
        "Digipunt Brugse Poort",
        "Mijn naam staat er niet op.",
    ):
        assert line in said


def test_one_level_is_said_without_between() -> None:
    sure = replace(SHEET, statement=Statement(Level.BEYOND, Level.BEYOND, Sureness.SURE))
    said = text_of(sheet_pdf(sure, NL, ASSETS))
    assert "Mijn niveau is vlot." in said
    assert "tussen" not in said


def test_what_was_practised_stands_apart_from_what_was_done_alone() -> None:
    practised = replace(SHEET, practised=("Cookies kiezen", "Tweede venster"))
    *_, columns, _last = sheet_words(practised, NL, ASSETS)
    at = columns.index("Dit oefende ik vandaag")
    assert columns[at + 1 : at + 3] == ("Cookies kiezen", "Tweede venster")
    assert "Dit oefende ik vandaag" not in text_of(sheet_pdf(SHEET, NL, ASSETS))
    twice = text_of(sheet_pdf(practised, AR, ASSETS, Beside(practised, NL)))
    assert "Cookies kiezen" in twice


@pytest.mark.parametrize(("sheet", "words"), BOTH)
def test_a_line_to_remember_says_what_it_is_about(sheet: Sheet, words: Catalogue) -> None:
    cards = sheet_words(sheet, words, ASSETS)[2]
    assert cards[-3:] == (words("Remember"), sheet.practise, sheet.remember)


def test_a_line_that_is_about_nothing_in_particular_stands_alone() -> None:
    assert sheet_words(EMPTY, NL, ASSETS)[2][-2:] == (NL("Remember"), NL("I may always ask for help."))


def test_who_did_nothing_alone_yet_is_not_said_to_have() -> None:
    said = text_of(sheet_pdf(EMPTY, NL, ASSETS))
    assert "Dit deed ik vandaag" in said
    assert "alleen" not in said


def test_when_nothing_is_known_the_sheet_stays_kind() -> None:
    said = text_of(sheet_pdf(EMPTY, NL, ASSETS))
    assert "Ik probeerde dingen op een computer." in said
    assert NL("That is fine. More exercises tell more.") in said
    assert "Ik mag altijd" in said
    assert "nog niet bekend" not in said
    assert "Eerste stappen" not in said


@pytest.mark.parametrize("preferences", [Preferences(), ALL])
@pytest.mark.parametrize(("sheet", "words"), [*BOTH, (EMPTY, NL), (EMPTY, AR)])
def test_what_is_read_aloud_is_what_stands_on_the_paper(
    sheet: Sheet, words: Catalogue, preferences: Preferences
) -> None:
    sheet = replace(sheet, preferences=preferences)
    told = [line for part in sheet_words(sheet, words, ASSETS) for line in part]
    assert counted(text_of(sheet_pdf(sheet, words, ASSETS))) == counted(" ".join(told))


def test_what_is_read_aloud_has_a_part_for_each_of_the_papers_in_the_order_in_which_it_is_read() -> None:
    first, level, cards, columns, last = sheet_words(SHEET, NL, ASSETS)
    assert first[:2] == ("Digipunt", "Mijn blad")
    assert first[-3:] == tuple(row.words for row in SHEET.can_do)
    assert level[0].startswith("Ik zit tussen eerste stappen en basis.")
    assert cards[1] == "Valse mails herkennen"
    assert "Zoeken en lezen, goed" in columns
    assert columns[0] == "Op mijn niveau"
    assert "Bel 09 000 00 00." in columns
    assert last[-1] == "Dit blad is van mij. Mijn naam staat er niet op."


def test_nothing_on_paper_is_to_be_clicked() -> None:
    assert "Klik" not in text_of(sheet_pdf(SHEET, NL, ASSETS))


@pytest.mark.parametrize("word", [AreaWord.STRONG, AreaWord.TO_PRACTISE])
def test_what_holds_for_all_areas_is_said_once(word: AreaWord) -> None:
    said = text_of(sheet_pdf(replace(SHEET, areas=dict.fromkeys(Area, word)), NL, ASSETS))
    assert NL(ALL_ALIKE[word]) in said
    assert f" {NL(MY_AREA_WORDS[word])} " not in said.replace(NL(ALL_ALIKE[word]), "")
    assert all(NL(name) in said for name in AREA_NAMES.values())
    assert NL(ALL_ALIKE[word]) not in text_of(sheet_pdf(SHEET, NL, ASSETS))


def test_what_the_settings_leave_open_is_not_said() -> None:
    said = text_of(sheet_pdf(replace(SHEET, site=NOTHING), NL, ASSETS))
    assert "Vraag iemand die ik vertrouw." in said
    assert "Bel" not in said
    assert "Kom langs" not in said


def test_only_preferences_that_differ_are_advice_for_ones_own_device() -> None:
    assert "eigen toestel" not in text_of(sheet_pdf(SHEET, NL, ASSETS))
    large = text_of(sheet_pdf(replace(SHEET, preferences=Preferences(TextSize.LARGE)), NL, ASSETS))
    assert "Grotere letters passen bij mij." in large
    assert "contrast" not in large
    everything = text_of(sheet_pdf(replace(SHEET, preferences=ALL), NL, ASSETS))
    assert "Heel grote letters" in everything
    assert "Meer tijd past bij mij." in everything
    assert "Voorlezen past bij mij." in everything
    assert "Een toetsenbord op het scherm past bij mij." in everything
    touched = text_of(sheet_pdf(replace(SHEET, preferences=Preferences(reading=Reading.ON_TAP)), NL, ASSETS))
    assert "Voorlezen past bij mij." in touched
    assert "toetsenbord" not in touched


def test_in_arabic_the_mark_stands_at_the_right() -> None:
    page = WatchedPage(AR)
    assert page.left(45, 36) == pytest.approx(WIDTH - 81)
    assert WatchedPage(NL).left(45, 36) == 45


def test_a_missing_picture_is_told_to_staff(tmp_path: Path) -> None:
    (tmp_path / "fonts").symlink_to(ASSETS / "fonts")
    with pytest.raises(AssetError, match="install the kiosk again"):
        sheet_pdf(SHEET, NL, tmp_path)


FAR_AWAY = Site(
    "Digipunt in de hoofdbibliotheek van de stad Veerle aan Zee",
    "Burgemeester Karel van der Meulenlaan 118 bus 24, tweede verdieping links, 9000 Sint-Veerle-Buiten",
    "maandag, dinsdag en donderdag van 9 tot 12 en van 13.30 tot 16.45 uur, woensdag van 13 tot 16 uur",
    "+32 9 000 00 00 of 0400 00 00",
)


@pytest.mark.parametrize("name", ["", "Digipunt Oost"])
def test_a_place_with_much_to_say_of_itself_takes_the_height_to_be_read(name: str) -> None:
    site = replace(FAR_AWAY, name=name or FAR_AWAY.name)
    page = WatchedPage(NL)
    *_, (_picture, said) = ways(site, NL)
    most = Box(0, 0, (INNER - GAP) / 2 - ROOM_TO_TAKE - ASIDE, TIGHT.place)
    box = room_for(page, said, most)
    assert page.size_in(box, said, Type()) >= 10.5 > page.size_in(replace(most, height=74), said, Type())
    assert any(
        draw(WatchedPage(NL), replace(SHEET, site=site), Tongues(NL), pace) >= 2 for pace in PACES[:-2]
    )


def test_a_place_with_little_to_say_takes_no_more_than_it_needs() -> None:
    *_, (_picture, said) = ways(SHEET.site, NL)
    assert room_for(WatchedPage(NL), said, Box(0, 0, 218, TIGHT.place)).height == min(HEIGHTS)


def test_of_areas_that_are_not_known_it_is_said_once_that_they_are_not() -> None:
    few = {**dict.fromkeys(Area, AreaWord.NOT_YET_KNOWN), Area.SAFETY: AreaWord.STRONG}
    said = text_of(sheet_pdf(replace(SHEET, areas=few), NL, ASSETS))
    assert said.count(NL(REST_UNKNOWN)) == said.count(NL(MY_AREA_WORDS[AreaWord.STRONG])) == 1
    assert NL(AREA_NAMES[Area.PROBLEMS]) not in said
    all_known = {**dict.fromkeys(Area, AreaWord.STRONG), Area.SAFETY: AreaWord.TO_PRACTISE}
    assert NL(REST_UNKNOWN) not in text_of(sheet_pdf(replace(SHEET, areas=all_known), NL, ASSETS))


@pytest.mark.parametrize("words", [NL, AR])
@pytest.mark.parametrize("word", AREA_WORDS)
def test_each_area_stands_in_full_size_beside_its_word(words: Catalogue, word: AreaWord) -> None:
    page, found = WatchedPage(words), dict.fromkeys(Area, word)
    width = width_for(page, found, Tongues(words))
    assert width <= (INNER - GAP) / 2 + ROOM_TO_TAKE
    beside = width_of(page, word, Tongues(words), Box(0, 0, width, 27))
    for area in Area:
        name = Box(0, 0, width - beside - SIGN - 8 - AREA_ASIDE, 27)
        assert page.size_in(name, [plain(words(AREA_NAMES[area]))], Type(middle=True)) == Type().size

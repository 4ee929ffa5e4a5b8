from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.content.catalogue import Catalogue
from kiosk.core.competences import Area
from kiosk.core.errors import AssetError
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.names import AREA_NAMES, AREA_WORDS
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.sheet import CanDo, Sheet
from kiosk.core.site import Site
from kiosk.core.speech import Reading
from kiosk.core.words import Words
from kiosk.reports.areas import ALL_ALIKE
from kiosk.reports.closing import FEWEST_LINES
from kiosk.reports.letters import letters
from kiosk.reports.next_step import GAP
from kiosk.reports.pace import PACES, ROOMY, TIGHT, Pace
from kiosk.reports.page import HEIGHT, INNER, WIDTH, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph
from kiosk.reports.people import ASIDE, HEIGHTS, LEAST, room_for, ways
from kiosk.reports.sheet import draw, pictures_of, sheet_pdf
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET

ASSETS = Path(__file__).resolve().parents[2] / "assets"
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


def text_of(pdf: bytes) -> str:
    """Read the words of a PDF back."""
    read = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)  # noqa: S607
    return re.sub(r"\s+", " ", read.stdout.decode())


class WatchedPage(Page):
    """Remembers where words were written, and that nothing was drawn beyond the page."""

    def __init__(self, words: Words) -> None:
        fonts = letters(ASSETS / "fonts", right_to_left=words.right_to_left)
        super().__init__(fonts, pictures_of(ASSETS), "A sheet", words.language)
        self.written: list[Box] = []

    @override
    def write(self, box: Box, paragraphs: Iterable[Paragraph], type_: Type) -> float:
        ended = super().write(box, paragraphs, type_)
        assert ended <= box.bottom + 1e-6
        self.inside(box)
        self.written.append(replace(box, height=ended - box.top))
        return ended

    @override
    def shape(self, box: Box, ink: Ink) -> None:
        self.inside(box)
        super().shape(box, ink)

    @override
    def picture(self, name: str, box: Box, ink: Ink, *, points: bool = False) -> None:
        self.inside(box)
        super().picture(name, box, ink, points=points)

    @staticmethod
    def inside(box: Box) -> None:
        """Check that a box is on the part of the page that printers reach."""
        assert min(box.width, box.height) >= 0
        assert 20 <= box.start <= box.start + box.width <= WIDTH - 20
        assert 20 <= box.top <= box.bottom <= HEIGHT - 20


def over(one: Box, other: Box) -> bool:
    """Tell whether two boxes cover each other, more than by a hair."""
    across = min(one.start + one.width, other.start + other.width) - max(one.start, other.start)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0.01 and down > 0.01


def words_up_to(length: int) -> st.SearchStrategy[str]:
    return st.text(alphabet="aeWmn -éşжاببتلئ(5%)", min_size=1, max_size=length)


SHEETS = st.builds(
    Sheet,
    can_do=st.lists(st.builds(CanDo, st.sampled_from(["bank", "phone"]), words_up_to(160)), max_size=3).map(
        tuple
    ),
    statement=st.none()
    | st.builds(Statement, st.sampled_from(Level), st.just(Level.BEYOND), st.sampled_from(Sureness)),
    areas=st.dictionaries(st.sampled_from(Area), st.sampled_from(AreaWord)),
    practise=st.none() | words_up_to(90),
    remember=st.none() | words_up_to(160),
    site=st.builds(Site, words_up_to(90), words_up_to(120), words_up_to(160), words_up_to(40)),
    day=st.just(SHEET.day),
    preferences=st.builds(Preferences, st.sampled_from(TextSize), st.sampled_from(Contrast), st.booleans()),
)


TONGUES = st.sampled_from([NL, AR])


@given(SHEETS, TONGUES, st.sampled_from(PACES))
@settings(max_examples=60)
def test_whatever_is_said_stays_on_the_page_and_covers_nothing(
    sheet: Sheet, words: Catalogue, pace: Pace
) -> None:
    page = WatchedPage(words)
    lines = draw(page, sheet, words, pace)
    assume(lines >= FEWEST_LINES or pace is PACES[-1])  # else it is drawn anew
    boxes = page.written
    assert not [(a, b) for place, a in enumerate(boxes) for b in boxes[:place] if over(a, b)]


@given(SHEETS, TONGUES)
@settings(max_examples=60)
def test_whatever_is_said_there_are_two_lines_to_write_on(sheet: Sheet, words: Catalogue) -> None:
    assert draw(WatchedPage(words), sheet, words, PACES[-1]) >= FEWEST_LINES


@pytest.mark.parametrize(("sheet", "words"), [(SHEET, NL), (ARABIC_SHEET, AR)])
@pytest.mark.parametrize("preferences", [Preferences(), ALL])
def test_a_page_as_it_comes_has_room_for_questions_whatever_suits_me(
    sheet: Sheet, words: Catalogue, preferences: Preferences
) -> None:
    said = text_of(sheet_pdf(replace(sheet, preferences=preferences), words, ASSETS))
    if words is NL:
        assert words("I want to ask this") in said
    lines = [draw(WatchedPage(words), replace(sheet, preferences=preferences), words, pace) for pace in PACES]
    assert lines == sorted(lines)
    assert lines[-1 if preferences is ALL else -2] >= 2


def test_a_sheet_with_little_on_it_keeps_its_air() -> None:
    assert draw(WatchedPage(NL), replace(SHEET, site=NOTHING), NL, ROOMY) >= 2


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
        NL("We are fairly sure."),
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


def test_when_nothing_is_known_the_sheet_stays_kind() -> None:
    said = text_of(sheet_pdf(EMPTY, NL, ASSETS))
    assert "Ik probeerde dingen op een computer." in said
    assert NL("That is fine. More exercises tell more.") in said
    assert "Ik mag altijd" in said
    assert "nog niet bekend" not in said
    assert "Eerste stappen" not in said


def test_nothing_on_paper_is_to_be_clicked() -> None:
    assert "Klik" not in text_of(sheet_pdf(SHEET, NL, ASSETS))


@pytest.mark.parametrize("word", [AreaWord.STRONG, AreaWord.TO_PRACTISE])
def test_what_holds_for_all_areas_is_said_once(word: AreaWord) -> None:
    said = text_of(sheet_pdf(replace(SHEET, areas=dict.fromkeys(Area, word)), NL, ASSETS))
    assert NL(ALL_ALIKE[word]) in said
    assert f" {NL(AREA_WORDS[word])} " not in said.replace(NL(ALL_ALIKE[word]), "")
    assert all(NL(name) in said for name in AREA_NAMES.values())
    assert NL(ALL_ALIKE[word]) not in text_of(sheet_pdf(SHEET, NL, ASSETS))


def test_what_the_settings_leave_open_is_not_said() -> None:
    said = text_of(sheet_pdf(replace(SHEET, site=NOTHING), NL, ASSETS))
    assert "Vraag iemand die je vertrouwt." in said
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
    most = Box(0, 0, (INNER - GAP) / 2 - ASIDE, TIGHT.place)
    box = room_for(page, said, most)
    assert page.size_in(box, said, Type()) >= LEAST > page.size_in(replace(most, height=74), said, Type())
    assert any(draw(WatchedPage(NL), replace(SHEET, site=site), NL, pace) >= 2 for pace in PACES[:-2])


def test_a_place_with_little_to_say_takes_no_more_than_it_needs() -> None:
    *_, (_picture, said) = ways(SHEET.site, NL)
    assert room_for(WatchedPage(NL), said, Box(0, 0, 218, TIGHT.place)).height == min(HEIGHTS)

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.names import AREA_NAMES, AREA_WORDS, REST_UNKNOWN
from kiosk.core.preferences import TextSize
from kiosk.ui.reading.passages import passages
from kiosk.ui.screens.result_areas import (
    ALL_ALIKE,
    MOST,
    NOT_ASKED,
    told_of,
)
from kiosk.ui.screens.result_signs import DONE_ALONE, sign_of
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import Result
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import FINDINGS, PICTURES, SITE, TEXTS
from tests.ui.scene import Scene
from tests.ui.stage import PlainWords as OtherWords


def test_each_word_about_an_area_has_its_own_sign(qapp: object) -> None:
    assert qapp is not None
    first, second = (sign_of(word, Look()).toImage() for word in AREA_WORDS)
    assert first != second


@pytest.mark.parametrize("word", ALL_ALIKE)
def test_what_holds_for_every_area_is_said_once_above_what_was_asked(qtbot: QtBot, word: AreaWord) -> None:
    findings = replace(FINDINGS, areas=dict.fromkeys(Area, word), seen=SEEN)
    said, scene = areas_of(qtbot, Result(findings, TEXTS, PICTURES, SITE))
    assert said.count(ALL_ALIKE[word]) == 1
    assert not {*AREA_WORDS.values(), REST_UNKNOWN} & {*said}
    assert {*AREA_NAMES.values()} <= {*said}
    assert said.count("Adres vinden") == len(Area)
    assert scene.press("review") == [("review", (), {})]


def areas_of(qtbot: QtBot, result: Result, look: Look | None = None) -> tuple[list[str], Scene]:
    """Turn to the second page; give what it says, and the scene."""
    words = PlainWords(right_to_left=look is not None and look.right_to_left)
    scene = Scene(qtbot, result, look, words)
    scene.press("result-more")
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())
    return scene.said().splitlines(), scene


SEEN = {area: {"address": True, "mail": True, "sound": False} for area in Area}


def test_beside_the_word_about_an_area_stands_what_was_asked_in_it(qtbot: QtBot) -> None:
    findings = replace(FINDINGS, seen={**SEEN, Area.SAFETY: {"false-mail": False}, Area.PROBLEMS: {}})
    scene = Scene(qtbot, Result(findings, TEXTS, PICTURES, SITE))
    scene.press("result-more")
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())
    said = scene.said().splitlines()
    assert [said.count(title) for title in ("Adres vinden", "Mail", "Geluid")] == [3, 3, 3]
    assert said.count("Valse mails herkennen") == 1
    blocks = [one for one in scene.window.findChildren(TextBlock) if one.isVisible()]
    heard = [one.words for one in passages([scene.window], scene.words)]
    for title, alone in (("Adres vinden", True), ("Mail", True), ("Geluid", False)):
        named = f"{title}: {DONE_ALONE[alone]}"
        assert {one.accessibleName() for one in blocks if one.text() == title} == {named}
        assert heard.count(named) == said.count(title)
    assert [heard.count(meaning) for meaning in DONE_ALONE.values()] == [1, 1]


@pytest.mark.parametrize("look", [Look(1024, 768, TextSize.LARGEST), Look(1080, 1920), Look(1024, 768)])
def test_what_a_sign_means_is_told_once_of_those_that_are_there(qtbot: QtBot, look: Look) -> None:
    alone = replace(FINDINGS, seen={Area.SAFETY: {"address": True}})
    assert [
        areas_of(qtbot, Result(one, TEXTS, PICTURES, SITE), look)[0].count(DONE_ALONE[sign])
        for one in (alone, replace(FINDINGS, seen=SEEN), replace(FINDINGS, seen={}))
        for sign in (True, False)
    ] == [1, 0, 1, 1, 0, 0]


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)])
def test_what_signs_mean_is_told_before_the_first_of_them(
    qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    words = load_catalogue(SHIPPED, language)
    scene = Scene(qtbot, Result(replace(FINDINGS, seen=SEEN), TEXTS, PICTURES, SITE), Look(*size), words)
    scene.press("result-more")
    qtbot.waitUntil(lambda: words("What you showed today") in scene.said())
    blocks = [one for one in scene.window.findChildren(TextBlock) if one.isVisible()]
    key = [scene.place_of(one)[3] for one in blocks if one.text() in map(words, DONE_ALONE.values())]
    titles = [scene.place_of(one)[1] for one in blocks if one.text() == "Adres vinden"]
    assert len(key) == len(DONE_ALONE)
    assert max(key) <= min(titles)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_what_a_sign_means_stands_on_one_line_where_there_is_room_beside_the_way_on(
    qtbot: QtBot, language: str
) -> None:
    words, look = load_catalogue(SHIPPED, language), Look(1024, 768, TextSize.LARGE)
    scene = Scene(qtbot, Result(replace(FINDINGS, seen=SEEN), TEXTS, PICTURES, SITE), look, words)
    scene.press("result-more")
    qtbot.waitUntil(lambda: words("What you showed today") in scene.said())
    blocks = [one for one in scene.window.findChildren(TextBlock) if one.isVisible()]
    key = [one for one in blocks if one.text() in map(words, DONE_ALONE.values())]
    assert [len(one.lines()) for one in key] == [1, 1]


def test_what_went_alone_is_told_before_what_did_not(qtbot: QtBot) -> None:
    said, _ = areas_of(qtbot, Result(replace(FINDINGS, seen=SEEN), TEXTS, PICTURES, SITE))
    assert [one for one in said if one in DONE_ALONE.values()] == [DONE_ALONE[True], DONE_ALONE[False]]


def test_of_what_is_not_known_it_claims_nothing_and_says_so_once_as_on_the_sheet(qtbot: QtBot) -> None:
    areas = {**dict.fromkeys(Area, AreaWord.NOT_YET_KNOWN), Area.SAFETY: AreaWord.STRONG}
    seen = {
        Area.INFORMATION: {"address": True, "mail": False},
        Area.CREATION: {"sound": False},
        Area.COMMUNICATION: {"address": True},
        Area.SAFETY: {"address": True},
        Area.PROBLEMS: {},
    }
    said, _ = areas_of(qtbot, Result(replace(FINDINGS, areas=areas, seen=seen), TEXTS, PICTURES, SITE))
    assert {"Adres vinden", "Mail", "Geluid"} <= {*said}
    assert (said.count(REST_UNKNOWN), said.count(NOT_ASKED)) == (1, 1)
    assert sum(word in said for word in AREA_WORDS.values()) == 1


@given(
    st.dictionaries(st.sampled_from(Area), st.sampled_from(AreaWord)),
    st.dictionaries(
        st.sampled_from(Area), st.dictionaries(st.sampled_from([*TEXTS]), st.booleans(), max_size=3)
    ),
    st.sampled_from(MOST),
)
def test_all_five_areas_are_told_in_their_order_with_at_most_so_much_of_each(
    words: dict[Area, AreaWord], seen: dict[Area, dict[str, bool]], most: int
) -> None:
    found = replace(FINDINGS, areas=words, seen=seen)
    told = [*told_of(Result(found, TEXTS, PICTURES, SITE), most)]
    assert [one.area for one in told] == list(Area)
    for one in told:
        items = seen.get(one.area, {})
        asked = [(TEXTS[name]["title"], right) for name, right in items.items()]
        assert len(one.asked) == min(most, len(asked))
        assert {*one.asked} <= {*asked}
        assert (one.plain == NOT_ASKED) == (not items)
        if len({*items.values()} & {True, False}) == min(most, 2) == 2:
            assert {right for _, right in one.asked} == {True, False}


def test_where_there_is_no_room_fewer_of_what_was_asked_stand_beside_the_words(qtbot: QtBot) -> None:
    long = {**TEXTS, "mail": {**TEXTS["mail"], "title": "Een mail met een heel lange naam " * 6}}
    result = Result(replace(FINDINGS, seen=SEEN), long, PICTURES, SITE)
    said, _ = areas_of(qtbot, result, Look(1024, 768))
    assert not any("heel lange" in line for line in said)
    assert said.count("Adres vinden") == len(Area)
    assert {*AREA_NAMES.values()} <= {*said}


@pytest.mark.parametrize("look", [Look(1024, 768), Look(1024, 768, right_to_left=True), Look(1080, 1920)])
@pytest.mark.parametrize("word", [*AreaWord, None])
def test_the_areas_fit_without_scrolling(qtbot: QtBot, look: Look, word: AreaWord | None) -> None:
    found = dict.fromkeys(Area, word) if word else FINDINGS.areas
    result = Result(replace(FINDINGS, areas=found, seen=SEEN), TEXTS, PICTURES, SITE)
    scene = Scene(qtbot, result, look, PlainWords(right_to_left=look.right_to_left))
    scene.press("result-more")
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


@pytest.mark.parametrize("look", [Look(right_to_left=True), Look(1024, 768, right_to_left=True), Look()])
def test_what_was_asked_has_room_in_every_script_and_leaves_its_way_on_to_the_heading(
    qtbot: QtBot, look: Look
) -> None:
    result = Result(replace(FINDINGS, seen=SEEN), TEXTS, PICTURES, SITE)
    scene = Scene(qtbot, result, look, PlainWords(right_to_left=look.right_to_left))
    scene.press("result-more")
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())
    assert scene.said().splitlines().count("Adres vinden") == len(Area)
    title = next(label for label in scene.window.findChildren(QLabel) if label.objectName() == "heading")
    review = next(card for card in scene.window.findChildren(WayCard) if card.objectName() == "review")
    assert scene.place_of(review)[1] < scene.place_of(title)[3]
    assert scene.press("review") == [("review", (), {})]


def test_a_heading_that_takes_two_lines_stands_whole_beside_its_way_on(qtbot: QtBot) -> None:
    said = {"What you showed today": "Ce que vous avez montré ici", "See each step again": "Revoir " * 4}
    result = Result(replace(FINDINGS, seen=SEEN), TEXTS, PICTURES, SITE)
    scene = Scene(qtbot, result, Look(1024, 768, TextSize.LARGE), OtherWords(said=said))
    scene.press("result-more")
    qtbot.waitUntil(lambda: said["What you showed today"] in scene.said())
    title = scene.find(TextBlock, "heading")
    assert title.heightForWidth(title.width()) > title.heightForWidth(1000)
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()))


@pytest.mark.parametrize("arabic", [False, True])
@pytest.mark.parametrize("size", [(1024, 768), (1080, 1920)])
def test_each_title_of_what_was_asked_stands_whole_on_a_line(
    qtbot: QtBot, size: tuple[int, int], *, arabic: bool
) -> None:
    titles = dict.fromkeys(TEXTS, "Een slimme lamp in huis instellen")
    texts = {name: {**told, "title": titles[name]} for name, told in TEXTS.items()}
    look = Look(*size, right_to_left=arabic)
    _said, scene = areas_of(qtbot, Result(replace(FINDINGS, seen=SEEN), texts, PICTURES, SITE), look)
    blocks = [one for one in scene.window.findChildren(TextBlock) if one.text() in titles.values()]
    assert len(blocks) >= len(Area)
    assert all(len(one.lines()) == 1 for one in blocks)
    portrait = size[0] < size[1]
    assert portrait or len({scene.place_of(one)[1] for one in blocks}) == len(Area)


def test_what_was_asked_is_told_on_a_page_that_scrolls_where_names_alone_have_room(qtbot: QtBot) -> None:
    look = Look(1024, 768, TextSize.LARGE, right_to_left=True)
    found = dict.fromkeys(Area, AreaWord.NOT_YET_KNOWN) | {Area.SAFETY: AreaWord.STRONG}
    result = Result(replace(FINDINGS, areas=found, seen=SEEN), TEXTS, PICTURES, SITE)
    said, scene = areas_of(qtbot, result, look)
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in scene.window.findChildren(QScrollBar)))
    assert [said.count(title) for title in ("Adres vinden", "Mail", "Geluid")] == [len(Area)] * 3

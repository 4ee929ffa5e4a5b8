from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.core.findings import Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.names import LEVEL_NAMES
from kiosk.core.preferences import Contrast, TextSize
from kiosk.core.site import Site
from kiosk.showcase.samples import samples_in
from kiosk.showcase.samples_of_screens import longest_result
from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.screens.result import ResultView
from kiosk.ui.screens.result_head import ENOUGH
from kiosk.ui.theme.look import Look
from kiosk.ui.who_helps import begun
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.ladder import Ladder
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.way_card import WayCard
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Result
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import FINDINGS, NOTHING_YET, PICTURES, SITE, TEXTS
from tests.ui.scene import Scene
from tests.ui.seen import in_sight

RESULT = Result(FINDINGS, TEXTS, PICTURES, SITE)


def test_it_says_what_one_can_do_and_what_to_practise_and_who_helps(qtbot: QtBot) -> None:
    said = Scene(qtbot, RESULT).said()
    for words in ("Je leest een mail en je antwoordt.", "Valse mails herkennen", "Who can help you?"):
        assert words in said


def test_that_it_is_enough_is_said_where_it_ends(qtbot: QtBot) -> None:
    assert ENOUGH not in Scene(qtbot, RESULT).said()
    for look in (Look(), Look(1024, 768, TextSize.LARGE), Look(text_size=TextSize.LARGEST), Look(1080, 1920)):
        scene = Scene(qtbot, replace(RESULT, enough=True), look)
        assert scene.said().count(ENOUGH) == 1


def test_that_it_is_enough_is_not_said_again_on_the_second_page(qtbot: QtBot) -> None:
    scene = Scene(qtbot, replace(RESULT, enough=True))
    scene.press("result-more")
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())
    assert ENOUGH not in scene.said()


@pytest.mark.parametrize("arabic", [False, True])
@pytest.mark.parametrize("size", [(1200, 800), (1280, 800), (1366, 768), (1440, 900), (1920, 1080)])
def test_the_bar_still_says_where_one_is_where_it_is_enough(
    qtbot: QtBot, size: tuple[int, int], *, arabic: bool
) -> None:
    words, look = PlainWords(right_to_left=arabic), Look(*size, right_to_left=arabic)
    scene = Scene(qtbot, replace(RESULT, enough=True), look, words)
    view = scene.window.view
    assert isinstance(view, ResultView)
    assert view.bars().place == "What can I do already?"
    assert scene.has("enough")
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


def test_how_long_practice_takes_gives_way_to_that_it_is_enough(qtbot: QtBot) -> None:
    takes, look = "This takes a few minutes.", Look(1366, 766)
    assert takes in Scene(qtbot, RESULT, look).said()
    said = Scene(qtbot, replace(RESULT, enough=True), look).said()
    assert takes not in said
    assert ENOUGH in said
    assert SITE.name in said


def test_a_usual_laptop_shows_where_to_come(qtbot: QtBot) -> None:
    assert SITE.name in Scene(qtbot, RESULT, Look(1366, 768)).said()


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("height", range(760, 840, 4))
def test_a_page_stands_whole_with_the_borders_that_its_theme_draws(
    qtbot: QtBot, height: int, contrast: Contrast
) -> None:
    for words in ("Je weet hoe je met een sterke wachtzin werkt.", "Je herkent een valse mail op tijd."):
        texts = {name: {"title": "Valse mails herkennen", "can.you": words} for name in PICTURES}
        scene = Scene(qtbot, Result(FINDINGS, texts, PICTURES, SITE), Look(1280, height, contrast=contrast))
        assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


@pytest.mark.parametrize(("printer", "icon"), [(True, "printer"), (False, "file-text")])
def test_a_printer_is_drawn_only_where_there_is_one(qtbot: QtBot, icon: str, *, printer: bool) -> None:
    view = Scene(qtbot, replace(RESULT, printer=printer)).window.view
    assert isinstance(view, ResultView)
    assert [button.icon for button in view.bars().secondary] == [icon]


def test_what_was_practised_besides_is_named(qtbot: QtBot) -> None:
    practised = replace(FINDINGS, can_do=FINDINGS.can_do[:2], practised=("sound",))
    assert "You practised today: “Geluid”." in Scene(qtbot, Result(practised, TEXTS, PICTURES, SITE)).said()


@pytest.mark.parametrize("look", [Look(1024, 768), Look(1280, 800, TextSize.LARGE)])
def test_what_was_practised_is_named_in_a_small_window_too(qtbot: QtBot, look: Look) -> None:
    practised = replace(RESULT, findings=replace(FINDINGS, practised=("sound",)))
    assert "You practised today: “Geluid”." in Scene(qtbot, practised, look).said()


def test_a_title_within_a_sentence_is_quoted_and_stands_on_one_line(qtbot: QtBot) -> None:
    practised = replace(RESULT, findings=replace(FINDINGS, practised=("sound", "false-mail")))
    said = Scene(qtbot, practised).said()
    assert "“Geluid”, “Valse\u00a0mails\u00a0herkennen”" in said


def test_what_was_practised_before_is_to_be_practised_once_more(qtbot: QtBot) -> None:
    assert "Practise this now" in Scene(qtbot, RESULT).said()
    said = Scene(qtbot, replace(RESULT, findings=replace(FINDINGS, again=True))).said()
    assert "Practise this once more" in said
    assert "Practise this now" not in said


def test_before_the_first_step_there_is_nothing_more_to_see(qtbot: QtBot) -> None:
    none = replace(RESULT, findings=replace(FINDINGS, asked=0, statement=None))
    assert not Scene(qtbot, none).has("result-more")


def test_without_a_statement_there_is_no_ladder_and_no_word_of_failing(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Result(NOTHING_YET, {}, {}, Site("", "", "", "")))
    assert not scene.window.findChildren(Ladder)
    assert "You made a start" in scene.said()
    assert not scene.has("result-more")


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)], ids=["1024", "1280"])
def test_however_long_a_result_is_the_ladder_stands_in_it(
    qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    samples = samples_in(language)
    words = samples.equipment.words(language)
    scene = Scene(qtbot, replace(longest_result(samples), enough=True), Look(*size), words)
    [ladder] = scene.window.findChildren(Ladder)
    assert in_sight(ladder)
    assert ladder.width() >= 150
    assert words(LEVEL_NAMES[Level.INTERMEDIATE]) in ladder.accessibleName()
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


@pytest.mark.parametrize(
    ("name", "asked"),
    [("primary", "practise_advice"), ("secondary-take-home", "take_home"), ("back", "back")],
)
def test_from_the_result_one_goes_on(qtbot: QtBot, name: str, asked: str) -> None:
    assert Scene(qtbot, RESULT).press(name) == [(asked, (), {})]


def test_keys_come_to_each_step_again_before_the_row_that_leads_further_down(qtbot: QtBot) -> None:
    scene = Scene(qtbot, RESULT, Look(1024, 540))
    scene.press("result-more")
    [more] = scene.window.findChildren(Row, MORE_OF_SCREEN)
    qtbot.waitUntil(more.isVisible)
    review = next(one for one in scene.window.findChildren(WayCard) if one.objectName() == "review")

    def leads_there() -> bool:  # once the page has come to rest
        review.setFocus()
        QTest.keyClick(review, Qt.Key.Key_Tab)
        return more.hasFocus()

    scene.window.activateWindow()
    qtbot.waitUntil(leads_there)


def test_who_wants_it_sees_each_area_in_a_word_and_comes_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot, RESULT)
    assert scene.press("result-more") == []
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())
    said = scene.said()
    assert said.count("good for your level") >= 3
    assert "not yet known" not in said
    assert scene.press("review") == [("review", (), {})]
    assert scene.press("close") == []
    qtbot.waitUntil(lambda: "You did this alone" in scene.said())
    assert not scene.visit.calls


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_long_words_fit_without_scrolling(qtbot: QtBot, size: tuple[int, int], count: int) -> None:
    long = {
        "title": "Een vraag over gezondheid",
        "can.you": "Je weigert een aanmelding die je niet vroeg.",
    }
    names = ("address", "mail", "sound")
    findings = replace(FINDINGS, can_do=names[:count], said=(0, 3))
    texts = dict.fromkeys(PICTURES, long)
    scene = Scene(qtbot, Result(findings, texts, PICTURES, SITE), Look(*size))
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


def test_the_ladder_stands_over_the_box_below_it(qtbot: QtBot) -> None:
    scene = Scene(qtbot, RESULT, Look(1024, 768))
    ladder = scene.window.findChildren(Ladder)[0]
    helps = next(box for box in scene.window.findChildren(Box) if box.property("box") == "info")
    assert scene.place_of(ladder)[0] == scene.place_of(helps)[0]
    assert scene.place_of(ladder)[2] == scene.place_of(helps)[2]


@pytest.mark.parametrize(("right_to_left", "said"), [(False, FINDINGS.said), (True, None)])
def test_where_someone_stands_is_drawn_in_every_script(
    qtbot: QtBot, said: tuple[int, int] | None, *, right_to_left: bool
) -> None:
    look, words = Look(right_to_left=right_to_left), PlainWords(right_to_left=right_to_left)
    alone = Statement(Level.FOUNDATION, Level.FOUNDATION, Sureness.FAIRLY)
    scene = Scene(qtbot, replace(RESULT, findings=replace(FINDINGS, statement=alone, said=said)), look, words)
    assert scene.window.findChildren(Ladder)
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


def test_where_room_is_tight_what_other_screens_say_is_left_to_them(qtbot: QtBot) -> None:
    scene = Scene(qtbot, RESULT, Look(1024, 768, text_size=TextSize.LARGE))
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]
    said = scene.said()
    assert "You are between your first steps and the basics." in said
    assert "You can do more than you thought!" in said
    assert SITE.hours not in said
    assert scene.press("result-more") == []
    qtbot.waitUntil(lambda: "What you showed today" in scene.said())


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("times", [1, 2, 6])
def test_nothing_of_who_helps_is_left_out_of_a_page_that_scrolls(
    qtbot: QtBot, text_size: TextSize, times: int
) -> None:
    name = "Digipunt in de hoofdbibliotheek van de stad Veerle aan Zee, " * times
    scene = Scene(qtbot, replace(RESULT, site=replace(SITE, name=name)), Look(1024, 768, text_size))
    said = scene.said().replace("\u00a0", " ")
    assert name in said
    assert SITE.phone in said
    assert SITE.hours in said or not in_need_of_scrolling(scene)
    assert ("This takes a few minutes." in said) >= in_need_of_scrolling(scene)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)], ids=["1024", "1280"])
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
def test_who_helps_is_told_with_a_place_and_a_number(
    qtbot: QtBot, language: str, text_size: TextSize, size: tuple[int, int]
) -> None:
    samples = samples_in(language)
    result = longest_result(samples)
    scene = Scene(qtbot, result, Look(*size, text_size), samples.equipment.words(language))
    said = scene.said().replace("\u00a0", " ")
    assert result.site.name in said
    assert result.site.phone in said
    assert begun(result.site.hours) in said or not in_need_of_scrolling(scene)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_beside_the_largest_letters_what_one_can_do_is_in_sight_first(qtbot: QtBot, language: str) -> None:
    samples = samples_in(language)
    words, result = samples.equipment.words(language), replace(longest_result(samples), enough=True)
    scene = Scene(qtbot, result, Look(1024, 768, TextSize.LARGEST), words)
    first, *_ = (result.texts[name]["can.you"] for name in result.findings.can_do)
    [can] = [block for block in scene.window.findChildren(TextBlock) if block.text() == first]
    assert in_sight(can)
    assert not in_sight(scene.window.findChildren(Ladder)[0])


def test_in_an_upright_window_what_one_can_do_has_larger_letters(qtbot: QtBot) -> None:
    upright, lying = (Scene(qtbot, RESULT, Look(*size)) for size in ((1080, 1920), (1920, 1080)))
    first = TEXTS["mail"]["can.you"]
    heights = [
        next(block for block in scene.window.findChildren(TextBlock) if block.text() == first).lines()[0]
        for scene in (upright, lying)
    ]
    assert heights[0].height() > heights[1].height()


def test_where_a_whole_page_has_no_room_the_bar_says_that_it_is_enough(qtbot: QtBot) -> None:
    samples = samples_in("nl")
    result = replace(longest_result(samples), enough=True)
    scene = Scene(qtbot, result, Look(1024, 768, TextSize.LARGE), samples.equipment.words("nl"))
    assert not in_need_of_scrolling(scene)
    assert not scene.has("enough")
    assert samples.equipment.words("nl")(ENOUGH) in scene.said()


def in_need_of_scrolling(scene: Scene) -> bool:
    """Tell whether not all of the page is in sight."""
    return any(bar.isVisible() for bar in scene.window.findChildren(QScrollBar))

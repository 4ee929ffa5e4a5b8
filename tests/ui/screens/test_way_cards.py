from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.preferences import TextSize
from kiosk.kinds import KINDS
from kiosk.kinds.kind import Standing, Way
from kiosk.ui.screens.shown_way import LOW, Shape, ShownWay
from kiosk.ui.screens.way_arrangements import ABREAST, Arrangement, arrangements
from kiosk.ui.screens.way_cards import Arranged, WayCards, filling, look_here
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, height_of
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.row import Drawing
from kiosk.visit.visit import Visit
from tests.ui.samples import EVERY, INBOX, Facts
from tests.ui.stage import PlainWords, exercise_of

PLENTY = 10_000


def around(look: Look) -> Around:
    return Around(PlainWords(), look, cast("Visit", None))


def laid_out(qtbot: QtBot, ways: tuple[Way, ...], texts: dict[str, str], look: Look, room: int) -> WayCards:
    cards = filling(Arranged(ways, texts, around(look)).within(room), room)
    qtbot.addWidget(cards)
    return cards


def steps(count: int) -> tuple[Way, ...]:
    return tuple(Way("", "step", verb="place") for _ in range(count))


@pytest.mark.parametrize(("kind", "facts"), EVERY)
def test_where_there_is_room_the_first_arrangement_is_taken_and_where_there_is_none_the_lowest(
    qtbot: QtBot, kind: str, facts: Facts
) -> None:
    exercise = exercise_of(kind, facts)
    ways = KINDS[kind].way(exercise.spec, ())
    texts = dict(exercise.texts)
    first = arrangements(len(ways), Look())[0]
    assert laid_out(qtbot, ways, texts, Look(), PLENTY).arrangement == first
    lowest = laid_out(qtbot, ways, texts, Look(), 0)
    assert lowest.needed <= laid_out(qtbot, ways, texts, Look(), PLENTY).needed


def test_cards_are_laid_out_once_however_often_they_are_asked_for(qtbot: QtBot) -> None:
    arranged = Arranged(steps(4), {"step": "Open it."}, around(Look()))
    first = arranged.within(PLENTY)
    qtbot.addWidget(first)
    assert arranged.within(PLENTY) is first
    assert arranged.within(0) is not first


def test_no_word_is_cut_off_to_stand_side_by_side(qtbot: QtBot) -> None:
    long = {"step": "Identiteitskaartvernieuwingsaanvraag"}
    cards = laid_out(qtbot, steps(4), long, Look(1024, 768), PLENTY)
    assert cards.arrangement.columns < 4
    assert cards.narrowest <= cards.given


@pytest.mark.parametrize("verdict", ["report", "keep"])
@pytest.mark.parametrize("look", [Look(), Look(1024, 768)], ids=["wide", "narrow"])
def test_every_fake_mail_keeps_a_reason_in_the_least_room(qtbot: QtBot, verdict: str, look: Look) -> None:
    box = exercise_of("inbox", INBOX)
    ways = KINDS["inbox"].way(box.spec, [Action(verdict, key) for key in INBOX["mails"]])
    texts = dict(box.texts)
    cards = laid_out(qtbot, ways, texts, look, 0)
    assert cards.arrangement.shape is Shape.SPARE
    said = {label.text() for label in cards.findChildren(QLabel)}
    assert {texts[way.detail] for way in ways if way.verb == "report"} <= said


def test_each_missed_mail_tells_less_when_there_is_less_room(qtbot: QtBot) -> None:
    box = exercise_of("inbox", INBOX)
    ways = KINDS["inbox"].way(box.spec, [Action("keep", key) for key in INBOX["mails"]])
    texts = dict(box.texts)
    shapes = [laid_out(qtbot, ways, texts, Look(), room).arrangement.shape for room in (PLENTY, 0)]
    assert shapes == [Shape.GRAND, Shape.SPARE]


@pytest.mark.parametrize(
    ("standings", "boxes"),
    [
        ((Standing.AHEAD, Standing.AHEAD), ["practise", "quiet"]),
        ((Standing.MET, Standing.AHEAD, Standing.AHEAD), ["done", "practise", "quiet"]),
        ((Standing.MET, Standing.AHEAD), ["done", "practise"]),
        ((Standing.OTHER, Standing.AHEAD), ["quiet", "practise"]),
        ((Standing.MET, Standing.MET), ["done", "done"]),
    ],
)
def test_the_eyes_are_led_to_what_was_not_met_or_else_to_where_to_begin(
    qtbot: QtBot, standings: tuple[Standing, ...], boxes: list[str]
) -> None:
    ways = tuple(Way("", "step", verb="place", standing=standing) for standing in standings)
    cards = laid_out(qtbot, ways, {"step": "Open it."}, Look(), PLENTY)
    assert [card.property("box") for card in cards.findChildren(ShownWay)] == boxes


def test_borders_that_come_later_change_nothing_of_what_cards_need(qtbot: QtBot) -> None:
    ways = (replace(steps(1)[0], standing=Standing.MET), *steps(1))
    texts = {"step": "You ask the parents of the children first."}
    needed = set[int]()
    for polished in (False, True):
        cards = laid_out(qtbot, ways, texts, Look(1024, 768), PLENTY)
        if polished:
            cards.setStyleSheet(style_sheet(Look(1024, 768)))
            cards.resize(cards.given, 400)
            cards.show()
            assert height_of(cards, cards.given) <= min(needed)
        needed.add(cards.needed)


def test_one_place_is_named_to_look_at_first() -> None:
    met = replace(steps(1)[0], standing=Standing.MET)
    assert look_here((Way("", "mail", verb="report"),) * 3, PlainWords()) == {0: "Look here first."}
    assert look_here((met, *steps(2)), PlainWords()) == {1: "Look here first."}
    assert look_here((met, *steps(1)), PlainWords()) == {1: "Look here."}
    assert look_here((met, met), PlainWords()) == {}


def test_a_good_answer_needs_no_sign_to_look_at_it() -> None:
    assert look_here((Way("", "answer", verb="pick"),), PlainWords()) == {}
    assert look_here((Way("", "day", verb="pick", value="wed"),), PlainWords()) == {0: "Look here."}


@pytest.mark.parametrize("room", [PLENTY, 0])
def test_the_real_mails_share_a_row_as_wide_as_all_below_the_others(qtbot: QtBot, room: int) -> None:
    box = exercise_of("inbox", INBOX)
    ways = KINDS["inbox"].way(box.spec, [Action("report", key) for key in INBOX["mails"]])
    cards = laid_out(qtbot, ways, dict(box.texts), Look(), room)
    cards.resize(cards.given, cards.needed)
    cards.show()
    *false, real = cards.findChildren(ShownWay)
    assert real.width() == cards.width()
    assert real.geometry().top() > max(card.geometry().bottom() for card in false)
    assert cards.rows == -(-len(false) // cards.arrangement.columns) + 1
    assert [card.property("box") for card in (*false, real)] == ["done"] * len(false) + ["practise"]


@pytest.mark.parametrize(("part", "filled"), [(0.7, True), (0.2, True), (0.1, False)])
def test_low_cards_take_the_room_below_them_unless_it_is_much(
    qtbot: QtBot, part: float, *, filled: bool
) -> None:
    ways, texts = steps(ABREAST + 2), {"step": "You ask the parents."}
    needed = Arranged(ways, texts, around(Look())).within(0, PLENTY).needed
    cards = laid_out(qtbot, ways, texts, Look(), round(needed / part))
    assert cards.arrangement.shape in LOW
    cards.resize(cards.given, round(needed / part))
    cards.show()
    lowest = max(card.geometry().bottom() for card in cards.findChildren(ShownWay))
    assert (lowest > cards.height() - 12) == filled


@pytest.mark.parametrize("count", [3, 4, 6])
def test_what_scrolls_has_two_abreast_unless_all_stand_in_what_is_seen_of_it(
    qtbot: QtBot, count: int
) -> None:
    look, texts = Look(text_size=TextSize.LARGE), {"step": "You ask the parents what day suits them best."}
    scrolling = laid_out(qtbot, steps(count), texts, look, 0)
    assert scrolling.arrangement.columns <= 2
    seen = Arranged(steps(count), texts, around(look)).within(0, scrolling.needed - 1)
    assert seen.needed < scrolling.needed
    assert seen.arrangement.columns > 2


def test_few_words_have_large_letters_and_long_words_do_not(qtbot: QtBot) -> None:
    shapes = [
        laid_out(qtbot, steps(4), {"step": said}, Look(), PLENTY).arrangement.shape
        for said in ("I read it.", "Identiteitskaarten")
    ]
    assert shapes == [Shape.GRAND, Shape.TALL]


def test_a_lone_card_has_its_picture_beside_its_words_where_it_cannot_be_the_largest(qtbot: QtBot) -> None:
    largest = Arranged(steps(1), {"step": "Open it."}, around(Look())).within(PLENTY).needed
    cards = laid_out(qtbot, steps(1), {"step": "Open it."}, Look(), largest - 1)
    assert cards.arrangement.shape is Shape.BESIDE
    cards.resize(cards.given, largest)
    cards.show()
    middles = [label.geometry().center().y() for label in cards.findChildren(QLabel)]
    assert all(abs(middle - largest // 2) < 8 for middle in middles)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_row_of_low_cards_begins_as_low_as_large_ones_where_there_is_room(qtbot: QtBot, count: int) -> None:
    ways = tuple(replace(step, standing=Standing.MET) for step in steps(count))
    cards = WayCards(ways, {"step": "Open it."}, around(Look()), Arrangement(Shape.LOW, count))
    qtbot.addWidget(cards)
    filling(cards, cards.needed + 100)
    cards.resize(cards.given, cards.needed + 100)
    cards.show()
    assert {label.geometry().top() for label in cards.findChildren(TextBlock)} == {20}


def test_in_rows_of_two_words_and_signs_stand_in_the_middle(qtbot: QtBot) -> None:
    ways = tuple(replace(step, standing=Standing.MET) for step in steps(4))
    cards = WayCards(ways, {"step": "Open it."}, around(Look()), Arrangement(Shape.LOW, 2))
    qtbot.addWidget(cards)
    cards.fill()
    cards.resize(cards.given, 2 * cards.needed)
    cards.show()
    for card in cards.findChildren(ShownWay):
        middles = [label.geometry().center().y() for label in card.findChildren(QLabel)]
        assert all(abs(middle - card.rect().center().y()) < 8 for middle in middles)


def test_two_answers_beside_each_other_begin_at_one_height_in_the_middle(qtbot: QtBot) -> None:
    ways = (Way("phone", "one", verb="pick"), Way("phone", "two", verb="pick"))
    texts = {"one": "Open it.", "two": "You ask the parents of all the children of the school first."}
    beside = WayCards(ways, texts, around(Look()), Arrangement(Shape.BESIDE, 2))
    qtbot.addWidget(beside)
    room = beside.needed + 100
    beside.begin_lower(50)
    beside.resize(beside.given, room)
    beside.show()
    tops = {card.findChildren(QLabel)[0].geometry().top() for card in beside.findChildren(ShownWay)}
    assert len(tops) == 1
    assert tops.pop() > 50


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_upright_cards_are_little_higher_than_what_is_on_them_with_words_in_the_middle(
    qtbot: QtBot, count: int
) -> None:
    ways = tuple(replace(step, standing=Standing.MET) for step in steps(count))
    room = 1600
    cards = laid_out(qtbot, ways, {"step": "Open it."}, Look(1080, 1920), room)
    assert cards.arrangement == Arrangement(Shape.UPRIGHT if count > 1 else Shape.ALONE, 1)
    cards.lie_low(room)
    cards.resize(cards.given, cards.minimumHeight())
    cards.show()
    for card in cards.findChildren(ShownWay):
        middles = [label.geometry().center().y() for label in card.findChildren(TextBlock)]
        assert all(abs(middle - card.rect().center().y()) < 8 for middle in middles)
        highest = max(label.height() for label in card.findChildren(QLabel))
        assert card.height() <= highest + 120


def test_upright_cards_take_no_more_than_the_room_there_is(qtbot: QtBot) -> None:
    cards = laid_out(qtbot, steps(4), {"step": "Open it."}, Look(1080, 1920), 1600)
    room = cards.needed + 10
    cards.lie_low(room)
    assert cards.minimumHeight() == room


def test_the_panel_behind_a_picture_is_no_strip_in_a_window_that_stands_upright(qtbot: QtBot) -> None:
    cards = laid_out(qtbot, (Way("phone", "one", verb="pick"),), {"one": "Open it."}, Look(1080, 1920), 1300)
    cards.lie_low(1300)
    cards.resize(cards.given, cards.minimumHeight())
    cards.show()
    panel = next(box for box in cards.findChildren(Box) if box.property("box") == "page")
    assert panel.height() < 2 * panel.width()
    assert abs(panel.geometry().center().y() - cards.height() // 2) < 16


@pytest.mark.parametrize("look", [Look(1024, 768), Look(1024, 768, TextSize.LARGEST)])
def test_where_cards_of_mails_scroll_all_have_the_same_air_above_and_below_their_words(
    qtbot: QtBot, look: Look
) -> None:
    box = exercise_of("inbox", INBOX)
    ways = KINDS["inbox"].way(box.spec, [Action("keep", key) for key in INBOX["mails"]])
    cards = laid_out(qtbot, ways, dict(box.texts), look, 0)
    assert cards.arrangement.shape in LOW
    cards.breathe()
    cards.setStyleSheet(style_sheet(look))
    cards.resize(cards.given, cards.needed)
    cards.show()
    for card in cards.findChildren(ShownWay):
        words = [label.geometry() for label in card.findChildren(TextBlock)]
        assert min(one.top() for one in words) >= 16
        assert card.height() - max(one.bottom() for one in words) >= 16


def test_no_half_of_a_sign_shows_at_the_edge_of_a_page(qtbot: QtBot) -> None:
    ways = (replace(steps(1)[0], standing=Standing.MET), *steps(1))
    cards = laid_out(qtbot, ways, {"step": "Open it."}, Look(text_size=TextSize.LARGEST), 0)
    assert len(cards.findChildren(Drawing)) == len(ways)

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.kinds import KINDS
from kiosk.kinds.kind import Given, Standing, Way
from kiosk.ui.reading.passages import passages
from kiosk.ui.screens.shown_way import LOW, PICTURES, Among, Shape, ShownWay, chosen_sign
from kiosk.ui.screens.way_words import told
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.view import Around
from kiosk.visit.visit import Visit
from tests.ui.samples import EVERY
from tests.ui.stage import PlainWords, exercise_of

AROUND = Around(PlainWords(), Look(), cast("Visit", None))
DAY = Way("", "label", verb="pick", value="2027-03-10")
TEXTS = {"label": "Which day?"}


def card(qtbot: QtBot, way: Way, shape: Shape, *, look_here: str = "") -> ShownWay:
    made = ShownWay(way, told(1, way, TEXTS, AROUND.words), shape, AROUND, Among(look_here))
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(Look()))
    made.resize(384, made.heightForWidth(384))
    made.show()
    return made


def names(made: ShownWay) -> set[str]:
    """Give what a screen reader says of the signs."""
    return {label.accessibleName() for label in made.findChildren(QLabel)} - {""}


def label(made: ShownWay, words: str) -> QLabel:
    return next(one for one in made.findChildren(QLabel) if one.text() == words)


@pytest.mark.parametrize("shape", Shape)
def test_what_was_done_has_a_tick_with_a_word_and_nothing_else_has_a_mark(qtbot: QtBot, shape: Shape) -> None:
    said = {standing: names(card(qtbot, replace(DAY, standing=standing), shape)) for standing in Standing}
    assert said == {Standing.MET: {"You did this already."}, Standing.AHEAD: set(), Standing.OTHER: set()}


@pytest.mark.parametrize("shape", Shape)
def test_what_is_still_ahead_can_lead_the_eyes_and_says_so_once(qtbot: QtBot, shape: Shape) -> None:
    made = card(qtbot, DAY, shape, look_here="Look here first.")
    heard = " ".join(one.words for one in passages([made], AROUND.words))
    assert heard.count("Look here first.") == 1
    assert heard.index("Look here first.") < heard.index("Which day?")
    assert made.property("box") == "practise"


@pytest.mark.parametrize("standing", [Standing.MET, Standing.AHEAD])
def test_a_good_answer_looks_good_whoever_gave_it(qtbot: QtBot, standing: Standing) -> None:
    good = card(qtbot, Way("", "label", verb="pick", standing=standing), Shape.TALL)
    assert good.property("box") == "done"
    assert names(good) == set()
    own = card(qtbot, Way("", "label", verb="pick", standing=Standing.OTHER), Shape.TALL)
    assert own.property("box") == "quiet"


def test_the_answer_that_somebody_chose_has_a_sign_that_is_no_tick(qtbot: QtBot) -> None:
    chosen, good = (
        card(qtbot, Way("", "label", verb="pick", standing=standing), Shape.BARE)
        for standing in (Standing.OTHER, Standing.MET)
    )
    [own], [tick] = (
        [one.pixmap().toImage() for one in made.findChildren(QLabel) if not one.pixmap().isNull()]
        for made in (chosen, good)
    )
    assert own == chosen_sign(Look(), 32).toImage()
    assert own != tick


def test_what_was_given_stands_above_what_belongs_there(qtbot: QtBot) -> None:
    way = Way("", "label", verb="write", value="Noor", given=Given(value="Nor"))
    made = card(qtbot, way, Shape.LOW)
    given, wanted = label(made, "You filled in: Nor"), label(made, "This is good: Noor")
    assert given.geometry().bottom() <= wanted.geometry().top()


@pytest.mark.parametrize("shape", [Shape.LARGE, Shape.TALL, Shape.LOW])
def test_a_border_moves_nothing(qtbot: QtBot, shape: Shape) -> None:
    plain, bordered = card(qtbot, DAY, shape), card(qtbot, DAY, shape, look_here="Look.")
    first = label(plain, "Which day?"), label(bordered, "Look.")
    places = [words.mapTo(made, QPoint()) for words, made in zip(first, (plain, bordered), strict=True)]
    assert places[0] == places[1]


@pytest.mark.parametrize("shape", [Shape.LARGE, Shape.TALL])
def test_what_to_give_stands_right_under_its_question_however_high_the_card_is(
    qtbot: QtBot, shape: Shape
) -> None:
    made = card(qtbot, DAY, shape)
    made.resize(384, 500)
    question, answer = label(made, "Which day?"), label(made, "10/03/2027").parentWidget()
    assert answer is not None
    assert not isinstance(answer, QLabel)
    between = answer.mapTo(made, answer.rect().topLeft()).y() - question.geometry().bottom()
    assert 0 <= between <= 8


@pytest.mark.parametrize("picture", ["", "phone"])
@pytest.mark.parametrize("shape", Shape)
def test_every_step_has_its_number_once_on_a_disc_or_in_its_words(
    qtbot: QtBot, shape: Shape, picture: str
) -> None:
    made = card(qtbot, Way(picture, "label", verb="place"), shape)
    numbered = [one for one in made.findChildren(QLabel) if one.text() == "1.\u00a0Which day?"]
    discs = [one for one in made.findChildren(QLabel) if not one.pixmap().isNull() and not picture]
    assert len(numbered) + len(discs) == 1
    assert bool(numbered) == (bool(picture) or shape in LOW)


@pytest.mark.parametrize("shape", [Shape.BESIDE, *LOW])
def test_where_a_step_belongs_is_said_once_beside_its_place_before(qtbot: QtBot, shape: Shape) -> None:
    made = card(qtbot, Way("", "label", verb="place", given=Given(value="3")), shape)
    said = [one.text() for one in made.findChildren(QLabel) if one.text()]
    put = "You put it at number 3."
    assert said == (["1.\u00a0Which day?", put] if shape in LOW else ["Which day?", put, "This is number 1."])


def test_every_action_on_a_card_has_a_picture_or_a_number_or_is_an_answer() -> None:
    verbs = {
        way.verb
        for kind, facts in EVERY
        for way in KINDS[kind].way(
            exercise_of(kind, facts).spec, KINDS[kind].routes(exercise_of(kind, facts).spec).wrong
        )
    }
    assert verbs - {"place"} <= PICTURES.keys()


@pytest.mark.parametrize("shape", [*LOW, Shape.ALONE, Shape.BESIDE])
def test_a_lone_card_keeps_its_picture_and_its_sign_says_alone_where_to_look(
    qtbot: QtBot, shape: Shape
) -> None:
    way = Way("bicycle", "label", verb="click")
    made = ShownWay(way, told(1, way, TEXTS, AROUND.words), shape, AROUND, Among("Look here.", lone=True))
    qtbot.addWidget(made)
    pixmaps = [label for label in made.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(pixmaps) == len({"picture", "sign"})
    assert "Look here." not in [label.text() for label in made.findChildren(QLabel)]
    assert "Look here. Click “Which day?” once." in [
        label.accessibleName() for label in made.findChildren(QLabel)
    ]


def test_who_chose_words_well_gets_a_picture_too(qtbot: QtBot) -> None:
    chosen = Way("", "label", verb="pick", standing=Standing.MET)
    for shape, pictures in ((Shape.ALONE, 1), (Shape.GRAND, 0)):
        made = card(qtbot, chosen, shape)
        drawn = sum(not label.pixmap().isNull() for label in made.findChildren(QLabel))
        assert drawn == pictures + len({"tick"})


def test_signs_grow_with_the_letters(qtbot: QtBot) -> None:
    widths = []
    for size in (TextSize.NORMAL, TextSize.LARGEST):
        around = replace(AROUND, look=Look(text_size=size))
        way = Way("", "label", verb="click", standing=Standing.MET)
        made = ShownWay(way, told(1, way, TEXTS, AROUND.words), Shape.SPARE, around, Among())
        qtbot.addWidget(made)
        widths.append(max(label.pixmap().width() for label in made.findChildren(QLabel)))
    assert widths[1] > 1.3 * widths[0]


def test_ears_hear_of_a_fake_mail_what_eyes_see_from_a_tick_that_is_not_there(qtbot: QtBot) -> None:
    made = card(qtbot, Way("", "label", detail="label", verb="report"), Shape.LOW)
    names = {label.text(): label.accessibleName() for label in made.findChildren(QLabel)}
    assert names["Fake: Which day?"] == "Not reported yet. Fake: Which day?"

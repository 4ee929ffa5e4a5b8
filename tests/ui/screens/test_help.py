from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.core.site import Site
from kiosk.showcase.samples import samples_in
from kiosk.ui.screens.help import AFTERWARDS, STEPS
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box, height_of
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Help
from tests.ui.samples_of_screens import SITE
from tests.ui.scene import Scene
from tests.ui.seen import in_sight, place_of


def chosen(scene: Scene) -> list[bool]:
    """Give whether "somebody helps me" and "I do it alone" are chosen."""
    return [scene.find(ChoiceCard, name).isChecked() for name in ("helped-yes", "helped-no")]


def test_it_tells_whom_to_ask_whom_to_call_and_where_to_go(qtbot: QtBot) -> None:
    said = Scene(qtbot, Help(SITE)).said().replace("\u00a0", " ")
    for words in ("Ask somebody near you", SITE.phone, SITE.name, SITE.address, SITE.hours):
        assert words in said


def test_an_unknown_telephone_is_not_mentioned(qtbot: QtBot) -> None:
    said = Scene(qtbot, Help(Site("", "", "", ""))).said()
    assert "Call" not in said
    assert "Come" not in said


def test_whoever_is_helped_with_an_exercise_says_so_and_may_take_it_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Help(SITE, helped=False))
    assert "Help is fine. With help this does not count as done alone." in scene.said()
    assert chosen(scene) == [False, True]
    assert scene.press("helped-yes") == [("say_helped", (), {"helped": True})]
    scene.window.show_screen(Help(SITE, helped=True))
    assert chosen(scene) == [True, False]
    assert scene.press("helped-no") == [("say_helped", (), {"helped": False})]


def test_a_low_answer_is_as_high_as_a_finger_needs(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Help(SITE, helped=False), Look(1024, 768, text_size=TextSize.LARGE))
    cards = [scene.find(ChoiceCard, name) for name in ("helped-yes", "helped-no")]
    assert all(card.minimumHeight() == 56 for card in cards)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)])
def test_it_is_always_said_that_help_is_fine(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize
) -> None:
    scene = Scene(qtbot, Help(SITE, helped=False), Look(*size, text_size))
    assert "Help is fine." in scene.said()


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
def test_the_cards_have_the_height_that_was_measured_before_they_were_shown(
    qtbot: QtBot, text_size: TextSize
) -> None:
    scene = Scene(qtbot, Help(SITE, helped=False), Look(1024, 768, text_size))
    boxes = [box for box in scene.window.findChildren(Box) if box.property("box") == "info"]
    for box in boxes:
        assert box.height() >= height_of(box, box.width())


def test_elsewhere_nobody_is_asked_whether_they_are_helped(qtbot: QtBot) -> None:
    assert not Scene(qtbot, Help(SITE)).window.findChildren(ChoiceCard)


def test_one_goes_on_where_one_was(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Help(SITE, helped=True))
    assert not scene.has("help")
    assert scene.press("primary") == [("close", (), {})]


def test_whoever_can_only_be_asked_is_said_on_a_page_that_says_one_thing(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Help(Site("", "", "", "")))
    assert not [box for box in scene.window.findChildren(Box) if box.property("box") == "info"]
    said = scene.said()
    assert all(step in said for _, step in STEPS)
    assert STEPS[0][1] == "Ask somebody near you to look with you."


def test_it_says_that_one_goes_on_where_one_was(qtbot: QtBot) -> None:
    for site in (SITE, Site("", "", "", "")):
        assert AFTERWARDS in Scene(qtbot, Help(site)).said()


@pytest.mark.parametrize("site", [SITE, Site("", "", "", "")], ids=["known", "unknown"])
def test_in_an_upright_window_help_lies_low_and_large(qtbot: QtBot, site: Site) -> None:
    scene = Scene(qtbot, Help(site), Look(1080, 1920))
    boxes = [box for box in scene.window.findChildren(Box) if box.property("box") in {"info", "quiet"}]
    places = [scene.place_of(box) for box in boxes]
    assert scene.place("heading")[1] > 1920 / 5
    assert all(bottom - top >= 250 for _, top, _, bottom in places)
    assert max(bottom for *_, bottom in places) > 1920 - 104 - 100


@pytest.mark.parametrize("look", [Look(1024, 768, TextSize.LARGE), Look(1024, 768)])
def test_what_says_much_has_more_width_where_that_keeps_all_in_sight(qtbot: QtBot, look: Look) -> None:
    scene = Scene(qtbot, Help(SITE, helped=True if look.text_size is TextSize.LARGE else None), look)
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]
    boxes = [box for box in scene.window.findChildren(Box) if box.property("box") == "info"]
    ask, call, come = (scene.place_of(box) for box in boxes)
    wider = come[2] - come[0] > 1.3 * (ask[2] - ask[0])
    assert wider == (look.text_size is TextSize.LARGE)
    assert call[1] == ask[1] == come[1]


def test_pictures_stand_level_and_not_far_above_an_empty_half(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Help(SITE))
    cards = [box for box in scene.window.findChildren(Box) if box.property("box") == "info"]
    pictures = [
        next(label for label in card.findChildren(QLabel) if label.pixmap().width()) for card in cards
    ]
    tops = {picture.geometry().top() for picture in pictures}
    assert len(cards) > 1
    assert len(tops) == 1
    lowest = max(label.geometry().bottom() for card in cards for label in card.findChildren(QLabel))
    assert cards[0].height() - lowest < 3 * tops.pop()


@pytest.mark.parametrize(
    ("screen", "said"), [(Help(SITE), "Go on"), (Help(SITE, helped=False), "Back to the exercise")]
)
def test_the_way_out_says_where_it_leads(qtbot: QtBot, screen: Help, said: str) -> None:
    primary = Scene(qtbot, screen).find(QAbstractButton, "primary")
    assert said in (primary.text(), primary.accessibleName())


def test_during_an_exercise_only_the_way_on_says_where_it_leads(qtbot: QtBot) -> None:
    for look in (Look(), Look(1080, 1920)):
        assert AFTERWARDS not in Scene(qtbot, Help(SITE, helped=False), look).said()


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
def test_during_an_exercise_the_answers_are_in_sight_where_nobody_can_be_called(
    qtbot: QtBot, language: str
) -> None:
    words = samples_in(language).equipment.words(language)
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=words.right_to_left)
    scene = Scene(qtbot, Help(Site("", "", "", ""), helped=False), look, words)
    assert words(STEPS[0][1]) in scene.said()
    assert [in_sight(scene.find(QWidget, name)) for name in ("helped-yes", "helped-no")] == [True, True]


@pytest.mark.parametrize("language", ["nl", "ar", "fr", "en"])
def test_with_the_largest_letters_the_number_and_that_somebody_helps_now_are_in_sight(
    qtbot: QtBot, language: str
) -> None:
    words = samples_in(language).equipment.words(language)
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=words.right_to_left)
    scene = Scene(qtbot, Help(SITE, helped=False), look, words)
    answer, blocks = scene.find(QWidget, "helped-yes"), scene.window.findChildren(TextBlock)
    [number] = [one for one in blocks if SITE.phone in one.text().replace("\u00a0", " ")]
    [name] = [one for one in blocks if SITE.name in one.text()]
    assert in_sight(number)
    assert in_sight(answer)
    assert place_of(number).bottom() < place_of(answer).top() < place_of(name).top()


def test_with_the_largest_letters_who_calls_reads_what_to_say_unless_answers_need_the_room(
    qtbot: QtBot,
) -> None:
    look = Look(1024, 768, TextSize.LARGEST)
    assert "Say where you are." in Scene(qtbot, Help(SITE), look).said()
    assert "Say where you are." not in Scene(qtbot, Help(SITE, helped=False), look).said()

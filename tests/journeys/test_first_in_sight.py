"""That with the largest letters, in the smallest window, the first thing to act on is in sight unscrolled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from kiosk.core.attempt import Attempt
from kiosk.core.isolates import END, ISOLATE
from kiosk.core.model import Exercise, Purpose
from kiosk.core.preferences import TextSize
from kiosk.kinds import form
from kiosk.showcase.hand import Hand
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scene import Scene
from kiosk.ui.bars import BottomBar
from kiosk.ui.keyboard.keys import Hint
from kiosk.ui.kinds import KIND_VIEWS
from kiosk.ui.kinds.form_page import TAKES
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.screens.of_the_task import endings
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.exercise_frame import ExerciseFrame
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.reveal import reveal
from kiosk.ui.worlds.row import Row
from kiosk.ui.worlds.span import pages_around, span_in
from kiosk.visit.state import AtExercise
from kiosk.worlds.form import FieldKind
from tests.journeys.test_fit import Theatre, opened
from tests.ui.seen import in_sight, place_of, stands_whole

KNOWN: Mapping[str, set[str]] = {
    "nl": {"2.3-belastingen-nakijken"},
    "fr": {"2.3-belastingen-nakijken"},
    "en": {"2.3-belastingen-nakijken"},
    "ar": {
        "2.3-belastingen-nakijken",
        "4.1-code-doorgeven",
        "4.1-wachtzin-maken",
        "4.2-cookies-kiezen",
        "5.1-bestand-niet-aanvaard",
    },
}
"""Where what is told on a page takes all its height. Let them become fewer, never more."""

ONE_ANSWER: Mapping[str, set[str]] = {
    "nl": set(),
    "fr": {"3.3-foto-van-een-site", "4.1-bank-belt-niet-om-je-code", "5.2-ai-als-hulp"},
    "en": set(),
    "ar": {"1.1-advertentie-of-resultaat", "1.2-antwoord-van-ai", "5.2-ai-als-hulp"},
}
"""Where what is told leaves room for one answer. Let them become fewer, never more."""


@pytest.fixture(scope="module", params=KNOWN)
def theatre(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theatre]:
    assert qapp is not None
    yield from opened(request.param)


def steps_of(exercise: Exercise[object]) -> Iterator[tuple[Purpose, int, bool]]:
    """Give how an exercise is met: for what, with how many hints asked for, and whether it is built anew.

    The hints of a world stand beside its task, and are not on its page.
    """
    hints = 0 if KIND_VIEWS[exercise.kind].beside else exercise.hints
    yield Purpose.SCREENING, 0, True
    if hints:
        yield Purpose.PRACTICE, hints, True
    yield from ((Purpose.PRACTICE, used, not used) for used in range(hints + 1))


def first_of(view: KindView) -> QWidget:
    """Give what is acted on first, but for what leads down a page: in a world, the highest of it."""
    first = view.first()
    if first is not view:
        return first
    things = [*view.findChildren(Card), *view.findChildren(QLineEdit)]
    seen = [one for one in things if one.isVisible() and not one.objectName().startswith("more-")]
    return min(seen, key=lambda one: place_of(one).top())


def test_the_first_thing_to_act_on_is_in_sight_and_with_it_a_hint_but_where_we_know(theatre: Theatre) -> None:
    language, unseen = theatre.words.language, set()
    samples, stage = samples_in(language), theatre.stage
    stage.dress(theatre.words, Look(1024, 768, TextSize.LARGEST, right_to_left=theatre.words.right_to_left))
    for exercise in samples.bank.values():
        for purpose, used, anew in steps_of(exercise):
            here = AtExercise(purpose, Attempt(exercise.id, hints_used=used))
            theatre.at(samples.shown(samples.at(here)), anew=anew)
            stage.turn()
            view = cast(DoingView, stage.window.view).kind
            wanted = [first_of(view), *([Hand(stage.window).find("hint")] if used else [])]
            if not all(map(in_sight, wanted)):
                unseen.add(exercise.id)
                assert any(map(in_sight, view.findChildren(QWidget, "more-below"))), exercise.id
    assert unseen == KNOWN[language]


def test_who_puts_cards_in_order_sees_two_of_them_at_once(theatre: Theatre) -> None:
    samples, stage = samples_in(theatre.words.language), theatre.stage
    stage.dress(theatre.words, Look(1024, 768, TextSize.LARGEST, right_to_left=theatre.words.right_to_left))
    for exercise in samples.bank.values():
        for used in range(exercise.hints + 1 if exercise.kind == "order" else 0):
            here = AtExercise(Purpose.PRACTICE, Attempt(exercise.id, hints_used=used))
            theatre.at(samples.shown(samples.at(here)), anew=True)
            cards = cast(DoingView, stage.window.view).kind.findChildren(Card)
            assert all(map(in_sight, cards[:2])), (exercise.id, used)


def test_who_chooses_sees_two_answers_at_once_but_where_we_know(theatre: Theatre) -> None:
    samples, stage = samples_in(theatre.words.language), theatre.stage
    stage.dress(theatre.words, Look(1024, 768, TextSize.LARGEST, right_to_left=theatre.words.right_to_left))
    fewer = set()
    for exercise in (one for one in samples.bank.values() if one.kind == "choice"):
        here = AtExercise(Purpose.SCREENING, Attempt(exercise.id))
        theatre.at(samples.shown(samples.at(here)), anew=True)
        cards = cast(DoingView, stage.window.view).kind.findChildren(Card)
        if sum(map(in_sight, cards)) < 2:
            fewer.add(exercise.id)
    assert fewer == ONE_ANSWER[theatre.words.language]


def test_what_is_to_be_done_with_the_mouse_is_said_over_the_world_too(theatre: Theatre) -> None:
    samples, stage = samples_in(theatre.words.language), theatre.stage
    stage.dress(theatre.words, Look(1024, 768, TextSize.LARGEST, right_to_left=theatre.words.right_to_left))
    for exercise in samples.bank.values():
        if exercise.kind == "pointer":
            theatre.at(
                samples.shown(samples.at(AtExercise(Purpose.PRACTICE, Attempt(exercise.id)))), anew=True
            )
            stage.turn()
            asked = cast(TextBlock, Hand(stage.window).find("asked"))
            assert in_sight(asked), exercise.id
            assert stands_whole(asked), exercise.id
            # A sentence that offers another way says nothing by itself.
            least = endings(samples.equipment.words(theatre.words.language).texts(exercise)["task"])
            assert asked.text().endswith(least[-2 if exercise.id == "pre-aanwijzen" else -1]), exercise.id


@pytest.mark.parametrize(
    ("size", "text_size"), [((1024, 768), text) for text in TextSize] + [((1280, 800), TextSize.LARGEST)]
)
def test_a_mail_box_is_called_so_once_over_its_mails(
    theatre: Theatre, size: tuple[int, int], text_size: TextSize
) -> None:
    samples, stage = samples_in(theatre.words.language), theatre.stage
    stage.dress(theatre.words, Look(*size, text_size, right_to_left=theatre.words.right_to_left))
    for exercise in samples.bank.values():
        if exercise.kind == "inbox":
            theatre.at(
                samples.shown(samples.at(AtExercise(Purpose.PRACTICE, Attempt(exercise.id)))), anew=True
            )
            stage.turn()
            blocks = stage.window.findChildren(ExerciseFrame)[0].findChildren(TextBlock)
            named = [one for one in blocks if one.isVisible() and theatre.words("Inbox") in one.text()]
            assert len(named) == 1, exercise.id
            assert in_sight(named[0]), exercise.id
            assert stands_whole(named[0]), exercise.id


def test_a_world_has_air_around_it_where_nothing_goes_out_of_sight_for_that(theatre: Theatre) -> None:
    samples, stage, airy = samples_in(theatre.words.language), theatre.stage, set()
    stage.dress(theatre.words, Look(right_to_left=theatre.words.right_to_left))
    worlds = [one for one in samples.bank.values() if KIND_VIEWS[one.kind].beside]
    for exercise in worlds:
        here = AtExercise(Purpose.PRACTICE, Attempt(exercise.id, hints_used=exercise.hints))
        theatre.at(samples.shown(samples.at(here)), anew=True)
        view = cast(DoingView, stage.window.view)
        if view.contentsMargins().top():
            airy.add(exercise.id)
            opened_of = [one for one in view.findChildren(Row) if one.objectName().startswith("open-")]
            for opens in (None, *opened_of):
                if opens is not None:
                    opens.click()
                    QApplication.processEvents()
                more = [one for one in view.findChildren(QWidget) if one.objectName().startswith("more-")]
                assert not any(one.isVisible() for one in more), exercise.id
    assert len(airy) > len(worlds) / 3


def cut_above(area: QScrollArea) -> list[str]:
    """Name what one sees the lower part of alone, at the top of a page."""
    things = (one for kind in (Card, QLineEdit, TextBlock) for one in area.findChildren(kind))
    mine = (one for one in things if one.isVisible() and next(pages_around(one)) is area)
    seen = ((one, span_in(one, area.viewport())) for one in mine)
    return [one.accessibleName() or type(one).__name__ for one, span in seen if span.top < 0 < span.bottom]


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((1280, 800), TextSize.NORMAL), ((1024, 768), TextSize.NORMAL), ((1024, 768), TextSize.LARGEST)],
)
def test_who_types_sees_the_field_with_its_label_whole_nothing_cut_above_it_and_scrolls_in_one_place_at_most(
    theatre: Theatre, size: tuple[int, int], text_size: TextSize
) -> None:
    samples, stage = samples_in(theatre.words.language), theatre.stage
    stage.dress(theatre.words, Look(*size, text_size, right_to_left=theatre.words.right_to_left))
    for exercise in samples.bank.values():
        if not isinstance(exercise.spec, form.Spec):
            continue
        fields = exercise.spec.page.fields
        typed = [key for key, field in fields.items() if field.kind is FieldKind.TEXT]
        shown = samples.shown(samples.at(AtExercise(Purpose.PRACTICE, Attempt(exercise.id))))
        if typed:
            stage.show(Scene("typed", shown, keyboard=TAKES.get(fields[typed[0]].text, Hint.TEXT)))
        for key in typed:
            [line] = stage.window.findChildren(QLineEdit, f"write-{key}")
            reveal(line)
            QApplication.processEvents()
            entry = line.parentWidget()
            assert entry is not None
            pages = [*pages_around(line)]
            room = pages[0].contentsRect().height()
            assert in_sight(entry if entry.height() <= room else line), (exercise.id, key)
            assert [words for page in pages for words in cut_above(page)] == [], (exercise.id, key)
            assert sum(page.verticalScrollBar().maximum() > 0 for page in pages) < 2, (exercise.id, key)


@pytest.mark.parametrize(
    ("scene", "reminder"),
    [
        ("keyboard-text", "85 · 048/2715/93692"),
        ("keyboard-signs", "85 · 048/2715/93692"),
        ("keyboard-number", "2 · 480 · 60"),
        ("keyboard-phone", "09 048 62 17"),
        ("keyboard-mail", "amina@mail.example"),
        ("keyboard-web", "stadveerle.example"),
    ],
)
def test_what_is_copied_stays_in_sight_while_it_is_typed(theatre: Theatre, scene: str, reminder: str) -> None:
    theatre.show(scene, (1024, 768), TextSize.LARGEST)
    shown = cast(TextBlock, Hand(theatre.stage.window).find("reminder"))
    assert in_sight(shown)
    bare = shown.text().replace(ISOLATE, "").replace(END, "")
    assert bare == theatre.words("From the task: {words}", words=reminder)


def test_the_header_and_what_sends_come_back_when_the_keyboard_goes(theatre: Theatre) -> None:
    theatre.show("keyboard-text", (1024, 768), TextSize.LARGEST)
    hand, window = Hand(theatre.stage.window), theatre.stage.window
    assert not hand.sees("to-task")
    window.put_below(None)
    assert hand.sees("to-task")
    assert not hand.sees("reminder")


def test_a_bar_whose_words_take_two_lines_stands_low_while_somebody_types(theatre: Theatre) -> None:
    theatre.show("keyboard-text", (1024, 768), TextSize.LARGEST)
    window = theatre.stage.window
    [bar] = window.findChildren(BottomBar)
    buttons = bar.findChildren(Button)
    low = bar.height()
    window.put_below(None)
    assert (bar.minimumHeight() > low) is (theatre.words.language == "ar")
    assert all(one.shows_icon for one in buttons)
    assert {one.minimumHeight() for one in buttons} == {max(one.height_needed for one in buttons)}

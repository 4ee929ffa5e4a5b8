from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import Any, get_args

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.language import offered
from kiosk.content.places import SHIPPED
from kiosk.core.errors import KioskError
from kiosk.core.findings import AreaWord, Sureness
from kiosk.core.model import Outcome, Purpose
from kiosk.core.preferences import Preferences
from kiosk.core.speech import USUAL_VOLUME, VOLUMES, Reading
from kiosk.kinds import KINDS
from kiosk.showcase.samples import letters
from kiosk.showcase.samples_of_exercises import seen_while_doing
from kiosk.showcase.scene import Group, Moment, Scene
from kiosk.showcase.scenes import Paper, papers, scenes
from kiosk.showcase.shapes import SHAPES
from kiosk.ui.languages import LANGUAGES as LANGUAGES_KNOWN
from kiosk.visit.screens import (
    ChooseLanguage,
    Doing,
    Feedback,
    Help,
    Menu,
    More,
    Result,
    Review,
    Screen,
    SelfReport,
    SheetState,
    StaffPin,
    StopHere,
    TakeHome,
    Themes,
    Welcome,
    WhatWeShare,
)
from kiosk.worlds.form import Filled, Problem

LANGUAGES = ("nl", "ar")
OF_EVERY_KIND = {
    Purpose.SCREENING: {Moment.EMPTY, Moment.HALF, Moment.DONE, Moment.STILL},
    Purpose.PRACTICE: {Moment.EMPTY, Moment.HINT, Moment.LAST_HINT},
}


@pytest.fixture(scope="module")
def everything() -> dict[str, tuple[Scene, ...]]:
    """Every scene, by language."""
    return {language: scenes(language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def dutch(everything: dict[str, tuple[Scene, ...]]) -> tuple[Scene, ...]:
    return everything["nl"]


@pytest.fixture(scope="module")
def sheets() -> tuple[Paper, ...]:
    return papers("nl")


def screens_of(found: tuple[Scene, ...], form: type[Any]) -> list[Any]:
    """Give the screens of one class."""
    return [scene.screen for scene in found if isinstance(scene.screen, form)]


def test_no_screen_is_missing(dutch: tuple[Scene, ...]) -> None:
    assert {type(scene.screen) for scene in dutch} == {*get_args(Screen)}


def test_no_state_of_a_screen_is_missing(dutch: tuple[Scene, ...]) -> None:
    homes, pins = screens_of(dutch, TakeHome), screens_of(dutch, StaffPin)
    assert {one.state for one in homes} == {*SheetState}
    assert {one.printer for one in homes} == {True, False}
    assert {(one.wrong, one.wait > 0, one.looking) for one in pins} == {
        (False, False, False),
        (False, False, True),
        (True, False, False),
        (True, True, False),
    }
    menus = {(one.screening_offered, one.found, one.begun) for one in screens_of(dutch, Menu)}
    offered = {(True, found, begun) for found in (False, True) for begun in (False, True)}
    assert menus == {*offered, (False, True, True), (False, False, False)}


def test_no_personal_setting_is_missing(dutch: tuple[Scene, ...]) -> None:
    liked = [one.preferences for one in screens_of(dutch, More)]
    looks = {"text_size", "contrast"}
    seen = {one.name: {getattr(each, one.name) for each in liked} for one in fields(Preferences)}
    both = {False, True}
    assert {name: values for name, values in seen.items() if name not in looks} == {
        "steady_hand": both,
        "more_time": both,
        "keyboard": both,
        "reading": {*Reading},
        "volume": {VOLUMES[0], USUAL_VOLUME, VOLUMES[-1]},
    }
    switches = Preferences(steady_hand=True), Preferences(more_time=True), Preferences(keyboard=True)
    assert {*switches} <= {*liked}
    assert {one.shares for one in screens_of(dutch, More)} == both


@pytest.mark.parametrize("language", offered(SHIPPED))
def test_no_language_is_missing_where_one_is_chosen(language: str) -> None:
    found = scenes(language)
    for form in (Welcome, ChooseLanguage):
        shown = screens_of(found, form)
        assert {one.chosen for one in shown} == {language}
        assert any({*one.offered} == {*offered(SHIPPED)} for one in shown)
        assert any({*one.offered} == {*LANGUAGES_KNOWN} for one in shown)


def test_a_result_says_all_that_a_result_can_say(dutch: tuple[Scene, ...]) -> None:
    found = [one.findings for one in screens_of(dutch, Result)]
    said = [one.statement for one in found if one.statement is not None]
    assert len(said) < len(found)
    assert {one.low == one.high for one in said} == {True, False}
    assert {one.sureness for one in said} == {*Sureness}
    assert {word for one in found for word in one.areas.values()} == {*AreaWord}
    assert {one.practise is None for one in found} == {True, False}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("purpose", OF_EVERY_KIND)
def test_no_state_of_a_kind_is_missing(kind: str, purpose: Purpose, dutch: tuple[Scene, ...]) -> None:
    done = [one for one in dutch if one.kind == kind and isinstance(one.screen, Doing)]
    moments = {one.moment for one in done if isinstance(one.screen, Doing) and one.screen.purpose is purpose}
    assert moments >= OF_EVERY_KIND[purpose]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("form", "outcomes"), [(Feedback, {*Outcome}), (Review, {*Outcome})])
def test_no_outcome_of_a_kind_is_missing(
    kind: str, form: type[Any], outcomes: set[Outcome], dutch: tuple[Scene, ...]
) -> None:
    told = {one.outcome for one in screens_of(tuple(one for one in dutch if one.kind == kind), form)}
    expected = outcomes if form is Feedback else {Outcome.ALONE, Outcome.NOT_YET}
    assert told == expected


def test_no_moment_and_no_shape_is_missing(dutch: tuple[Scene, ...]) -> None:
    assert SHAPES.keys() == KINDS.keys()
    assert {one.moment for one in dutch if one.moment} == {*Moment}
    for kind, shapes in SHAPES.items():
        assert all(any(one.name.startswith(f"{kind}-{shape}-") for one in dutch) for shape in shapes)


def test_the_warm_up_is_shown_too(dutch: tuple[Scene, ...]) -> None:
    assert any(one.purpose is Purpose.GATE for one in screens_of(dutch, Doing))


def test_no_problem_of_a_form_is_missing(dutch: tuple[Scene, ...]) -> None:
    states = [one.screen.state for one in dutch if isinstance(one.screen, Doing)]
    found = {problem for one in states if isinstance(one, Filled) for problem in one.problems.values()}
    assert found == {*Problem}


def test_done_is_an_answer_and_empty_is_none(dutch: tuple[Scene, ...]) -> None:
    ready = {(one.moment, one.screen.ready) for one in dutch if isinstance(one.screen, Doing)}
    assert (Moment.DONE, False) not in ready
    assert (Moment.EMPTY, True) not in ready


def test_every_scene_has_a_name_of_its_own_the_same_in_every_language(
    everything: dict[str, tuple[Scene, ...]],
) -> None:
    names = {language: [one.name for one in found] for language, found in everything.items()}
    assert names["nl"] == names["ar"]
    assert not [name for name, times in Counter(names["nl"]).items() if times > 1]


def test_exercises_are_told_in_the_language(everything: dict[str, tuple[Scene, ...]]) -> None:
    for one in everything["ar"]:
        if isinstance(one.screen, Doing):
            assert one.screen.texts["title"] != one.screen.exercise.texts["title"]


def test_the_exercise_with_the_most_words_is_taken(dutch: tuple[Scene, ...]) -> None:
    taken = next(one for one in dutch if one.name == "choice-words-screening-empty").exercise
    fits = SHAPES["choice"]["words"]
    counts = {
        one.id: letters(one.texts, seen_while_doing)
        for one in load_bank(SHIPPED)
        if one.kind == "choice" and one.screens and fits(one)
    }
    assert len(counts) > 1
    assert counts[taken] == max(counts.values())


def test_every_group_has_its_scenes(dutch: tuple[Scene, ...], sheets: tuple[Paper, ...]) -> None:
    assert {one.group for one in dutch} == {*KINDS, Group.SCREENS, Group.DIALOGS}
    assert sheets


def test_the_same_is_shown_each_time(dutch: tuple[Scene, ...], sheets: tuple[Paper, ...]) -> None:
    assert scenes("nl") == dutch
    assert papers("nl") == sheets


def test_every_sheet_is_a_pdf_with_a_name_of_its_own(sheets: tuple[Paper, ...]) -> None:
    assert all(one.pdf.startswith(b"%PDF") for one in sheets)
    assert len({one.pdf for one in sheets}) == len({one.name for one in sheets}) == len(sheets)


def test_a_language_that_is_not_known_is_told_with_those_that_are() -> None:
    with pytest.raises(KioskError, match=r"The language zz is not known; known are ar, en, fr, nl\."):
        scenes("zz")


def test_no_state_of_a_dialog_is_missing(dutch: tuple[Scene, ...]) -> None:
    assert {one.helped for one in screens_of(dutch, Help)} == {None, True, False}
    assert {one.result_next for one in screens_of(dutch, StopHere)} == {True, False}
    assert {one.counted for one in screens_of(dutch, WhatWeShare)} == {True, False}
    assert {one.number for one in screens_of(dutch, SelfReport)} == {1, 2, 3}
    assert {one.chosen is None for one in screens_of(dutch, SelfReport)} == {True, False}
    assert {one.advised is None for one in screens_of(dutch, Themes)} == {True, False}

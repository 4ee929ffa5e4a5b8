from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.attempt import Attempt
from kiosk.core.model import Exercise, Purpose, Theme
from kiosk.core.preferences import TextSize
from kiosk.kinds import KINDS
from kiosk.ui.kinds.form import FormView
from kiosk.ui.kinds.kind_view import TIGHT, TIGHTEST
from kiosk.ui.screens.world_room import WorldRoom
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.visit.screens import Doing
from kiosk.visit.visit import Visit

FORMS = [one for one in load_bank(SHIPPED) if one.kind == "form"]
USED = 60
"""Px of height that are taken above a form, as by the path."""

pytestmark = pytest.mark.usefixtures("qtbot")


def doing(exercise: Exercise[object], around: Around) -> Doing:
    return Doing(
        exercise=exercise,
        texts=around.words.texts(exercise),
        state=KINDS["form"].start(exercise.spec),
        attempt=Attempt(exercise.id),
        purpose=Purpose.PRACTICE,
        step=None,
        theme=Theme.MONEY,
        hint=None,
        hints_left=0,
        thanks=False,
        ready=False,
    )


def built_one_after_another(shown: Doing, around: Around, room: WorldRoom) -> int:
    """Give how tight the first form is that stands whole, or the tightest, as each is built and measured."""
    for tight in (0, TIGHT):
        if FormView(shown, around, tight=tight).height_in(room.size().width()) <= room.size().height():
            return tight
    return TIGHTEST


@pytest.mark.parametrize(
    ("language", "look", "otherwise"),
    [
        ("nl", Look(), set()),
        ("nl", Look(1024, 768), set()),
        ("fr", Look(1024, 768), set()),
        ("ar", Look(text_size=TextSize.LARGE), {"5.2-beter-lezen"}),
    ],
)
def test_a_form_is_as_tight_as_if_each_had_been_built(language: str, look: Look, otherwise: set[str]) -> None:
    """One is tighter that would need another line once its longest answer is chosen."""
    words = load_catalogue(SHIPPED, language)
    around = Around(words, replace(look, right_to_left=words.right_to_left), cast("Visit", None))
    room = WorldRoom(around.look, USED)
    found = {
        exercise.id: (room.view(shown, around).tight, built_one_after_another(shown, around, room))
        for exercise in FORMS
        for shown in [doing(exercise, around)]
    }
    assert {name for name, (tight, least) in found.items() if tight != least} <= otherwise
    assert len({*found.values()}) > 1


def test_most_forms_are_built_once() -> None:
    around = Around(load_catalogue(SHIPPED, "nl"), Look(), cast("Visit", None))
    room = WorldRoom(Look(), USED)
    tights = [
        (room.view(shown, around).tight, FormView.least_tight(shown, around, room.size().height()))
        for shown in (doing(exercise, around) for exercise in FORMS)
    ]
    assert {tight for tight, _ in tights} == {0, TIGHT, TIGHTEST}
    assert sum(found == known for found, known in tights) > 0.9 * len(tights)


def test_no_form_is_tight_beside_the_largest_letters() -> None:
    look = Look(1920, 1080, TextSize.LARGEST)
    around = Around(load_catalogue(SHIPPED, "nl"), look, cast("Visit", None))
    assert WorldRoom(look, look.room - USED).view(doing(FORMS[0], around), around).tight == 0

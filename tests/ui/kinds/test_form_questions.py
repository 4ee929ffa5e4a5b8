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
from kiosk.kinds.form import Spec
from kiosk.ui.kinds.form import FormView
from kiosk.ui.kinds.kind_view import TIGHT, TIGHTEST
from kiosk.ui.screens.world_room import WorldRoom
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.worlds.choosing import ChooseEntry
from kiosk.visit.screens import Doing
from kiosk.visit.visit import Visit

FORMS = [one for one in load_bank(SHIPPED) if one.kind == "form"]
ROOMS = (150, 300, 450, 600, 900)
"""Px of height, from what no page stands in to what each stands in."""

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


def height_filled_in(shown: Doing, around: Around, tight: int) -> int:
    """Give the px of height of a form in which each option stands in the letters of one that is chosen."""
    view = FormView(shown, around, tight=tight)
    for row in (
        row for one in view.entries.values() if isinstance(one, ChooseEntry) for row in one.rows.values()
    ):
        row.show_chosen(chosen=True)
    return view.height_in(WorldRoom(around.look, 0).size().width())


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(text_size=TextSize.LARGE)])
def test_how_tight_a_form_must_be_is_known_to_a_line_a_field_before_it_is_built(
    language: str, look: Look
) -> None:
    words = load_catalogue(SHIPPED, language)
    around = Around(words, replace(look, right_to_left=words.right_to_left), cast("Visit", None))
    for shown in (doing(exercise, around) for exercise in FORMS):
        highs = [height_filled_in(shown, around, tight) for tight in (0, TIGHT, TIGHTEST)]
        spare = look.line(Role.BODY) * len(cast(Spec, shown.exercise.spec).page.fields)
        for room in ROOMS:
            least = FormView.least_tight(shown, around, room)
            assert all(high + spare > room for high in highs[:least]), (shown.exercise.id, room)


def test_most_forms_are_built_once() -> None:
    around = Around(load_catalogue(SHIPPED, "nl"), Look(), cast("Visit", None))
    room = WorldRoom(Look(), 60)
    tights = [
        (room.view(shown, around).tight, FormView.least_tight(shown, around, room.size().height()))
        for shown in (doing(exercise, around) for exercise in FORMS)
    ]
    assert {tight for tight, _ in tights} == {0, TIGHT, TIGHTEST}
    assert sum(found == known for found, known in tights) > 0.9 * len(tights)

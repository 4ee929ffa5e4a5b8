from __future__ import annotations

from kiosk.core.attempt import Action
from kiosk.kinds import pointer
from kiosk.kinds.kind import Standing
from kiosk.worlds.field import Field
from tests.kinds.examples import spec

CLICK_WAY = [Action("click", "ball"), Action("click", "ball"), Action("click", "basket")]


def test_dragging_and_the_click_way_are_both_right() -> None:
    assert pointer.mark(spec("pointer"), [Action("click", "ball"), Action("drag", "ball", "basket")]).right
    assert pointer.mark(spec("pointer"), CLICK_WAY).right


def test_detours_are_counted_and_not_punished() -> None:
    mark = pointer.mark(spec("pointer"), [Action("click"), Action("drag", "basket", "ball"), *CLICK_WAY])
    assert mark.right
    assert mark.evidence == {"reached": 2, "missed": 2}


def test_the_goals_that_were_reached_are_met() -> None:
    way = pointer.way(spec("pointer"), [Action("click", "ball"), Action("click")])
    assert [card.standing for card in way] == [Standing.MET, Standing.AHEAD]


def test_someone_may_go_on_after_three_tries_in_vain() -> None:
    exercise = spec("pointer")
    assert not pointer.ready(exercise, Field(stuck=2))
    assert pointer.ready(exercise, Field(stuck=3))


def test_a_goal_reached_gives_three_new_tries() -> None:
    exercise = spec("pointer")
    state = pointer.apply(exercise, Field(stuck=2, missed=2), Action("click", "ball"))
    assert (state.stuck, state.missed, state.reached) == (0, 2, 1)

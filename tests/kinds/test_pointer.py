from __future__ import annotations

from functools import partial

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import pointer
from kiosk.kinds.kind import Standing, replay
from kiosk.kinds.pointer import Found
from kiosk.worlds.field import Field
from tests.kinds.examples import spec

CLICK_WAY = [Action("click", "ball"), Action("click", "ball"), Action("click", "basket")]


def test_dragging_and_the_click_way_are_both_right() -> None:
    assert pointer.mark(spec("pointer"), [Action("click", "ball"), Action("drag", "ball", "basket")]).right
    assert pointer.mark(spec("pointer"), CLICK_WAY).right


def test_detours_are_not_punished() -> None:
    detours = [Action("click"), Action("drag", "basket", "ball")]
    assert pointer.mark(spec("pointer"), [*detours, *CLICK_WAY]).right


def test_the_goals_that_were_reached_are_met() -> None:
    way = pointer.way(spec("pointer"), [Action("click", "ball"), Action("click")])
    assert [card.standing for card in way] == [Standing.MET, Standing.AHEAD]


def test_someone_may_go_on_after_three_tries_in_vain() -> None:
    exercise = spec("pointer")
    assert not pointer.ready(exercise, Field(stuck=2))
    assert pointer.ready(exercise, Field(stuck=3))


def test_a_double_click_that_is_too_slow_is_one_try_of_two_clicks() -> None:
    exercise = spec("pointer", goal=[{"double": "ball"}])
    assert not pointer.ready(exercise, Field(stuck=5))
    assert pointer.ready(exercise, Field(stuck=6))


@pytest.mark.parametrize("goal", [{"click": "ball"}, {"double": "ball"}, {"drag": "ball", "to": "basket"}])
def test_one_slip_never_looks_like_being_done(goal: dict[str, str]) -> None:
    exercise = spec("pointer", goal=[goal])
    for slip in ("", "basket"):
        twice = [Action("click", slip), Action("double", slip)]
        state = replay(partial(pointer.apply, exercise), pointer.start(exercise), twice)
        assert state.stuck == 1
        assert not pointer.ready(exercise, state)


def test_a_goal_reached_gives_three_new_tries() -> None:
    exercise = spec("pointer")
    state = pointer.apply(exercise, Field(stuck=2), Action("click", "ball"))
    assert (state.stuck, state.reached) == (0, 1)


def found_after(goal: dict[str, str], *actions: Action) -> tuple[Found, str] | None:
    """Try things on a field where one goal is due, and give what was come upon."""
    exercise = spec("pointer", goal=[goal])
    return pointer.found(exercise, replay(partial(pointer.apply, exercise), pointer.start(exercise), actions))


def test_whoever_presses_another_thing_learns_what_it_is() -> None:
    assert found_after({"click": "ball"}, Action("click", "basket")) == (Found.OTHER, "basket")
    assert found_after({"click": "ball"}, Action("drag", "basket", "ball")) == (Found.OTHER, "basket")
    assert found_after({"drag": "ball", "to": "basket"}, Action("click", "basket")) == (Found.OTHER, "basket")


def test_whoever_presses_beside_everything_learns_that_nothing_is_there() -> None:
    assert found_after({"click": "ball"}, Action("click")) == (Found.NOTHING, "")


def test_what_is_let_go_where_nothing_is_went_astray() -> None:
    carried = {"drag": "ball", "to": "basket"}
    assert found_after(carried, Action("drag", "ball")) == (Found.ASTRAY, "ball")
    assert found_after(carried, Action("click", "ball"), Action("click")) == (Found.ASTRAY, "ball")


def test_whoever_has_the_thing_learns_that_the_gesture_was_another() -> None:
    assert found_after({"double": "ball"}, Action("click", "ball")) == (Found.ONCE, "ball")
    assert found_after({"click": "ball"}, Action("drag", "ball", "basket")) == (Found.OTHERWISE, "ball")


def test_nothing_is_found_before_a_try_and_after_the_goal() -> None:
    goal = {"click": "ball"}
    assert found_after(goal) is None
    assert found_after(goal, Action("move", "basket")) is None
    assert found_after(goal, Action("click", "basket"), Action("click", "ball")) is None

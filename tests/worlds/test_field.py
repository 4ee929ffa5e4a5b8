from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.worlds.field import Field, Goal, Thing, Try, Verb, current, free_cell, gesture, overlaps

DRAG = (Goal(drag="ball", to="basket"),)
THINGS = ("ball", "basket", "lamp", "")


def test_a_click_on_a_thing_that_is_moved_to_will_do() -> None:
    assert gesture((Goal(move="ball"),), Field(), Verb.CLICK, "ball").reached == 1


def test_a_click_moves_and_clicks_at_once() -> None:
    assert gesture((Goal(move="ball"), Goal(click="ball")), Field(), Verb.CLICK, "ball").reached == 2


def test_passing_over_things_is_no_detour() -> None:
    assert gesture((Goal(click="ball"),), Field(), Verb.MOVE, "lamp") == Field()


def test_the_first_half_of_a_double_click_is_no_detour() -> None:
    goals = (Goal(double="ball"),)
    half = gesture(goals, Field(), Verb.CLICK, "ball")
    assert half.stuck == 1
    assert gesture(goals, half, Verb.DOUBLE, "ball").reached == 1


def test_two_quick_clicks_on_another_thing_are_one_try() -> None:
    goals = (Goal(click="ball"),)
    once = gesture(goals, Field(), Verb.CLICK, "lamp")
    assert gesture(goals, once, Verb.DOUBLE, "lamp") == Field(stuck=1, last=Try(Verb.DOUBLE, "lamp"))
    assert gesture(goals, once, Verb.DOUBLE, "basket").stuck == 2


def test_goals_are_reached_in_order() -> None:
    goals = (Goal(click="lamp"), Goal(click="ball"))
    assert gesture(goals, Field(), Verb.CLICK, "ball").reached == 0


def test_a_click_picks_up_and_a_second_puts_down() -> None:
    held = gesture(DRAG, Field(), Verb.CLICK, "ball")
    assert held.held == "ball"
    done = gesture(DRAG, held, Verb.CLICK, "basket")
    assert (done.reached, done.held, done.within) == (1, None, {"ball": "basket"})


def test_a_second_click_on_the_held_thing_lets_it_go() -> None:
    held = gesture(DRAG, Field(), Verb.CLICK, "ball")
    assert gesture(DRAG, held, Verb.CLICK, "ball") == Field()


def test_putting_down_elsewhere_is_a_detour_and_lets_go() -> None:
    held = gesture(DRAG, Field(), Verb.CLICK, "ball")
    tried = Try(Verb.DRAG, "ball", "lamp")
    assert gesture(DRAG, held, Verb.CLICK, "lamp") == Field(stuck=1, last=tried)


def test_what_was_tried_in_vain_is_known_until_something_else_is_done() -> None:
    tried = gesture(DRAG, Field(), Verb.CLICK, "lamp")
    assert tried.last == Try(Verb.CLICK, "lamp")
    assert gesture(DRAG, tried, Verb.MOVE, "basket").last == tried.last
    held = gesture(DRAG, tried, Verb.CLICK, "ball")
    assert held.last is None
    assert gesture(DRAG, held, Verb.CLICK, "basket").last is None


def test_a_thing_that_goes_nowhere_is_not_picked_up() -> None:
    assert gesture(DRAG, Field(), Verb.CLICK, "lamp").held is None


def test_a_drag_to_another_place_is_a_detour() -> None:
    tried = Try(Verb.DRAG, "ball", "lamp")
    assert gesture(DRAG, Field(), Verb.DRAG, "ball", "lamp") == Field(stuck=1, last=tried)


def test_when_all_is_done_nothing_is_due() -> None:
    assert current(DRAG, Field(reached=1)) is None


@given(
    st.lists(st.tuples(st.sampled_from(Verb), st.sampled_from(THINGS), st.sampled_from(THINGS)), max_size=15)
)
def test_goals_reached_are_never_lost(gestures: list[tuple[Verb, str, str]]) -> None:
    goals = (Goal(move="ball"), Goal(double="lamp"), *DRAG, Goal(click="basket"))
    state = Field()
    for verb, thing, to in gestures:
        after = gesture(goals, state, verb, thing, to)
        assert state.reached <= after.reached <= len(goals)
        state = after


def test_things_that_touch_do_not_overlap_and_leave_a_free_cell() -> None:
    one, other = (Thing(picture="x", words="x", at=(column, 4)) for column in (8, 10))
    assert not overlaps(one, other)
    assert overlaps(one, Thing(picture="x", words="x", at=(9, 3)))
    assert free_cell({"one": one, "other": other}) == (7, 5)


def test_a_detour_by_dragging_lets_go_of_what_was_held() -> None:
    held = gesture(DRAG, Field(), Verb.CLICK, "ball")
    assert gesture(DRAG, held, Verb.DRAG, "lamp", "basket") == Field(
        stuck=1, last=Try(Verb.DRAG, "lamp", "basket")
    )

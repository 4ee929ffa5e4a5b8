from __future__ import annotations

from functools import partial
from itertools import permutations, product
from random import Random

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import pointer
from kiosk.kinds.facts import FactsError, marked
from kiosk.kinds.kind import Standing, replay
from kiosk.kinds.pointer import BELOW_SHOWN, Found
from kiosk.worlds.facts import PICTURE, WORDS
from kiosk.worlds.field import Field
from tests.kinds import blind
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


THINGS = {f"thing-{n}": {"picture": "house", "words": "Iets", "at": [2 * n, 0]} for n in range(6)}


def among(count: int, *goals: dict[str, str]) -> pointer.Spec:
    """Give a field of so many things."""
    things = dict([*THINGS.items()][:count])
    found = spec("pointer", things=things, goal=[*goals])
    assert isinstance(found, pointer.Spec)
    return found


CLICK, CARRY = {"click": "thing-1"}, {"drag": "thing-1", "to": "thing-0"}


def counted_out(exercise: pointer.Spec) -> float:
    """Count every order in which things are clicked on, each once, to where Next is ready."""
    orders = [*permutations(exercise.things)]
    return sum(ended(exercise, order) for order in orders) / len(orders)


def ended(exercise: pointer.Spec, order: tuple[str, ...]) -> bool:
    state = pointer.start(exercise)
    for thing in order:
        if not pointer.ready(exercise, state):
            state = pointer.apply(exercise, state, Action("click", thing))
    return state.reached == len(exercise.goal)


@pytest.mark.parametrize("count", [4, 5, 6])
def test_who_clicks_about_comes_to_one_of_n_things_in_three_of_n_visits(count: int) -> None:
    assert pointer.guessing(among(count, CLICK)) == pytest.approx(counted_out(among(count, CLICK)))
    assert pointer.guessing(among(count, CLICK)) == pytest.approx(3 / count)


def carried(things: int) -> float:
    """Count every course of who carries blindly: what is picked up in vain, then where it is put down."""
    exercise = among(things, CARRY)
    orders = [*permutations(exercise.things)]
    places = [*permutations(key for key in exercise.things if key != "thing-1")]
    courses = [*product(orders, places)]
    return sum(carries(exercise, *course) for course in courses) / len(courses)


def carries(exercise: pointer.Spec, order: tuple[str, ...], places: tuple[str, ...]) -> bool:
    things, targets, state = iter(order), iter(places), pointer.start(exercise)
    taken = ""
    while not pointer.ready(exercise, state):
        thing = next(targets) if state.held else taken or next(things)
        state = pointer.apply(exercise, state, Action("click", thing))
        taken = state.held or taken
    return state.reached == 1


@pytest.mark.parametrize("things", [3, 4, 5])
def test_who_carries_about_gets_there_in_six_of_the_pairs_at_most(things: int) -> None:
    assert pointer.guessing(among(things, CARRY)) == pytest.approx(carried(things))
    assert things == 3 or pointer.guessing(among(things, CARRY)) == pytest.approx(6 / (things * (things - 1)))


@pytest.mark.parametrize(
    ("goals", "robot"),
    [
        ((CLICK,), blind.clicks_anywhere),
        ((CARRY,), blind.clicks_anywhere),
        ((CARRY,), blind.drags),
    ],
)
def test_whoever_tries_the_same_again_or_drags_gets_there_seldomer(
    goals: tuple[dict[str, str], ...], robot: blind.Acts
) -> None:
    exercise, chance = among(5, *goals), Random(1)  # noqa: S311 - draws robots
    went = sum(blind.went_right("pointer", exercise, chance, robot) for _ in range(300)) / 300
    assert 0 < went < pointer.guessing(exercise)


def test_each_goal_has_to_be_come_upon() -> None:
    other = {"click": "thing-3"}
    assert pointer.guessing(among(6, CLICK, other)) == pytest.approx(1 / 4)
    assert blind.rate("pointer", among(6, CLICK, other), 800) == pytest.approx(1 / 4, abs=0.06)


@pytest.mark.parametrize("goal", [{"move": "thing-1"}, {"double": "thing-1"}])
def test_what_asks_a_hand_alone_is_not_come_upon(goal: dict[str, str]) -> None:
    assert pointer.guessing(among(4, goal)) == 0


def test_among_few_things_little_is_left_for_ability_and_never_nothing() -> None:
    assert pointer.guessing(among(3, CLICK)) == pointer.SUREST < 1


def test_what_is_shown_has_a_picture_and_words_and_no_part_in_what_is_right() -> None:
    shown = spec("pointer", shown={"picture": "image", "words": "Your photo"})
    plain = spec("pointer")
    assert shown.shown is not None
    assert dict(marked(pointer.Spec, shown, WORDS))["shown.words"] == "Your photo"
    assert dict(marked(pointer.Spec, shown, PICTURE))["shown.picture"] == "image"
    assert pointer.routes(shown) == pointer.routes(plain)
    assert pointer.guessing(shown) == pointer.guessing(plain)


@pytest.mark.parametrize("shown", [{"picture": "image"}, {"words": "Your photo"}, "image"])
def test_what_is_shown_is_a_picture_with_words(shown: object) -> None:
    with pytest.raises(FactsError, match="shown"):
        spec("pointer", shown=shown)


def test_below_what_is_shown_there_is_room_for_few_things() -> None:
    places = [(column, row) for row in (0, 4) for column in (0, 4, 8)]
    six = {f"thing-{n}": {"picture": "tree", "words": f"{n}", "at": at} for n, at in enumerate(places)}
    shown = {"picture": "image", "words": "Your photo"}
    goal = [{"click": "thing-0"}]
    assert spec("pointer", things=dict([*six.items()][:BELOW_SHOWN]), goal=goal, shown=shown).shown
    with pytest.raises(FactsError, match="shown: expected at most 5 things"):
        spec("pointer", things=six, goal=goal, shown=shown)

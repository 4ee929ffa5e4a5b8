from __future__ import annotations

from itertools import permutations

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import order
from kiosk.kinds.kind import Given, Standing
from tests.kinds.examples import spec


def placing(*keys: str) -> list[Action]:
    return [Action("place", key) for key in keys]


def test_steps_whose_order_does_not_matter_may_stand_either_way() -> None:
    assert order.mark(spec("order"), placing("open", "to", "write", "send")).right
    assert order.mark(spec("order"), placing("open", "write", "to", "send")).right
    assert not order.mark(spec("order"), placing("to", "open", "write", "send")).right


def test_a_step_that_was_taken_back_can_be_placed_again() -> None:
    detour = [*placing("send", "open"), Action("take", "send"), *placing("to", "write", "send")]
    assert order.mark(spec("order"), detour).right


def test_a_step_stands_in_one_place_only() -> None:
    state = order.State(("open",))
    assert order.apply(spec("order"), state, Action("place", "open")) == state
    assert order.apply(spec("order"), state, Action("take", "send")) == state


def test_it_is_ready_when_every_step_has_a_place() -> None:
    assert not order.ready(spec("order"), order.State(("open", "to", "write")))
    assert order.ready(spec("order"), order.State(("send", "open", "to", "write")))


def told(*placed: str) -> list[tuple[str, bool]]:
    way = order.way(spec("order"), placing(*placed))
    return [(card.title.split(".")[1], card.standing is Standing.MET) for card in way]


def test_the_steps_in_a_right_place_are_met() -> None:
    assert told("open", "send") == [("open", True), ("to", False), ("write", False), ("send", False)]
    assert told("send", "to", "open", "write") == [
        ("open", False),
        ("to", True),
        ("write", False),
        ("send", False),
    ]


def test_steps_whose_order_does_not_matter_are_shown_as_they_were_placed() -> None:
    assert told("open", "write", "to", "send") == [(key, True) for key in ("open", "write", "to", "send")]
    assert told("send", "write", "open") == [("open", False), ("write", True), ("to", False), ("send", False)]


def test_guessing_is_the_share_of_orders_that_are_right() -> None:
    exercise = spec("order")
    orders = list(permutations(exercise.steps))
    right = [keys for keys in orders if order.mark(exercise, placing(*keys)).right]
    assert order.guessing(exercise) == pytest.approx(len(right) / len(orders))


def test_a_step_that_is_still_to_be_placed_names_the_other_places_it_may_have() -> None:
    assert [card.value for card in order.way(spec("order"), ())] == ["", "3", "2", ""]


def test_a_step_that_stands_well_needs_no_other_place() -> None:
    exercise = spec("order")
    assert {card.value for card in order.way(exercise, order.routes(exercise).right)} == {""}


def test_a_step_that_stands_elsewhere_tells_where_it_was_put() -> None:
    way = order.way(spec("order"), placing("send", "to", "open"))
    places = {card.title.split(".")[1]: card.given for card in way}
    assert places == {"open": Given(value="3"), "to": None, "write": None, "send": Given(value="1")}

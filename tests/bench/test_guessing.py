from __future__ import annotations

from typing import Any

import pytest

from kiosk.core.model import Exercise
from tests.bench.guessing import FAR, beside, screening

EVERY = [*screening()]


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_who_knows_nothing_gets_as_far_as_is_said_of_each_exercise(one: Exercise[Any]) -> None:
    assert abs(beside(one, 100).apart) < FAR


def test_the_robot_tries_every_kind() -> None:
    assert {one.kind for one in EVERY} == {"choice", "order", "inbox", "form", "pointer"}

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.model import Level
from kiosk.core.screening import Estimate, estimate, more_than_thought, said_of_oneself, start_from
from tests.core.screening.people import answered, expert_bank


def after(*, right: bool) -> Estimate:
    return estimate(answered(expert_bank(40), [right] * 15))


@pytest.mark.parametrize(
    ("said", "start"), [([], -1.5), ([0, 0, 0], -2.1), ([1, 2], -1.5), ([3, 3, 3], -0.9), ([3], -0.9)]
)
def test_self_reports_move_the_start_a_little(said: list[int], start: float) -> None:
    assert start_from(said) == pytest.approx(start)


@pytest.mark.parametrize("said", [[-1], [4], [0, 1, 7]])
def test_a_self_report_outside_the_answers_is_refused(said: list[int]) -> None:
    with pytest.raises(ValueError, match="from 0 to 3"):
        start_from(said)


def test_who_thought_little_and_showed_much_can_do_more_than_thought() -> None:
    assert more_than_thought([0, 1, 0], after(right=True))


@pytest.mark.parametrize(("above", "more"), [(0.81, False), (0.82, True)])
@pytest.mark.parametrize("level", [Level.INTERMEDIATE, Level.BEYOND])
def test_every_level_above_what_was_said_counts_and_enough_is_what_one_level_must_hold(
    level: Level, above: float, *, more: bool
) -> None:
    levels = dict.fromkeys(Level, 0.0) | {Level.FOUNDATION: 1 - above, level: above}
    assert more_than_thought([1, 1, 1], replace(after(right=True), levels=levels)) is more


def test_who_thought_much_can_not_do_more_than_thought() -> None:
    assert not more_than_thought([3, 3, 3], after(right=True))


def test_who_showed_little_is_not_told_so() -> None:
    assert not more_than_thought([0, 0, 0], after(right=False))


def test_without_questions_or_answers_nothing_is_compared() -> None:
    assert not more_than_thought([], after(right=True))
    assert not more_than_thought([0, 0, 0], estimate([]))


def test_the_four_answers_stand_for_the_four_levels() -> None:
    assert [said_of_oneself([answer] * 3) for answer in range(4)] == list(Level)


def test_a_mean_between_two_answers_is_rounded_up() -> None:
    assert said_of_oneself([0, 1]) is Level.FOUNDATION


def test_who_was_asked_nothing_said_nothing() -> None:
    assert said_of_oneself([]) is None

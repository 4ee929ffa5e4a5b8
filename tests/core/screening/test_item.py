from __future__ import annotations

import math
from dataclasses import replace
from statistics import fmean, pstdev, pvariance
from types import MappingProxyType

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.places import SHIPPED
from kiosk.core.attempt import Answer
from kiosk.core.competences import PRE, Area
from kiosk.core.model import AiLabel, Exercise, Ksa, Level, Outcome, Purpose, Reading, Use
from kiosk.core.screening import Item, item_of, response_of
from kiosk.core.screening.item import believed
from kiosk.core.screening.table import (
    DEFAULT_SLOPE,
    DIFFICULTY_OF_STEP,
    EXPERT_ERROR,
    EXPERT_MIDDLE,
    EXPERT_RELIABILITY,
)
from tests.core.screening.people import chance_of

EXERCISE: Exercise[object] = Exercise(
    id="4.1-code",
    revision=1,
    kind="choice",
    competence="4.1",
    level=Level.FOUNDATION,
    ksa=Ksa.SKILL,
    ai=AiLabel.NONE,
    difficulty=2,
    use=Use.BOTH,
    themes=(),
    siblings=("4.1-code-again",),
    reading=Reading.LITTLE,
    since="0.1",
    picture="phone",
    guessing=0.25,
    hints=1,
    spec=None,
    texts=MappingProxyType({}),
)
ITEM = Item("a", Area.SAFETY, -1.0)
ANSWER = Answer(1, Purpose.SCREENING, "a", 1, (), 0, helped=False, unknown=False, outcome=Outcome.ALONE)


def test_an_exercise_becomes_an_uncalibrated_item_with_the_experts_difficulty() -> None:
    assert item_of(EXERCISE) == Item(
        id="4.1-code",
        area=Area.SAFETY,
        difficulty=-1.16 + 0.82 * (-1.4 + 1.16),
        slope=DEFAULT_SLOPE,
        guessing=0.25,
        siblings=("4.1-code-again",),
        reading=Reading.LITTLE,
        error=EXPERT_ERROR * 0.82**0.5,
    )


def test_what_experts_judge_is_believed_as_far_as_people_would_bear_it_out() -> None:
    chance = chance_of(1)
    spread = math.sqrt(EXPERT_RELIABILITY / (1 - EXPERT_RELIABILITY)) * EXPERT_ERROR
    true = [chance.gauss(-0.4, spread) for _ in range(20_000)]
    judged = [(one, one + chance.gauss(0, EXPERT_ERROR)) for one in true]
    far = [(one, *believed(said, -0.4)) for one, said in judged if said < -2]
    apart = [one - difficulty for one, difficulty, _ in far]
    assert abs(fmean(apart)) < 0.03
    assert pstdev(apart) == pytest.approx(far[0][2], abs=0.02)


def judged_of_the_shipped() -> list[float]:
    """Give what experts judged of every shipped item of the screening, in logits."""
    items = (one for one in load_bank(SHIPPED) if one.screens and one.competence != PRE)
    return [DIFFICULTY_OF_STEP[one.difficulty] for one in items]


def test_the_middle_is_that_of_the_shipped_items() -> None:
    assert abs(fmean(judged_of_the_shipped()) - EXPERT_MIDDLE) < 0.2


def test_the_reliability_is_what_the_spread_of_the_shipped_items_leaves() -> None:
    variance = pvariance(judged_of_the_shipped())
    assert abs(1 - EXPERT_ERROR**2 / variance - EXPERT_RELIABILITY) < 0.05


def test_a_gate_exercise_is_no_item() -> None:
    with pytest.raises(ValueError, match="for the gate"):
        item_of(replace(EXERCISE, competence="pre"))


@pytest.mark.parametrize(
    ("difficulty", "slope", "guessing", "error"),
    [
        (math.nan, 1.2, 0.0, 0.0),
        (math.inf, 1.2, 0.0, 0.0),
        (0.0, 0.0, 0.0, 0.0),
        (0.0, math.inf, 0.0, 0.0),
        (0.0, 1.2, 1.0, 0.0),
        (0.0, 1.2, -0.1, 0.0),
        (0.0, 1.2, 0.0, -1.0),
    ],
)
def test_an_item_with_impossible_figures_is_refused(
    difficulty: float, slope: float, guessing: float, error: float
) -> None:
    with pytest.raises(ValueError, match="impossible"):
        replace(ITEM, difficulty=difficulty, slope=slope, guessing=guessing, error=error)


@pytest.mark.parametrize("outcome", [Outcome.WITH_HELP, Outcome.WITH_HINT, Outcome.NOT_YET])
def test_what_did_not_go_right_alone_is_not_right(outcome: Outcome) -> None:
    assert not response_of(ITEM, replace(ANSWER, outcome=outcome)).right


def test_what_went_right_alone_is_right() -> None:
    assert response_of(ITEM, ANSWER).right


def test_i_do_not_know_is_kept_apart_from_not_right() -> None:
    response = response_of(ITEM, replace(ANSWER, unknown=True, outcome=Outcome.NOT_YET))
    assert (response.right, response.known) == (False, False)

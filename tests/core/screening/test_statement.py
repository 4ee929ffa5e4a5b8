from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.screening import Estimate, Item, Response, area_words, estimate, statement
from kiosk.core.screening.statement import likeliest
from kiosk.core.screening.table import CUTS, LEVELS
from tests.core.screening.people import answered, expert_bank, responses

FIRST, FOUNDATION, INTERMEDIATE, BEYOND = LEVELS


def found(*shares: float, answers: int = 15, mean: float = 0.0, sd: float = 0.5) -> Estimate:
    """Make an estimate with these level shares, and every area alike."""
    return Estimate(
        means=MappingProxyType(dict.fromkeys(Area, mean)),
        covariance=tuple(tuple(sd**2 * (row == column) for column in range(5)) for row in range(5)),
        overall=mean,
        overall_sd=sd,
        levels=MappingProxyType(dict(zip(LEVELS, shares, strict=True))),
        answered=answers,
    )


@pytest.mark.parametrize(
    ("shares", "low", "high", "sureness"),
    [
        ((0.05, 0.82, 0.08, 0.05), FOUNDATION, FOUNDATION, Sureness.SURE),
        ((0.05, 0.81, 0.09, 0.05), FOUNDATION, INTERMEDIATE, Sureness.FAIRLY),
        ((0.20, 0.79, 0.01, 0.00), FIRST, FOUNDATION, Sureness.FAIRLY),
        ((0.25, 0.40, 0.30, 0.05), FOUNDATION, INTERMEDIATE, Sureness.FIRST_IMPRESSION),
        ((0.00, 0.00, 0.50, 0.50), INTERMEDIATE, BEYOND, Sureness.FAIRLY),
        ((0.95, 0.05, 0.00, 0.00), FIRST, FIRST, Sureness.SURE),
    ],
)
def test_one_level_is_said_when_it_holds_enough_else_two_neighbours(
    shares: tuple[float, ...], low: Level, high: Level, sureness: Sureness
) -> None:
    assert statement(found(*shares)) == Statement(low, high, sureness)


@pytest.mark.parametrize(
    ("answers", "sureness"),
    [(4, Sureness.FIRST_IMPRESSION), (5, Sureness.FAIRLY), (9, Sureness.FAIRLY), (10, Sureness.SURE)],
)
def test_a_short_visit_is_never_called_sure(answers: int, sureness: Sureness) -> None:
    assert statement(found(0.9, 0.1, 0, 0, answers=answers)).sureness is sureness


@settings(max_examples=40)
@given(responses())
def test_any_answers_also_none_give_a_statement_that_holds_the_likeliest_level(some: list[Response]) -> None:
    estimated = estimate(some)
    said = statement(estimated)
    ranks = LEVELS.index(said.low), LEVELS.index(said.high)
    assert ranks[0] <= ranks[1] <= ranks[0] + 1
    assert likeliest(estimated) in {said.low, said.high}
    assert area_words(estimated, some).keys() == set(Area)


def test_without_answers_nothing_is_known_of_any_area() -> None:
    words = area_words(estimate([]), [])
    assert set(words.values()) == {AreaWord.NOT_YET_KNOWN}


def in_each_area(rights: str, difficulty: float = 0.0) -> list[Response]:
    """Answer alike in all areas: "+" is right, "-" is not."""
    item = Item("item", Area.SAFETY, difficulty)
    return [
        Response(replace(item, id=f"{area}{number}", area=area), right=right == "+")
        for area in Area
        for number, right in enumerate(rights)
    ]


@pytest.mark.parametrize(
    ("mean", "rights", "word"),
    [
        (0.3, "++", AreaWord.STRONG),
        (-0.95, "++", AreaWord.STRONG),
        (-1.0, "++", AreaWord.NOT_YET_KNOWN),
        (-0.6, "--", AreaWord.NOT_YET_KNOWN),
        (-0.65, "--", AreaWord.TO_PRACTISE),
    ],
)
def test_an_area_gets_the_word_that_is_sure_enough(mean: float, rights: str, word: AreaWord) -> None:
    some = in_each_area(rights)
    assert set(area_words(found(0, 0.5, 0.5, 0, mean=mean), some).values()) == {word}


@pytest.mark.parametrize("mean", [-3, -1, 1, 3])
def test_an_area_is_never_strong_with_something_of_the_level_missed_nor_to_practise_without(
    mean: float,
) -> None:
    one_level = found(0, 1, 0, 0, mean=mean)
    for difficulty in (CUTS[0] - 1, CUTS[0], CUTS[1] - 0.1):
        missed = in_each_area("++-", difficulty=difficulty)
        assert AreaWord.STRONG not in area_words(one_level, missed).values()
    harder = in_each_area("++-", difficulty=CUTS[1])
    for some in (harder, in_each_area("++")):
        assert AreaWord.TO_PRACTISE not in area_words(one_level, some).values()
    assert (AreaWord.STRONG in area_words(one_level, harder).values()) is (mean > CUTS[0] + 0.5)


@pytest.mark.parametrize(
    ("shares", "mean", "word"),
    [
        ((0.5, 0.5, 0, 0), -1.7, AreaWord.STRONG),
        ((0.5, 0.5, 0, 0), -2.7, AreaWord.TO_PRACTISE),
        ((1, 0, 0, 0), -2.7, AreaWord.TO_PRACTISE),
        ((0, 0, 0.5, 0.5), 0.5, AreaWord.TO_PRACTISE),
        ((0, 0, 0, 1), 1.6, AreaWord.STRONG),
    ],
)
def test_an_area_is_weighed_against_the_level_of_its_person(
    shares: tuple[float, ...], mean: float, word: AreaWord
) -> None:
    some = in_each_area("++" if word is AreaWord.STRONG else "--", difficulty=CUTS[0] - 1)
    assert set(area_words(found(*shares, mean=mean), some).values()) == {word}


def test_an_area_asked_once_is_not_yet_known_whatever_the_others_say() -> None:
    some = [Response(Item("a", Area.SAFETY, 0.0), right=True)]
    assert area_words(found(0, 0, 0, 1, mean=3), some)[Area.SAFETY] is AreaWord.NOT_YET_KNOWN


def test_all_right_is_strong_and_all_not_right_is_to_practise() -> None:
    for right, word in ((True, AreaWord.STRONG), (False, AreaWord.TO_PRACTISE)):
        some = answered(expert_bank(40), [right] * 15)
        assert set(area_words(estimate(some), some).values()) == {word}

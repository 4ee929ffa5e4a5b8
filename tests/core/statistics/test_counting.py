from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.attempt import Answer
from kiosk.core.findings import AreaWord
from kiosk.core.model import Level, Outcome, Purpose
from kiosk.core.progress import findings
from kiosk.core.screening import Response, estimate
from kiosk.core.screening.curve import probability
from kiosk.core.screening.table import CUTS, LEVELS, PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD
from kiosk.core.statistics.counting import NO_ENTRIES, Ended, drawn, entries
from kiosk.core.statistics.dictionary import CATEGORIES, COMPLETED
from tests.core.screening.people import AREAS, calibrated_bank, chance_of
from tests.core.test_counters import BANK, ITEMS, answer, five

PEOPLE = 800
SURE = 4
"""Standard errors that a share may be off at the fixed seed: of a normal, 1 in 16,000 is further."""


def ended(*answers: Answer, language: str = "nl", helped: bool = False) -> Ended:
    return Ended(answers, language, COMPLETED, helped)


def gate(number: int, outcome: Outcome) -> Answer:
    return answer(number, f"pre-{number}", outcome, purpose=Purpose.GATE)


ANSWERS = st.lists(
    st.builds(
        lambda item, outcome, purpose: answer(1, item, outcome, purpose=purpose),
        st.sampled_from(ITEMS),
        st.sampled_from(Outcome),
        st.sampled_from(Purpose),
    ),
    max_size=8,
)


@given(answers=ANSWERS, chance=st.floats(0, 1, exclude_max=True), helped=st.booleans())
def test_a_visit_is_in_one_declared_category_of_every_table_or_in_none(
    *, answers: list[Answer], chance: float, helped: bool
) -> None:
    found = entries(BANK, ended(*answers, helped=helped), chance)
    if all(one.purpose is Purpose.PRACTICE for one in answers):
        assert found == NO_ENTRIES
    else:
        assert found.keys() == CATEGORIES.keys()
        assert all(found[table] in CATEGORIES[table] for table in CATEGORIES)


def test_what_was_practised_alone_is_counted_nowhere() -> None:
    practised = [answer(n, f"{n}.1-1a", purpose=Purpose.PRACTICE) for n in range(1, 6)]
    assert entries(BANK, ended(*practised), 0.5) == NO_ENTRIES
    assert entries(BANK, ended(), 0.5) == NO_ENTRIES


def test_an_area_is_counted_by_the_word_that_was_said_of_it() -> None:
    answers = [answer(n, f"4.1-{n}a", Outcome.NOT_YET) for n in range(1, 4)]
    said = findings(BANK, BANK, answers, ()).areas
    assert AreaWord.TO_PRACTISE in said.values()
    found = entries(BANK, ended(*answers), 0.5)
    assert {area: found[area.name.lower()] for area in said} == {
        area: word.value for area, word in said.items()
    }


@pytest.mark.parametrize(
    "done",
    [
        (Outcome.NOT_YET,) * 4,
        (Outcome.NOT_YET,) * 3,
        (Outcome.ALONE,),
        (Outcome.ALONE, Outcome.ALONE, Outcome.NOT_YET),
    ],
    ids=["did not pass", "left after three misses", "left after one", "left after three"],
)
def test_who_was_not_through_the_warm_up_is_at_the_first_steps(done: tuple[Outcome, ...]) -> None:
    answers = [gate(number, outcome) for number, outcome in enumerate(done, start=1)]
    for chance in (0.0, 0.5, 0.999):
        assert entries(BANK, ended(*answers), chance)["level"] == Level.FIRST_STEPS


def test_of_whoever_is_through_the_warm_up_a_level_is_drawn() -> None:
    through = [gate(number, Outcome.ALONE) for number in range(1, 5)]
    assert entries(BANK, ended(*through), 0.999)["level"] == Level.BEYOND
    assert entries(BANK, ended(*through), 0.0)["level"] == Level.FIRST_STEPS


def test_languages_that_few_read_are_counted_together() -> None:
    read = {
        code: entries(BANK, ended(*five(), language=code), 0.5)["language"] for code in ("nl", "ar", "ps")
    }
    assert read == {"nl": "nl", "ar": "ar", "ps": "other"}


def test_help_and_how_it_ended_are_counted_as_they_are_told() -> None:
    found = entries(BANK, Ended(tuple(five()), "nl", "left", helped=True), 0.5)
    assert (found["help"], found["outcome"], found["mode"]) == ("used", "left", "guest")
    assert entries(BANK, ended(*five()), 0.5)["help"] == "not_used"


@pytest.mark.parametrize(
    ("chance", "level"),
    [
        (0.0, "first_steps"),
        (0.24, "first_steps"),
        (0.25, "foundation"),
        (0.74, "intermediate"),
        (0.75, "beyond"),
    ],
)
def test_a_level_is_drawn_by_its_share(chance: float, level: str) -> None:
    assert drawn(dict.fromkeys(LEVELS, 0.25), chance) == level


def test_shares_that_do_not_quite_reach_one_still_give_a_level() -> None:
    shares = {**dict.fromkeys(LEVELS, 0.1), Level.FOUNDATION: 0.6}
    assert drawn(shares, math.nextafter(1, 0)) is Level.FOUNDATION


@pytest.mark.parametrize("items", [0, 4, 10])
def test_over_many_people_the_drawn_levels_are_spread_as_the_people_are(items: int) -> None:
    """People of the engine's own prior answer few items; drawn, their levels are unbiased all the same."""
    chance = chance_of("levels")
    bank = calibrated_bank(60, 7)
    true: Counter[Level] = Counter()
    found: Counter[Level] = Counter()
    likeliest: Counter[Level] = Counter()
    for _ in range(PEOPLE):
        common = chance.gauss(PRIOR_MEAN, PRIOR_SD * math.sqrt(PRIOR_CORRELATION))
        own = [chance.gauss(0, PRIOR_SD * math.sqrt(1 - PRIOR_CORRELATION)) for _ in range(5)]
        abilities = {area: common + part for area, part in zip(AREAS, own, strict=True)}
        asked = chance.sample(bank, items)
        rights = [chance.random() < probability(item, abilities[item.area]) for item in asked]
        levels = estimate([Response(item, right) for item, right in zip(asked, rights, strict=True)]).levels
        overall = sum(abilities.values()) / len(AREAS)
        true[LEVELS[sum(overall >= cut for cut in CUTS)]] += 1
        found[drawn(levels, chance.random())] += 1
        likeliest[max(levels, key=lambda level: levels[level])] += 1
    assert off(found, true) < SURE
    if items < 5:  # as taking each person's likeliest level would not be
        assert off(likeliest, true) > SURE


def off(found: Counter[Level], true: Counter[Level]) -> float:
    """Give how far a level's share is off at most, in standard errors of the difference of two shares."""
    shares = {level: true[level] / PEOPLE for level in LEVELS}
    errors = {level: math.sqrt(2 * share * (1 - share) / PEOPLE) for level, share in shares.items()}
    return max(abs(found[level] / PEOPLE - shares[level]) / errors[level] for level in LEVELS)

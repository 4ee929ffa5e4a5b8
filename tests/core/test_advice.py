from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.advice import (
    BEGINNING,
    LIKELY,
    Standing,
    in_reach,
    missed_safety,
    next_step,
    reached,
    settled,
    shown,
    steps_off,
)
from kiosk.core.attempt import Answer
from kiosk.core.competences import Area
from kiosk.core.model import Exercise, Outcome, Purpose, Theme
from kiosk.core.screening import estimate
from kiosk.core.screening.table import CUTS, DIFFICULTY_OF_STEP
from tests.core.test_progress import ANSWERS, BANK, answer
from tests.visit.kiosks import exercise

ALL = tuple(BANK.values())
ABILITIES = st.floats(-4, 4)
STANDINGS = st.builds(
    Standing, ABILITIES, st.dictionaries(st.sampled_from(Area), ABILITIES, min_size=5, max_size=5)
)


def alike(ability: float) -> Standing:
    return Standing(ability, dict.fromkeys(Area, ability))


def open_still(answers: list[Answer], standing: Standing) -> list[Exercise[object]]:
    """Give what was missed, was not practised in vain, and is in reach."""
    last = {one.exercise: one for one in answers}
    missed = [one for one in ALL if one.id in last and one.id not in settled(answers)]
    return [one for one in missed if in_reach(one, standing) and not practised_in_vain(last[one.id])]


def practised_in_vain(given: Answer) -> bool:
    return given.purpose is Purpose.PRACTICE and given.outcome is Outcome.NOT_YET


@given(ANSWERS, STANDINGS)
def test_what_was_missed_and_is_in_reach_comes_before_what_was_never_asked(
    answers: list[Answer], standing: Standing
) -> None:
    advised, missed = next_step(ALL, answers, standing), open_still(answers, standing)
    assert advised is not None
    assert advised not in settled(answers)
    among = missed or [one for one in ALL if one.id not in settled(answers)]
    below = LIKELY if missed else 0
    assert BANK[advised] in among
    assert steps_off(BANK[advised], standing, below) == min(steps_off(one, standing, below) for one in among)


@given(ANSWERS, st.floats(-4, (DIFFICULTY_OF_STEP[1] + DIFFICULTY_OF_STEP[2]) / 2 + LIKELY))
def test_who_finds_it_all_hard_practises_the_easiest_thing_they_missed(
    answers: list[Answer], ability: float
) -> None:
    if missed := open_still(answers, alike(ability)):
        advised = next_step(ALL, answers, alike(ability))
        assert advised is not None
        assert BANK[advised].difficulty == min(one.difficulty for one in missed)


def test_who_missed_the_easiest_things_between_two_levels_is_advised_none_harder() -> None:
    missed = [answer(f"{area}.1-1a", Outcome.NOT_YET) for area in (1, 2, 3)]
    for ability in (CUTS[0] - 0.5, CUTS[0], CUTS[0] + 0.5):
        for harder in (2, 3):
            advised = next_step(ALL, [*missed, answer(f"4.1-{harder}a", Outcome.NOT_YET)], alike(ability))
            assert advised == "1.1-1a"


def test_someone_strong_practises_near_what_goes_well_mostly_and_not_a_slip() -> None:
    slip, near, hard = (answer(f"2.1-{step}a", Outcome.NOT_YET) for step in (1, 4, 5))
    able = alike(DIFFICULTY_OF_STEP[4] + LIKELY)
    assert next_step(ALL, [slip, near, hard], able) == "2.1-4a"
    assert next_step(ALL, [slip, hard], able) == "2.1-5a"
    assert next_step(ALL, [slip], able) == "2.1-1a"


def test_what_is_out_of_reach_waits_although_it_was_missed() -> None:
    missed = [answer("2.1-5a", Outcome.NOT_YET)]
    weak, able = (alike(DIFFICULTY_OF_STEP[5] - LIKELY + less) for less in (-0.01, 0.01))
    assert next_step(ALL, missed, able) == "2.1-5a"
    assert next_step(ALL, missed, weak) != "2.1-5a"


@given(ANSWERS, ABILITIES, ABILITIES)
def test_who_is_abler_is_never_advised_something_easier(
    answers: list[Answer], one: float, other: float
) -> None:
    lower, higher = (next_step(ALL, answers, alike(ability)) for ability in sorted((one, other)))
    assert lower is not None
    assert higher is not None
    assert BANK[lower].difficulty <= BANK[higher].difficulty


@given(st.permutations(ALL), ANSWERS, STANDINGS)
def test_the_order_of_the_exercises_does_not_matter(
    shuffled: list[Exercise[object]], answers: list[Answer], standing: Standing
) -> None:
    assert next_step(shuffled, answers, standing) == next_step(ALL, answers, standing)


def test_what_is_new_is_taken_where_it_goes_half_the_time_the_easier_of_two_as_near() -> None:
    between = (DIFFICULTY_OF_STEP[2] + DIFFICULTY_OF_STEP[3]) / 2
    for ability, difficulty in ((between, 2), (DIFFICULTY_OF_STEP[3] - 0.2, 3), (between - 0.2, 2)):
        advised = next_step(ALL, [], alike(ability))
        assert advised is not None
        assert BANK[advised].difficulty == difficulty


def test_of_what_is_about_as_near_the_weaker_area_comes_first() -> None:
    standing = Standing(-0.6, {**dict.fromkeys(Area, -0.59), Area.SAFETY: -0.6})
    assert next_step(ALL, [], standing) == "4.1-3a"
    assert next_step(ALL, [answer("2.1-3b", Outcome.WITH_HELP)], standing) == "2.1-3b"


def test_mouse_and_keyboard_come_first_only_for_who_was_not_screened() -> None:
    assert next_step(ALL, [], BEGINNING) == "pre-0"
    assert next_step(ALL, [], alike(BEGINNING.overall)) == "1.1-1a"


def test_what_was_practised_without_success_waits_for_others_that_are_as_near() -> None:
    tried = [answer(f"2.1-3{twin}", Outcome.NOT_YET, Purpose.PRACTICE) for twin in "ab"]
    advised = next_step(ALL, tried, alike(-0.6))
    assert advised is not None
    assert advised not in {"2.1-3a", "2.1-3b"}
    assert BANK[advised].difficulty == 3
    few = [BANK["2.1-3a"], BANK["2.1-1a"]]
    assert next_step(few, tried, alike(-0.6)) == "2.1-3a"
    asked = [*tried, answer("2.1-1a", Outcome.NOT_YET)]
    assert next_step(few, asked, alike(-0.6)) == "2.1-1a"


def with_hints(name: str, hints: int) -> Answer:
    return replace(answer(name, Outcome.WITH_HINT, Purpose.PRACTICE), hints_used=hints)


def test_what_was_copied_stays_the_next_thing_until_it_goes_without_a_hint() -> None:
    missed = answer("2.1-3b", Outcome.NOT_YET)
    copied = [missed, with_hints("2.1-3b", 3)]
    assert next_step(ALL, copied, alike(-0.6)) == "2.1-3b"
    assert next_step(ALL, [*copied, with_hints("2.1-3b", 1)], alike(-0.6)) == "2.1-3b"
    assert next_step(ALL, [*copied, with_hints("2.1-3b", 0)], alike(-0.6)) != "2.1-3b"


def test_the_first_time_that_something_shown_goes_may_be_copied() -> None:
    seen, goes = answer("2.1-3b", Outcome.NOT_YET, Purpose.PRACTICE), with_hints("2.1-3b", 0)
    assert settled([goes]) == settled([seen, goes]) == settled([goes, seen, goes]) == set()
    assert settled([seen, goes, goes]) == settled([with_hints("2.1-3b", 2), goes]) == {"2.1-3b"}
    assert settled([answer("2.1-3b")]) == settled([seen, answer("2.1-3b")]) == {"2.1-3b"}


@given(ANSWERS)
def test_nothing_that_did_not_go_the_last_time_is_settled(answers: list[Answer]) -> None:
    last = {one.exercise: one.outcome for one in answers}
    without_help = {Outcome.ALONE, Outcome.WITH_HINT}
    assert {name for name, outcome in last.items() if outcome is Outcome.ALONE} <= settled(answers)
    assert all(last[name] in without_help for name in settled(answers))


LOCK = replace(exercise("lock", "4.1", 1), themes=(Theme.SAFETY,))
MAIL = replace(exercise("mail", "2.1", 2), themes=(Theme.MONEY, Theme.SAFETY))


def test_what_keeps_someone_safe_comes_first_of_what_was_missed_and_likely_goes() -> None:
    offered = [LOCK, MAIL, *ALL]
    assert next_step(offered, [], alike(-0.6)) not in {"lock", "mail"}
    missed = [answer(name, Outcome.NOT_YET) for name in ("lock", "2.1-2a", "1.1-1a")]
    missed.append(answer("mail", Outcome.WITH_HELP))
    assert next_step(offered, missed, alike(-0.6)) == "mail"
    assert next_step(offered, [*missed, answer("mail")], alike(-0.6)) == "lock"
    assert next_step(offered, [*missed, answer("mail"), answer("lock")], alike(-0.6)) == "2.1-2a"


def test_what_keeps_someone_safe_and_is_harder_waits_for_the_easiest_thing_missed() -> None:
    offered, missed = [MAIL, *ALL], [answer(name, Outcome.NOT_YET) for name in ("mail", "5.1-1a")]
    assert next_step(offered, missed, alike(CUTS[0])) == "5.1-1a"
    assert next_step(offered, [*missed, answer("5.1-1a")], alike(CUTS[0])) == "mail"
    assert next_step([LOCK, *offered], [*missed, answer("lock", Outcome.NOT_YET)], alike(CUTS[0])) == "lock"


def test_only_what_the_screening_asked_of_safety_counts_as_missed_in_it() -> None:
    lock = {"lock": replace(exercise("lock", "4.1", 1), themes=(Theme.SAFETY,))}
    assert missed_safety(lock, [answer("lock", Outcome.WITH_HINT)])
    assert not missed_safety(lock, [answer("lock"), answer("gone", Outcome.NOT_YET)])
    assert not missed_safety(lock, [answer("lock", Outcome.NOT_YET, Purpose.PRACTICE)])
    assert not missed_safety(BANK, [answer("4.1-3a", Outcome.NOT_YET)])


def test_what_is_nearly_what_went_alone_waits_until_nothing_else_is_left() -> None:
    twin = replace(exercise("twin", "2.1", 3), siblings=("2.1-3a",))
    done = [answer("2.1-3a")]
    assert next_step([twin, BANK["2.1-1a"]], done, alike(-0.6)) == "2.1-1a"
    assert next_step([twin], done, alike(-0.6)) == "twin"


def test_when_all_went_alone_there_is_nothing_to_advise() -> None:
    assert next_step([BANK["2.1-3a"]], [answer("2.1-3a")], BEGINNING) is None
    assert next_step([], [], BEGINNING) is None


def test_after_few_answers_the_kinder_start_counts() -> None:
    nothing, found = shown(estimate([])), estimate([])
    assert nothing.overall < found.overall - 0.5
    assert shown(replace(found, answered=5)).areas == dict(found.means)


@given(ANSWERS)
def test_without_a_screening_one_stands_at_the_hardest_thing_that_went_alone(answers: list[Answer]) -> None:
    last = {one.exercise: one.outcome for one in answers if one.exercise in BANK}
    steps = [BANK[name].difficulty for name, outcome in last.items() if outcome is Outcome.ALONE]
    assert reached(BANK, answers).overall == DIFFICULTY_OF_STEP[max(steps, default=1)]


FIRST_TIME = exercise("first-time", "2.1", 0)


def test_nobody_stands_lower_for_what_goes_at_a_first_time() -> None:
    bank = {**BANK, "first-time": FIRST_TIME}
    assert reached(bank, [answer("first-time")]) == BEGINNING
    assert reached(bank, [answer("first-time"), answer("2.1-2a")]).overall == DIFFICULTY_OF_STEP[2]


def test_who_can_do_least_begins_with_what_goes_at_a_first_time() -> None:
    offered, weakest = [FIRST_TIME, *ALL], alike(DIFFICULTY_OF_STEP[0])
    assert next_step(offered, [], weakest) == "first-time"
    missed = [answer(name, Outcome.NOT_YET) for name in ("2.1-1a", "first-time", "2.1-2a")]
    assert next_step(offered, missed, weakest) == "first-time"
    assert next_step(offered, [*missed, answer("first-time")], weakest) == "2.1-1a"
    assert next_step(offered, [], BEGINNING) == "pre-0"

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.attempt import Answer
from kiosk.core.competences import PRE, Area
from kiosk.core.findings import AreaWord, Findings, Sureness
from kiosk.core.model import Exercise, Outcome, Purpose, Theme, Use
from kiosk.core.progress import CAN_DO_LINES, findings, gate_outcomes, gate_round, responses_of
from tests.visit.kiosks import bank, exercise

BANK: Mapping[str, Exercise[object]] = {one.id: one for one in bank()}
ALONE, NOT_YET = Outcome.ALONE, Outcome.NOT_YET


def answer(name: str, outcome: Outcome = ALONE, purpose: Purpose = Purpose.SCREENING) -> Answer:
    return Answer(
        number=1,
        purpose=purpose,
        exercise=name,
        revision=1,
        actions=(),
        hints_used=0,
        helped=outcome is Outcome.WITH_HELP,
        unknown=False,
        outcome=outcome,
    )


NAMES = st.sampled_from([*BANK, "an-exercise-that-is-gone"])


@st.composite
def given_answers(draw: st.DrawFn) -> Answer:
    """Draw an answer; the warm-up is never asked in the screening."""
    name = draw(NAMES)
    among = [Purpose.GATE, Purpose.PRACTICE] if name.startswith(PRE) else [*Purpose]
    return answer(name, draw(st.sampled_from(Outcome)), draw(st.sampled_from(among)))


ANSWERS = st.lists(given_answers(), max_size=20)
REPORTS = st.lists(st.integers(0, 3), max_size=3)


def found(*answers: Answer, among: Mapping[str, Exercise[object]] = BANK) -> Findings:
    return findings(among, among, answers, ())


def whole_screening(outcome: Outcome) -> list[Answer]:
    return [answer(f"{area}.1-3{twin}", outcome) for twin in "ab" for area in range(1, 6)]


@settings(max_examples=60)
@given(ANSWERS, REPORTS)
def test_any_answers_in_any_order_give_findings(answers: list[Answer], reports: list[int]) -> None:
    folded = findings(BANK, BANK, answers, reports)
    assert set(folded.areas) == set(Area)
    assert folded.asked == len(responses_of(BANK, answers)) <= len(answers)
    assert (folded.statement is None) == (folded.asked == 0)
    assert len(set(folded.can_do)) == len(folded.can_do) <= CAN_DO_LINES


@settings(max_examples=40)
@given(ANSWERS)
def test_only_what_went_alone_and_still_goes_is_called_something_one_can(answers: list[Answer]) -> None:
    last = {one.exercise: one.outcome for one in answers}
    went = {one.exercise for one in answers if one.outcome is ALONE}
    for length in range(len(answers) + 1):
        folded = findings(BANK, BANK, answers[:length], ())
        assert {*folded.can_do} <= BANK.keys()
    assert all(name in went and last[name] is not NOT_YET for name in found(*answers).can_do)


@settings(max_examples=40)
@given(ANSWERS)
def test_there_is_always_something_to_practise_and_it_is_never_what_went_alone(answers: list[Answer]) -> None:
    advised = found(*answers).practise
    assert advised is not None
    assert BANK[advised].practises
    assert {one.exercise: one.outcome for one in answers}.get(advised) is not ALONE


def test_nothing_answered_says_nothing_about_anyone() -> None:
    nothing = found()
    assert (nothing.statement, nothing.can_do, nothing.asked) == (None, (), 0)
    assert set(nothing.areas.values()) == {AreaWord.NOT_YET_KNOWN}
    assert not nothing.more_than_thought


def test_only_the_screening_says_something_about_the_level() -> None:
    practised = [answer("4.1-5a", purpose=Purpose.PRACTICE), answer("pre-0", purpose=Purpose.GATE)]
    assert found(*practised).statement is None
    assert found(*practised).can_do == ("4.1-5a", "pre-0")


def test_more_right_answers_never_say_less() -> None:
    low, high = (found(*whole_screening(outcome)).statement for outcome in (NOT_YET, ALONE))
    assert low is not None
    assert high is not None
    order = [*type(low.low)]
    assert order.index(low.low) < order.index(high.low)


def test_one_answer_is_a_first_impression() -> None:
    said = found(answer("3.1-3a")).statement
    assert said is not None
    assert said.sureness is Sureness.FIRST_IMPRESSION


def test_what_someone_can_comes_from_three_competences_where_it_can() -> None:
    answers = [answer(name) for name in ("1.1-5a", "1.1-5b", "2.1-4a", "3.1-1a")]
    assert found(*answers).can_do == ("1.1-5a", "2.1-4a", "3.1-1a")


def test_what_went_alone_later_counts_and_what_did_not_any_more_does_not() -> None:
    tried = answer("1.1-2a", NOT_YET)
    assert found(tried, answer("1.1-2a")).can_do == ("1.1-2a",)
    assert found(answer("1.1-2a"), tried).can_do == ()


def test_above_a_level_stands_what_went_alone_where_the_level_was_found() -> None:
    easy = [answer("1.1-1a"), answer("2.1-1a"), answer("3.1-1a", NOT_YET)]
    hard = [answer(f"{area}.1-5a", purpose=Purpose.PRACTICE) for area in (1, 2, 4)]
    folded = found(*easy, *hard)
    assert set(folded.can_do) == {"1.1-1a", "2.1-1a"}
    assert folded.practised == ("1.1-5a", "2.1-5a", "4.1-5a")
    assert set(found(easy[-1], *hard).can_do) == set(folded.practised)
    assert found(easy[-1], *hard).practised == ()


def test_of_what_was_practised_the_last_three_are_told_in_order_and_once() -> None:
    names = ("1.1-1a", "2.1-1a", "3.1-1a", "4.1-1a", "2.1-1a")
    practised = [answer(name, NOT_YET, Purpose.PRACTICE) for name in names]
    assert found(*practised).practised == ("3.1-1a", "4.1-1a", "2.1-1a")


def test_an_advice_that_was_given_stands_until_it_goes() -> None:
    given, missed = "1.1-2b", answer("4.1-1a", NOT_YET, Purpose.PRACTICE)
    assert findings(BANK, BANK, [missed], ()).practise != given
    assert findings(BANK, BANK, [missed], (), given).practise == given
    done = answer(given, purpose=Purpose.PRACTICE)
    assert findings(BANK, BANK, [missed, done], (), given).practise != given
    copied = answer(given, Outcome.WITH_HINT, Purpose.PRACTICE)
    assert findings(BANK, BANK, [missed, copied], (), given).practise == given
    assert findings(BANK, BANK, [missed, copied, copied], (), given).practise != given
    assert findings(BANK, {"1.1-1a"}, [missed], (), given).practise == "1.1-1a"


def test_what_is_to_be_practised_once_more_is_not_named_with_what_was_practised() -> None:
    given, other = "1.1-2b", answer("4.1-1a", NOT_YET, Purpose.PRACTICE)
    copied = answer(given, Outcome.WITH_HINT, Purpose.PRACTICE)
    folded = findings(BANK, BANK, [other, copied], (), given)
    assert (folded.practise, folded.again, folded.practised) == (given, True, ("4.1-1a",))
    assert not findings(BANK, BANK, [other], (), given).again


def test_a_beginner_practises_what_is_easy_and_someone_strong_what_is_hard() -> None:
    easy, hard = (found(*whole_screening(outcome)).practise for outcome in (NOT_YET, ALONE))
    assert easy is not None
    assert hard is not None
    assert BANK[easy].difficulty <= 2
    assert BANK[hard].difficulty >= 4


def test_one_easy_thing_missed_is_not_what_someone_strong_practises() -> None:
    strong = [answer(f"{area}.1-{step}{twin}") for area in range(1, 6) for step in (4, 5) for twin in "ab"]
    slips = [answer("1.1-1a", NOT_YET), answer("pre-3", NOT_YET, Purpose.GATE)]
    advised = found(*slips, *strong[:-1], answer("5.1-5b", NOT_YET)).practise
    assert advised == "5.1-5b"


def test_who_was_not_ready_practises_mouse_and_keyboard_first() -> None:
    stuck = [answer(f"pre-{task}", NOT_YET, Purpose.GATE) for task in range(4)]
    assert found(*stuck).practise == "pre-0"


def test_who_only_practised_goes_on_from_the_hardest_thing_that_went_alone() -> None:
    advised = found(answer("1.1-3a", purpose=Purpose.PRACTICE)).practise
    assert advised is not None
    assert BANK[advised].difficulty == 3


def test_what_is_asked_in_the_screening_only_is_not_practised() -> None:
    hidden = {**BANK, "2.1-2a": replace(exercise("2.1-2a", "2.1", 2), use=Use.SCREENING)}
    assert found(answer("2.1-2a", NOT_YET), among=hidden).practise != "2.1-2a"


def test_a_weak_area_is_practised_before_another() -> None:
    weak = [answer(f"4.1-{name}", NOT_YET) for name in ("1a", "1b", "2a")]
    strong = [answer(f"{area}.1-{step}{twin}") for area in (1, 2, 3, 5) for step in (4, 5) for twin in "ab"]
    once_more = [answer(one.exercise, purpose=Purpose.PRACTICE) for one in weak]
    folded = found(*weak, *strong, *once_more)
    assert [area for area in Area if folded.areas[area] is AreaWord.TO_PRACTISE] == [Area.SAFETY]
    assert folded.practise is not None
    assert BANK[folded.practise].competence == "4.1"


def mailed(name: str, area: int, difficulty: int, *themes: Theme) -> dict[str, Exercise[object]]:
    """Add an exercise of these themes to the bank."""
    return {**BANK, name: replace(exercise(name, f"{area}.1", difficulty), themes=themes)}


@pytest.mark.parametrize(("area", "difficulty"), [(4, 3), (4, 5), (2, 4)])
def test_nobody_who_missed_something_about_fraud_is_strong_in_safety(area: int, difficulty: int) -> None:
    among = mailed("fraud", area, difficulty, Theme.SAFETY, Theme.MONEY)
    safe = [answer(f"4.1-{name}") for name in ("2a", "2b", "3a")]
    others = [answer(f"{one}.1-3{twin}") for one in (1, 2, 3, 5) for twin in "ab"]
    assert found(*safe, *others, answer("fraud"), among=among).areas[Area.SAFETY] is AreaWord.STRONG
    folded = found(*safe, *others, answer("fraud", NOT_YET), among=among)
    assert folded.areas[Area.SAFETY] is not AreaWord.STRONG
    assert folded.practise == "fraud"


def test_what_was_asked_in_each_area_is_named_and_whether_it_went_alone() -> None:
    folded = found(
        answer("4.1-1a"),
        answer("1.1-1a"),
        answer("4.1-2a", NOT_YET),
        answer("2.1-1a", purpose=Purpose.PRACTICE),
    )
    assert folded.seen == {
        **{area: {} for area in Area},
        Area.SAFETY: {"4.1-1a": True, "4.1-2a": False},
        Area.INFORMATION: {"1.1-1a": True},
    }


def test_with_nothing_left_there_is_no_advice() -> None:
    one = {"1.1-1a": BANK["1.1-1a"]}
    assert found(answer("1.1-1a"), among=one).practise is None


def test_the_warm_up_is_judged_by_itself() -> None:
    tasks = [answer("pre-0", purpose=Purpose.GATE), answer("pre-1", NOT_YET, Purpose.GATE)]
    assert gate_outcomes(gate_round([*tasks, answer("1.1-1a")])) == (True, False)


def test_who_was_not_ready_and_practised_something_alone_warms_up_anew() -> None:
    stuck = [answer(f"pre-{task}", NOT_YET, Purpose.GATE) for task in range(4)]
    practised = answer("pre-0", purpose=Purpose.PRACTICE)
    again = answer("pre-5", purpose=Purpose.GATE)
    assert gate_round([*stuck, answer("pre-0", NOT_YET, Purpose.PRACTICE)]) == tuple(stuck)
    assert gate_round([*stuck, practised, again]) == (again,)


def test_practising_in_the_middle_of_a_warm_up_does_not_end_it() -> None:
    task = answer("pre-0", purpose=Purpose.GATE)
    assert gate_round([task, answer("pre-1", purpose=Purpose.PRACTICE)]) == (task,)

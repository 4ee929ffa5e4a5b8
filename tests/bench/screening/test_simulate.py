from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest

from kiosk.core.model import Reading
from kiosk.core.screening import FEWEST_ITEMS, estimate
from kiosk.core.screening.allowed import in_balance, left
from kiosk.core.screening.curve import information
from tests.bench.screening.again import GROWN, back
from tests.bench.screening.conditions import (
    EXPERT,
    MAIN,
    QUIRKS,
    SPARED,
    TWICE,
    Answering,
    Condition,
    often_met,
)
from tests.bench.screening.methods import LENGTH, by_chance, ours, stopped, textbook
from tests.bench.screening.persons import (
    HURRIED,
    TIRED_AFTER,
    TIRES,
    Person,
    Visitor,
    able,
    admitting,
    biased,
    drawn,
    guessing,
    tiring,
)
from tests.bench.screening.rows import added, printed
from tests.bench.screening.simulate import Job, simulate, true, work
from tests.core.screening.people import AREAS


@pytest.fixture(scope="module")
def known() -> dict[str, float]:
    """Give the sums of a few people before a few banks, with all methods."""
    return dict(added([work(Job(MAIN, group, 12, seed=1)) for group in range(5)]))


def test_the_bound_is_below_ours_and_ours_below_chance(known: dict[str, float]) -> None:
    assert known["bound"] < known["squared"] < known["by chance"]


def test_the_shared_prior_beats_five_separate_ones(known: dict[str, float]) -> None:
    assert known["areas shared"] < known["areas apart"]


def test_ours_is_kinder_than_the_textbook_at_first() -> None:
    bank = MAIN.bank("a")
    people = [Visitor(drawn(bank, f"p{n}", -0.5), bank) for n in range(20)]
    kind, cruel = (
        sum(response.right for one in people for response in method(one)[:3]) for method in (ours, textbook)
    )
    assert kind > cruel


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others() -> None:
    job = Job(replace(EXPERT, items=60), 3, 3, seed=7)
    assert work(job) == work(job)
    assert work(job) != work(replace(job, seed=8))


def test_it_does_not_matter_how_many_work_side_by_side() -> None:
    small = [Condition("small", items=30, part=0.05)]
    assert simulate(small, 20, seed=1, workers=1) == simulate(small, 20, seed=1, workers=2)


@pytest.mark.parametrize("method", [ours, by_chance, textbook])
def test_every_method_asks_as_many_of_each_area(method: object) -> None:
    assert callable(method)
    bank = MAIN.bank("a")
    asked = method(Visitor(drawn(bank, "p", 0.0), bank))
    areas = [response.item.area for response in asked]
    assert len(asked) == len({response.item.id for response in asked}) == LENGTH
    assert {areas.count(area) for area in AREAS} == {LENGTH // 5}


def test_the_expert_misses_difficulties_and_knows_no_slopes() -> None:
    bank = EXPERT.bank("a")
    apart = [item.difficulty - bank.true[item.id].difficulty for item in bank.known]
    assert 0.4 < (sum(one**2 for one in apart) / len(apart)) ** 0.5 < 0.6
    assert {item.slope for item in bank.known} == {1.2}
    assert [item.guessing for item in bank.known] == [bank.true[item.id].guessing for item in bank.known]


def test_what_experts_judge_is_drawn_to_the_mean_of_their_own_bank() -> None:
    banks = [EXPERT.bank(str(number)) for number in range(5)]
    thought = fmean(item.difficulty for bank in banks for item in bank.known)
    assert thought == pytest.approx(
        fmean(item.difficulty for bank in banks for item in bank.true.values()), abs=0.06
    )


def test_the_textbook_asks_what_informs_most_where_the_person_is_in_that_area() -> None:
    bank = MAIN.bank("a")
    asked = textbook(Visitor(drawn(bank, "p", 0.0), bank))
    for number, response in enumerate(asked):
        means = estimate(asked[:number]).means
        allowed = in_balance(left(bank.known, asked[:number]), asked[:number])
        most = max(information(item, means[item.area]) for item in allowed)
        assert information(response.item, means[response.item.area]) == most


def test_of_synthetic_items_about_two_of_five_have_much_to_read_and_those_are_harder() -> None:
    items = [item for number in range(5) for item in SPARED.bank(str(number)).known]
    much = [item.difficulty for item in items if item.reading is Reading.MUCH]
    little = [item.difficulty for item in items if item.reading is Reading.LITTLE]
    assert len(much) + len(little) == len(items)
    assert 0.3 < len(much) / len(items) < 0.5
    assert 1 < fmean(much) - fmean(little) < 2


def test_who_reads_with_effort_meets_less_to_read_in_the_bench() -> None:
    sums = work(Job(SPARED, 0, 6, seed=1))
    assert sums["much"] < sums["much usually"]


def test_beside_some_conditions_the_other_methods_are_tried_with_each_so_manieth() -> None:
    sums = work(Job(Condition("some", items=60, peers=4), 0, 6, seed=1))
    assert sums["with peers"] == 2
    assert {"beside", "textbook", "by chance", "certification", "ladder"} <= sums.keys()
    figures = printed(sums)
    assert figures["error_of_the_same_people"](sums) == (sums["beside"] / 2) ** 0.5
    assert figures["error_ladder"](sums) == (sums["ladder"] / 2) ** 0.5


def test_a_biased_item_is_harder_in_one_language_only() -> None:
    bank = MAIN.bank("a")
    item = bank.true[often_met(bank)]
    one, other = (replace(drawn(bank, "p", 0.0), other_language=foreign) for foreign in (False, True))
    chance = biased(item.id)
    assert chance(other, item, 0) < chance(one, item, 0) == able(one, item, 0)
    beside = next(beside for beside in bank.known if beside.id != item.id)
    assert chance(other, beside, 0) == able(other, beside, 0)


def test_who_guesses_answers_a_tenth_without_looking_and_the_rest_ably() -> None:
    bank = MAIN.bank("a")
    someone = drawn(bank, "p", 3.0)
    items = list(bank.true.values())
    blind = [item for item in items if someone.hurry[item.id] < HURRIED]
    assert 0 < len(blind) < 0.25 * len(items)
    for item in items:
        found = guessing(someone, item, 0)
        assert found == (item.guessing if item in blind else able(someone, item, 0))
    assert sum(guessing(someone, item, 0) for item in blind) < sum(able(someone, item, 0) for item in blind)


def test_who_tires_can_do_a_tenth_of_a_logit_less_at_each_item_after_the_fifth() -> None:
    bank = MAIN.bank("a")
    someone, item = drawn(bank, "p", 0.0), bank.known[0]
    assert [tiring(someone, item, before) for before in range(TIRED_AFTER + 1)] == [
        able(someone, item, 0)
    ] * (TIRED_AFTER + 1)
    weaker = {area: ability - 3 * TIRES for area, ability in someone.abilities.items()}
    late = tiring(someone, item, TIRED_AFTER + 3)
    assert late == pytest.approx(able(replace(someone, abilities=weaker), item, 0))
    assert late < able(someone, item, 0)


@pytest.mark.parametrize(("condition", "chance"), [(QUIRKS[0], guessing), (QUIRKS[1], tiring)])
def test_guessers_and_the_tired_answer_as_such(condition: Condition, chance: object) -> None:
    assert condition.chance(condition.bank("a")) is chance


def test_who_stops_early_is_stated_on_what_was_answered() -> None:
    bank = MAIN.bank("a")
    visitor = Visitor(replace(drawn(bank, "p", 0.0), patience=4), bank)
    asked = ours(visitor)
    assert len(stopped(asked, visitor, early=True)) == 4
    assert len(stopped(asked, visitor, early=False)) >= 10


@pytest.mark.parametrize("condition", [*QUIRKS, *TWICE], ids=lambda condition: condition.name)
def test_every_condition_can_be_simulated(condition: Condition) -> None:
    sums = work(Job(replace(condition, items=30), 0, 2, seed=1))
    assert sums["people"] == 2


def test_who_comes_back_counts_as_grown_or_not_by_lot() -> None:
    bank = MAIN.bank("a")
    people = (Visitor(replace(drawn(bank, "p", 0.0), seed=lot), bank) for lot in (0, 1, 3, 5))
    always = {"second asked", "met twice"}
    counted = [set(back(visitor, ours(visitor))) - always for visitor in people]
    assert counted == [{"unchanged", "false alarm"}, *({f"grown {one}", f"hit {one}"} for one in GROWN)]


def test_who_comes_back_to_a_large_bank_meets_nothing_again() -> None:
    bank = MAIN.bank("a")
    visitor = Visitor(drawn(bank, "p", 0.0), bank)
    sums = back(visitor, stopped(ours(visitor), visitor))
    assert sums["met twice"] == 0 < FEWEST_ITEMS <= sums["second asked"] <= LENGTH


def test_who_grew_and_is_said_to_have_lost_is_no_hit() -> None:
    bank = MAIN.bank("a")
    weak, able_one = (Visitor(replace(someone, seed=1), bank) for someone in far_apart())
    assert back(weak, ours(able_one))[f"hit {GROWN[0]}"] == 0
    assert back(able_one, ours(weak))[f"hit {GROWN[0]}"] == 1


def test_a_second_visit_ends_where_the_engine_ends_it() -> None:
    bank = MAIN.bank("a")
    people = (Visitor(drawn(bank, f"p{n}", 4.0), bank) for n in range(8))
    assert any(back(one, stopped(ours(one), one))["second asked"] < LENGTH for one in people)


def test_what_is_stated_is_stated_where_the_engine_ends() -> None:
    sums = work(Job(Condition("sure", items=60, stronger=5.0), 0, 4, seed=1))
    assert 4 * FEWEST_ITEMS <= sums["asked"] < 4 * LENGTH


def test_a_statement_is_true_only_of_whoever_is_within_it() -> None:
    bank = MAIN.bank("a")
    low, high = (estimate(stopped(ours(one), one)) for one in (Visitor(p, bank) for p in far_apart()))
    assert [true(low, someone) for someone in far_apart()] == [True, False]
    assert [true(high, someone) for someone in far_apart()] == [False, True]


def test_errors_up_and_down_do_not_add_up_to_a_bias() -> None:
    sums = work(Job(Condition("some", items=60), 0, 12, seed=1))
    assert abs(sums["error"]) < (12 * sums["squared"]) ** 0.5 / 2


def far_apart() -> list[Person]:
    """Give somebody who can do next to nothing, and somebody who can do nearly all."""
    return [drawn(MAIN.bank("a"), "p", shift) for shift in (-4.0, 4.0)]


def test_who_admits_it_never_guesses_and_says_so() -> None:
    condition = next(one for one in QUIRKS if one.answering is Answering.ADMITTING)
    bank = condition.bank("a")
    someone = drawn(bank, "p", -2.0)
    visitor = condition.visitor(someone, bank, condition.chance(bank))
    choice = next(item for item in bank.known if item.guessing)
    assert admitting(someone, choice, 0) < able(someone, choice, 0)
    answers = [visitor.answer(item, 0) for item in bank.known]
    assert all(answer.known is answer.right for answer in answers)
    assert not all(answer.right for answer in answers)


def test_who_learned_much_is_often_said_to_have_changed() -> None:
    sums = added([work(Job(replace(TWICE[0], items=60), group, 24, seed=1)) for group in range(2)])
    assert sums["hit 1.5"] / sums["grown 1.5"] > 0.3 > sums["false alarm"] / sums["unchanged"]

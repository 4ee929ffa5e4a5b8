from dataclasses import replace
from functools import partial, reduce
from random import Random

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.places import SHIPPED
from kiosk.core.attempt import TYPED, Action, Attempt
from kiosk.core.model import Exercise, Outcome
from kiosk.kinds import KINDS
from kiosk.visit.doing import MANY, without_detour
from kiosk.visit.equipment import world_of
from kiosk.visit.screens import Doing, Help
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import PICK_GOOD, SITE, answer, at_first_item, at_menu, companions, doing


def test_after_an_answer_something_warm_is_said_until_the_next_thing_is_done() -> None:
    visit = at_first_item()
    answer(visit, right=False)
    assert doing(visit).thanks
    visit.act(PICK_GOOD)
    assert not doing(visit).thanks


def test_next_does_nothing_before_there_is_an_answer() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.next()
    assert visit.screen == before


def test_an_answer_may_be_changed_until_next() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.act(Action("pick", "other"))
    visit.act(PICK_GOOD)
    visit.next()
    (answers,) = keeper.answers.values()
    assert answers[-1].outcome is Outcome.ALONE


def test_i_do_not_know_is_an_answer_and_never_guessed() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.act(PICK_GOOD)
    visit.dont_know()
    (answers,) = keeper.answers.values()
    assert answers[-1].unknown
    assert answers[-1].outcome is Outcome.NOT_YET


def test_looking_at_who_helps_during_an_item_counts_for_nothing() -> None:
    visit = at_first_item()
    visit.ask_help()
    assert visit.screen == Help(SITE, helped=False)
    visit.close()
    answer(visit, right=True)
    assert visit.answers[-1].outcome is Outcome.ALONE


def test_help_that_was_said_to_be_given_may_be_taken_back_until_next() -> None:
    visit = at_first_item()
    visit.ask_help()
    visit.say_helped(helped=True)
    visit.close()
    visit.ask_help()
    visit.say_helped(helped=False)
    visit.close()
    answer(visit, right=True)
    assert visit.answers[-1].outcome is Outcome.ALONE
    visit.ask_help()
    assert visit.screen == Help(SITE, helped=False)


def test_help_that_somebody_gives_with_an_item_is_kept_as_with_help() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.ask_help()
    visit.say_helped(helped=True)
    assert visit.screen == Help(SITE, helped=True)
    visit.close()
    answer(visit, right=True)
    (answers,) = keeper.answers.values()
    assert answers[-1].outcome is Outcome.WITH_HELP


def test_asking_help_elsewhere_counts_for_nothing() -> None:
    visit = at_menu()
    visit.ask_help()
    visit.say_helped(helped=True)
    assert visit.screen == Help(SITE)


def test_an_exercise_that_another_language_lacks_is_finished_in_the_words_there_are() -> None:
    around = companions()
    everything = around.equipment.everything
    offers = {"nl": everything, "ar": {name: one for name, one in everything.items() if name[-1] != "a"}}
    visit = at_first_item(replace(around, equipment=replace(around.equipment, bank=offers.__getitem__)))
    while not doing(visit).exercise.id.endswith("a"):
        answer(visit, right=True)
    begun = doing(visit).exercise
    visit.choose_language("ar")
    assert doing(visit).exercise == begun
    while isinstance(visit.screen, Doing):
        answer(visit, right=True)
    visit.review()
    assert begun.id in [one.exercise for one in visit.answers]


WRITTEN = [
    (one, action.target)
    for one in load_bank(SHIPPED)
    for action in KINDS[one.kind].routes(one.spec).right
    if action.verb == TYPED
]


@pytest.mark.parametrize(("exercise", "place"), WRITTEN, ids=lambda one: getattr(one, "id", one))
def test_what_is_typed_letter_by_letter_is_one_action(exercise: Exercise[object], place: str) -> None:
    attempt, kind = Attempt(exercise.id), KINDS[exercise.kind]
    typed = (Action("send"), *(Action(TYPED, place, "Anna"[:letters]) for letters in range(1, 5)))
    for action in typed:
        attempt = attempt.act(action)
    assert attempt.actions == (typed[0], typed[-1])
    every = reduce(partial(kind.apply, exercise.spec), typed, kind.start(exercise.spec))
    assert world_of(exercise, attempt) == every


def test_what_is_typed_elsewhere_or_again_is_another_action() -> None:
    typed = (Action(TYPED, "name", "A"), Action(TYPED, "street", "B"), Action(TYPED, "name", "An"))
    assert reduce(Attempt.act, typed, Attempt("a-form")).actions == typed


@pytest.mark.parametrize("exercise", load_bank(SHIPPED), ids=lambda one: one.id)
def test_whoever_taps_for_an_hour_ends_where_all_their_actions_lead(exercise: Exercise[object]) -> None:
    kind, chance = KINDS[exercise.kind], Random(exercise.id)  # noqa: S311 - taps, not secrets
    routes = kind.routes(exercise.spec)
    taps = [*routes.right, *routes.wrong]
    kept: tuple[Action, ...] = ()
    whole = kind.start(exercise.spec)
    for action in chance.choices(taps, k=3 * MANY):
        whole = kind.apply(exercise.spec, whole, action)
        kept = (*kept, action)
        if len(kept) > MANY:
            kept = without_detour(exercise, kept)
    assert world_of(exercise, Attempt(exercise.id, kept)) == whole
    assert len(kept) <= MANY

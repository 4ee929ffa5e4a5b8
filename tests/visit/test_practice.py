from dataclasses import replace

from kiosk.core.attempt import Action
from kiosk.core.model import Outcome, Purpose, Theme
from kiosk.kinds.kind import Standing
from kiosk.visit.screens import Doing, Feedback, PracticeDone, Review, Themes
from kiosk.visit.visit import Visit
from tests.visit.kiosks import (
    PICK_GOOD,
    answer,
    at_menu,
    companions,
    doing,
    equipment,
    practising,
    result,
    screened,
)


def test_practice_is_chosen_by_theme_with_mouse_and_keyboard_first() -> None:
    visit = at_menu()
    visit.choose_practice()
    assert visit.screen == Themes((None, Theme.SERVICE, Theme.MONEY), advised=None)


def test_practice_begins_with_the_easiest_thing() -> None:
    assert doing(practising()).exercise.difficulty == 1


def test_hints_go_from_vague_to_showing() -> None:
    visit = practising()
    hints = []
    while doing(visit).hints_left:
        visit.hint()
        hints.append(doing(visit).hint)
    assert hints == ["hints.0", "hints.1"]


def test_after_the_last_hint_the_right_way_is_shown() -> None:
    visit = practising()
    for _ in range(3):
        visit.hint()
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.NOT_YET


def test_who_did_it_all_and_then_asks_how_it_is_done_did_it_with_help() -> None:
    visit = practising()
    visit.act(PICK_GOOD)
    for _ in range(3):
        visit.hint()
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.WITH_HELP
    assert {way.standing for way in visit.screen.ways} == {Standing.MET}


def test_who_did_something_else_and_asks_how_it_is_done_is_shown_it() -> None:
    visit = practising()
    visit.act(Action("pick", "other"))
    for _ in range(3):
        visit.hint()
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.NOT_YET


def test_practice_that_went_right_with_a_hint_says_so() -> None:
    visit = practising()
    visit.hint()
    answer(visit, right=True)
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.WITH_HINT
    assert {way.standing for way in visit.screen.ways} == {Standing.MET}


def once_more(visit: Visit) -> Feedback:
    visit.again()
    answer(visit, right=True)
    assert isinstance(visit.screen, Feedback)
    return visit.screen


def test_what_was_shown_and_is_then_done_is_praised_and_not_said_to_be_done_alone() -> None:
    visit = practising()
    for _ in range(3):
        visit.hint()
    assert once_more(visit).goes_now
    assert visit.answers[-1].outcome is Outcome.WITH_HINT
    assert visit.sheet().can_do == ()


def test_feedback_on_what_did_not_go_right_shows_the_way_too() -> None:
    visit = practising()
    answer(visit, right=False)
    assert once_more(visit).outcome is Outcome.WITH_HINT


def test_what_went_alone_the_first_time_goes_alone_once_more() -> None:
    visit = practising()
    answer(visit, right=True)
    assert once_more(visit).outcome is Outcome.ALONE
    assert not once_more(visit).goes_now


def test_leaving_after_the_last_hint_and_coming_back_does_not_make_it_alone() -> None:
    visit = practising()
    first = doing(visit).exercise.id
    visit.hint()
    visit.hint()
    visit.back()
    visit.choose_theme(Theme.MONEY)
    assert doing(visit).exercise.id == first
    answer(visit, right=True)
    assert visit.answers[-1].outcome is Outcome.WITH_HINT


def test_another_exercise_done_alone_after_a_shown_one_is_done_alone() -> None:
    visit = practising()
    answer(visit, right=False)
    visit.next()
    answer(visit, right=True)
    assert visit.answers[-1].outcome is Outcome.ALONE


def test_looking_back_at_an_item_shows_how_it_is_done() -> None:
    visit = screened(right=False)
    visit.review()
    while isinstance(visit.screen, Review):
        visit.next()
    visit.practise_advice()
    advised = doing(visit).exercise.id
    assert advised in {one.exercise for one in visit.answers}
    answer(visit, right=True)
    assert visit.answers[-1].outcome is Outcome.WITH_HINT


def test_a_practice_can_be_done_again() -> None:
    visit = practising()
    first = doing(visit).exercise.id
    answer(visit, right=False)
    visit.again()
    assert doing(visit).exercise.id == first
    assert doing(visit).attempt.actions == ()


def test_one_can_go_and_practise_something_else_at_any_moment() -> None:
    visit = practising()
    visit.back()
    assert isinstance(visit.screen, Themes)
    visit.choose_theme(None)
    answer(visit, right=True)
    visit.back()
    assert isinstance(visit.screen, Themes)


def test_practice_goes_on_within_its_theme_until_all_is_done() -> None:
    visit = practising()
    done = []
    while isinstance(visit.screen, Doing):
        done.append(visit.screen.exercise.id)
        answer(visit, right=True)
        visit.next()
    assert isinstance(visit.screen, PracticeDone)
    assert visit.screen.theme is Theme.MONEY
    assert visit.screen.goes == tuple(done)
    assert set(visit.screen.texts) == set(visit.screen.pictures) == set(done)
    assert len(done) == len(set(done)) == 10
    visit.go_on()
    assert isinstance(visit.screen, Themes)


def practised(visit: Visit, *, right: bool = True) -> PracticeDone:
    """Practise all that is left of the theme, and give what is told then."""
    while isinstance(visit.screen, Doing):
        answer(visit, right=right)
        visit.next()
    assert isinstance(visit.screen, PracticeDone)
    return visit.screen


def test_what_does_not_go_yet_is_done_and_not_said_to_go() -> None:
    visit = practising()
    first = doing(visit).exercise.id
    answer(visit, right=False)
    visit.next()
    screen = practised(visit)
    assert screen.done[first] is False
    assert first not in screen.goes
    assert len(screen.goes) == 9


def test_what_goes_after_it_was_shown_is_said_to_go_now() -> None:
    visit = practising()
    first = doing(visit).exercise.id
    answer(visit, right=False)
    once_more(visit)
    visit.next()
    assert practised(visit).done[first] is True


def test_only_what_was_practised_of_this_theme_is_told_in_the_order_of_practice() -> None:
    visit = screened()
    visit.practise_advice()
    visit.back()
    visit.choose_theme(None)
    answer(visit, right=True)
    visit.back()
    visit.choose_theme(Theme.MONEY)
    before = len(visit.answers)
    done = practised(visit, right=False).done
    assert list(done) == [answer.exercise for answer in visit.answers[before:]]
    assert not any(done.values())


def test_what_was_practised_is_told_in_a_language_that_does_not_have_it_too() -> None:
    own = equipment()
    less = {name: one for name, one in own.everything.items() if not name.endswith("b")}
    both = replace(own, bank=lambda language: less if language == "ar" else own.everything)
    visit = practising(around=replace(companions(), equipment=both))
    while not visit.answers or visit.answers[-1].exercise in less:
        answer(visit, right=True)
        visit.next()
    only_here = visit.answers[-1].exercise
    visit.choose_language("ar")
    assert practised(visit).done[only_here] is True


def test_the_advice_of_the_result_can_be_practised_at_once() -> None:
    visit = screened(right=False)
    advised = result(visit).findings.practise
    visit.practise_advice()
    assert doing(visit).exercise.id == advised
    assert doing(visit).purpose is Purpose.PRACTICE


def test_an_advice_that_was_copied_is_advised_until_it_goes_without_a_hint() -> None:
    visit = screened(right=False)
    advised = result(visit).findings.practise
    visit.practise_advice()
    visit.hint()
    visit.hint()
    answer(visit, right=True)
    visit.stop_now()
    assert result(visit).findings.practise == advised
    visit.practise_advice()
    answer(visit, right=True)
    visit.stop_now()
    assert result(visit).findings.practise != advised


def test_what_the_feedback_showed_and_was_then_copied_is_advised_once_more() -> None:
    visit = screened(right=False)
    advised = result(visit).findings.practise
    visit.practise_advice()
    answer(visit, right=False)
    once_more(visit)
    visit.stop_now()
    assert result(visit).findings.practise == advised


def test_an_advice_that_someone_took_up_stands_while_they_practise_something_else() -> None:
    visit = practising()
    answer(visit, right=True)
    visit.back()
    assert isinstance(visit.screen, Themes)
    advised = visit.screen.advised
    visit.practise_advice()
    answer(visit, right=False)
    visit.back()
    visit.choose_theme(None)
    answer(visit, right=True)
    visit.back()
    assert isinstance(visit.screen, Themes)
    assert visit.screen.advised == advised

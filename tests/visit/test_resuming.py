from dataclasses import replace

import msgspec
import pytest

from kiosk.core.model import Exercise, Theme
from kiosk.visit.companions import Companions
from kiosk.visit.screens import (
    Doing,
    Feedback,
    GoOnWhereYouWere,
    Menu,
    Result,
    SheetState,
    StaffPin,
    TakeHome,
    Themes,
    Welcome,
)
from kiosk.visit.state import State, unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import PICK_GOOD, FakeDoor, answer, at_first_item, at_menu, companions, doing


def left_by(keeper: MemoryKeeper) -> State:
    """Give what a power cut leaves of the visit that is kept."""
    ((name, snapshot),) = keeper.snapshots.items()
    return unpack(snapshot, tuple(keeper.answers[name]))


def broken_off(keeper: MemoryKeeper) -> tuple[Visit, State]:
    visit = at_first_item(companions(keeper))
    answer(visit, right=True)
    visit.act(PICK_GOOD)
    visit.keep()
    return visit, left_by(keeper)


def test_after_a_power_cut_someone_can_go_on_where_they_were() -> None:
    keeper = MemoryKeeper()
    before, state = broken_off(keeper)
    after = Visit(companions(keeper), state)
    assert after.screen == GoOnWhereYouWere()
    after.resume(yes=True)
    assert after.screen == before.screen


def test_after_a_power_cut_someone_else_sees_nothing_of_it() -> None:
    keeper = MemoryKeeper()
    _, state = broken_off(keeper)
    after = Visit(companions(keeper), state)
    after.resume(yes=False)
    assert isinstance(after.screen, Welcome)
    assert not keeper.answers
    assert not keeper.snapshots


def resumed(keeper: MemoryKeeper) -> Visit:
    after = Visit(companions(keeper), left_by(keeper))
    after.resume(yes=True)
    return after


def test_an_item_answered_just_before_a_power_cut_is_not_asked_again() -> None:
    keeper = MemoryKeeper()
    before = at_first_item(companions(keeper))
    before.act(PICK_GOOD)
    before.keep()
    before.next()
    after = resumed(keeper)
    assert doing(after).exercise == doing(before).exercise
    assert doing(after).step == doing(before).step
    while isinstance(after.screen, Doing):
        answer(after, right=True)
    asked = [one.exercise for one in after.answers]
    assert len(asked) == len(set(asked))


def test_a_practice_answered_just_before_a_power_cut_comes_back_with_its_feedback() -> None:
    keeper = MemoryKeeper()
    before = at_menu(companions(keeper))
    before.choose_practice()
    before.choose_theme(Theme.MONEY)
    before.keep()
    answer(before, right=False)
    assert isinstance(before.screen, Feedback)
    assert resumed(keeper).screen == before.screen


def test_a_practice_begun_once_more_comes_back_untouched() -> None:
    keeper = MemoryKeeper()
    before = at_menu(companions(keeper))
    before.choose_practice()
    before.choose_theme(Theme.MONEY)
    answer(before, right=False)
    before.again()
    before.keep()
    assert resumed(keeper).screen == before.screen


def test_a_snapshot_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="this version"):
        unpack(b'{"place": 1}', ())


def with_bank(around: Companions, left: dict[str, Exercise[object]]) -> Companions:
    updated = replace(around.equipment, everything=left, bank=lambda _language: left)
    return replace(around, equipment=updated)


def without(around: Companions, *gone: str) -> Companions:
    """Give a kiosk whose exercises were updated: some are gone."""
    left = {name: one for name, one in around.equipment.everything.items() if name not in gone}
    return with_bank(around, left)


def revised(around: Companions, name: str, revision: int = 2) -> Companions:
    """Give a kiosk whose exercises were updated: one has another revision, with a single hint."""
    changed = replace(around.equipment.everything[name], revision=revision, hints=1)
    return with_bank(around, {**around.equipment.everything, name: changed})


def test_a_half_done_exercise_that_an_update_took_away_leads_back_to_the_menu() -> None:
    keeper = MemoryKeeper()
    before, state = broken_off(keeper)
    after = Visit(without(companions(keeper), doing(before).exercise.id), state)
    after.resume(yes=True)
    assert isinstance(after.screen, Menu)


def test_answers_to_exercises_that_an_update_took_away_stop_nobody() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    while isinstance(visit.screen, Doing):
        answer(visit, right=True)
    visit.review()
    visit.keep()
    gone = [one.exercise for one in visit.answers]
    after = Visit(without(companions(keeper), *gone), left_by(keeper))
    after.resume(yes=True)
    assert isinstance(after.screen, Result)


@pytest.mark.parametrize("place", [0, 4, -1])
def test_an_answer_after_an_update_never_takes_the_number_of_another(place: int) -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    for _ in range(4):
        answer(visit, right=True)
    visit.keep()
    state, kept = left_by(keeper), [one.number for one in visit.answers]
    after = Visit(without(companions(keeper), visit.answers[place].exercise), state)
    after.resume(yes=True)
    answer(after, right=True)
    after.keep()
    assert after.answers[-1].number not in kept
    again = Visit(without(companions(keeper), visit.answers[place].exercise), left_by(keeper))
    again.resume(yes=True)
    assert doing(again).exercise == doing(after).exercise


def practised(keeper: MemoryKeeper) -> Visit:
    """Come to the first practice of a theme."""
    visit = at_menu(companions(keeper))
    visit.choose_practice()
    visit.choose_theme(Theme.MONEY)
    return visit


def test_feedback_on_what_an_update_took_away_is_never_that_of_another_exercise() -> None:
    keeper = MemoryKeeper()
    visit = practised(keeper)
    answer(visit, right=True)
    visit.next()
    answer(visit, right=False)
    visit.keep()
    gone = visit.answers[-1].exercise
    for around in (without(companions(keeper), gone), revised(companions(keeper), gone)):
        after = Visit(around, left_by(keeper))
        after.resume(yes=True)
        assert isinstance(after.screen, Themes)


def test_a_half_done_exercise_that_an_update_changed_begins_anew() -> None:
    keeper = MemoryKeeper()
    visit = practised(keeper)
    visit.hint()
    visit.hint()
    visit.act(PICK_GOOD)
    visit.keep()
    after = Visit(revised(companions(keeper), doing(visit).exercise.id), left_by(keeper))
    after.resume(yes=True)
    assert doing(after).attempt.actions == ()
    assert (doing(after).hint, doing(after).hints_left) == (None, 1)
    assert doing(after).attempt.shown


def unmarked(state: State) -> State:
    """Give it as it was kept when attempts did not know their revision yet."""
    raw = msgspec.json.decode(msgspec.json.encode(state))
    del raw["place"]["attempt"]["revision"]
    return msgspec.convert(raw, State)


def test_a_half_done_exercise_that_does_not_know_its_revision_is_gone_on_with_where_it_fits() -> None:
    keeper = MemoryKeeper()
    visit = practised(keeper)
    visit.hint()
    visit.act(PICK_GOOD)
    visit.keep()
    after = Visit(companions(keeper), unmarked(left_by(keeper)))
    after.resume(yes=True)
    assert doing(after).attempt.actions == (PICK_GOOD,)
    visit.hint()
    visit.keep()
    fewer = Visit(revised(companions(keeper), doing(visit).exercise.id, 1), unmarked(left_by(keeper)))
    fewer.resume(yes=True)
    assert doing(fewer).hints_left == 1


def test_a_language_that_is_not_offered_any_more_gives_way_to_that_of_the_kiosk() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.choose_language("ar")
    visit.keep()
    around = companions(keeper)
    around = replace(around, equipment=replace(around.equipment, languages=("nl",)))
    after = Visit(around, left_by(keeper))
    assert after.language == "nl"
    after.resume(yes=True)
    assert after.language == "nl"
    assert doing(after).exercise == doing(visit).exercise


def test_nothing_prints_by_itself_after_a_power_cut() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.take_home()
    visit.print_sheet()
    visit.keep()
    after = resumed(keeper)
    assert isinstance(after.screen, TakeHome)
    assert after.screen.state is SheetState.SHOWN


def test_who_comes_after_a_power_cut_may_choose_another_language_first() -> None:
    keeper = MemoryKeeper()
    _, state = broken_off(keeper)
    after = Visit(companions(keeper), state)
    after.open_languages()
    after.choose_language("ar")
    assert after.screen == GoOnWhereYouWere()
    after.resume(yes=True)
    assert after.language == "ar"


def test_staff_can_leave_while_it_is_asked_who_was_here() -> None:
    keeper = MemoryKeeper()
    _, state = broken_off(keeper)
    after = Visit(companions(keeper, FakeDoor()), state)
    after.staff_door()
    assert isinstance(after.screen, StaffPin)
    after.staff_pin("123456")
    assert after.staff_left
    assert not keeper.answers


def test_a_countdown_is_nothing_to_keep() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.keep()
    visit.warn(30)
    visit.keep()
    visit.warn(29)
    visit.keep()
    assert [asked for asked, _ in keeper.log].count("snapshot") == 1

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.core.preferences import Preferences, TextSize
from kiosk.visit.kept import PRESENT_S
from kiosk.visit.screens import Welcome
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import PICK_GOOD, FakeDoor, answer, at_first_item, at_menu, companions, doing


def test_nothing_is_kept_of_someone_who_only_looks_at_the_welcome() -> None:
    keeper = MemoryKeeper()
    visit = Visit(companions(keeper))
    visit.choose_language("ar")
    visit.keep()
    assert keeper.log == []


def test_an_answer_is_kept_before_the_screen_changes() -> None:
    class BrokenKeeper(MemoryKeeper):
        @override
        def save_answer(self, _visit: str, _answer: object, /) -> None:
            raise OSError

    visit = at_menu(companions(BrokenKeeper()))
    visit.choose_screening()
    for _ in range(3):
        visit.report_self(1)
    before = doing(visit)
    with pytest.raises(OSError):  # noqa: PT011 - any will do
        answer(visit, right=True)
    assert doing(visit).exercise == before.exercise


def test_leaving_wipes_everything_and_welcomes_the_next() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.choose_language("ar")
    visit.prefer(Preferences(text_size=TextSize.LARGEST))
    visit.keep()
    visit.leave()
    assert not keeper.answers
    assert not keeper.snapshots
    assert visit.screen == Welcome(("nl", "ar"), "nl")
    assert visit.preferences == Preferences()


def test_two_visits_never_share_a_name_or_a_seed() -> None:
    keeper = MemoryKeeper()
    visit = at_menu(companions(keeper))
    visit.leave()
    visit.start()
    begun = [name for asked, name in keeper.log if asked == "begin"]
    assert len(set(begun)) == 2


def test_what_did_not_change_is_not_kept_twice() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.keep()
    visit.keep()
    assert [asked for asked, _ in keeper.log].count("snapshot") == 1


def signs(keeper: MemoryKeeper) -> int:
    return [asked for asked, _ in keeper.log].count("present")


def test_who_only_reads_is_kept_as_present_but_not_for_every_move() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    for tenths in range(2000):
        visit.present(tenths / 10)
    assert signs(keeper) == 200 / PRESENT_S
    assert keeper.log[-1] == ("present", visit.name)


def test_a_yes_after_a_long_silence_is_kept_at_once() -> None:
    keeper = MemoryKeeper()
    visit = at_first_item(companions(keeper))
    visit.present(0)
    visit.warn(30)
    visit.still_here()
    visit.present(140)
    assert signs(keeper) == 2


def test_at_the_welcome_nobody_is_kept_as_present() -> None:
    keeper = MemoryKeeper()
    visit = Visit(companions(keeper))
    visit.present(0)
    assert keeper.log == []
    visit.start()
    visit.present(1)
    assert signs(keeper) == 1
    visit.leave()
    visit.present(100)
    assert signs(keeper) == 1


DEEDS = ["act", "report", "theme", "warn", "language", "present", "pin", "looked"]
MOVES = [
    "start", "go_on", "back", "choose_screening", "choose_practice", "practise_advice", "next", "dont_know",
    "hint", "again", "review", "result", "take_home", "print_sheet", "finish", "ask_help", "open_languages",
    "open_more", "helped", "close", "stop", "stop_now", "still_here", "leave", "staff_door", "keep",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(MOVES + DEEDS), max_size=40))
def test_whatever_is_pressed_in_whatever_order_there_is_always_a_screen(moves: list[str]) -> None:
    keeper = MemoryKeeper()
    door = FakeDoor(slow=True)
    visit = Visit(companions(keeper, door))
    seconds = count(step=PRESENT_S)
    special = {
        "present": lambda: visit.present(next(seconds)),
        "act": lambda: visit.act(PICK_GOOD),
        "report": lambda: visit.report_self(2),
        "helped": lambda: visit.say_helped(helped=True),
        "theme": lambda: visit.choose_theme(None),
        "warn": lambda: visit.warn(30),
        "language": lambda: visit.choose_language("ar"),
        "pin": lambda: visit.staff_pin("999999"),
        "looked": lambda: door.told.pop()() if door.told else None,
    }
    for move in moves:
        make = special[move] if move in special else getattr(visit, move)
        make()
        assert visit.screen is not None
        if isinstance(visit.screen_behind, Welcome):
            assert not visit.answers
            assert not keeper.answers
            assert not keeper.snapshots


def test_whoever_shows_the_visit_hears_of_every_change() -> None:
    heard = []
    visit = Visit(companions())
    visit.changed = lambda: heard.append(type(visit.screen).__name__)
    visit.start()
    visit.go_on()
    visit.choose_screening()
    assert heard == ["HowItWorks", "Menu", "SelfReport"]

from datetime import date

import pytest

from kiosk.core.findings import Findings
from kiosk.core.idle import IdleTimes
from kiosk.core.model import Outcome
from kiosk.core.preferences import Preferences
from kiosk.core.site import Site
from kiosk.visit.idle import Silence, Verdict
from kiosk.visit.screens import (
    Goodbye,
    Help,
    HowItWorks,
    Menu,
    Review,
    Screen,
    SheetState,
    StaffPin,
    StillThere,
    TakeHome,
    Welcome,
)

TIMES = IdleTimes(idle=120, on_result=180, on_help=600, countdown=30)
PLAIN = Preferences()
HELP = Help(Site("Digipunt", "", "", "09 000 00 00"))
NOTHING_SAID = Findings(None, {}, (), None, asked=0, said=None, more_than_thought=False)
SHEET = TakeHome(NOTHING_SAID, date(2026, 12, 1), SheetState.SHOWN, printer=False)
REVIEW = Review({}, Outcome.ALONE, (), (), number=1, of=2)
MENU = Menu(screening_offered=True, found=False)


def after(seconds: float, screen: Screen = MENU, preferences: Preferences = PLAIN) -> tuple[Verdict, int]:
    return Silence(TIMES, 1000.0).verdict(1000.0 + seconds, screen, preferences)


def test_nobody_is_asked_before_the_time_is_up() -> None:
    assert after(119.9) == (Verdict.FINE, 0)


def test_the_question_comes_with_its_whole_countdown() -> None:
    assert after(120) == (Verdict.ASK, 30)


def test_the_countdown_counts_down() -> None:
    assert after(149.5) == (Verdict.ASK, 1)


def test_after_the_countdown_the_person_is_gone() -> None:
    assert after(150) == (Verdict.GONE, 0)


def test_a_goodbye_is_not_left_on_the_screen_as_long() -> None:
    assert after(60, Goodbye())[0] is Verdict.ASK
    assert after(60, HowItWorks())[0] is Verdict.FINE


def test_whoever_calls_for_help_has_ten_minutes() -> None:
    assert after(599, HELP) == (Verdict.FINE, 0)
    assert after(600, HELP) == (Verdict.ASK, 30)
    assert after(630, HELP)[0] is Verdict.GONE


@pytest.mark.parametrize("screen", [SHEET, REVIEW])
def test_a_sheet_and_a_result_can_be_read_and_photographed_for_three_minutes(screen: Screen) -> None:
    assert after(179, screen) == (Verdict.FINE, 0)
    assert after(180, screen) == (Verdict.ASK, 30)


def test_more_time_lets_help_stand_no_longer_than_is_safe_with_a_result_below_it() -> None:
    patient = Preferences(more_time=True)
    assert after(599, HELP, patient)[0] is Verdict.FINE
    assert after(600, HELP, patient)[0] is Verdict.ASK
    hasty = Silence(IdleTimes(idle=120, on_result=180, on_help=60, countdown=30), 0.0)
    assert hasty.verdict(599, HELP, patient)[0] is Verdict.FINE  # never shorter than anywhere else


def test_more_time_is_five_times_as_much() -> None:
    patient = Preferences(more_time=True)
    assert after(599, MENU, patient)[0] is Verdict.FINE
    assert after(600, MENU, patient)[0] is Verdict.ASK


def test_a_welcome_that_somebody_changed_is_put_back_without_a_question() -> None:
    welcome = Welcome(("nl",), "nl")
    assert after(119, welcome) == (Verdict.FINE, 0)
    assert after(120, welcome) == (Verdict.GONE, 0)


def test_any_sign_starts_the_count_anew() -> None:
    silence = Silence(TIMES, 0.0)
    silence.sign(119.0)
    assert silence.verdict(200.0, MENU, PLAIN)[0] is Verdict.FINE


def test_only_what_somebody_does_is_a_sign_of_them() -> None:
    silence = Silence(TIMES, 0.0)
    locked, pad = StaffPin(wrong=False, wait=30), StaffPin(wrong=False, wait=29)
    shown: list[Screen] = [MENU, locked, pad, StillThere(20), StillThere(19), pad]
    assert [silence.changed(screen, 1.0) for screen in shown] == [True, True, False, False, False, True]

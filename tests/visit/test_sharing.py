from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.core.preferences import Preferences, TextSize
from kiosk.visit.screens import (
    Goodbye,
    GoOnWhereYouWere,
    Help,
    HowItWorks,
    More,
    StopHere,
    Welcome,
    WhatWeShare,
)
from kiosk.visit.state import State, unpack
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper
from tests.visit.kiosks import answer, at_first_item, at_menu, companions, screened


def left_by(keeper: MemoryKeeper) -> State:
    """Give what a power cut leaves of the visit that is kept."""
    ((name, snapshot),) = keeper.snapshots.items()
    return unpack(snapshot, tuple(keeper.answers[name]))


def six_items(keeper: MemoryKeeper) -> Visit:
    """Give a visit that would be counted."""
    visit = at_first_item(companions(keeper))
    for _ in range(6):
        answer(visit, right=True)
    return visit


def not_counted(visit: Visit) -> None:
    visit.open_sharing()
    visit.be_counted(counted=False)
    visit.close()


def test_it_lies_over_the_place_one_is_at() -> None:
    visit = at_first_item()
    before = visit.screen
    visit.open_sharing()
    assert visit.screen == WhatWeShare(counted=True)
    visit.close()
    assert visit.screen == before


def test_it_can_be_read_before_anything_starts() -> None:
    visit = Visit(companions())
    visit.start()
    visit.open_sharing()
    assert isinstance(visit.screen, WhatWeShare)
    visit.close()
    assert isinstance(visit.screen, HowItWorks)


@pytest.mark.parametrize(
    ("opens", "expected"), [(Visit.open_more, More(Preferences())), (Visit.stop, StopHere(result_next=True))]
)
def test_it_gives_back_what_it_was_opened_from(opens: Callable[[Visit], None], expected: object) -> None:
    visit = at_first_item()
    opens(visit)
    assert visit.screen == expected
    visit.open_sharing()
    assert isinstance(visit.screen, WhatWeShare)
    visit.close()
    assert visit.screen == expected
    visit.close()
    assert visit.screen == at_first_item().screen


def test_the_choice_is_shown_and_may_be_taken_back() -> None:
    visit = at_menu()
    not_counted(visit)
    visit.open_sharing()
    assert visit.screen == WhatWeShare(counted=False)
    visit.be_counted(counted=True)
    assert visit.screen == WhatWeShare(counted=True)


def test_who_does_not_want_to_be_counted_adds_to_no_counter() -> None:
    keeper = MemoryKeeper()
    visit = six_items(keeper)
    not_counted(visit)
    visit.leave()
    assert not any(keeper.counts)


def test_who_thinks_again_before_the_goodbye_is_counted() -> None:
    keeper = MemoryKeeper()
    visit = six_items(keeper)
    not_counted(visit)
    visit.be_counted(counted=True)
    visit.leave()
    assert any(keeper.counts)


def test_the_choice_survives_another_language() -> None:
    visit = at_menu()
    not_counted(visit)
    visit.choose_language("ar")
    visit.open_sharing()
    assert visit.screen == WhatWeShare(counted=False)


@pytest.mark.parametrize("yes", [True, False])
def test_the_choice_survives_a_power_cut_whoever_says_who_was_here(*, yes: bool) -> None:
    keeper = MemoryKeeper()
    visit = six_items(keeper)
    not_counted(visit)
    visit.keep()
    after = Visit(companions(keeper), left_by(keeper))
    assert after.screen == GoOnWhereYouWere()
    after.resume(yes=yes)
    after.leave()
    assert not any(keeper.counts)


def test_who_says_it_while_asked_whether_they_were_here_is_not_counted_either() -> None:
    keeper = MemoryKeeper()
    visit = six_items(keeper)
    visit.keep()
    after = Visit(companions(keeper), left_by(keeper))
    not_counted(after)
    after.resume(yes=True)
    after.leave()
    assert not any(keeper.counts)


def test_who_comes_next_is_counted_again() -> None:
    visit = screened()
    not_counted(visit)
    visit.leave()
    visit.start()
    visit.open_sharing()
    assert visit.screen == WhatWeShare(counted=True)


def test_nobody_is_asked_on_the_welcome_and_after_the_goodbye() -> None:
    visit = Visit(companions())
    visit.open_sharing()
    assert isinstance(visit.screen, Welcome)
    gone = screened()
    gone.finish()
    goodbye = gone.screen
    gone.open_sharing()
    gone.be_counted(counted=False)
    assert gone.screen == goodbye


def test_after_the_goodbye_the_settings_offer_no_choice_that_comes_too_late() -> None:
    visit = at_first_item()
    visit.stop()
    visit.stop_now()
    visit.finish()
    visit.open_more()
    assert visit.screen == More(visit.preferences, shares=False)
    visit.ask_help()
    assert isinstance(visit.screen, Help)
    visit.close()
    assert isinstance(visit.screen, Goodbye)


def test_who_is_asked_whether_it_was_them_can_see_who_helps_and_enlarge_letters() -> None:
    keeper = MemoryKeeper()
    before = six_items(keeper)
    before.keep()
    again = Visit(companions(keeper), left_by(keeper))
    again.ask_help()
    assert isinstance(again.screen, Help)
    again.close()
    again.prefer(replace(again.preferences, text_size=TextSize.LARGEST))
    assert isinstance(again.screen, GoOnWhereYouWere)
    again.resume(yes=True)
    assert again.preferences.text_size is TextSize.LARGEST
    assert again.answers == before.answers

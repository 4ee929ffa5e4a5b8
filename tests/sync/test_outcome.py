from __future__ import annotations

from kiosk.sync.outcome import Ended, Outcome, together


def test_of_several_rounds_all_that_they_did_is_told_as_the_last_one_ended() -> None:
    first = Outcome(
        Ended.LATER, sent=2, parked=1, waiting=3, lost=2, laid_aside=("Batch 1.",), reached=True, after=5.0
    )
    last = Outcome(Ended.DONE, sent=3, parked=1, lost=1, laid_aside=("Batch 4.",))
    assert together(None, first) == first
    assert together(first, last) == Outcome(
        Ended.DONE, sent=5, parked=1, lost=3, laid_aside=("Batch 1.", "Batch 4."), reached=True
    )

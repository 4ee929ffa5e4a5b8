from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.core.screening import GateVerdict, gate_verdict

STATISTICIANS = paths.ROOT / "docs" / "screening-for-statisticians.md"


def outcomes(written: str) -> list[bool]:
    return [letter == "R" for letter in written]


@pytest.mark.parametrize("written", ["RRRR", "NRRRRRRR", "RNRRRRNR"])
def test_who_can_mostly_do_it_passes(written: str) -> None:
    assert gate_verdict(outcomes(written)) is GateVerdict.PASSED


@pytest.mark.parametrize("written", ["NNNN", "RNNN", "RRNNN", "RRRNRNRN"])
def test_who_can_do_it_half_the_time_practises_first(written: str) -> None:
    assert gate_verdict(outcomes(written)) is GateVerdict.NOT_PASSED


@pytest.mark.parametrize("written", ["", "N", "NNN", "RRR", "RRRN", "RRNN", "RRRNRRR"])
def test_too_little_or_mixed_evidence_asks_for_another_task(written: str) -> None:
    assert gate_verdict(outcomes(written)) is GateVerdict.UNDECIDED


@given(st.lists(st.booleans(), max_size=12))
def test_the_gate_decides_by_four_to_eight_and_never_changes_its_mind(done: list[bool]) -> None:
    verdict = gate_verdict(done)
    assert len(done) >= 4 or verdict is GateVerdict.UNDECIDED
    assert len(done) < 8 or verdict is not GateVerdict.UNDECIDED
    if verdict is not GateVerdict.UNDECIDED:
        assert gate_verdict([*done, True]) is gate_verdict([*done, False]) is verdict


@given(st.lists(st.booleans(), min_size=8, max_size=8))
def test_one_more_right_never_turns_a_pass_into_a_no(done: list[bool]) -> None:
    worse = done.copy()
    if True in worse:
        worse[worse.index(True)] = False
    if gate_verdict(worse) is GateVerdict.PASSED:
        assert gate_verdict(done) is GateVerdict.PASSED


def passing(chance: float, done: tuple[bool, ...] = ()) -> float:
    """Count every course of the gate out: the chance to pass of whoever does a task with this chance."""
    verdict = gate_verdict(done)
    if verdict is not GateVerdict.UNDECIDED:
        return float(verdict is GateVerdict.PASSED)
    return chance * passing(chance, (*done, True)) + (1 - chance) * passing(chance, (*done, False))


def test_the_gate_errs_as_often_as_its_documents_say() -> None:
    unable, able = passing(0.5), 1 - passing(0.9)
    assert (unable, able) == pytest.approx((0.164, 0.036), abs=0.0005)
    page = " ".join(STATISTICIANS.read_text("utf-8").split())
    assert f"with .5 passes in {unable:.1%}, who does it with .9 is held back in {able:.1%}" in page

from __future__ import annotations

import pytest

from tests.bench.screening.__main__ import (
    FEWEST_TRIED,
    NOT_WHOLE,
    complete,
    ended,
    options,
    rare_items,
    told_of,
)


def test_too_few_people_are_refused_with_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        options(["--people", str(FEWEST_TRIED - 1)])
    assert ended.value.code == 2
    assert f"--people: {FEWEST_TRIED} at least" in capsys.readouterr().err
    assert options(["--people", str(FEWEST_TRIED)]).people == FEWEST_TRIED


def test_a_verdict_without_the_oracle_is_no_pass() -> None:
    missing, there = {"there": False}, {"there": True}
    verdicts, trial = options(["--people", "8000"]), options(["--people", "400"])
    assert complete(verdicts, there)
    assert complete(trial, missing)
    assert complete(options(["--bank", "shipped"]), missing)
    assert not complete(verdicts, missing)
    nothing = {"passed": None}
    assert [ended(missed, nothing, whole=False) for missed in (["bias"], [])] == [1, NOT_WHOLE]
    assert [ended(missed, nothing, whole=True) for missed in (["bias"], [])] == [1, 0]


def test_where_the_oracle_finds_otherwise_nothing_passes() -> None:
    assert [ended([], {"passed": passed}, whole=True) for passed in (True, False)] == [0, 1]


def test_authors_read_which_items_of_a_given_bank_hardly_anybody_met() -> None:
    given = {"people": 200.0, "item often": 150.0, "item seldom": 1.0}
    rare = rare_items({"given": [given], "stronger": [{"people": 50.0}]})
    assert rare == {"seldom": 0.005}
    assert [*told_of(rare)][1:] == ["  0.0050  seldom"]
    assert [*told_of(rare_items({"known": [{"people": 1.0}]}))] == []

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.kill_statements import ACTS, COUNTED, Act, Figures, look, opened, prepare
from tests.storage.an import Clock

COMMAND = [sys.executable, "-m", "tests.harness.kill_statements", "--json"]


def test_a_kill_at_any_statement_loses_nothing_acknowledged_and_counts_nobody_twice() -> None:
    said = subprocess.run(COMMAND, stdout=subprocess.PIPE, check=False, timeout=300).stdout  # noqa: S603
    figures = Figures(**json.loads(said))
    assert figures.faults == []
    assert figures.killed > 100
    assert figures.releases > 40


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.name)
def test_an_act_that_nobody_kills_is_acknowledged_whole(tmp_path: Path, act: Act) -> None:
    clock, figures, said = Clock(), Figures(), list[str]()
    prepare(tmp_path, clock, act)
    store = opened(tmp_path, clock, [])
    act.play(store, said.append)
    store.close()
    assert said
    look(act, tmp_path, clock, said, figures)
    assert figures.faults == []


def test_what_was_acknowledged_and_is_not_there_is_found(tmp_path: Path) -> None:
    clock, figures = Clock(), Figures()
    act = ACTS[0]
    prepare(tmp_path, clock, act)
    look(act, tmp_path, clock, ["1", "2", COUNTED], figures)
    assert [fault.partition(": ")[2] for fault in figures.faults] == ["a visit is lost"]

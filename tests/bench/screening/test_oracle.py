from __future__ import annotations

import math
import sys
from pathlib import Path

from kiosk.core.screening import Item, Response
from tests.bench.screening.oracle import compared, likeliest
from tests.core.screening.people import AREAS


def test_it_is_said_when_the_oracle_is_not_there() -> None:
    assert compared(None, seed=1) == {
        "there": False,
        "passed": None,
        "why": "no interpreter with catsim was given (--oracle)",
    }


def test_it_is_said_when_the_interpreter_does_not_have_it() -> None:
    said = compared(Path(sys.executable), seed=1, people=1)
    assert said["there"] is False
    assert "No module named" in str(said["why"])


def test_it_is_said_when_there_is_no_such_interpreter(tmp_path: Path) -> None:
    said = compared(tmp_path / "pyhton", seed=1, people=1)
    assert (said["there"], said["why"]) == (False, "it cannot be run (No such file or directory)")


def test_the_likeliest_ability_is_where_as_much_is_expected_as_was_found() -> None:
    item = Item("one", AREAS[0], 0.5, slope=1.0)
    found = likeliest([Response(item, right=True)] * 3 + [Response(item, right=False)])
    assert abs(found - (0.5 + math.log(3))) < 1e-3

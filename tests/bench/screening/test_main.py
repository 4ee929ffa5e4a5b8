from __future__ import annotations

import pytest

from tests.bench.screening.__main__ import FEWEST_TRIED, options


def test_too_few_people_are_refused_with_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        options(["--people", str(FEWEST_TRIED - 1)])
    assert ended.value.code == 2
    assert f"--people: {FEWEST_TRIED} at least" in capsys.readouterr().err
    assert options(["--people", str(FEWEST_TRIED)]).people == FEWEST_TRIED

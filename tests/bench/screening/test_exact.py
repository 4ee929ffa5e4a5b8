from __future__ import annotations

import pytest

from kiosk.core.screening import Item, Response, estimate
from kiosk.core.screening.table import LEVELS, PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD
from tests.bench.screening.exact import differences, exact
from tests.core.screening.people import AREAS


def test_without_answers_it_is_the_prior() -> None:
    found = exact([])
    assert found.mean == pytest.approx(PRIOR_MEAN, abs=1e-6)
    assert found.sd == pytest.approx(
        PRIOR_SD * (PRIOR_CORRELATION + (1 - PRIOR_CORRELATION) / 5) ** 0.5, abs=1e-5
    )
    assert sum(found.levels) == pytest.approx(1)
    assert found.levels == pytest.approx([estimate([]).levels[level] for level in LEVELS], abs=1e-4)


def test_an_answer_in_one_area_moves_it() -> None:
    answer = Response(Item("one", AREAS[0], 0.0), right=True)
    assert exact([answer]).mean > PRIOR_MEAN + 0.1


def test_the_engine_is_near_it_on_a_visit() -> None:
    assert max(differences(1, visits=1).values()) < 1e-3

from __future__ import annotations

import pytest

from kiosk.kinds import form
from kiosk.kinds.kind import replay
from kiosk.showcase.troubles import trouble_in
from kiosk.worlds.form import Problem
from tests.ui.samples import FORM, TYPING

WHOLE = form.parse(FORM)


@pytest.mark.parametrize(
    "problem", [Problem.MISSING, Problem.NOT_AN_EMAIL, Problem.CLOSED_DAY, Problem.FILE_TYPE]
)
def test_the_page_names_the_problem(problem: Problem) -> None:
    actions = trouble_in(WHOLE, problem)
    state = replay(lambda state, action: form.apply(WHOLE, state, action), form.start(WHOLE), actions)
    assert problem in state.problems.values()
    assert not state.sent


def test_a_page_that_cannot_have_a_problem_is_left_alone() -> None:
    assert trouble_in(WHOLE, Problem.NOT_A_PHONE) == ()


def test_a_page_that_is_not_sent_has_none() -> None:
    assert trouble_in(form.parse(TYPING), Problem.MISSING) == ()

"""A visitor who types a name wherever one can type."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.attempt import TYPED
from kiosk.core.model import Theme
from kiosk.kinds import KINDS
from kiosk.visit.screens import Doing
from kiosk.visit.visit import Visit

CANARY = "Kanarie Zonder-Zang"
FIELDS = 4


def type_everywhere(visit: Visit) -> int:
    """Do what is on the screen right, but with a name in every field; give in how many."""
    assert isinstance(visit.screen, Doing)
    exercise = visit.screen.exercise
    steps = KINDS[exercise.kind].routes(exercise.spec).right
    for step in steps:
        visit.act(replace(step, value=CANARY) if step.verb == TYPED else step)
    return sum(step.verb == TYPED for step in steps)


def fill_in(visit: Visit) -> int:
    """Do a screening of a dozen answers and some practice with a name in every field; give in how many."""
    typed = 0
    while isinstance(doing := visit.screen, Doing) and len(visit.answers) < 12:
        typed += type_everywhere(visit)
        visit.next()
        if isinstance(visit.screen, Doing) and visit.screen.exercise == doing.exercise:
            visit.dont_know()  # a name is no telephone number
    visit.choose_theme(Theme.SERVICE)
    while isinstance(visit.screen, Doing) and typed < FIELDS:
        typed += type_everywhere(visit)
        visit.keep()
        visit.dont_know()
        visit.next()
    return typed

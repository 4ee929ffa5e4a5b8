"""What is told after an exercise of the samples."""

from __future__ import annotations

from kiosk.core.attempt import Action
from kiosk.core.model import Outcome, Theme
from kiosk.kinds import KINDS
from kiosk.visit.screens import Feedback
from tests.ui.samples import Facts
from tests.ui.stage import exercise_of

REMEMBER = "In a hurry and about money? Wait, and call them yourself."


def feedback(kind: str, facts: Facts, *actions: Action, outcome: Outcome = Outcome.NOT_YET) -> Feedback:
    exercise = exercise_of(kind, facts)
    ways = KINDS[kind].way(exercise.spec, actions)
    return Feedback({**exercise.texts, "remember": REMEMBER}, outcome, ways, (), Theme.MONEY)

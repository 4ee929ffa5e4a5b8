"""What someone practises next: what was missed and will likely go well now, before what is new.

What was missed is known not to go yet; of what was never asked nothing is known. Practice that goes
well most times keeps people at it, so of what was missed the one is taken whose chance is nearest 3 in
4, as the screening does. New things are taken where they go half the time: there a task tells most (Lord
1980: information is greatest where difficulty meets ability).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.core.attempt import Answer, goes_now, went_alone
from kiosk.core.competences import PRE, Area, area_of
from kiosk.core.model import Exercise, Outcome, Purpose, Theme
from kiosk.core.screening import Estimate
from kiosk.core.screening.table import (
    BEGINNER,
    DEFAULT_SLOPE,
    DIFFICULTY_OF_STEP,
    PRIOR_MEAN,
    START,
    START_FADES,
)

LIKELY = math.log(0.75 / 0.25) / DEFAULT_SLOPE
"""Logits under someone's ability where a task goes well 3 times in 4; as much above it, 1 time in 4."""

ALIKE = 0.8
"""Logits that make a difference: one step of the expert, who is not surer than .5 (`EXPERT_ERROR`)."""

HARDER = 1.5
"""A logit above what is sought counts as this many below it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How able someone is, in logits: in each area, and overall, which stands for `pre` too."""

    overall: float
    areas: Mapping[Area, float]

    def of(self, exercise: Exercise[object]) -> float:
        """Give the ability that an exercise asks for."""
        area = area_of(exercise.competence)
        return self.overall if area is None else self.areas.get(area, self.overall)


NOWHERE: Mapping[Area, float] = MappingProxyType({})
BEGINNING = Standing(BEGINNER, NOWHERE)
"""Where someone stands of whom nothing is known."""


def shown(found: Estimate) -> Standing:
    """Take someone who was screened to stand where the estimate is.

    After few answers that is mostly the prior; as in choosing items, the kinder start counts then.
    """
    lower = (START - PRIOR_MEAN) * max(0.0, 1 - found.answered / START_FADES)
    return Standing(found.overall + lower, {area: mean + lower for area, mean in found.means.items()})


def reached(bank: Mapping[str, Exercise[object]], answers: Iterable[Answer]) -> Standing:
    """Take someone who was not screened to stand where the hardest thing is that went alone.

    Nobody stands lower for having done something than before they began.
    """
    alone = [name for name, answer in latest(answers).items() if went_alone(answer) and name in bank]
    return Standing(max([BEGINNER, *(_difficulty(bank[name]) for name in alone)]), NOWHERE)


def steps_off(exercise: Exercise[object], standing: Standing, below: float) -> int:
    """Give how many steps an exercise is from what lies so many logits below someone's ability."""
    off = _difficulty(exercise) - standing.of(exercise) + below
    return round(max(HARDER * off, -off) / ALIKE)


def in_reach(exercise: Exercise[object], standing: Standing) -> bool:
    """Tell whether it goes well 1 time in 4 or more, or is what nearly everyone can.

    What is harder frightens more than it teaches.
    """
    return _difficulty(exercise) <= max(standing.of(exercise) + LIKELY, BEGINNER)


def next_step(
    offered: Sequence[Exercise[object]], answers: Sequence[Answer], standing: Standing
) -> str | None:
    """Choose the exercise to practise now, among what does not go without help yet; None when all does.

    What was missed, and is in reach, comes before what was never asked. Of it, what keeps someone safe and
    likely goes well is first, above all where money can be lost. Then what is nearest to going well 3 times
    in 4; that is the easiest for whoever finds all of it hard. All other things, also what was practised
    and does not go, are taken where they go half the time. Of what is about as near the easier comes first,
    then what keeps someone safe, then (once screened, when they are known) the areas before mouse and
    keyboard, then the weaker area. Near-identical ones of what went alone wait until there is nothing else.
    """
    now = latest(answers)
    alone = settled(answers)
    missed = {name for name, answer in now.items() if name not in alone and not _stuck(answer)}

    def rank(one: Exercise[object]) -> tuple[object, ...]:
        """Put what comes first lowest."""
        open_still = one.id in missed and in_reach(one, standing)
        below = LIKELY if open_still else 0
        likely = open_still and (steps_off(one, standing, below) == 0 or not _above(one, standing, below))
        danger = _danger(one) if open_still else 0
        return (
            not alone.isdisjoint(one.siblings),
            not open_still,
            -danger if likely else 0,
            *_nearness(one, standing, below),
            -danger,
            one.id in now and not open_still,
            (one.competence == PRE) is bool(standing.areas),
            standing.of(one),
            one.id,
        )

    waiting = [one for one in offered if one.id not in alone]
    return min(waiting, key=rank).id if waiting else None


def missed_safety(bank: Mapping[str, Exercise[object]], answers: Iterable[Answer]) -> bool:
    """Tell whether the screening asked something that keeps one safe, in any area, that did not go alone."""
    screened = (answer for answer in answers if answer.purpose is Purpose.SCREENING)
    missed = (answer.exercise for answer in screened if not went_alone(answer))
    return any(_danger(bank[name]) > 0 for name in missed if name in bank)


def settled(answers: Iterable[Answer]) -> frozenset[str]:
    """Give what goes without help, by id, so that it need not be advised any more.

    The first time that something goes after it was shown may be copied: it has to go once more,
    without a hint.
    """
    before: dict[str, Answer] = {}
    done: set[str] = set()
    for answer in answers:
        name, earlier = answer.exercise, before.get(answer.exercise)
        went_before = earlier is not None and earlier.outcome is not Outcome.NOT_YET
        if went_alone(answer) or (went_before and goes_now(answer)):
            done.add(name)
        else:
            done.discard(name)
        before[name] = answer
    return frozenset(done)


def latest(answers: Iterable[Answer]) -> dict[str, Answer]:
    """Keep the last answer to each exercise: what someone can do now."""
    return {answer.exercise: answer for answer in answers}


def _stuck(answer: Answer) -> bool:
    """Tell whether something was practised and does not go yet, so that another thing may go first."""
    return answer.purpose is Purpose.PRACTICE and answer.outcome is Outcome.NOT_YET


def _danger(exercise: Exercise[object]) -> int:
    """Give how much hangs on an exercise: 2 where money can be lost, 1 for other safety, else 0."""
    return (1 + (Theme.MONEY in exercise.themes)) if Theme.SAFETY in exercise.themes else 0


def _difficulty(exercise: Exercise[object]) -> float:
    return DIFFICULTY_OF_STEP[exercise.difficulty]


def _nearness(exercise: Exercise[object], standing: Standing, below: float) -> tuple[int, bool, int]:
    """Put lowest what is nearest; of what is about as near, what is not above, then what is nearest there."""
    above = _above(exercise, standing, below)
    return steps_off(exercise, standing, below), above, exercise.difficulty if above else -exercise.difficulty


def _above(exercise: Exercise[object], standing: Standing, below: float) -> bool:
    """Tell whether it is harder than what is sought."""
    return _difficulty(exercise) > standing.of(exercise) - below

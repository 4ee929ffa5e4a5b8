"""What someone practises next: what is nearest to what they can, rather a little harder than easier.

At someone's own ability a task goes right half the time and tells most (Lord 1980: the information of
an item is greatest where its difficulty meets the ability). A little above it lies what they cannot do
yet, and could with a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.core.attempt import Answer, goes_now, went_alone
from kiosk.core.competences import PRE, Area, area_of
from kiosk.core.model import Exercise, Outcome, Purpose, Theme
from kiosk.core.screening import Estimate
from kiosk.core.screening.table import DIFFICULTY_OF_STEP, PRIOR_MEAN, START, START_FADES

AHEAD = 0.2
"""Logits above the ability that are aimed at: of two steps about as near, the harder one is taken."""

ALIKE = 0.8
"""Logits that make a difference: one step of the expert, who is not surer than .5 (`EXPERT_ERROR`)."""


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
BEGINNING = Standing(DIFFICULTY_OF_STEP[1], NOWHERE)
"""Where someone stands of whom nothing is known."""


def shown(found: Estimate) -> Standing:
    """Take someone who was screened to stand where the estimate is.

    After few answers that is mostly the prior; as in choosing items, the kinder start counts then.
    """
    lower = (START - PRIOR_MEAN) * max(0.0, 1 - found.answered / START_FADES)
    return Standing(found.overall + lower, {area: mean + lower for area, mean in found.means.items()})


def reached(bank: Mapping[str, Exercise[object]], answers: Iterable[Answer]) -> Standing:
    """Take someone who was not screened to stand where the hardest thing is that went alone."""
    alone = [name for name, answer in latest(answers).items() if went_alone(answer) and name in bank]
    hardest = max((_difficulty(bank[name]) for name in alone), default=BEGINNING.overall)
    return Standing(hardest, NOWHERE)


def steps_away(exercise: Exercise[object], standing: Standing) -> int:
    """Give how many steps an exercise is from what is aimed at; above counts as below."""
    return round(abs(_ahead(exercise, standing)) / ALIKE)


def next_step(
    offered: Sequence[Exercise[object]], answers: Sequence[Answer], standing: Standing
) -> str | None:
    """Choose the exercise to practise now, among what does not go without help yet; None when all does.

    What was missed and keeps someone safe comes before all else, first where money can be lost: who
    takes a false mail for a real one must not go home with other advice. Near-identical ones of what
    went alone wait until there is nothing else. Among what is as near,
    what was practised and does not go yet comes last, then what was tried before what is new, then
    (once screened, when they are known) the areas before mouse and keyboard, then the weaker area.
    """
    now = latest(answers)
    alone = settled(answers)
    stuck = {name for name, answer in now.items() if _stuck(answer)}

    def rank(one: Exercise[object]) -> tuple[int, bool, int, bool, bool, bool, bool, float, str]:
        """Put what comes first lowest."""
        return (
            -_danger(one) if one.id in now else 0,
            not alone.isdisjoint(one.siblings),
            steps_away(one, standing),
            _ahead(one, standing) < 0,
            one.id in stuck,
            one.id not in now,
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


def _ahead(exercise: Exercise[object], standing: Standing) -> float:
    """Give how far an exercise is above what is aimed at; below it is less than 0."""
    return _difficulty(exercise) - standing.of(exercise) - AHEAD

"""A live attempt as a list of actions, and the answer it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.core.model import Outcome, Purpose

TYPED = "write"
"""The verb of what is typed: its value is all that stands there then."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person did: a verb, what it was done to, and with what value."""

    verb: str
    target: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What an exercise's kind finds in the end state.

    `notes` are fields of the exercise's texts that are good to know afterwards, never the reason for
    the mark. Detours and tries in vain are kept as the actions they were, and not punished.
    """

    right: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """What someone has done so far with one exercise; `shown` when its right way was in sight before.

    `revision` is that of the exercise as it was laid out; 0 where it was not kept.
    """

    exercise: str
    actions: tuple[Action, ...] = ()
    hints_used: int = 0
    helped: bool = False
    shown: bool = False
    revision: int = 0

    def act(self, action: Action) -> Attempt:
        """Add an action; whoever types on in the same place goes on with the one they began."""
        before = self.actions
        if before and action.verb == before[-1].verb == TYPED and action.target == before[-1].target:
            before = before[:-1]
        return replace(self, actions=(*before, action))


@dataclass(frozen=True, slots=True)
class Answer:
    """One finished attempt; `number` counts from 1 within the visit."""

    number: int
    purpose: Purpose
    exercise: str
    revision: int
    actions: tuple[Action, ...]
    hints_used: int
    helped: bool
    unknown: bool
    outcome: Outcome


def outcome_of(mark: Mark, attempt: Attempt, *, unknown: bool) -> Outcome:
    """Fold a mark and the help that was used into one of the four outcomes.

    What goes right after its right way was shown, an earlier time, goes right with a hint.
    """
    if unknown or not mark.right:
        return Outcome.NOT_YET
    if attempt.helped:
        return Outcome.WITH_HELP
    return Outcome.WITH_HINT if attempt.hints_used or attempt.shown else Outcome.ALONE


def went_alone(answer: Answer) -> bool:
    """Tell whether something went right without any help, also of what was shown before."""
    return answer.outcome is Outcome.ALONE


def goes_now(answer: Answer) -> bool:
    """Tell whether something went right without help in this try, maybe after its right way was shown."""
    return went_alone(answer) or (answer.outcome is Outcome.WITH_HINT and not answer.hints_used)

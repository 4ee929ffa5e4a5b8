"""A live attempt as a list of actions, and the answer it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.core.model import Outcome, Purpose


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
    """What someone has done so far with one exercise."""

    exercise: str
    actions: tuple[Action, ...] = ()
    hints_used: int = 0
    helped: bool = False

    def act(self, action: Action) -> Attempt:
        """Add an action."""
        return replace(self, actions=(*self.actions, action))


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
    """Fold a mark and the help that was used into one of the four outcomes."""
    if unknown or not mark.right:
        return Outcome.NOT_YET
    if attempt.helped:
        return Outcome.WITH_HELP
    return Outcome.WITH_HINT if attempt.hints_used else Outcome.ALONE

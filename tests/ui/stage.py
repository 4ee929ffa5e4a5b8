"""A real window with one exercise in it, and a hand that plays gestures as mouse and key events."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from typing import cast

from PySide6.QtTest import QTest

from kiosk.core.attempt import Action, Attempt, Mark
from kiosk.core.model import AiLabel, Exercise, Ksa, Level, Purpose, Reading, Theme, Use
from kiosk.core.preferences import Preferences
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.visit.screens import Doing, Screen, Step
from kiosk.visit.visit import Visit


@dataclass(frozen=True)
class PlainWords:
    """English as it stands in the code, or what `said` says instead."""

    language: str = "en"
    right_to_left: bool = False
    said: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, english: str, /, **values: object) -> str:
        return self.said.get(english, english).format(**values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        return self(one if count == 1 else many, count=count, **values)

    def day(self, day: date, /) -> str:
        return f"{day:%d/%m/%Y}"

    def list(self, items: Sequence[str], /) -> str:
        return ", ".join(items)

    def texts(self, exercise: Exercise[object], /) -> Mapping[str, str]:
        return exercise.texts


def texts_in(facts: object, path: str = "") -> dict[str, str]:
    """Give every word of an exercise by its dotted field."""
    if isinstance(facts, str):
        return {path: facts}
    pairs = facts.items() if isinstance(facts, dict) else enumerate(facts) if isinstance(facts, list) else ()
    return reduce(lambda found, pair: found | texts_in(pair[1], f"{path}.{pair[0]}".strip(".")), pairs, {})


def exercise_of(kind: str, facts: Mapping[str, object], *, hints: Sequence[str] = ()) -> Exercise[object]:
    """Build an exercise from what an author would write for its kind."""
    parsed = KINDS[kind].parse(facts)
    return Exercise(
        id=f"sample-{kind}",
        revision=1,
        kind=kind,
        competence="4.1",
        level=Level.FOUNDATION,
        ksa=Ksa.SKILL,
        ai=AiLabel.NONE,
        difficulty=2,
        use=Use.BOTH,
        themes=(Theme.MONEY,),
        siblings=(),
        reading=Reading.LITTLE,
        since="0.1",
        picture="mouse",
        guessing=0.0,
        hints=len(hints),
        spec=parsed,
        texts=texts_in({**facts, "hints": list(hints)}),
    )


class StageVisit:
    """Stands in for a visit: it keeps one exercise's actions, and what else was asked of it."""

    def __init__(self, exercise: Exercise[object], purpose: Purpose, step: Step | None) -> None:
        self.exercise = exercise
        self.attempt = Attempt(exercise.id)
        self.preferences = Preferences()
        self.asked: list[str] = []
        self.changed: Callable[[], None] = lambda: None
        self._purpose = purpose
        self._step = step

    @property
    def state(self) -> object:
        kind = KINDS[self.exercise.kind]
        return reduce(
            lambda state, action: kind.apply(self.exercise.spec, state, action),
            self.attempt.actions,
            kind.start(self.exercise.spec),
        )

    @property
    def screen(self) -> Doing:
        used = self.attempt.hints_used
        return Doing(
            exercise=self.exercise,
            texts=self.exercise.texts,
            state=self.state,
            attempt=self.attempt,
            purpose=self._purpose,
            step=self._step,
            theme=Theme.MONEY if self._purpose is Purpose.PRACTICE else None,
            hint=f"hints.{used - 1}" if used else None,
            hints_left=self.exercise.hints - used,
            thanks=self._step is not None and not self.attempt.actions,
            ready=KINDS[self.exercise.kind].ready(self.exercise.spec, self.state),
        )

    def act(self, action: Action) -> None:
        kind = KINDS[self.exercise.kind]
        before = self.state
        if kind.apply(self.exercise.spec, before, action) != before:
            self.attempt = self.attempt.act(action)
        self.changed()

    def hint(self) -> None:
        self.attempt = replace(self.attempt, hints_used=self.attempt.hints_used + 1)
        self.changed()

    def __getattr__(self, name: str) -> object:
        return lambda *_arguments: self.asked.append(name)


class Stage:
    """A window of some size with a screen in it."""

    def __init__(self, visit: StageVisit, look: Look | None = None, words: PlainWords | None = None) -> None:
        self.visit = visit
        self._look = look or Look()
        words = words or PlainWords()
        self.window = Window(lambda width, height: self._around(words, width, height))
        self.window.resize(self._look.width, self._look.height)
        visit.changed = self.refresh

    def show(self, screen: Screen | None = None) -> None:
        self.window.show_screen(screen or self.visit.screen)
        self.window.show()

    def refresh(self) -> None:
        self.window.show_screen(self.visit.screen)

    def _around(self, words: PlainWords, width: int, height: int) -> Around:
        look = replace(self._look, width=width, height=height, right_to_left=words.right_to_left)
        return Around(words=words, look=look, visit=cast(Visit, self.visit))


def stage_for(  # noqa: PLR0913 - each is one thing a test may want to differ
    kind: str,
    facts: Mapping[str, object],
    *,
    hints: Sequence[str] = (),
    purpose: Purpose = Purpose.PRACTICE,
    step: Step | None = None,
    look: Look | None = None,
    words: PlainWords | None = None,
) -> Stage:
    """Give a stage with one exercise, not shown yet."""
    return Stage(StageVisit(exercise_of(kind, facts, hints=hints), purpose, step), look, words)


def play(stage: Stage, actions: Sequence[Action]) -> None:
    """Do actions by hand, as the view shown says they are done."""
    hand = Hand(stage.window)
    for action in actions:
        view = cast(DoingView, stage.window.view)
        for gesture in view.gestures(action):
            hand.make(gesture)
            QTest.qWait(1)


def marked(stage: Stage) -> Mark:
    """Mark what was really reported."""
    exercise = stage.visit.exercise
    return KINDS[exercise.kind].mark(exercise.spec, stage.visit.attempt.actions)

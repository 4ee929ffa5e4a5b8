"""Plays a simulated person in the real window, screen by screen, by what can be seen and touched."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass, field

from kiosk.core.attempt import Action
from kiosk.core.findings import Findings
from kiosk.core.model import Purpose
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand, OutOfReachError
from kiosk.showcase.person import Deed, Person
from kiosk.ui.screens.doing import DoingView
from kiosk.visit.screens import Doing, Goodbye, Result, Screen, SelfReport, Themes

MOST_EXERCISES = 80


@dataclass
class Diary:
    """The ids of what was asked in the screening, and of what was practised, with its kinds."""

    items: list[str] = field(default_factory=list)
    practised: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)


class Player:
    """Goes through a visit as someone would.

    `screen` gives what is shown now; `look` is called with a name at each screen that is passed.
    """

    def __init__(
        self, hand: Hand, person: Person, screen: Callable[[], Screen], look: Callable[[str], None]
    ) -> None:
        """Take a hand on a window and somebody to play."""
        self._hand = hand
        self._person = person
        self._screen = screen
        self._look = look
        self.diary = Diary()

    def come_in(self, language: str) -> None:
        """Choose a language, hear how it works and read what is counted."""
        self._look("welcome")
        self._hand.press(f"language-{language}")
        self._look("welcome-chosen")
        self._hand.press("primary")
        self._look("how-it-works")
        self._hand.press("what-we-share")
        self._look("what-we-share")
        self._hand.press("primary")
        self._hand.press("primary")
        self._look("menu")

    def find_out(self) -> None:
        """Do the questions about oneself, the warm-up and the screening."""
        self._hand.press("menu-screening")
        while isinstance(screen := self._screen(), SelfReport):
            self._look(f"self-report-{screen.number}")
            self._hand.press(f"degree-{self._person.report()}")
        while isinstance(screen := self._screen(), Doing) and screen.purpose is not Purpose.PRACTICE:
            if screen.purpose is Purpose.SCREENING:
                self.diary.items.append(screen.exercise.id)
            self._do(screen)

    def practise_every_kind(self, kinds: Set[str] = KINDS.keys()) -> None:
        """Practise, theme after theme, until there was an exercise of each of these kinds."""
        if isinstance(self._screen(), Doing):
            self._practise()
        for turn in range(MOST_EXERCISES):
            if self.diary.kinds >= kinds:
                return
            self._open_theme(turn)
            if isinstance(self._screen(), Doing):
                self._practise()
        message = f"No exercise of {', '.join(kinds - self.diary.kinds)} was offered to practise."
        raise OutOfReachError(message)

    def look_at_result(self) -> Findings:
        """See the result and each item again, come back, and give what the result says."""
        self._to_result()
        self._look("result")
        screen = self._screen()
        assert isinstance(screen, Result)  # noqa: S101 - the way there leads nowhere else
        if self._hand.sees("result-more"):  # after the warm-up alone there is nothing more to see
            self._hand.press("result-more")
            self._look("result-areas")
        if self._hand.sees("review"):
            self._hand.press("review")
            self._look("review")
            while not isinstance(self._screen(), Result):
                self._hand.press("primary")
        return screen.findings

    def take_sheet(self) -> None:
        """See the sheet on the screen."""
        self._to_result()
        self._hand.press("secondary-take-home")
        self._look("take-home")

    def say_goodbye(self) -> None:
        """Leave; the next person is welcomed."""
        self._hand.press("secondary-done" if self._hand.sees("secondary-done") else "primary")
        if not isinstance(self._screen(), Goodbye):
            self._look("take-home-asked")
            self._hand.press("primary")
        self._look("goodbye")
        self._hand.press("primary")
        self._look("welcome-again")

    def _open_theme(self, turn: int) -> None:
        if not isinstance(self._screen(), Themes):
            self._to_themes()
        screen = self._screen()
        assert isinstance(screen, Themes)  # noqa: S101 - the way there leads nowhere else
        if turn == 0:
            self._look("themes")
        theme = screen.themes[turn % len(screen.themes)]
        self._hand.press(f"theme-{theme.value if theme else 'pre'}")

    def _to_themes(self) -> None:
        """Go back until practice can be chosen."""
        while not isinstance(self._screen(), Themes):
            self._hand.press("menu-practice" if self._hand.sees("menu-practice") else "back")

    def _to_result(self) -> None:
        if isinstance(self._screen(), Result):
            return
        self._hand.press("stop")
        self._look("stop-here")
        self._hand.press("secondary-stop-now")

    def _practise(self) -> None:
        screen = self._screen()
        assert isinstance(screen, Doing)  # noqa: S101 - only called with an exercise on the screen
        self.diary.practised.append(screen.exercise.id)
        new = screen.exercise.kind not in self.diary.kinds
        self.diary.kinds.add(screen.exercise.kind)
        if new and self._hand.sees("secondary-hint"):
            self._hand.press("secondary-hint")
            self._look(f"practice-{screen.exercise.kind}-hint")
        self._do(screen)
        self._look(f"feedback-{screen.exercise.kind}")

    def _do(self, screen: Doing) -> None:
        """Do what is on the screen as this person would, and press Next."""
        name = f"{screen.purpose.value}-{screen.exercise.id}"
        self._look(name)
        routes = KINDS[screen.exercise.kind].routes(screen.exercise.spec)
        match self._person.does(screen.exercise, screen.purpose):
            case Deed.RIGHT:
                self._act(routes.right)
            case Deed.OTHERWISE:
                self._act(routes.wrong)
            case Deed.DONT_KNOW:
                self._hand.press("secondary-dont-know")
                return
        self._look(f"{name}-done")
        self._hand.press("primary")
        self._give_up(screen)

    def _give_up(self, screen: Doing) -> None:
        """Where what was done is no answer yet: say so, or in practice have the right way shown."""
        while isinstance(now := self._screen(), Doing) and now.attempt.exercise == screen.attempt.exercise:
            self._hand.press("secondary-hint" if now.purpose is Purpose.PRACTICE else "secondary-dont-know")

    def _act(self, actions: tuple[Action, ...]) -> None:
        for action in actions:
            for gesture in self._hand.find_one(DoingView).gestures(action):
                self._hand.make(gesture)

"""One person's visit: a thin façade that changes a state and keeps it safe."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from typing_extensions import override

from kiosk.core.attempt import Action, Answer
from kiosk.core.model import Theme
from kiosk.core.preferences import Preferences
from kiosk.core.printing import SheetState
from kiosk.core.sheet import Sheet
from kiosk.visit import doing, ending, leaving, outcome, practice, resuming, screening, welcome
from kiosk.visit.companions import Companions
from kiosk.visit.covering import Covering
from kiosk.visit.kept import Kept
from kiosk.visit.screens import Screen, StillThere
from kiosk.visit.show import advise, found, screen_of, sheet_for
from kiosk.visit.state import AnyCover, AtExercise, AtFeedback, AtGoodbye, AtReview, AtWelcome, State
from kiosk.visit.ways import BACK, ON, after


class Visit(Covering):
    """What happens in a visit: each method is one thing that a person, or time, does.

    After each, `screen` is what must be shown, and `changed` is called. An answer is durable
    before the screen changes.
    """

    def __init__(self, companions: Companions, broken_off: State | None = None) -> None:
        """Begin a visit; one that a power cut broke off is offered first."""
        self._companions = companions
        self._equipment = companions.equipment
        self._broken_off = broken_off
        self._state = welcome.fresh(self._equipment)
        if broken_off is not None:
            self._state = welcome.offer_to_go_on(self._equipment, self._state, broken_off)
        self._kept = Kept(companions.keeper)
        self.staff_left = False
        self.changed: Callable[[], None] = lambda: None

    @property
    def screen(self) -> Screen:
        """What is to be shown now."""
        return self.screen_behind if self.warning is None else StillThere(self.warning)

    @property
    def screen_behind(self) -> Screen:
        """What is shown when nobody has to be asked if they are still there; time alone changes a wait."""
        return screen_of(self._equipment, self._state, self._companions.staff_wait)

    @property
    def warning(self) -> int | None:
        """The seconds left to say that one is still there; None when nobody asks."""
        return self._state.warning

    @property
    def untouched(self) -> bool:
        """Whether the screen stands as it stands for everybody, so that nothing has to be put back."""
        return welcome.untouched(self._equipment, self._state)

    @property
    def name(self) -> str:
        """A random name, another one for each visit."""
        return self._state.visit

    @property
    def language(self) -> str:
        """The language everything is said in."""
        return self._state.language

    @property
    def preferences(self) -> Preferences:
        """How this person likes it."""
        return self._state.preferences

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What was answered so far, all of it durable."""
        return self._state.answers

    def sheet(self, language: str | None = None) -> Sheet:
        """Give the sheet this person may take home; in their language unless another is named."""
        return sheet_for(self._equipment, self._state, language or self.language)

    def resume(self, *, yes: bool) -> None:
        """Go on with the visit that was broken off, or forget it."""
        if self._broken_off is None:
            return
        if not yes:
            self.leave()
            return
        broken_off, self._broken_off = self._broken_off, None
        liked = replace(welcome.speak(broken_off, self.language), preferences=self.preferences)
        liked = replace(liked, counted=self._state.counted)
        self._change(resuming.resume(self._equipment, liked))

    def choose_language(self, language: str) -> None:
        """Speak this language from here on."""
        self._become(welcome.choose_language(self._equipment, self._state, language))

    def start(self) -> None:
        """Leave the welcome screen."""
        self._become(welcome.start(self._state))

    def go_on(self) -> None:
        """Take the way on from a screen that has just one."""
        if isinstance(self._state.place, AtGoodbye):
            self.leave()
        elif way := ON.get(type(self._state.place)):
            self._become(way(self._equipment, self._state))

    def back(self) -> None:
        """Go back one step."""
        if way := BACK.get(type(self._state.place)):
            self._become(way(self._state))

    def choose_screening(self) -> None:
        """Find out what one can do already."""
        self._become(screening.begin(self._equipment, self._state))

    def choose_practice(self) -> None:
        """Practise something."""
        self._become(practice.themes(self._state))

    def choose_theme(self, theme: Theme | None) -> None:
        """Practise this; None is mouse and keyboard."""
        self._become(practice.choose_theme(self._equipment, self._state, theme))

    def practise_advice(self) -> None:
        """Practise what the answers so far advise."""
        advised = found(self._equipment, self._state).practise
        self._become(practice.follow(self._equipment, self._state, advised))

    def report_self(self, degree: int) -> None:
        """Say of oneself how well something goes, 0 to 3."""
        self._become(screening.report(self._equipment, self._state, degree))

    def act(self, action: Action) -> None:
        """Do something in the exercise."""
        self._become(doing.act(self._equipment, self._state, action))

    def hint(self) -> None:
        """Get a hint; when all were given, see the right way."""
        if doing.hints_left(self._equipment, self._state):
            self._become(doing.take_hint(self._equipment, self._state))
        else:
            self._answer(unknown=True)

    def next(self) -> None:
        """Give what was done as the answer, or go on to the next exercise after its feedback."""
        if isinstance(self._state.place, AtFeedback):
            self._become(practice.choose_theme(self._equipment, self._state, self._state.place.theme))
        elif isinstance(self._state.place, AtReview):
            self._become(outcome.review_step(self._state, 1))
        elif doing.ready(self._equipment, self._state):
            self._answer(unknown=False)

    def dont_know(self) -> None:
        """Say "I don't know", which is always fine."""
        self._answer(unknown=True)

    def again(self) -> None:
        """Do the last practice once more."""
        self._become(practice.again(self._equipment, self._state))

    def result(self) -> None:
        """See what one can do."""
        self._become(outcome.result(self._state))

    def review(self) -> None:
        """Look at each item again."""
        self._become(outcome.review(self._state))

    def take_home(self) -> None:
        """See the sheet."""
        self._become(outcome.take_home(self._state))

    def enlarge_sheet(self) -> None:
        """See the sheet large."""
        self._become(outcome.enlarge(self._state))

    def print_sheet(self) -> None:
        """Send the sheet to the printer; whoever runs the kiosk does it and calls `printed`."""
        if self._equipment.printer:
            self._become(outcome.printing(self._state))

    def printed(self, sheet: SheetState) -> None:
        """Hear how printing ended."""
        self._become(outcome.printed(self._state, sheet))

    def finish(self) -> None:
        """Say goodbye; whoever seems to have no sheet is asked once."""
        self._become(leaving.finish(self._state))

    def warn(self, seconds: int) -> None:
        """Ask whether anybody is still there; the visit is wiped in so many seconds."""
        self._become(leaving.warn(self._state, seconds))

    def still_here(self) -> None:
        """Somebody is."""
        self._become(leaving.still_here(self._state))

    def leave(self) -> None:
        """Forget this person wholly and welcome the next."""
        self._forget()
        self._become(welcome.fresh(self._equipment))

    def staff_door(self) -> None:
        """Ask for the staff's PIN, where one is set; done again, tell anew how long they must wait."""
        if self._companions.door is not None:
            self._become(leaving.staff_door(self._state))

    def staff_pin(self, pin: str) -> None:
        """Have a PIN looked at, one at a time; the answer counts while what waits for it stands."""
        door = self._companions.door
        if door is not None and leaving.takes_a_pin(self._state):
            self._become(leaving.staff_looks(self._state))
            door.try_pin(pin, partial(self._staff_tried, self._state.cover))

    def keep(self) -> None:
        """Keep where the visit stands; cheap when nothing changed since the last time."""
        self._kept.keep(self._state)

    def present(self, now: float) -> None:
        """Keep that somebody is there at `now`, seconds of a monotonic clock; cheap for every sign."""
        self._kept.present(self._state, now)
        if (met := welcome.met(self._state)) is not self._state:
            self._become(met)

    def _staff_tried(self, waiting: AnyCover | None, fits: bool) -> None:  # noqa: FBT001 - as the door says it
        """Let staff out, or say that the PIN did not fit; whoever closed the pad meanwhile wants neither."""
        if self._state.cover is not waiting:
            return
        if fits:
            self.staff_left = True
            self.leave()
        else:
            self._become(leaving.staff_refused(self._state))

    @override
    def _become(self, state: State) -> None:
        """Change to a state; there is a visit to keep from the first step to the goodbye."""
        was, place = self._state.place, state.place
        if isinstance(was, AtGoodbye) and not isinstance(place, AtGoodbye | AtWelcome):
            return  # All was forgotten: there is nobody left to go on.
        if isinstance(was, AtWelcome) and not isinstance(place, AtWelcome):
            state = welcome.begin(state, self._companions.today(), self._companions.draw())
            self._companions.keeper.begin(state.visit)
        if isinstance(place, AtWelcome | AtGoodbye) and type(place) is not type(was):
            self._forget()
        self._change(state)

    def _forget(self) -> None:
        """Let nothing of this visit remain but sums, nor of one that was broken off before it."""
        gone, self._broken_off = self._broken_off or self._state, None
        gone = replace(gone, counted=self._state.counted)
        self._kept.wipe(gone.visit, *ending.sums(self._companions, gone))

    def _change(self, state: State) -> None:
        self._state = advise(self._equipment, state)
        self.changed()

    def _answer(self, *, unknown: bool) -> None:
        place = self._state.place
        if not isinstance(place, AtExercise):
            return
        answer = doing.answer(self._equipment, self._state, place, unknown=unknown)
        self._companions.keeper.save_answer(self._state.visit, answer)
        self._become(after(self._equipment, self._state, place, answer))

"""What the view of every kind of exercise offers to the screen that holds it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.core.attempt import Action
from kiosk.ui.gestures import Gesture
from kiosk.ui.view import Around
from kiosk.ui.widgets.field import PROBLEM
from kiosk.ui.widgets.tick import disc
from kiosk.visit.screens import Doing

TIGHT, TIGHTEST = 1, 2


class KindView(QWidget):
    """An exercise in someone's hands: it shows the kind's state, reports actions and judges nothing.

    `beside` tells that the task stands beside a framed world, not above cards. `still` is what is
    to do before Next, `steps` how this kind works, and `kept` the one of them that stands also where
    there is no room for all ("" for none); all are marked messages. `told_icon` stands before what
    `told` says, which is asked again after `told_later`.
    """

    beside: ClassVar[bool] = False
    still: ClassVar[str]
    steps: ClassVar[tuple[str, ...]] = ()
    kept: ClassVar[str] = ""
    told_icon: ClassVar[str] = "info"
    told_later = Signal()

    def __init__(self, doing: Doing, around: Around, *, tight: int = 0) -> None:
        """Keep what to show and what to use; the subclass builds its widgets and shows the state.

        A `tight` view takes less height, where its kind can; one that is `TIGHTEST` even more.
        """
        super().__init__()
        self.tight = tight
        self.texts = doing.texts
        self.words = around.words
        self.look = around.look
        self.visit = around.visit

    @classmethod
    def least_tight(cls, doing: Doing, around: Around, room: int) -> int:
        """Give how tight a view must be at least to stand whole in `room` px of height, unbuilt."""
        del doing, around, room
        return 0

    @abstractmethod
    def show_state(self, doing: Doing) -> None:
        """Show how far someone is, in place."""

    @abstractmethod
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        """Give what a hand does for an action, in the state shown now."""

    def asked(self) -> tuple[str, str]:
        """Give the situation ("" for none) and what is asked."""
        return "", self.texts["task"]

    def first(self) -> QWidget:
        """Give what is acted on first, to be in sight together with a hint."""
        return self

    def named(self) -> str:
        """Say what its world is called, where the header over it says so; "" where it says so itself."""
        return ""

    def still_said(self) -> str:
        """Say the step that stands also where there is no room for all; "" for none."""
        return self.words(self.kept) if self.kept else ""

    def aside(self) -> str:
        """Say below the task which other way of doing it is as good; "" where there is none."""
        return ""

    def height_in(self, width: int) -> int:
        """Give the px of height it needs to stand in sight whole; 0 where it takes what there is."""
        del width
        return 0

    def stand_within(self, room: int, more: int) -> None:
        """Stand so that most of what is acted on is seen in so many px of height at once.

        Where not all of it is more than that, `more` px of height are there too.
        """
        del room, more

    def is_at_ease(self, field: QSize, more: QSize) -> bool:
        """Tell whether it stands as well in a field of these px as in one of `more`."""
        del field, more
        return False

    def told(self, doing: Doing) -> str:
        """Say in a few words what was done so far; "" for nothing."""
        del doing
        return ""

    def told_ways(self, doing: Doing) -> tuple[str, ...]:
        """Give the same from the fullest way to say it to the one in fewest words; one at least."""
        return (self.told(doing),)

    def may_be_told(self) -> tuple[str, ...]:
        """Give all that may be told, each in fewest words, where nothing in the world may move for it."""
        return ()

    def told_sign(self) -> QPixmap:
        """Give the sign of what is told; that of a problem is drawn as it is beside the field."""
        colours = self.look.palette
        if self.told_icon == PROBLEM:
            return self.look.icon(PROBLEM, 40, colours.practise_border)
        return disc(self.look, 40, colours.text, colours.page, self.told_icon)

    def to_do(self) -> str:
        """Say what is to do before Next."""
        return self.words(self.still)

    def make_room(self, *, typing: bool) -> None:
        """Leave what height there is to what is typed in, where it is little, or take it back."""

    def height_typed(self) -> int:
        """Give the px of the highest thing that is typed in, with its label; 0 where nothing is."""
        return 0

    def settle(self) -> None:
        """Report what was not reported yet, before someone goes on."""

    def report(self, verb: str, target: str = "", value: str = "") -> None:
        """Tell the visit what someone did."""
        self.visit.act(Action(verb, target, value))

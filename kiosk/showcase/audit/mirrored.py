"""Whether each corner keeps its meaning: on every screen, and in scripts from the right on the other side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Control
from kiosk.ui.theme.look import Look
from kiosk.visit import screens

AT_START, AT_END = frozenset({"stop", "help"}), frozenset({"read-aloud", "primary"})
ABOVE = frozenset({"stop", "read-aloud"})
ROUNDED = 1.5
ROOM = 16
"""Design px by which a bar may be higher or lower than another, so that what stands in it moves with it."""
WITHOUT: Mapping[str, frozenset[type[screens.Screen]]] = {
    "stop": frozenset(
        {
            screens.Welcome,
            screens.GoOnWhereYouWere,
            screens.Goodbye,
            screens.StopHere,
            screens.StillThere,
            screens.StaffPin,
        }
    ),
    "help": frozenset({screens.Help, screens.StillThere}),
    "read-aloud": frozenset(),
}
"""What must stand in its corner, and the screens that do without it."""


@dataclass(frozen=True, slots=True)
class Corner:
    """How far what stands in a corner is from its own side of the window, and its middle from top or bottom.

    `aside` is px, `away` is design px; what stands at the wrong end is far away. A button that its words
    make higher grows around its middle.
    """

    aside: float
    away: float


Corners = Mapping[str, Corner]


def corners_of(controls: Iterable[Control], look: Look) -> Corners:
    """Give what stands in the four corners, by name."""
    width, height = look.width, look.height
    found = {}
    for control in controls:
        name, box = control.widget.objectName(), control.box
        if name in AT_START | AT_END:
            left, right = box.left(), width - box.right()
            aside = left if (name in AT_START) != look.right_to_left else right
            away = box.center().y() if name in ABOVE else height - box.center().y()
            found[name] = Corner(aside, away / look.unit)
    return found


def missing(corners: Corners, screen: screens.Screen) -> Iterator[Fault]:
    """Tell of corners that are empty on a screen that is none of those that do without."""
    for name, without in WITHOUT.items():
        if name not in corners and type(screen) not in without:
            yield Fault(Rule.MIRRORED, name, "not there", "on every screen")


def unmirrored(corners: Corners, other: Corners) -> Iterator[Fault]:
    """Tell of corners that are elsewhere than on the same screen in a script from the other side."""
    for corner in sorted(corners.keys() ^ other.keys()):
        yield Fault(Rule.MIRRORED, corner, "only in one direction", "in both")
    yield from moved(corners, other)


def moved(corners: Corners, other: Corners) -> Iterator[Fault]:
    """Tell of corners that are elsewhere than there, aside or above and below."""
    for corner in sorted(corners.keys() & other.keys()):
        here, there = corners[corner], other[corner]
        if abs(here.aside - there.aside) > ROUNDED:
            value = f"{here.aside:.0f} px from its side"
            yield Fault(Rule.MIRRORED, corner, value, f"{there.aside:.0f} px")
        if abs(here.away - there.away) > ROOM:
            end = "top" if corner in ABOVE else "bottom"
            yield Fault(Rule.MIRRORED, corner, f"{here.away:.0f} px from the {end}", f"{there.away:.0f} px")


class Firsts:
    """Where each corner was on the first screen that had it."""

    def __init__(self) -> None:
        """Know none yet."""
        self._first: dict[str, Corner] = {}

    def compared(self, corners: Corners) -> tuple[Fault, ...]:
        """Compare the corners of a screen with those of the screens before."""
        for name, corner in corners.items():
            self._first.setdefault(name, corner)
        return tuple(moved(corners, self._first))


class Mirrors:
    """Where corners are in the first script from the left, screen by screen."""

    def __init__(self) -> None:
        """Know none yet."""
        self._left: dict[str, Corners] = {}

    def compared(self, screen: str, corners: Corners, look: Look) -> tuple[Fault, ...]:
        """Keep the corners of a screen, or compare them with those from the other side."""
        if not look.right_to_left:
            self._left.setdefault(screen, corners)
            return ()
        return tuple(unmirrored(corners, self._left[screen])) if screen in self._left else ()

"""Whether each corner keeps its meaning: on every screen, and in scripts from the right on the other side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Control
from kiosk.ui.theme.look import Look

AT_START, AT_END = frozenset({"stop", "help"}), frozenset({"read-aloud", "primary"})
ROUNDED = 1.5


@dataclass(frozen=True, slots=True)
class Corner:
    """How far what stands in a corner is from its side and from its end of the window, in px."""

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
            found[name] = Corner(aside, min(box.center().y(), height - box.center().y()))
    return found


def unmirrored(corners: Corners, other: Corners) -> Iterator[Fault]:
    """Tell of corners that are elsewhere than on the same screen in a script from the other side."""
    for corner in sorted(corners.keys() ^ other.keys()):
        yield Fault(Rule.MIRRORED, corner, "only in one direction", "in both")
    yield from moved(corners, other)


def moved(corners: Corners, other: Corners) -> Iterator[Fault]:
    """Tell of corners that have another distance to their side than they have there."""
    for corner in sorted(corners.keys() & other.keys()):
        here, there = corners[corner].aside, other[corner].aside
        if abs(here - there) > ROUNDED:
            yield Fault(Rule.MIRRORED, corner, f"{here:.0f} px from its side", f"{there:.0f} px")


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

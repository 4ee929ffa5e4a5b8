"""Whether what points, points the other way in scripts from the right, and what does not stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Seen, label_of
from kiosk.ui.keyboard.key_button import KeyButton
from kiosk.ui.theme.picture_names import ICONS
from kiosk.ui.theme.pictures import icon
from kiosk.ui.widgets.path import Path

ARROWS, UPRIGHT = ("arrow-", "caret-"), ("-up", "-down")
"""How the names of arrows begin, and how those end that point to neither side."""
OTHERS = frozenset({"flag", "flag-fill", "paper-plane-tilt"})
"""What points and is no arrow: a speaker, a clock, a tick or a magnifier is not among them."""
PARTS, ALPHA = 4, 3
"""Bytes of a px, and which of them says how much shines through."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A picture on a screen: whose it is, how it is drawn, how a mirror shows it, whether it points aside."""

    name: str
    drawn: int
    flipped: int
    points: bool


class Signs:
    """The pictures in the first script from the left, screen by screen."""

    def __init__(self) -> None:
        """Know none yet."""
        self._left: dict[str, tuple[Sign, ...]] = {}
        self._known: dict[int, tuple[int, int, bool]] = {}

    def compared(self, screen: str, seen: Seen) -> tuple[Fault, ...]:
        """Keep the pictures of a screen, or compare them with those from the other side."""
        signs = self._signs_of(seen)
        if not seen.look.right_to_left:
            self._left.setdefault(screen, signs)
            return ()
        return tuple(turned_amiss(signs, self._left.get(screen, ())))

    def _signs_of(self, seen: Seen) -> tuple[Sign, ...]:
        """Give the pictures of a screen in the order in which they were drawn, and its path."""
        signs = [
            Sign(label_of(one.widget), *self._look_at(one.pixmap))
            for one in seen.filled
            # Keys stand alike in every direction, and what one erases depends on its letters alone.
            if one.pixmap and not isinstance(one.widget, KeyButton)
        ]
        for passage in seen.passages:
            path = passage.widget
            if isinstance(path, Path):
                place = QRect(path.mapTo(path.window(), QPoint(0, 0)), path.size())
                image = seen.picture.copy(place)
                signs.append(Sign("path", hash(dots(image)), hash(dots(flipped(image))), points=True))
        return tuple(signs)

    def _look_at(self, pixmap: QPixmap) -> tuple[int, int, bool]:
        """Tell how a picture is drawn; the same drawing is looked at once."""
        key = pixmap.cacheKey()
        if key not in self._known:
            image = pixmap.toImage()
            outline = dots(image)[ALPHA::PARTS]
            self._known[key] = (
                hash(dots(image)),
                hash(dots(flipped(image))),
                outline in pointing(image.width()),
            )
        return self._known[key]


def turned_amiss(signs: Sequence[Sign], left: Sequence[Sign]) -> Iterator[Fault]:
    """Tell of what points as it does from the other side, and of what was turned and does not point.

    What is another picture there, or stands beside other pictures, is not compared.
    """
    there, here = by_name(left), by_name(signs)
    for name in here.keys() & there.keys():
        if len(here[name]) != len(there[name]):
            continue
        for sign, other in zip(here[name], there[name], strict=True):
            if other.drawn == other.flipped:
                continue
            if other.points and sign.drawn == other.drawn:
                yield Fault(Rule.MIRRORED, f"picture of {name}", "points as in the other direction", "turned")
            elif not other.points and sign.drawn == other.flipped:
                yield Fault(Rule.MIRRORED, f"picture of {name}", "turned", "as in the other direction")


def by_name(signs: Sequence[Sign]) -> dict[str, list[Sign]]:
    """Give the pictures of each widget, in their order."""
    found: dict[str, list[Sign]] = {}
    for sign in signs:
        found.setdefault(sign.name, []).append(sign)
    return found


@cache
def pointing(size: int) -> frozenset[bytes]:
    """Give the outlines of all that points aside, in so many px of width."""
    arrows = {name for name in ICONS if name.startswith(ARROWS) and not name.endswith(UPRIGHT)}
    names = arrows | OTHERS
    images = (icon(name, size, QColor("black")).toImage() for name in names)
    return frozenset(dots(image)[ALPHA::PARTS] for image in images)


def dots(image: QImage) -> bytes:
    """Give the px of an image, four bytes each."""
    px = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # kept: its bytes go with it
    return bytes(px.constBits())


def flipped(image: QImage) -> QImage:
    """Give an image as a mirror shows it."""
    return image.flipped(Qt.Orientation.Horizontal)

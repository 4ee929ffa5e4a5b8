"""A field of things for mouse and finger: rest, press, press twice, carry or put down by presses."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.words import message
from kiosk.kinds import pointer
from kiosk.kinds.pointer import Found
from kiosk.ui.gestures import DoublePress, Drag, Gesture, Press, Rest, press, reach
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.kinds.pointer_said import BESIDE, DONE, FOUND, HELD, NAMED, said_of, shortest_of_all
from kiosk.ui.reading.passages import in_order
from kiosk.ui.view import Around
from kiosk.ui.worlds.shown import Shown
from kiosk.ui.worlds.spread import Spot, free, spread
from kiosk.ui.worlds.target import TWICE, Target
from kiosk.visit.screens import Doing
from kiosk.worlds.field import COLUMNS, ROWS, SPAN, Field, Size, current, free_cell

LARGE, LARGER = (144, 132, 120, 112, 104, 96, 88), (208, 192, 176, 160)
"""Design px of a picture where few things share the field, and before these in an upright window."""
FEW = 5
"""Things that are few."""
PICTURES = {Size.NORMAL: (80, 72, 64, 56, 48, 40), Size.SMALL: (44, 40, 36, 32)}
"""Design px of a picture, the first with which all things find room with all their words."""
SHARE = {Size.NORMAL: 1.0, Size.SMALL: 0.7}
"""How much of its cells a thing fills; small ones still measure more than 64 px."""
EDGE = 12
LEAST = 44
"""Design px of a cell's least height; a thing is two cells high, or as high as its words ask."""
GAP = 8
"""Design px between words that share a line of the field."""
TALLEST = 1.6
"""Height of a cell by its width."""
UPRIGHT = 0.8
"""Height of the field by its width in an upright window, where it lies low: there arms reach."""
HIGHER, HIGHEST = 16, 1200
"""Design px by which a field is made higher until all its words have room, and of the highest field."""

NEAR = 48
"""Design px from a thing within which a press was meant for it."""


class PointerView(KindView):
    """Things stand where the author put them, also in scripts that run from right to left."""

    beside = True
    still = message("Let us do the task first.")

    def __init__(self, doing: Doing, around: Around, *, tight: int = 0) -> None:
        """Put the things on the field."""
        super().__init__(doing, around, tight=tight)
        self._spec = cast(pointer.Spec, doing.exercise.spec)
        self._state = cast(Field, doing.state)
        self._is_near = self._is_second = self._is_on_shown = False
        # One click may be the first of two: it is answered when the second did not come.
        self._second = QTimer(self, singleShot=True, interval=TWICE)
        self._second.timeout.connect(self.told_later)
        self._shown = self._what_is_shown()
        self._things = {key: self._thing(key) for key in self._spec.things}
        self._widths = {
            key: (thing.liked, thing.widest, thing.longest) for key, thing in self._things.items()
        }
        self.setMinimumHeight(self.look.px(ROWS * LEAST))
        self.show_state(doing)

    @override
    def show_state(self, doing: Doing) -> None:
        before, self._state = self._state, cast(Field, doing.state)
        if self._state != before:
            self._await_second()
        reached = {goal.thing for goal in self._spec.goal[: self._state.reached]}
        for key, thing in self._things.items():
            inside = [other for other, container in self._state.within.items() if container == key]
            thing.show_state(held=key == self._state.held, done=key in reached or bool(inside))
            shown = self._spec.things[key]
            thing.turn_into(shown.after if shown.after and key in reached else shown.picture)
            thing.hold([self._spec.things[other].picture for other in inside])
            thing.setVisible(key not in self._state.within)
        self._place()

    @override
    def aside(self) -> str:
        drags = any(goal.drag is not None for goal in self._spec.goal)
        return self.words("You may drag. Or click it, then click its place.") if drags else ""

    @override
    def told(self, doing: Doing) -> str:
        return self.told_ways(doing)[0]

    @override
    def told_ways(self, doing: Doing) -> tuple[str, ...]:
        state = cast(Field, doing.state)
        if current(self._spec.goal, state) is None:
            return (self.words(DONE),)
        if state.held is not None:
            return said_of(HELD, self._name(state.held), self.words)
        met = pointer.found(self._spec, state)
        if met is None or self._second.isActive():
            return ("",)
        answer = self._answer(*met, doing.purpose)
        return said_of(answer, self._name(met[1]), self.words, or_go_on=doing.ready)

    @override
    def may_be_told(self) -> tuple[str, ...]:
        shown = [self._shown.words] if self._shown else []
        names = [*shown, *(self._name(key) for key in self._things)]
        return *shortest_of_all(names, self.words), self.to_do()

    def _answer(self, met: Found, thing: str, purpose: Purpose) -> str:
        """Give what is said of a try in vain; of things the screening says their names alone."""
        if met is Found.NOTHING and self._is_on_shown:
            return NAMED if purpose is Purpose.SCREENING else FOUND[Found.OTHER]
        if met is Found.NOTHING and self._is_near:
            return BESIDE
        in_place = thing and met is not Found.ASTRAY
        return NAMED if in_place and purpose is Purpose.SCREENING else FOUND[met]

    def _name(self, key: str) -> str:
        shown = self._shown.words if self._shown and self._is_on_shown else ""
        return self.texts[f"things.{key}.words"] if key else shown

    @override
    def height_in(self, width: int) -> int:
        return round(width * UPRIGHT) if self.look.portrait else 0

    @override
    def is_at_ease(self, field: QSize, more: QSize) -> bool:
        picture, places = self._spread(field)
        return picture == self._spread(more)[0] and free(places, field, self.look.px(GAP))

    @override
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        if not action.target:
            return (Press(self, self._free_point()),)
        thing = self._things[action.target]
        match action.verb:
            case "move":
                return (*reach(thing), Rest(thing))
            case "double":
                return (*reach(thing), DoublePress(thing))
            case "drag":
                return (Drag(thing, self._things[action.value]),)
            case _:
                return press(thing)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if not self._is_second:
            self.report("click")

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        # Two quick presses beside everything are one try.
        event.accept()
        self._is_second = True

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        event.accept()
        self._is_second = False
        near, pressed = self.look.px(NEAR), event.position().toPoint()
        self._is_on_shown = self._shown is not None and self._shown.covers(pressed)
        self._is_near = any(
            thing.isVisible() and thing.geometry().adjusted(-near, -near, near, near).contains(pressed)
            for thing in self._things.values()
        )

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(max(self._least_height(), self.height_in(self.width())))
        self._place()

    def _least_height(self) -> int:
        """Give the px of height in which no thing lies over another, in this width."""
        px, gap = self.look.px, self.look.px(GAP)
        fields = (QSize(self.width(), high) for high in range(px(ROWS * LEAST), px(HIGHEST), px(HIGHER)))
        fitting = (field.height() for field in fields if free(self._spread(field)[1], field, gap))
        return next(fitting, px(HIGHEST))

    def _await_second(self) -> None:
        """Wait a moment for the second click of two, where one was made."""
        met = pointer.found(self._spec, self._state)
        if met is not None and met[0] is Found.ONCE:
            self._second.start()
        else:
            self._second.stop()

    def _what_is_shown(self) -> Shown | None:
        """Show what the task speaks of, where the author gives that."""
        if self._spec.shown is None:
            return None
        shown = Shown(self.texts["shown.words"], self._spec.shown.picture, self.look)
        shown.setParent(self)
        return shown

    def _thing(self, key: str) -> Target:
        words = self.texts[f"things.{key}.words"]
        thing = Target(words, self._spec.things[key].picture, self.look, PICTURES[self._spec.size][0])
        thing.setParent(self)
        thing.setObjectName(f"thing-{key}")
        thing.rested.connect(partial(self.report, "move", key))
        thing.pressed_once.connect(partial(self.report, "click", key))
        thing.pressed_twice.connect(partial(self.report, "double", key))
        thing.let_go.connect(partial(self._put, key))
        return thing

    def _put(self, key: str, point: QPoint) -> None:
        """Report where a drag ended; a drag that ends on the thing itself is nothing."""
        under = [
            other
            for other, thing in self._things.items()
            if thing.isVisible()
            and QRect(thing.mapTo(self.window(), QPoint(0, 0)), thing.size()).contains(point)
        ]
        if under != [key]:
            self.report("drag", key, next((other for other in under if other != key), ""))

    def _cell(self, cell: tuple[float, int], span: int, share: float, field: QSize) -> QRect:
        """Give where `span` cells from this one lie, shrunk to a share of them around their middle."""
        edge = self.look.px(EDGE)
        wide = (field.width() - 2 * edge) / COLUMNS
        high = min((field.height() - 2 * edge) / ROWS, wide * TALLEST)
        top = field.height() - edge - high * ROWS
        width, height = round(wide * span * share), round(high * span * share)
        middle = (edge + wide * (cell[0] + span / 2), top + high * (cell[1] + span / 2))
        return QRect(round(middle[0] - width / 2), round(middle[1] - height / 2), width, height)

    def _spread(self, field: QSize) -> tuple[int, list[QRect]]:
        """Give the size of the pictures and where each thing stands in a field of this size."""
        share, above = SHARE[self._spec.size], self._shown.band(field) if self._shown else 0
        field = QSize(field.width(), field.height() - above)
        spots = []
        for key, thing in self._things.items():
            cells = self._cell(self._at(key), SPAN, share, field)
            spots.append(Spot(cells, *self._widths[key], thing.width_for, thing.height_for))
        picture, places = spread(spots, field, self._pictures(), self.look.px(GAP))
        return picture, [place.translated(0, above) for place in places]

    def _at(self, key: str) -> tuple[float, int]:
        """Give the cell of a thing; below what is shown in the middle, things take all columns."""
        column, row = self._spec.things[key].at
        if self._shown is None:
            return column, row
        columns = [thing.at[0] for thing in self._spec.things.values()]
        first, last = min(columns), max(columns) + SPAN
        return (column - first + SPAN / 2) / (last - first) * COLUMNS - SPAN / 2, row

    def _pictures(self) -> tuple[int, ...]:
        """Give the sizes of pictures to try, the largest first."""
        sizes = PICTURES[self._spec.size]
        if self._spec.size is Size.SMALL or len(self._things) > FEW:
            return sizes
        return (*(LARGER if self.look.portrait else ()), *LARGE, *sizes)

    def _place(self) -> None:
        if self._shown is not None:
            self._shown.stand(self.size())
        picture, places = self._spread(self.size())
        for thing, place in zip(self._things.values(), places, strict=True):
            thing.show_picture(picture)
            thing.setGeometry(place)
            thing.place_signs()
        # Keys go from thing to thing as one reads, wherever each was put.
        for one, following in pairwise(one for one in in_order(self) if isinstance(one, Target)):
            QWidget.setTabOrder(one, following)

    def _free_point(self) -> QPoint:
        """Give the middle of the last cell that no thing covers, nor its words."""
        cells = [(column, row) for row in reversed(range(ROWS)) for column in reversed(range(COLUMNS))]
        points = (self._cell(cell, 1, 1, self.size()).center() for cell in cells)
        covered = [thing.geometry() for thing in self._things.values()]
        nowhere = self._cell(free_cell(self._spec.things), 1, 1, self.size()).center()
        return next((one for one in points if not any(place.contains(one) for place in covered)), nowhere)

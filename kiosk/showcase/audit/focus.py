"""Where keys lead: everywhere and out again, plain to see, in sight."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.showcase.audit.contrast import SHAPE, ratio
from kiosk.showcase.audit.pixels import Pixels
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.showcase.audit.seen import Place, Places, Seen, controls_of, label_of
from kiosk.showcase.stage import TURNS
from kiosk.ui.keyboard.key_button import KeyButton
from kiosk.ui.reading.passages import Passage

THICK = 2.0
"""Px of a line around a control that changes at least as much as the focus must (WCAG 2.4.13)."""
RING = 20
"""Design px around a control in which its focus shows."""
LOOKS = (0.25, 0.5, 0.75)
"""Where along a side is looked."""
ROUNDED = 0.05
SPARE = 4
"""Presses of Tab more than there are controls, before a cycle is none."""


def activate(window: QWidget) -> None:
    """Let a window have the focus that is not on any screen."""
    with warnings.catch_warnings():
        # Qt has no other way for a window that no window manager knows.
        warnings.simplefilter("ignore", DeprecationWarning)
        QApplication.setActiveWindow(window)


def walked(window: QWidget, seen: Seen) -> Iterator[Fault]:
    """Press Tab until it is back where it began, then go all the way back, and tell what is amiss.

    Nothing had the focus when the window was seen.
    """
    activate(window)
    there = focusable(window)
    reached: list[QWidget] = []
    yield from gone_round(window, seen, reached, len(there) + SPARE)
    yield from unreached(there, reached)
    left = staying(reached)
    yield from out_of_order(left, seen.passages)
    if left and QApplication.focusWidget() is left[0]:
        yield from another_way_back(window, left)


def staying(reached: list[QWidget]) -> list[QWidget]:
    """Leave out what has gone since, as what leads to more does where there is no more."""
    return [one for one in reached if one.isVisible()]


def focusable(window: QWidget) -> list[QWidget]:
    """Give what can be pressed or typed in, and whatever else says that Tab leads to it."""
    controls = controls_of(window)
    others = (one for one in window.findChildren(QWidget) if one.isVisible() and one.isEnabled())
    tabbed = (one for one in others if one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus)
    return [*controls, *(one for one in tabbed if one not in controls)]


def gone_round(window: QWidget, seen: Seen, reached: list[QWidget], most: int) -> Iterator[Fault]:
    """Press Tab at most so often and note what it reaches; tell where it does not come round."""
    for _ in range(most):
        before = QApplication.focusWidget()
        press(window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now is before:
            yield Fault(Rule.TAB, label_of(before or window), "Tab does not leave it", "left")
            return
        if now in reached:
            first = staying(reached)[0]
            if now is not first:
                told = f"Tab leads back to it from {label_of(reached[-1])}"
                yield Fault(Rule.TAB, label_of(now), told, label_of(first))
            return
        reached.append(now)
        yield from unseen(window, now, seen)
        after = QApplication.focusWidget()
        if after is not None and after not in reached and not now.isVisible():  # it gave its focus away
            reached.append(after)
    yield Fault(Rule.TAB, label_of(window), "Tab never comes round", "back to the first")


def unreached(there: list[QWidget], reached: list[QWidget]) -> Iterator[Fault]:
    """Tell of what Tab should lead to and does not; the keyboard on the screen is for who has no such key."""
    for control in there:
        if control not in reached and control.isVisible() and not isinstance(control, KeyButton):
            yield Fault(Rule.TAB, label_of(control), "Tab does not reach it", "reached")


def out_of_order(reached: Sequence[QWidget], heard: Sequence[Passage]) -> Iterator[Fault]:
    """Tell where Tab leads back up to what is read before: but for once, at the end of its round."""
    places = {passage.widget: place for place, passage in enumerate(heard)}
    found = [one for one in reached if one in places]
    first = min(range(len(found)), key=lambda index: places[found[index]], default=0)
    round_from_first = found[first:] + found[:first]
    for one, following in pairwise(round_from_first):
        if places[following] < places[one]:
            yield Fault(Rule.TAB, label_of(following), f"comes after {label_of(one)}", "as it is read")


def another_way_back(window: QWidget, reached: list[QWidget]) -> Iterator[Fault]:
    """Go back all the way round from the first, and tell where the way back is another."""
    here = reached[0]
    for before in reversed(reached):
        press(window, Qt.Key.Key_Backtab)
        now = QApplication.focusWidget()
        if now is not before:
            led = label_of(now) if now is not None and now is not here else "nowhere"
            told = f"Shift and Tab lead to {led}"
            yield Fault(Rule.TAB, label_of(here), told, label_of(before))
            return
        here = before


def press(window: QWidget, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    how = Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(QApplication.focusWidget() or window, QKeyEvent(kind, key, how))


def unseen(window: QWidget, control: QWidget, seen: Seen) -> Iterator[Fault]:
    """Tell when the focus that a control has now cannot be seen well, or the control itself cannot."""
    place = Places().of(control)
    stayed = any(one.widget is control and one.box.topLeft() == place.corner for one in seen.controls)
    if not (stayed and share_of(control, place) == 1):
        for _ in range(TURNS):  # a page that moved says after a moment whether there is more
            QApplication.processEvents()
        if not control.isVisible():
            return  # as the row that says there is more, once all below it is in sight
        place = Places().of(control)
    under = window.childAt(place.sight.center().toPoint())
    if share_of(control, place) < fitting(control) - ROUNDED:
        yield Fault(Rule.HIDDEN, label_of(control), f"{share_of(control, place):.0%} in sight", "all of it")
    elif under is not None and under is not control and not control.isAncestorOf(under):
        yield Fault(Rule.HIDDEN, label_of(control), f"under {label_of(under)}", "all of it")
    else:
        measured = thickness(*changed(window, control, seen, place.sight, stayed=stayed))
        if measured < THICK - ROUNDED:
            yield Fault(Rule.FOCUS, label_of(control), f"{measured:.1f} px around", f"{THICK} px")


def share_of(control: QWidget, place: Place) -> float:
    """Give the share of a control that is in sight."""
    return place.sight.width() * place.sight.height() / max(1, control.width() * control.height())


def fitting(control: QWidget) -> float:
    """Give the share of a control that can be in sight at once, where it is higher than its page."""
    around, room = control.parentWidget(), control.height()
    while around is not None and not around.isWindow():
        if around.objectName() == "qt_scrollarea_viewport":
            room = min(room, around.height())
        around = around.parentWidget()
    return room / max(1, control.height())


def changed(
    window: QWidget, control: QWidget, seen: Seen, sight: QRectF, *, stayed: bool
) -> tuple[QImage, QImage, QRect]:
    """Give what is seen around a control without its focus and with it, and where its part in sight lies."""
    whole, ring = sight.toAlignedRect(), round(RING * seen.look.unit)
    around = whole.adjusted(-ring, -ring, ring, ring).intersected(window.rect())
    after = window.grab(around).toImage()
    if stayed:
        before = seen.picture.copy(around)
    else:
        control.clearFocus()
        before = window.grab(around).toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
    return before, after, whole.translated(-around.topLeft())


def thickness(before: QImage, after: QImage, control: QRect) -> float:
    """Give the px that a line around a control would be thick, were all that changes enough such a line.

    Looked at across each of its sides in three places.
    """
    area, both = 0.0, (Pixels(before), Pixels(after))
    for side in (Qt.Edge.LeftEdge, Qt.Edge.RightEdge, Qt.Edge.TopEdge, Qt.Edge.BottomEdge):
        upright = side in {Qt.Edge.LeftEdge, Qt.Edge.RightEdge}
        long = control.height() if upright else control.width()
        found = [changes(*both, line_across(control, side, along)) for along in LOOKS]
        area += long * sum(found) / len(found)
    return area / max(1, 2 * (control.width() + control.height()))


def changes(before: Pixels, after: Pixels, points: list[tuple[int, int]]) -> int:
    """Count the px that change with enough contrast."""
    count = 0
    for point in points:
        if before.has(*point):
            one, other = before.at(*point), after.at(*point)
            count += one != other and ratio(one, other) >= SHAPE
    return count


def line_across(control: QRect, side: Qt.Edge, along: float) -> list[tuple[int, int]]:
    """Give the px on a line from a side's inner edge outwards, at a share of its length."""
    x = control.left() + round(control.width() * along)
    y = control.top() + round(control.height() * along)
    steps = range(-RING // 4, 2 * RING)
    match side:
        case Qt.Edge.LeftEdge:
            return [(control.left() - step, y) for step in steps]
        case Qt.Edge.RightEdge:
            return [(control.right() + step, y) for step in steps]
        case Qt.Edge.TopEdge:
            return [(x, control.top() - step) for step in steps]
        case _:
            return [(x, control.bottom() + step) for step in steps]

"""The two bars, whose corners mean the same on every screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSpacerItem, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.tools import TOOLS, read_aloud, tool
from kiosk.ui.view import Around, Bars
from kiosk.ui.widgets.box import APART, Box, column, drawing, row
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.place import PlaceName
from kiosk.ui.widgets.tool import Tool

PRODUCT = "Digipunt"
LINE = 1
"""Design px of the line between a bar and the content."""
AIR = 8
"""Design px that a bar has at least above and below its buttons."""


def mark(look: Look) -> QWidget:
    """Draw the blue mark, which stands where the city's own logo goes."""
    box = Box("mark")
    box.setFixedSize(look.px(56), look.px(56))
    image = drawing(look.icon("cursor-fill", 32, look.palette.brand_text))
    column(box).addWidget(image, 0, Qt.AlignmentFlag.AlignCenter)
    return box


class TopBar(QFrame):
    """Leave at the start, where I am beside it, the personal settings at the end.

    A place that is too long for what is left between them is said shorter, or stands below them.
    """

    def __init__(self, bars: Bars, around: Around) -> None:
        """Build the bar of one screen."""
        super().__init__()
        look = around.look
        self.setObjectName("topBar")
        flush = around.read_aloud is not None
        self._rows = column(self)
        self._layout = row(margins=(look.margin, 0, 0 if flush else look.margin - look.px(16), 0))
        self._rows.addLayout(self._layout, 1)  # while it is empty: what has no parent asks for no room
        if bars.stop:
            self._add_stop(around, bars)
        self._add_mark(look)
        place = self._layout.count()
        self._layout.addSpacing(look.px(16))
        if bars.tools:
            for plan in TOOLS:
                self._layout.addWidget(tool(plan, around))
                self._layout.addSpacing(look.px(APART))
        if flush:
            self._layout.addWidget(read_aloud(around))
        self._add_place(bars, look, place)

    def _add_stop(self, around: Around, bars: Bars) -> None:
        look = around.look
        stop = Button(around.words("Stop"), look, "bare", icon="x")
        stop.setObjectName("stop")
        stop.clicked.connect(around.visit.stop)
        self._layout.addWidget(stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addSpacing(look.px(20 if look.narrow or look.largest else 28))
        if look.narrow or look.largest or not bars.place:
            return
        divider = Box("thin")
        divider.setFixedSize(max(1, look.px(1)), look.px(48))
        self._layout.addWidget(divider)
        self._layout.addSpacing(look.px(24))

    def _add_mark(self, look: Look) -> None:
        if not look.largest and not look.narrow:
            self._layout.addWidget(mark(look))
            self._layout.addSpacing(look.px(16))

    def _add_place(self, bars: Bars, look: Look, index: int) -> None:
        """Say where someone is in the one row, else in a row of its own over the whole width."""
        height = look.px(112 if look.largest else 96)
        self._make_room(look.width)
        ways = [PlaceName("" if look.largest else PRODUCT, words, look) for words in ways_to_say(bars, look)]
        place = self._fitting(ways, look.width, height - look.px(LINE))
        if place is not None:
            self._layout.insertWidget(index, place, 1)
        else:
            self._layout.insertStretch(index, 1)
            self._layout.addStrut(height)
            place = PlaceName("", ways[0].place, look)
            place.setFixedHeight(place.height_in(look.width - 2 * look.margin) + look.px(AIR))
            below = row(margins=(look.margin, 0, look.margin, look.px(LINE)))
            below.addWidget(place)
            self._rows.addLayout(below)
            height += place.height() + look.px(LINE)
        self.setFixedHeight(height)

    def _make_room(self, width: int) -> None:
        """Let what is pressed stand in the window: icons shrink, words of tools go, then icons."""
        icons = [one.shrink_icon for one in self.findChildren(Button)]
        words = [one.show_icon_alone for one in self.findChildren(Tool)]
        away = [one.leave_icon_away for one in self.findChildren(Button)]
        for ways in (icons, words, away):
            if self._layout.minimumSize().width() > width:
                for change in ways:
                    change()
                self._layout.invalidate()

    def _fitting(self, ways: Sequence[PlaceName], width: int, height: int) -> PlaceName | None:
        """Give the best that has room beside what is pressed; an icon gets smaller before words get fewer.

        Words do without an icon before the place asks for a row of its own.
        """
        room, buttons = width - self._layout.minimumSize().width(), self.findChildren(Button)
        for way in ways:
            if way.fits(room, height):
                return way
            if way.fits(room + sum(one.grown for one in buttons), height):
                for one in buttons:
                    one.shrink_icon()
                return way
        for way in ways:
            if way.fits(room + sum(one.icon_room for one in buttons), height):
                for one in buttons:
                    one.leave_icon_away()
                return way
        return None


def ways_to_say(bars: Bars, look: Look) -> tuple[str, ...]:
    """Give the ways to say where someone is, from the best one; the largest letters take the short one."""
    if not bars.step:
        return (bars.place,)
    return (bars.step,) if look.largest else (bars.place, bars.step)


class BottomBar(QFrame):
    """Help at the start with back beside it, the way on at the end."""

    def __init__(self, bars: Bars, around: Around, explain: Callable[[str], None]) -> None:
        """Build the bar; `explain` says what is still to do when a button is not ready."""
        super().__init__()
        self.around, self._explain, self._bars = around, explain, bars
        look = around.look
        self.setObjectName("bottomBar")
        self._rows = column(self, margins=(look.margin, 0, look.margin, 0))
        self._aside = row(gap=look.gutter)
        self._layout = row(gap=look.gutter)
        self._rows.addStretch()
        self._rows.addLayout(self._layout)
        self._rows.addStretch()
        if bars.help:
            self._add(around.words("Ask for help"), "help", "help", "hand-palm", around.visit.ask_help)
        if bars.back:
            self._add(around.words("Back"), "back", "secondary", "arrow-left", around.visit.back)
        if bars.close:
            self._add(around.words("Back"), "close", "secondary", "arrow-left", bars.close)
        self._layout.addStretch()
        for one in bars.secondary:
            self._add(one.words, f"secondary-{one.name}", "secondary", one.icon, one.pressed)
        far = look.far if bars.ends else 0
        self._above = far or look.px(APART)
        self._distance = QSpacerItem(far, 0)
        self._primary = self._add_primary()
        self._make_room(look)

    def _make_room(self, look: Look) -> None:
        """Let all buttons stand in the window with their words, and the bar be as high as that takes.

        First what is empty gets slim, then words break into two lines, then they do without an icon. Only
        then an arrow alone says that it leads back; and at last what leads aside has a row of its own.
        An icon is as large as the letters beside it, or it is not there.
        """
        buttons = self.findChildren(Button)
        back = [one for one in buttons if leads_back(one)]
        aside = [one for one in buttons if one.kind == "secondary" and one not in back]
        others = [one for one in buttons if one not in (*aside, *back)]
        ways = (
            partial(self._each, Button.slim, buttons),
            self._close_up,
            partial(self._each, Button.shrink_icon, buttons),
            partial(self._each, Button.fold, aside),
            partial(self._each, Button.fold, others),
            partial(self._each, Button.leave_icon_away, aside),
            partial(self._each, Button.leave_icon_away, others),
            partial(self._each, Button.leave_icon_away, back),
            partial(self._each, Button.show_icon_alone, back),
            partial(self._move_up, aside),
        )
        room = look.width - 2 * look.margin
        for way in ways:
            if self.asked(buttons) <= room:
                break
            way()
        if self._aside.count() and self.asked([*back, *others]) > room:
            self._each(Button.show_icon_alone, back)
        room -= self._layout.spacing() * len(buttons)
        if self._bars.tall and self._primary is not None:
            taken = sum(one.sizeHint().width() for one in buttons if one is not self._primary)
            self._primary.setFixedWidth(min(self._primary.width(), room - taken))
        self._even(buttons)

    def asked(self, buttons: Sequence[Button]) -> int:
        """Give the px of width that buttons and what keeps them apart ask for in one row."""
        between = self._layout.spacing() * (len(buttons) - 1) + self._distance.sizeHint().width()
        return sum(one.sizeHint().width() for one in buttons) + between

    def _close_up(self) -> None:
        """Leave no more between buttons than keeps a finger from pressing two."""
        self._layout.setSpacing(self.around.look.px(APART))

    @staticmethod
    def _each(change: Callable[[Button], None], buttons: Sequence[Button]) -> None:
        for button in buttons:
            change(button)

    def _move_up(self, buttons: Sequence[Button]) -> None:
        """Give these buttons a row of their own, above help and the way on."""
        self._rows.insertLayout(1, self._aside)
        self._rows.insertSpacing(2, self._above)
        self._distance.changeSize(0, 0)
        self._layout.invalidate()
        self._aside.addStretch()
        self._each(Button.bring_back, self.findChildren(Button))
        self._each(self._aside.addWidget, buttons)
        below = [one for one in self.findChildren(Button) if one not in buttons]
        for one, following in pairwise((*buttons, *below)):
            self.setTabOrder(one, following)

    def _even(self, buttons: Sequence[Button]) -> None:
        """Make all buttons as high as the highest, and the bar high enough for them."""
        look = self.around.look
        highest = max((one.height_needed for one in buttons), default=0)
        if not self._bars.tall:
            for button in buttons:
                button.setMinimumHeight(highest)
        above = highest + self._above if self._aside.count() else 0
        usual = look.px(124 if look.largest else 120 if self._bars.tall else 104)
        self.setFixedHeight(max(usual, above + highest + 2 * look.px(AIR)))

    def update_to(self, bars: Bars) -> bool:
        """Take other values in place; False when the bar must be built anew."""
        if shape(bars) != shape(self._bars):
            return False
        self._bars = bars
        if self._primary is not None and bars.primary is not None:
            self._primary.say(bars.primary.words)
            self._primary.set_ready(ready=bars.primary.ready, still=bars.primary.still)
        return True

    def _add(self, words: str, name: str, kind: str, icon: str, pressed: Callable[[], None]) -> Button:
        button = Button(words, self.around.look, kind, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: pressed())
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def _add_primary(self) -> Button | None:
        if self._bars.primary is None:
            return None
        if self._bars.ends:
            self._layout.addItem(self._distance)
            self._layout.addStretch()
        button = self._add(self._bars.primary.words, "primary", "primary", "", self._press_primary)
        button.set_ready(ready=self._bars.primary.ready, still=self._bars.primary.still)
        if self._bars.tall:
            button.enlarge(start_width(self.around.look))
        return button

    def _press_primary(self) -> None:
        primary = self._bars.primary
        if primary is None:
            return
        if primary.ready:
            primary.pressed()
        else:
            self._explain(primary.still)


def leads_back(button: Button) -> bool:
    """Tell whether an arrow alone says what a button does."""
    return button.objectName() in {"back", "close"}


def start_width(look: Look) -> int:
    """Give the width of two columns of languages, which Start spans on the welcome screen."""
    columns = look.width - (0 if look.portrait else look.panel) - 2 * look.margin
    return columns - (columns - 2 * look.px(16)) // 3 - look.px(16)


def shape(bars: Bars) -> tuple[object, ...]:
    """Give what cannot change without building both bars anew."""
    secondary = tuple((one.name, one.words, one.icon) for one in bars.secondary)
    buttons = (bars.help, bars.back, bars.close is None, bars.tall, secondary, bars.primary is None)
    return (bars.place, bars.step, bars.ends, *buttons)

"""The fields of a made-up web page, each with its label, and what the page cannot take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kiosk.ui.heard import BUTTON, decorates, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import column, row
from kiosk.ui.widgets.field import problem
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.abreast import ASIDE, MARK
from kiosk.ui.worlds.row import Row, least_option, option_role
from kiosk.worlds.form import LONGEST

APART = "\u00a0 "
"""Between a label and its hint: two spaces that stay at the end of a line that ends there."""
AROUND, AROUND_WHEN_CROWDED = 20, 12
"""Design px above and below what is typed, together, with the border."""
FRAME, CORNER, BESIDE_FRAMED, ABOVE_FRAMED = 3, 8, 12, 8
"""Design px of the frame round a question: its line, its corners, and what it leaves free round all of it."""
PACE = 400
"""Ms between two reports of what is being typed: with what it takes to keep it, it is safe in a second."""
Report = Callable[[str], None]
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands at a field: its label, its hint, and how wide they are beside it (px; 0 above it).

    A field may be `tight`: see `abreast.standing`. `heard` is its label where signs in it are put in words.
    """

    label: str
    hint: str = ""
    beside: int = 0
    tight: int = 0
    heard: str = ""

    @property
    def said(self) -> str:
        """All of it in one line; "" for nothing."""
        return APART.join(filter(None, (f"<b>{self.label}</b>" if self.label else "", self.hint)))

    @property
    def name(self) -> str:
        """The label for ears."""
        return self.heard or self.label

    def shown(self, look: Look) -> TextBlock:
        """Give all of it as words of a page, with what is heard of them."""
        words = TextBlock(self.said, look, option_role(look))
        if self.heard:
            words.setAccessibleName("  ".join(filter(None, (self.heard, self.hint))))
        return words


class Entry(QWidget):
    """A field with its label above or beside it, and its problem below; the subclass builds the field."""

    several = False
    """Whether it is given with several things: none of them is wrong, and the question alone is framed."""

    def __init__(self, labels: Labels, look: Look) -> None:
        """Show the label and the hint, those there are."""
        super().__init__()
        self.look = look
        self.label = labels.name
        self._problem: QWidget | None = None
        self._given_with: QWidget | None = None
        if labels.said and labels.beside:
            outer = row(self, gap=look.px(ASIDE))
            outer.addWidget(label_beside(labels, look), 0, Qt.AlignmentFlag.AlignTop)
            self._layout = column(gap=look.px(4))
            outer.addLayout(self._layout, 1)
            return
        self._layout = column(self, gap=look.px(4))
        if labels.said:
            self._layout.addWidget(labels.shown(look))

    @property
    def framed(self) -> bool:
        """Whether there is to be a frame round all of it."""
        return self.several and self._problem is not None

    def take(self, control: QWidget) -> None:
        """Put in what the value is given with; it shows when there is a problem, where it is one thing."""
        self._given_with = control
        self._layout.addWidget(control)

    def show_value(self, value: str) -> None:
        """Show what stands in the field."""
        raise NotImplementedError

    def name_controls(self, key: str) -> None:
        """Name what is pressed or typed in by the key of the field."""
        raise NotImplementedError

    def settle(self) -> None:
        """Report what was not reported yet."""

    def show_problem(self, words: str) -> None:
        """Say below the field what is still to do, and show where; "" takes it away."""
        if self._problem is not None:
            self._layout.removeWidget(self._problem)
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
        if words:
            self._problem = problem(words, self.look)
            self._layout.addWidget(self._problem)
        edge = self.look.px(ABOVE_FRAMED) if self.framed else 0
        self.setContentsMargins(0, edge, 0, edge)
        self._frame_anew()
        control, marked = self._given_with, "true" if words else "false"
        # Styled anew only where it looks otherwise: that takes a while.
        if control is not None and not self.several and (control.property("problem") or "false") != marked:
            control.setProperty("problem", marked)
            control.style().unpolish(control)
            control.style().polish(control)
            control.update()

    @override
    def moveEvent(self, event: QMoveEvent, /) -> None:
        super().moveEvent(event)
        self._frame_anew()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._frame_anew()

    def _frame_anew(self) -> None:
        """Have the frame drawn where this is now, or taken away: it lies on what this stands on."""
        if (page := self.parentWidget()) is not None:
            page.update()


class Entries(QWidget):
    """What the fields of a page stand on, with a frame round each question that is to be mended."""

    def __init__(self, look: Look) -> None:
        """Draw the frames in the page's own margins, so that nothing in them gets narrower."""
        super().__init__()
        self._look = look
        decorates(self)  # what is to be done is heard in words

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        px = self._look.px
        painter, half = QPainter(self), px(FRAME) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.palette.practise_border), px(FRAME)))
        beside = px(BESIDE_FRAMED) - half
        for entry in self.findChildren(Entry):
            if entry.framed:
                frame = QRectF(entry.geometry()).adjusted(-beside, half, beside, -half)
                painter.drawRoundedRect(frame, px(CORNER), px(CORNER))


def label_beside(labels: Labels, look: Look) -> QWidget:
    """Give what stands beside a field, level with its first row."""
    holder = QWidget()
    words = labels.shown(look)
    words.setFixedWidth(labels.beside)
    above = (least_option(look) - words.heightForWidth(labels.beside)) // 2
    column(holder, margins=(0, max(0, above), 0, 0)).addWidget(words)
    return holder


class WriteEntry(Entry):
    """A line to type."""

    def __init__(self, labels: Labels, look: Look, report: Report) -> None:
        """Report the first letter at once, the rest at a pace, or when someone goes elsewhere."""
        super().__init__(labels, look)
        self.line = QLineEdit()
        around = look.px(AROUND_WHEN_CROWDED if look.crowded else AROUND)
        role = option_role(look)
        self.line.setFixedHeight(max(least_option(look), look.line(role) + around))
        self.line.setFont(look.font(role))
        self.line.setAccessibleName(self.label)
        self.line.setMaxLength(LONGEST)
        self.line.setAcceptDrops(False)
        self._typing = QTimer(self, interval=PACE)
        self._typing.timeout.connect(self._keep_up)
        self._report = report
        self._told = ""
        self.line.textChanged.connect(self._edit)
        self.line.editingFinished.connect(self.settle)
        self.take(self.line)

    @override
    def name_controls(self, key: str) -> None:
        self.line.setObjectName(f"write-{key}")

    @override
    def show_value(self, value: str) -> None:
        if self.line.text() != value and not self._typing.isActive():
            self._told = value
            self.line.setText(value)

    @override
    def settle(self) -> None:
        self._typing.stop()
        self._tell()

    def _edit(self) -> None:
        """Report what came into the line, by whatever way; what was put there by the visit is known."""
        if not self._typing.isActive() and self.line.text() != self._told:
            self._typing.start()
            self._tell()

    def _keep_up(self) -> None:
        """Report what came since; once nothing comes any more, nobody types."""
        if self.line.text() == self._told:
            self._typing.stop()
        self._tell()

    def _tell(self) -> None:
        if self.line.text() != self._told:
            self._told = self.line.text()
            self._report(self._told)


class TickEntry(Entry):
    """A box to tick, with its label beside it."""

    def __init__(self, labels: Labels, look: Look, report: Report) -> None:
        """Report "on" or "off", the opposite of what it is."""
        super().__init__(Labels("", labels.hint), look)
        self.row = Row(
            labels.label, look, "option", icon=look.icon("square", look.sign(MARK), look.palette.control)
        )
        self.row.setAccessibleName(labels.name)
        self.row.clicked.connect(lambda: report("off" if self.row.isChecked() else "on"))
        self.take(self.row)

    @override
    def name_controls(self, key: str) -> None:
        self.row.setObjectName(f"tick-{key}")

    @override
    def show_value(self, value: str) -> None:
        colours = self.look.palette
        ticked = value == "on"
        self.row.show_chosen(chosen=ticked)
        name, colour = (
            ("check-square-fill", colours.selected_border) if ticked else ("square", colours.control)
        )
        self.row.show_icon(self.look.icon(name, self.look.sign(MARK), colour))


class OpenEntry(Entry):
    """A button that opens a month or a folder; it says what was chosen there."""

    opened = Signal()

    def __init__(self, labels: Labels, look: Look, icon: str, asking: tuple[str, Say]) -> None:
        """Take what to ask before there is a value, and how a value is said."""
        super().__init__(labels, look)
        self._asking, self._say = asking
        self.row = Row(self._asking, look, "option", icon=look.icon(icon, look.sign(MARK), look.palette.text))
        heard_as(self.row, BUTTON)
        self.row.clicked.connect(self.opened)
        self.take(self.row)

    @override
    def name_controls(self, key: str) -> None:
        self.row.setObjectName(f"open-{key}")

    @override
    def show_value(self, value: str) -> None:
        words = self._say(value) if value else self._asking
        self.row.setText(words)
        self.row.setAccessibleName(f"{self.label}: {words}")
        self.row.show_chosen(chosen=bool(value))
        self.row.words.say(f"<b>{words}</b>" if value else words)

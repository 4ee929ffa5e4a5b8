"""A form: a made-up web page to fill in, with the month and the folder it opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.words import message
from kiosk.kinds import form
from kiosk.ui.gestures import Gesture, Write, press, reach
from kiosk.ui.kinds.form_footer import Footer
from kiosk.ui.kinds.form_page import (
    address_bar,
    build_entry,
    folder_panel,
    height_of_months,
    month_panel,
    titled,
    to_do_on,
)
from kiosk.ui.kinds.form_questions import Questions, page_air
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.roles import identify
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import column, height_of
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.choosing import ChooseEntry
from kiosk.ui.worlds.entries import Entries, OpenEntry, TickEntry, WriteEntry
from kiosk.ui.worlds.month import Month
from kiosk.ui.worlds.page import Page
from kiosk.ui.worlds.panel import Panel
from kiosk.ui.worlds.reveal import reveal
from kiosk.ui.worlds.row import Row, least_option
from kiosk.visit.screens import Doing
from kiosk.worlds.form import Filled, Problem

PROBLEMS: Mapping[Problem, str] = {
    Problem.MISSING: message("This still has to be filled in."),
    Problem.NOT_AN_EMAIL: message("This is not an email address yet. Look at the @ and the dot."),
    Problem.NOT_A_PHONE: message("This is not a phone number yet. Use only digits."),
    Problem.NOT_A_NUMBER: message("Only a number fits here."),
    Problem.CLOSED_DAY: message("It is closed on this day. Choose another day."),
    Problem.FILE_TYPE: message("This page takes other files. Choose another file."),
}

LEAST = 100
"""Design px of height of a page of which a part can be seen; what sends it always can.

A line to type in is seen whole with its label, also when letters make both higher than that.
"""


class FormView(KindView):
    """A page with an address bar, fields and a button to send; problems stand beside the fields."""

    beside = True
    still = message("Fill in the form first. Then send it.")
    told_icon = "warning"

    def __init__(self, doing: Doing, around: Around, *, tight: int = 0) -> None:
        """Build the page, and what its fields open."""
        super().__init__(doing, around, tight=tight)
        self.spec = cast(form.Spec, doing.exercise.spec)
        self._filled = cast(Filled, doing.state)
        self._stack = QStackedWidget()
        # Not at once: what is said beside a field has no place there yet.
        self._to_mend = QTimer(self, singleShot=True, interval=0)
        self._to_mend.timeout.connect(self._show_first_problem)
        self.questions = Questions.of(doing, around)
        self.entries = {key: build_entry(self, key, one) for key, one in self.questions.labels(tight).items()}
        for key, entry in self.entries.items():
            entry.name_controls(key)
            if isinstance(entry, OpenEntry):
                entry.opened.connect(partial(self._open_panel, key))
        content = self._content()
        # Who sent it saw its end.
        self._typing, self._unseen, self._end_seen = False, False, self._filled.tries > 0
        self._page = self._paged(content)
        self._stack.addWidget(self._page)
        self._panels: dict[str, Panel] = {}
        self._months: dict[str, Month] = {}
        self._files: dict[str, Mapping[str, Row]] = {}
        self._footer = Footer(self, self._page.more, self._send_it)
        self._parts = self._lay_out(content)
        self.show_state(doing)
        if self._filled.problems:
            self._to_mend.start()

    @override
    @classmethod
    def least_tight(cls, doing: Doing, around: Around, room: int) -> int:
        return Questions.of(doing, around).least_tight(room)

    def _paged(self, content: QWidget) -> Page:
        page = Page(content, self.look, self.words, more_inside=not self.spec.sends, whole=self.look.portrait)
        page.area.setMinimumHeight(self._least())
        page.told.connect(self._tell_end)
        return page

    def _least(self) -> int:
        """Give the px of height that the page has at least."""
        lines = [one.sizeHint().height() for one in self.entries.values() if isinstance(one, WriteEntry)]
        return max(self.look.px(LEAST), *lines, 0)

    @override
    def told(self, doing: Doing) -> str:
        mend = [key for key in self.spec.page.fields if key in cast(Filled, doing.state).problems]
        label = self.texts[f"page.fields.{mend[0]}.label"] if mend else ""
        return self.words("Look first at “{field}”", field=f"<b>{label}</b>") if label else ""

    @override
    def height_in(self, width: int) -> int:
        return self._footer.height_kept() + sum(height_of(part, width) for part in self._parts)

    @override
    def is_at_ease(self, field: QSize, more: QSize) -> bool:
        # With room for what is to be mended: said beside a field, it would push the last one out of sight.
        high = self.height_in(field.width()) + self.look.line(Role.BODY)
        return max(high, height_of_months(self)) <= field.height()

    @override
    def show_state(self, doing: Doing) -> None:
        before, self._filled = self._filled, cast(Filled, doing.state)
        for key, entry in self.entries.items():
            entry.show_value(self._filled.values[key])
            problem = self._filled.problems.get(key)
            entry.show_problem(self.words(PROBLEMS[problem]) if problem else "")
        for key, month in self._months.items():
            month.show_chosen(self._filled.values[key])
        self._offer_to_send()
        if self._filled.problems and self._filled.tries > before.tries:
            self._to_mend.start()

    @override
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        if action.verb == "send":
            last = next(reversed(self.entries.values()))
            return (*(() if self._end_seen else reach(last)), *press(self._footer.send))
        entry = self.entries[action.target]
        match entry:
            case WriteEntry():
                return (*reach(entry.line), Write(entry.line, action.value))
            case ChooseEntry():
                return press(entry.rows[action.value])
            case TickEntry():
                same = self._filled.values[action.target] == action.value
                return () if same else press(entry.row)
            case OpenEntry():
                return (*press(entry.row), *self._inside(action))
            case _:
                return ()

    @override
    def to_do(self) -> str:
        return to_do_on(self)

    @override
    def make_room(self, *, typing: bool) -> None:
        if not self.look.portrait:
            self._let_last_begin(typing=typing)
        if not self.look.crowded:
            return
        self._typing = typing
        for part in self._parts[1:]:
            part.setHidden(typing)
        if typing:  # what was kept for the row that says there is more
            self._page.setMinimumHeight(0)
        self._offer_to_send()
        self._show_footer()

    def _let_last_begin(self, *, typing: bool) -> None:
        """Leave a row free below the last field, so that what is seen may begin with it where little is."""
        layout = cast(QVBoxLayout, self._parts[0].layout())
        edges = layout.contentsMargins()
        edges.setBottom(edges.top() + (least_option(self.look) if typing else 0))
        layout.setContentsMargins(edges)

    @override
    def height_typed(self) -> int:
        return max((0, *(one.height() for one in self.entries.values() if isinstance(one, WriteEntry))))

    @override
    def settle(self) -> None:
        for entry in self.entries.values():
            entry.settle()

    def _tell_end(self, more: bool) -> None:  # noqa: FBT001 - as the page says it
        self._unseen = more
        self._end_seen = self._end_seen or not more
        self._offer_to_send()

    def _offer_to_send(self) -> None:
        """Offer to send what is not sent; not before its last field was in sight."""
        seen = self._end_seen or not self._unseen
        self._footer.show_sent(sent=self._filled.sent, offered=seen)
        self._page.offer_more(offered=not self._filled.sent and not self._typing)

    def name_of(self, file: str) -> str:
        """Give a file's name, as it is or in this language."""
        return self.spec.folder[file].name or self.texts[f"folder.{file}.words"]

    def filler(self, key: str) -> Callable[[str], None]:
        """Give what reports a value for this field."""
        return partial(self._fill, key)

    def _fill(self, key: str, value: str) -> None:
        """Report a value, after what was typed in other fields: without a pause, it is not reported yet."""
        for other, entry in self.entries.items():
            if other != key:
                entry.settle()
        self.report(form.VERBS[self.spec.page.fields[key].kind], key, value)

    def _show_first_problem(self) -> None:
        if self._filled.problems:
            reveal(self.entries[next(iter(self._filled.problems))])

    def _inside(self, action: Action) -> tuple[Gesture, ...]:
        key, value = action.target, action.value
        self._panel(key)
        chosen = self._months[key].days[value] if action.verb == "pick" else self._files[key][value]
        return press(chosen)

    def _lay_out(self, content: QWidget) -> tuple[QWidget, ...]:
        """Put the address above the page and what is done with it below; give what makes it high."""
        above = [address_bar(address, self.look)] if (address := self.spec.page.address) else []
        layout = column(self)
        for part in above:
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer)
        self._show_footer()  # not before: it would open as a window of its own
        return content, *above

    def _panel(self, key: str) -> Panel:
        """Give the month or the folder that a field opens, built when it is first asked for."""
        if key in self._panels:
            return self._panels[key]
        if self.spec.page.fields[key].date is not None:
            panel, month = month_panel(self, key)
            month.show_chosen(self._filled.values[key])
            month.chosen.connect(partial(self._choose, key))
            self._months[key] = month
        else:
            panel, self._files[key] = folder_panel(self, key)
            for file, file_row in self._files[key].items():
                file_row.clicked.connect(partial(self._choose, key, file))
        self._stack.addWidget(panel)
        panel.closed.connect(self._close_panel)
        # It came after its screen, whose names a program outside was given already.
        identify(panel)
        self._panels[key] = panel
        # Qt puts what is built later at the end, after both bars.
        last = self._page.findChildren(QAbstractButton)[-1]
        for one, following in pairwise([last, *panel.findChildren(QAbstractButton)]):
            self.setTabOrder(one, following)
        return panel

    def _choose(self, key: str, value: str) -> None:
        self._close_panel()
        self.filler(key)(value)

    def _open_panel(self, key: str) -> None:
        self._stack.setCurrentWidget(self._panel(key))
        self._show_footer()

    def _close_panel(self) -> None:
        self._stack.setCurrentWidget(self._page)
        self._show_footer()

    def _show_footer(self) -> None:
        at_page = self._stack.currentWidget() is self._page
        self._footer.stand(here=at_page and not self._typing)

    def _content(self) -> QWidget:
        look, content = self.look, Entries(self.look)
        side, gap, edge = page_air(look, self.tight)
        layout = column(content, gap=gap, margins=(side, edge, side, edge))
        title, star_below = titled(self)
        layout.addWidget(title)
        if self.spec.page.intro:
            layout.addWidget(TextBlock(self.texts["page.intro"], self.look))
        for entry in self.entries.values():
            layout.addWidget(entry)
        for star in star_below:
            layout.addWidget(star)
        layout.addStretch()
        return content

    def _send_it(self) -> None:
        self.settle()
        self.report("send")

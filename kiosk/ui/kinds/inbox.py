"""A mailbox: the mails at the start, the open one beside them, keep or report below it."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.preferences import TextSize
from kiosk.core.words import message
from kiosk.kinds import inbox
from kiosk.ui.gestures import Gesture, press
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, drawing, height_of, row
from kiosk.ui.widgets.exercise_frame import BORDER
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tick import disc
from kiosk.ui.worlds.letter import LEAST, Letter
from kiosk.ui.worlds.page import Page
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Doing
from kiosk.worlds.mail import Mailbox, Verdict

LIST_WIDTH = {TextSize.NORMAL: 236, TextSize.LARGE: 288, TextSize.LARGEST: 400}
NARROWER = {TextSize.NORMAL: 0, TextSize.LARGE: 16, TextSize.LARGEST: 40}
"""Design px of the list of mails, in which a name must fit; and how much less it has in a narrow window."""
EDGES = (6, 4)
"""Design px beside the list of mails, and above and below it."""
MOST, GAP = 72, 8
"""Design px a mail of the list may be high, however few there are, and between two."""
VERDICTS = {
    Verdict.KEPT: ("archive", message("You keep this email.")),
    Verdict.REPORTED: ("flag-pennant-fill", message("You reported this email.")),
}


STRANGE = message("Mark what looks <b>strange</b>.")
"""What nobody finds by themselves: the lines of a mail do not look like something to press."""

IN_SHORT = message("Read. Mark what looks <b>strange</b>. Keep or report.")
"""All three steps, where a hint leaves no room for each."""


class InboxView(KindView):
    """Read, look who sent it, mark what is strange, decide; each may be changed until Next."""

    beside = True
    still = message("Keep or report every email first.")
    steps = (
        message("Choose an email to read it."),
        STRANGE,
        message("Choose: <b>keep</b> or <b>report</b>."),
    )
    kept = IN_SHORT
    told_icon = "flag-pennant-fill"

    def __init__(self, doing: Doing, around: Around, *, tight: int = 0) -> None:
        """Show the list; a mail is built when it is first opened."""
        super().__init__(doing, around, tight=tight)
        self._spec = cast(inbox.Spec, doing.exercise.spec)
        self._box = cast(Mailbox, doing.state)
        senders = inbox.senders(self._spec, self.texts)
        self._rows = {key: self._mail_row(key, sender) for key, sender in senders.items()}
        self._letters: dict[str, Letter] = {}
        self._stack = QStackedWidget()
        self._listed = False
        layout = row(self)
        self._head = self._header()
        self._mails = self._list()
        if self._alone:
            self._stack.addWidget(self._mails)
        else:
            self._mails.setFixedWidth(list_width(self.look))
            layout.addWidget(self._mails)
            self._stack.addWidget(self._nothing_open())
        layout.addWidget(self._stack, 1)
        self.show_state(doing)

    @property
    def _alone(self) -> bool:
        """Whether the mails and the open one are seen one at a time, for lack of width."""
        return not self.look.portrait and (self.look.narrow or not self.look.beside)

    @override
    def named(self) -> str:
        # In its own head it would go where only without that all mails are in sight.
        return "" if self.look.portrait or self.look.beside else self.words("Inbox")

    @override
    def told(self, doing: Doing) -> str:
        box = cast(Mailbox, doing.state)
        marked = sum(mail == box.open for mail, _part in box.clues)
        if not marked:
            return ""
        return self.words.plural(
            "You marked <b>{count} thing</b>.", "You marked <b>{count} things</b>.", marked
        )

    @override
    def show_state(self, doing: Doing) -> None:
        self._box = cast(Mailbox, doing.state)
        for key, mail_row in self._rows.items():
            mail_row.show_chosen(chosen=key == self._box.open)
            self._show_verdict(mail_row, self._box.verdicts.get(key))
        self._show_open()

    @override
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        if action.verb == "open":
            shown = self._stack.currentWidget()
            back = shown.back if isinstance(shown, Letter) else None
            return (*(press(back) if back else ()), *press(self._rows[action.target]))
        letter = self._letter(action.target)
        if action.verb == "details" and action.target in self._box.details:
            return ()
        if action.verb in {"keep", "report"}:
            return press(letter.verdicts[action.verb])
        part = letter.from_row if action.verb == "details" else letter.parts[action.value]
        return press(part)

    def _show_open(self) -> None:
        """Show the mail that is open, unless someone went back to the others."""
        if self._box.open is None or self._listed:
            return
        letter = self._letter(self._box.open)
        letter.show_state(self._box)
        if self._stack.currentWidget() is not letter:
            self._stack.setCurrentWidget(letter)
            letter.page.go_up()
            self._list_page.bring(self._rows[self._box.open])
            if self._alone:
                letter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _letter(self, key: str) -> Letter:
        if key not in self._letters:
            width = world_width(self.look) - (0 if self._alone else list_width(self.look))
            back = self.words("Inbox") if self._alone else ""
            letter = Letter(key, self._spec.mails[key], self, width, back=back)
            if letter.back is not None:
                letter.back.clicked.connect(self._show_list)
            self._letters[key] = letter
            self._stack.addWidget(letter)
        return self._letters[key]

    def _mail_row(self, key: str, sender: str) -> Row:
        mail_row = Row(sender, self.look, "mail")
        mail_row.setObjectName(f"mail-{key}")
        heard_as(mail_row, ONE_OF_SEVERAL)
        mail_row.setAccessibleName(f"{sender}, {self.texts[f'mails.{key}.subject']}")
        mail_row.clicked.connect(partial(self._open, key))
        return mail_row

    def _open(self, key: str) -> None:
        self._listed = False
        self.report("open", key)
        self._show_open()  # also the one that was open already

    def _show_list(self) -> None:
        """Show the mails again, where they and the open one are seen one at a time."""
        self._listed = True
        self._stack.setCurrentIndex(0)
        self._mails.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._box.open is not None:
            self._list_page.bring(self._rows[self._box.open])

    def _show_verdict(self, mail_row: Row, verdict: Verdict | None) -> None:
        if verdict is None:
            mail_row.show_sign(None)
            return
        icon, words = VERDICTS[verdict]
        colours = self.look.palette
        mail_row.show_sign(disc(self.look, 32, colours.text, colours.page, icon), self.words(words))

    def _list(self) -> QWidget:
        box = Box("list")
        layout = column(box)
        layout.addWidget(self._head)
        content = QWidget()
        self._lay_in(QGridLayout(content))
        self._list_page = Page(content, self.look, self.words, whole=self.look.portrait, brief=True)
        self._list_page.more.setObjectName("more-mails")
        self._list_page.area.setMinimumHeight(self.look.px(LEAST))
        layout.addWidget(self._list_page, 1)
        return box

    def _header(self) -> QWidget:
        px = self.look.px
        head = QWidget()
        layout = column(head)
        above = px(2 if self._alone else 8)
        header = row(gap=px(12), margins=(px(16), above, px(12), above))
        header.addWidget(drawing(self.look.icon("tray", 28, self.look.palette.text)))
        if not self.named():
            words = TextBlock(self.words("Inbox"), self.look, Role.STRONG)
            header.addWidget(words, not self._alone, Qt.AlignmentFlag.AlignVCenter)
        if self._alone:
            begin = TextBlock(self.words(self.steps[0]), self.look)
            header.addWidget(begin, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(header)
        layout.addWidget(thin_line(px(1)))
        return head

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the head of the list out where only without it all mails are in sight."""
        super().resizeEvent(event)
        mails = self._list_page.area.widget()
        if self._alone and mails is not None:
            needed, head = height_of(mails, self.width()), height_of(self._head, self.width())
            self._head.setHidden(self.height() - head < needed <= self.height())

    def _lay_in(self, grid: QGridLayout) -> None:
        """Put the mails below each other; a list that has all the width goes on in a second column."""
        columns = 2 if self._alone else 1
        high = -(-len(self._rows) // columns)
        side, edge = self.look.px(EDGES[0]), self.look.px(EDGES[1])
        grid.setContentsMargins(side, edge, side, edge)
        grid.setSpacing(self.look.px(GAP))
        most = max(self.look.px(MOST), 2 * self.look.line(Role.BODY) + self.look.px(12))
        for index, mail_row in enumerate(self._rows.values()):
            mail_row.setMaximumHeight(most)
            grid.addWidget(mail_row, index % high, index // high)
            grid.setRowStretch(index % high, 10)
            grid.setColumnStretch(index // high, 1)
        grid.setRowStretch(high, 1)

    def _nothing_open(self) -> QWidget:
        page = QWidget()
        layout = column(page, gap=self.look.px(20))
        layout.addStretch()
        layout.addWidget(drawing(self.look.picture("envelope", 104)), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(TextBlock(self.words(self.steps[0]), self.look, Role.LEAD, centred=True))
        layout.addStretch()
        return page


def list_width(look: Look) -> int:
    """Give the px of width of the list of mails."""
    narrower = NARROWER[look.text_size] if look.narrow else 0
    return look.px(LIST_WIDTH[look.text_size] - narrower)


def world_width(look: Look) -> int:
    """Give the px of width of a world inside its frame."""
    task = look.beside + look.aside if look.beside else 0
    return look.width - 2 * look.margin - task - look.px(2 * BORDER)


def thin_line(height: int) -> Box:
    """Give a line between two parts."""
    line = Box("thin")
    line.setFixedHeight(height)
    return line

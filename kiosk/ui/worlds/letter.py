"""An open mail: subject, sender, lines that can be marked, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.isolates import isolate
from kiosk.core.words import message
from kiosk.ui.heard import BUTTON, ONE_OF_SEVERAL, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import NONE, Box, column, row
from kiosk.ui.widgets.tick import disc
from kiosk.ui.worlds.page import Page
from kiosk.ui.worlds.row import LinkRow, Row, SubjectRow
from kiosk.worlds.mail import ADDRESS, LINK, SUBJECT, Mail, Mailbox, Verdict

if TYPE_CHECKING:
    from kiosk.ui.kinds.kind_view import KindView

ACTIONS = (
    ("keep", Verdict.KEPT, "archive", message("Keep")),
    ("report", Verdict.REPORTED, "flag", message("Report as fake")),
)
SIGN = 32
VERDICT_ICON, GAP_IN_ROW, IN_BUTTON = 28, 12, 26
"""Design px of a button's icon, of the gap after it, and of what lies at each side of its words."""
LEAST = 100
"""Design px of height of a mail of which a part can be seen; the two buttons always can."""
SIDE, SIDE_WHEN_LARGEST, GAP = 24, 8, 16
"""Design px beside the buttons, and between them."""
BETWEEN = 8
"""Design px between two lines."""


class Letter(QWidget):
    """One mail of the box; `parts` are its tappable rows, `verdicts` the two buttons below.

    `back` leads to the other mails, where they have no room beside it; "" where they have.
    """

    def __init__(self, key: str, mail: Mail, view: KindView, width: int, *, back: str = "") -> None:
        """Build the rows for so many px of width; the address shows once someone asks who sent it.

        A way `back` is there when it has words.
        """
        super().__init__()
        self._width = width
        self._key = key
        self._view = view
        self.look = view.look
        name = view.texts[f"mails.{key}.from.name"]
        self.from_row = Row(view.words("From: {name}", name=isolate(name)), self.look, "line")
        self.from_row.setObjectName("sender")
        heard_as(self.from_row, BUTTON)
        self.from_row.clicked.connect(partial(view.report, "details", key))
        self.parts: dict[str, Row] = {
            SUBJECT: SubjectRow(view.texts[f"mails.{key}.subject"], self.look, "line"),
            ADDRESS: Row(view.words("From: {name}", name=isolate(mail.sender.address)), self.look, "line"),
            **{line: Row(view.texts[f"mails.{key}.lines.{line}"], self.look, "line") for line in mail.lines},
            **({LINK: LinkRow(mail.link, self.look, "line")} if mail.link else {}),
        }
        for part, part_row in self.parts.items():
            part_row.setObjectName(f"part-{part}")
            part_row.clicked.connect(partial(view.report, "clue", key, part))
        self.verdicts: dict[str, Row] = {}
        self.back = self._way_back(back) if back else None
        self.page = Page(self._content(), self.look, view.words, whole=self.look.portrait)
        self.page.area.setMinimumHeight(self.look.px(LEAST))
        layout = column(self)
        # So that its last row keeps away from the mails beside it.
        inside = row(margins=(self.look.px(BETWEEN), 0, self.look.px(BETWEEN), 0))
        inside.addWidget(self.page)
        layout.addLayout(inside, 1)
        layout.addLayout(self._actions())

    def show_state(self, box: Mailbox) -> None:
        """Show what was marked, asked and decided."""
        details = self._key in box.details
        self.parts[ADDRESS].setVisible(details)
        self.from_row.setVisible(not details)
        self.from_row.show_sign(self.look.icon("caret-down", 24, self.look.palette.text))
        for part, part_row in self.parts.items():
            marked = (self._key, part) in box.clues
            part_row.show_chosen(chosen=marked)
            part_row.show_sign(
                self._flag() if marked else None, self._view.words("You marked this.") if marked else ""
            )
        for verb, verdict, _, _ in ACTIONS:
            self.verdicts[verb].setChecked(box.verdicts.get(self._key) is verdict)

    def _flag(self) -> QPixmap:
        colours = self.look.palette
        return disc(self.look, SIGN, colours.accent_text, colours.accent, "flag-pennant-fill")

    def _verdict(self, verb: str, icon: str, words: str) -> Row:
        pixmap = self.look.icon(icon, VERDICT_ICON, self.look.palette.text) if icon else None
        button = Row(self._view.words(words), self.look, "action", icon=pixmap)
        button.setObjectName(f"mail-{verb}")
        heard_as(button, ONE_OF_SEVERAL)
        button.clicked.connect(partial(self._view.report, verb, self._key))
        return button

    def _content(self) -> QWidget:
        px = self.look.px
        content = QWidget()
        layout = column(content, margins=(px(4), px(4), px(4), px(4)))
        head, body = column(gap=px(BETWEEN)), column(gap=px(BETWEEN))
        for part_row in (self.parts[SUBJECT], self.from_row, self.parts[ADDRESS]):
            head.addWidget(part_row)
        line = Box("thin")
        line.setFixedHeight(px(1))
        for part, part_row in self.parts.items():
            if part not in {SUBJECT, ADDRESS}:
                body.addWidget(part_row)
        layout.addLayout(head)
        layout.addSpacing(px(BETWEEN // 2))
        layout.addWidget(line)
        layout.addSpacing(px(BETWEEN // 2))
        layout.addLayout(body)
        layout.addStretch()
        return content

    def _way_back(self, words: str) -> Row:
        icon = self.look.icon("arrow-left", VERDICT_ICON, self.look.palette.text)
        back = Row(words, self.look, "action", icon=icon)
        back.setObjectName("back-to-mails")
        back.setCheckable(False)
        heard_as(back, BUTTON)
        return back

    def _actions(self) -> QHBoxLayout | QVBoxLayout:
        """Put the buttons side by side, with less on them where only that fits, or below each other."""
        px = self.look.px
        side = px(SIDE_WHEN_LARGEST if self.look.largest else SIDE)
        sign = px(VERDICT_ICON + GAP_IN_ROW)
        widths = [button_width(self._view.words(words), self.look) for *_, words in ACTIONS]
        room = self._width - 2 * side - px(GAP)
        if self.back is not None:
            wide = button_width(self.back.text(), self.look) + sign + px(GAP)
            self.back.words.setHidden(sum(widths) + wide > room)
            room -= px(VERDICT_ICON + 2 * IN_BUTTON + GAP) if self.back.words.isHidden() else wide
        abreast = sum(widths) <= room
        for verb, _, icon, words in ACTIONS:
            drawn = not abreast or sum(widths) + sign * len(widths) <= room
            self.verdicts[verb] = self._verdict(verb, icon if drawn else "", words)
        margins = (side, px(8), side, px(8 if self.look.largest else 12))
        line = row(gap=px(GAP), margins=margins if abreast else NONE)
        if self.back is not None:
            line.addWidget(self.back)
        keep, report = self.verdicts.values()
        line.addWidget(keep, widths[0])
        if abreast:
            line.addWidget(report, widths[1])
            return line
        lines = column(gap=px(8), margins=margins)
        lines.addLayout(line)
        lines.addWidget(report)
        return lines


def button_width(words: str, look: Look) -> int:
    """Give the px that words of a button need on one line, with its border and without an icon."""
    wide = QFontMetrics(look.font(Role.STRONG)).horizontalAdvance(words)
    return wide + look.px(2 * IN_BUTTON) + 2

"""The footer of a form: that there is more of its page, what sends it, and that it is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.ui.heard import BUTTON, heard_as
from kiosk.ui.kinds.kind_view import TIGHT
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box, column, height_of, row
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.worlds.abreast import room_for
from kiosk.ui.worlds.row import USUAL, Row

if TYPE_CHECKING:
    from kiosk.ui.kinds.form import FormView

PLANE = "paper-plane-tilt"


class Footer(Box):
    """What stands below the page of a form that is sent; below any other it never shows."""

    def __init__(self, view: FormView, more: Row, send: Callable[[], None]) -> None:
        """Take the row that says there is `more` of the page, and what to do when the form is sent."""
        super().__init__("band")
        self._look, self._sends, self._more = view.look, view.spec.sends, more
        self.send = send_button(view, send)
        self._sent = sent_notice(view, instead_of=self.send)
        self._lay_out(tight=view.tight)

    def height_kept(self) -> int:
        """Give the px of height that the page leaves to it; 0 where it never shows."""
        return self.sizeHint().height() if self._sends else 0

    def show_sent(self, *, sent: bool, offered: bool) -> None:
        """Say that the form is sent, or else let it be sent where that is `offered`."""
        self.send.setVisible(self._sends and not sent and offered)
        self._sent.setVisible(sent)

    def stand(self, *, here: bool) -> None:
        """Stand below what is shown now, or leave."""
        self.setVisible(self._sends and here)

    def _lay_out(self, tight: int) -> None:
        look, px = self._look, self._look.px
        above, below = footer_air(look, tight)
        if not look.crowded:
            # As high with either: what someone just filled in stays in sight, where it is, once it is sent.
            highest = max(self.send.minimumHeight(), height_of(self._sent, room_for(look, tight=TIGHT)))
            self.setMinimumHeight(highest + above + below)
        gap = px(12 if look.slim else 16)
        stand = row if self._abreast(gap) else column
        layout = stand(self, gap=gap, margins=(px(24), above, px(24), below))
        if self._sends:
            layout.addWidget(self._more)
        layout.addWidget(self.send)
        layout.addWidget(self._sent)

    def _abreast(self, gap: int) -> bool:
        """Tell whether what says there is more can stand beside the rest, in no more height than above it."""
        room = room_for(self._look, tight=TIGHT)
        left = room - gap - width_of(self._more)
        above = height_of(self._more, room) + gap
        return width_of(self.send) <= left and height_of(self.send, left) <= above + height_of(
            self.send, room
        )


def footer_air(look: Look, tight: int) -> tuple[int, int]:
    """Give the px above and below what stands in a footer."""
    return look.px(8), look.px(2 if look.crowded else 4 if tight else 8)


def least_footer(look: Look) -> int:
    """Give px of height that a page surely leaves to its footer: of what sends it, with little air."""
    return look.px(USUAL) + sum(footer_air(look, TIGHT))


def send_button(view: FormView, send: Callable[[], None]) -> Row:
    """Give what sends the page; not every one sends, and then no paper plane flies."""
    words = view.texts.get("page.send", "") or view.words("Send")
    plane = None if view.spec.page.sent else view.look.icon(PLANE, 28, view.look.palette.text)
    button = Row(words, view.look, "action", icon=plane)
    button.setObjectName("send")
    heard_as(button, BUTTON)
    button.clicked.connect(send)
    return button


def sent_notice(view: FormView, *, instead_of: Row) -> Notice:
    """Say what the button did, in its place."""
    said, icon = view.words("That is sent. Now choose Next."), PLANE
    if view.spec.page.sent:
        said, icon = f"{view.texts['page.sent']} {view.words('Now choose Next.')}", "info"
    notice = Notice(said, view.look, icon, "info")
    notice.take_place_of(instead_of)
    return notice


def width_of(widget: QWidget) -> int:
    """Give the least px of width that a widget can do with, with the edges of its style."""
    widget.ensurePolished()
    return widget.minimumSizeHint().width()

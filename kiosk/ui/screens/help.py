"""Who helps: click, call, come by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.who_helps import isolated, left_to_right
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import Help


class HelpView(View[Help]):
    """A card for each way to a person; nothing is asked in return."""

    def __init__(self, screen: Help, around: Around) -> None:
        """Lay out the ways that this place has."""
        super().__init__(screen, around)
        layout = self.page(16 if self.look.slim else 24)
        layout.addWidget(heading(self.words("Who can help you?"), self.look))
        cards = column(gap=self.look.gutter) if self.look.portrait else row(gap=self.look.gutter)
        for picture, title, lines in self._ways():
            cards.addWidget(self._card(picture, title, lines), 1)
        layout.addLayout(cards, 1)
        if screen.logged:
            kept = self.words("You may work on this together. We write down: with help.")
            layout.addWidget(Notice(kept, self.look, "info", "info"))

    @override
    def bars(self) -> Bars:
        go_on = Primary(self.words("Go on"), self.visit.close)
        return Bars(place=self.words("Help"), primary=go_on, help=False)

    def _ways(self) -> list[tuple[str, str, list[str]]]:
        words, site = self.words, self.shown.site
        ways = [("hand-heart", words("Ask"), [words("Ask somebody near you to look with you.")])]
        if site.phone:
            number = f"<b>{left_to_right(site.phone)}</b>"
            ways.append(("phone", words("Call"), [number, words("Say where you are.")]))
        if site.name:
            facts = [isolated(fact) for fact in (site.address, site.hours) if fact]
            ways.append(("map-pin", words("Come by"), [f"<b>{isolated(site.name)}</b>", *facts]))
        return ways

    def _card(self, picture: str, title: str, lines: list[str]) -> QWidget:
        px = self.look.px
        box = Box("info")
        layout = column(box, gap=px(4), margins=(px(20), px(20), px(20), px(16)))
        image = drawing(self.look.picture(picture, 80 if self.look.slim else 104))
        layout.addWidget(image, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(px(4))
        layout.addWidget(TextBlock(title, self.look, Role.HEADING_2, centred=True))
        for line in lines:
            role = Role.LEAD if line.startswith("<b>") else Role.BODY
            layout.addWidget(TextBlock(line, self.look, role, centred=True))
        layout.addStretch()
        return box

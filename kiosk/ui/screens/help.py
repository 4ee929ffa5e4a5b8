"""Who helps: click, call, come by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.core.words import message
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.who_helps import isolated, number
from kiosk.ui.widgets.box import Box, column, drawing, height_of, row
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import Help


@dataclass(frozen=True, slots=True)
class WayToSomebody:
    """One way to a person; strong lines are marked, `much` says more than a line or two."""

    picture: str
    title: str
    lines: tuple[str, ...]
    much: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """How the cards are laid out: the width of one that says much, its picture above its title or beside."""

    wide: int
    above: bool = True


SHAPES = (Shape(1), Shape(2), Shape(2, above=False), Shape(3, above=False))
"""From the one that is looked at most easily to the one that says most."""
HELPED: Mapping[bool, str] = {
    True: message("Somebody helps me now"),
    False: message("I do it alone"),
}
"""What is said of an exercise that is being done; it stands on alone until somebody says otherwise."""
BORDERS = 60
"""Design px of the borders of cards abreast, which are not there before they are shown."""
BESIDE = 56
"""Design px of a picture beside its title."""
FINGER = 56
"""Design px of height that a finger needs."""


class HelpedOrNot(QWidget):
    """Lets somebody say whether they are helped with the exercise below; looking at help says nothing."""

    def __init__(self, around: Around, *, helped: bool, low: bool = False) -> None:
        """Lay out both answers above what is made of them; low ones are all that is asked."""
        super().__init__()
        words, look = around.words, around.look
        layout = column(self, gap=look.px(8))
        both = column(gap=look.px(8)) if look.stacked else row(gap=look.gutter)
        self._cards = {answer: ChoiceCard(words(said), look) for answer, said in HELPED.items()}
        for answer, card in self._cards.items():
            card.setObjectName("helped-yes" if answer else "helped-no")
            heard_as(card, ONE_OF_SEVERAL)
            card.clicked.connect(lambda _=False, answer=answer: around.visit.say_helped(helped=answer))
            both.addWidget(card, 1)
        layout.addLayout(both)
        if not low:
            kept = words("Does somebody help? Then your result says: with help. That is fine.")
            layout.addWidget(TextBlock(kept, look, Role.BODY))
        else:
            self._lower()
        self.show_said(helped=helped)

    def _lower(self) -> None:
        """Let the answers be low: what is told of who helps needs the room."""
        for card in self._cards.values():
            if inside := card.layout():
                edges = inside.contentsMargins()
                inside.setContentsMargins(edges.left(), 0, edges.right(), 0)
            card.setMinimumHeight(card.look.px(FINGER))

    def show_said(self, *, helped: bool) -> None:
        """Show which answer counts now."""
        for answer, card in self._cards.items():
            card.setChecked(answer is helped)


class HelpView(View[Help]):
    """A card for each way to a person; only who is doing an exercise may say that somebody helps."""

    def __init__(self, screen: Help, around: Around) -> None:
        """Lay out the ways that this place has; where there is only one, it is simply said."""
        super().__init__(screen, around)
        ways = self._ways()
        layout = self.page(16 if self.look.slim else 24)
        crowded = self.look.text_size is not TextSize.NORMAL and not self.look.stacked
        self._said = notices = self._notices(low=crowded)
        if len(ways) > 1 and not crowded and not self.look.stacked and self._left(SHAPES[-1], ways) < 0:
            self._said = notices = self._notices(low=True)
        if len(ways) == 1:
            said = Said(ways[0].picture, self.words("Who can help you?"), ways[0].lines)
            MessagePage(said, self.look, layout)
        else:
            layout.addWidget(heading(self.words("Who can help you?"), self.look))
            layout.addWidget(self._cards(ways), 1)
        for notice in notices:
            layout.addWidget(notice)

    @override
    def bars(self) -> Bars:
        go_on = Primary(self.words("Go on"), self.visit.close)
        return Bars(place=self.words("Help"), primary=go_on, help=False)

    @override
    def show_screen(self, screen: Help) -> bool:
        if replace(screen, helped=self.shown.helped) != self.shown or screen.helped is None:
            return super().show_screen(screen)
        for notice in self._said:
            notice.show_said(helped=screen.helped)
        return True

    def _notices(self, *, low: bool) -> list[HelpedOrNot]:
        if self.shown.helped is None:
            return []
        return [HelpedOrNot(self.around, helped=self.shown.helped, low=low)]

    def _ways(self) -> list[WayToSomebody]:
        words, site = self.words, self.shown.site
        asked = words("Ask somebody near you to look with you.")
        ways = [WayToSomebody("hand-heart", words("Ask"), (asked,))]
        if site.phone:
            lines = (f"<b>{number(site.phone)}</b>", words("Say where you are."))
            ways.append(WayToSomebody("phone", words("Call"), lines))
        if site.name:
            facts = [isolated(fact) for fact in (site.address, site.hours) if fact]
            where = (f"<b>{isolated(site.name)}</b>", *facts)
            ways.append(WayToSomebody("map-pin", words("Come by"), where, much=True))
        return ways

    def _cards(self, ways: list[WayToSomebody]) -> QWidget:
        """Give the cards in the first shape that stands whole in what the rest leaves."""
        look = self.look
        if look.stacked:
            return self._in(SHAPES[0] if look.portrait else SHAPES[-1], ways)
        for shape in SHAPES[:-1]:
            left = self._left(shape, ways)
            if left >= 0:
                return lowered(self._in(shape, ways), left // 3)
        return self._in(SHAPES[-1], ways)

    def _left(self, shape: Shape, ways: list[WayToSomebody]) -> int:
        """Give the px of height that cards of a shape leave over beside the rest; less than 0 is too high."""
        look, said = self.look, self._said
        width = look.width - 2 * look.margin
        above = heading(self.words("Who can help you?"), look).heightForWidth(width)
        gaps = look.px(16 if look.slim else 24) * (1 + len(said)) + look.px(24 + (24 if look.slim else 32))
        room = look.room - above - gaps - sum(height_of(notice, width) for notice in said)
        return room - height_of(self._in(shape, ways), width - look.px(BORDERS)) - look.px(BORDERS)

    def _in(self, shape: Shape, ways: list[WayToSomebody]) -> QWidget:
        look = self.look
        cards = QWidget()
        layout = (column if look.stacked else row)(cards, gap=look.gutter)
        for way in ways:
            layout.addWidget(self._card(way, shape), shape.wide if way.much and not look.stacked else 1)
        return cards

    def _card(self, way: WayToSomebody, shape: Shape) -> QWidget:
        px = self.look.px
        box = Box("info")
        layout = column(box, gap=px(4), margins=(px(16), px(16), px(16), px(12)))
        if self.look.portrait:
            layout.addStretch()
        layout.addLayout(self._head(way, shape))
        for line in way.lines:
            role = Role.LEAD if line.startswith("<b>") else Role.BODY
            layout.addWidget(TextBlock(line, self.look, role, centred=shape.above))
        layout.addStretch()
        return box

    def _head(self, way: WayToSomebody, shape: Shape) -> QHBoxLayout | QVBoxLayout:
        look, px = self.look, self.look.px
        if not shape.above:
            head = row(gap=px(16))
            head.addWidget(drawing(look.picture(way.picture, BESIDE)))
            head.addWidget(TextBlock(way.title, look, Role.HEADING_2), 1, Qt.AlignmentFlag.AlignVCenter)
            return head
        above = column(gap=px(8))
        image = drawing(look.picture(way.picture, 80 if look.slim else 104))
        above.addWidget(image, 0, Qt.AlignmentFlag.AlignHCenter)
        above.addWidget(TextBlock(way.title, look, Role.HEADING_2, centred=True))
        return above


def lowered(cards: QWidget, px: int) -> QWidget:
    """Let all cards begin so many px lower: less is empty below them, and pictures stand level."""
    for box in cards.findChildren(Box):
        box.setContentsMargins(0, px, 0, 0)
    return cards

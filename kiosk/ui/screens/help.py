"""Who helps: click, call, come by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.isolates import isolate
from kiosk.core.words import message
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.screens.help_cards import SHAPES, SomebodyCards, WayToSomebody
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.who_helps import number
from kiosk.ui.widgets.box import APART, column, height_of, remeasure, room_between, row
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.told import told
from kiosk.visit.screens import Help

HELPED: Mapping[bool, str] = {
    True: message("Somebody helps me now"),
    False: message("I do it alone"),
}
"""What is said of an exercise that is being done; it stands on alone until somebody says otherwise."""
AFTERWARDS = message("Then you go on where you were.")
STEPS = (
    ("hand-heart", message("Ask somebody near you to look with you.")),
    ("users-three", message("Look at the screen together.")),
    ("mouse", AFTERWARDS),
)
"""What happens where nobody can be called, or visited."""
BORDERS = 24, 12
"""Design px of width and height of the borders of cards abreast, which come when they are shown."""
FINGER, CLOSE = 56, 12
"""Design px of height that a finger needs, and between the parts where they need the room."""


class HelpedOrNot(QWidget):
    """Lets somebody say whether they are helped with the exercise below; looking at help says nothing."""

    def __init__(self, around: Around, *, helped: bool) -> None:
        """Lay out both answers above what is made of them."""
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
        kept = words("Help is fine. With help this does not count as done alone.")
        layout.addWidget(TextBlock(kept, look, Role.BODY))
        self.show_said(helped=helped)

    def take_little(self) -> None:
        """Let the answers be low: what is told of who helps needs the room."""
        for card in self._cards.values():
            if inside := card.layout():
                edges = inside.contentsMargins()
                inside.setContentsMargins(edges.left(), 0, edges.right(), 0)
            card.setMinimumHeight(card.look.px(FINGER))
            remeasure(card)
        remeasure(self)

    def show_said(self, *, helped: bool) -> None:
        """Show which answer counts now."""
        for answer, card in self._cards.items():
            card.setChecked(answer is helped)


class HelpView(View[Help]):
    """A card for each way to a person; only who is doing an exercise may say that somebody helps."""

    def __init__(self, screen: Help, around: Around) -> None:
        """Lay out the ways that this place has; where there is only one, it is simply said."""
        super().__init__(screen, around)
        self._said = [] if screen.helped is None else [HelpedOrNot(around, helped=screen.helped)]
        ways = self._ways()
        close = self.look.crowded and len(ways) > 1
        layout = self.page(APART if close else 16 if self.look.slim else 24)
        asked = heading(self.words("Who can help you?"), self.look)
        layout.addWidget(asked)
        if len(ways) == 1:
            # The way back says what comes after; beside the largest letters the answers need the room.
            few = self._said and self.look.largest and not self.look.portrait
            steps = [(picture, self.words(words)) for picture, words in (STEPS[:1] if few else STEPS)]
            for answers in self._said if few else ():
                answers.take_little()
            room = room_between(layout, (asked, *self._said), self.look)
            add_within_reach(layout, told(steps, self.look, room), self.look)
        else:
            near = [way for way in ways if not (way.much and self._answers_need_room)]
            cards = SomebodyCards(near, self.look)
            add_within_reach(layout, cards, self.look)
            self._fit(layout, asked, cards)
            if screen.helped is None:  # else the way on says where it leads
                self._say_what_comes_after(layout, asked, cards)
        for said_or_not in self._said:
            layout.addWidget(said_or_not)
        for way in ways if self._answers_need_room else ():
            self._tell_further(layout, way)

    @property
    def _answers_need_room(self) -> bool:
        """Whether answers would not be in sight below all that is told of who helps."""
        return bool(self._said) and self.look.crowded

    def _tell_further(self, layout: QVBoxLayout, way: WayToSomebody) -> None:
        """Tell below the answers of what takes much height: one comes there later."""
        if way.much:
            card = SomebodyCards([way], self.look)
            card.take(SHAPES[-1])
            layout.addWidget(card)

    @override
    def bars(self) -> Bars:
        words = self.words
        onward = words("Go on") if self.shown.helped is None else words("Back to the exercise")
        return Bars(place=words("Help"), primary=Primary(onward, self.visit.close), help=False)

    @override
    def show_screen(self, screen: Help) -> bool:
        if replace(screen, helped=self.shown.helped) != self.shown or screen.helped is None:
            return super().show_screen(screen)
        for notice in self._said:
            notice.show_said(helped=screen.helped)
        return True

    def _ways(self) -> list[WayToSomebody]:
        words, site = self.words, self.shown.site
        asked = words("Ask somebody near you to look with you.")
        ways = [WayToSomebody("hand-heart", words("Ask"), (asked,), brief=asked)]
        if site.phone:
            phone, say_where = f"<b>{number(site.phone)}</b>", words("Say where you are.")
            call = words("<b>Call</b> {phone}.", phone=phone)
            brief = call if self._said else f"{call} {say_where}"
            ways.append(WayToSomebody("phone", words("Call"), (phone, say_where), brief=brief))
        if site.name:
            facts = [isolate(fact) for fact in (site.address, site.hours) if fact]
            where = (f"<b>{isolate(site.name)}</b>", *facts)
            ways.append(WayToSomebody("map-pin", words("Come"), where, much=True))
        return ways

    def _fit(self, layout: QVBoxLayout, asked: TextBlock, cards: SomebodyCards) -> None:
        """Give the cards the first shape that stands whole beside the rest; low answers leave more room."""
        look = self.look
        if look.stacked:
            cards.take(SHAPES[0] if look.portrait else SHAPES[-1])
            for answers in self._said if look.crowded else ():
                answers.take_little()
            return
        cards.take(SHAPES[-1])
        if self._left(layout, asked, cards) < 0:
            layout.setSpacing(look.px(CLOSE))
            for said in self._said:
                said.take_little()
        for shape in SHAPES:
            cards.take(shape)
            left = self._left(layout, asked, cards)
            if left >= 0 and shape is not SHAPES[-1]:
                cards.sink(left // 3)
            if left >= 0:
                return

    def _say_what_comes_after(self, layout: QVBoxLayout, asked: TextBlock, cards: SomebodyCards) -> None:
        """Say that one goes on where one was, where there is room for it."""
        after = TextBlock(self.words(AFTERWARDS), self.look, Role.LEAD)
        needed = after.heightForWidth(self.look.width - 2 * self.look.margin) + layout.spacing()
        if self._left(layout, asked, cards) >= needed:
            layout.addWidget(after)

    def _left(self, layout: QVBoxLayout, asked: TextBlock, cards: SomebodyCards) -> int:
        """Give the px of height that the cards leave over beside the rest; less than 0 is too high."""
        look, edges = self.look, layout.contentsMargins()
        width = look.width - 2 * look.margin
        rest = [asked.heightForWidth(width), *(height_of(said, width) for said in self._said)]
        room = look.room - edges.top() - edges.bottom() - sum(rest) - layout.spacing() * len(rest)
        beside, above = map(look.px, BORDERS)
        return room - height_of(cards, width - beside) - above

"""The sheet on the screen, before it goes home on paper or as a photo."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.sheet import SheetWords
from kiosk.core.words import message
from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.sharing import way_to_sharing
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.ui.widgets.box import Whole, column, height_of, row
from kiosk.ui.widgets.large_sheet import LargeSheet
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.paper import Paper
from kiosk.ui.widgets.sheet_in_words import SheetInWords
from kiosk.ui.widgets.sheet_parts import names_of
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import SheetPage, SheetState, TakeHome

SENTENCES = (
    message("It says what you can do and who helps you."),
    message("Show it to somebody who helps you."),
)
STATES = {
    SheetState.SHOWN: (message("Your name is not on it."), "lock-simple", "quiet"),
    SheetState.PRINTING: (message("Your sheet is coming. Wait a moment."), "printer", "info"),
    SheetState.PRINTED: (message("Your sheet is at the printer. Take it with you."), "check", "done"),
    SheetState.SENT: (message("Your sheet was sent to the printer. Look there."), "printer", "info"),
    SheetState.FAILED: (
        message("The printer does not answer. Show your sheet large and take a photo. Or ask for help."),
        "info",
        "practise",
    ),
}

LARGE, AGAIN = message("Show it large"), message("Print again")

PARTS = (1.0, 0.75, 0.5)
"""How high the paper is, as a part of the room; the first at which all words stand beside it."""
GAP, EDGE = 48, 24
"""Design px between paper and words, and above and below them."""
BORDERS = 16
"""Design px for the borders of boxes and cards, which are not there before they are shown."""


class TakeHomeView(View[TakeHome]):
    """The page beside what to do with it, the page large, or whether somebody has it."""

    personal = True

    def __init__(self, screen: TakeHome, around: Around) -> None:
        """Show the sheet and how far the paper is."""
        super().__init__(screen, around)
        self._large = self._enlarged() if screen.page is SheetPage.LARGE else None
        self._part = 0
        page = self._question() if screen.page is SheetPage.ASKED else self._large or self._beside()
        column(self).addWidget(page)

    def _beside(self) -> QWidget:
        """Give the page beside what to do with it, smaller where the words need its room.

        Where even that is not enough, the way to what is counted is left to other screens; with the largest
        letters, where words may lie below what is in sight, it stays, but where the printer failed: nothing
        is to be looked for then.
        """
        look, plans = self.look, self._plans()
        draw = cache(partial(self._paper, self.around.sheet(), self.around.sheet_words()))
        for shares, part in plans:
            told, paper = self._told(shares=shares), draw(part)
            borders = look.px(BORDERS if shares or self._failed else 0)
            if self._height(told, paper) + borders <= look.room - 2 * look.px(EDGE):
                return self._page_of(paper, told)
        shares, part = plans[-1]
        return self._page_of(draw(part), self._told(shares=shares))

    def _plans(self) -> list[tuple[bool, float]]:
        """Give whether the way to what is counted is there and how high the paper is, the last as a last way.

        Beside the largest letters a paper that is high again would take the width that words need.
        """
        if not self.look.largest:
            return [*product((True, False), PARTS)]
        last = [(False, PARTS[-1])] if self._failed else []
        return [*product((True,), PARTS), *last]

    def _height(self, told: QWidget, paper: Paper) -> int:
        """Give the px of height of the words beside the paper; upright, of the paper above them."""
        look = self.look
        width = look.width - 2 * look.margin
        if look.portrait:
            return paper.height() + look.px(GAP) + height_of(told, width)
        return height_of(told, width - look.px(GAP) - paper.width())

    def _paper(self, pdf: bytes, words: SheetWords, part: float) -> Paper:
        paper = Paper(pdf, self.words("Your sheet"), self.look, part, words)
        paper.setObjectName("paper")
        paper.pressed.connect(self.visit.enlarge_sheet)
        return paper

    def _page_of(self, paper: Paper, told: QWidget) -> QWidget:
        look = self.look
        page = QWidget()
        edge, middle = look.px(EDGE), Qt.AlignmentFlag.AlignCenter
        layout = row(page, gap=look.px(GAP), margins=(look.margin, edge, look.margin, edge))
        # From the end to the start: what can be done with the sheet is heard before all that it says.
        direction = layout.Direction
        layout.setDirection(direction.BottomToTop if look.portrait else direction.RightToLeft)
        place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop if look.largest else middle
        layout.addWidget(told, 0 if look.portrait else 1)
        layout.addWidget(paper, 1 if look.portrait else 0, place)
        return page

    def _enlarged(self) -> LargeSheet | SheetInWords:
        """Give the page as large as it can be; no page is as large as the largest letters, its words are."""
        pdf, told, name = self.around.sheet(), self.around.sheet_words(), self.words("Your sheet")
        sheet: LargeSheet | SheetInWords
        if self.look.largest and told:
            sheet = SheetInWords(told, names_of(pdf), self.look)
        else:
            sheet = LargeSheet(pdf, name, self.look, told)
        sheet.setObjectName("sheet")
        return sheet

    def _question(self) -> QWidget:
        """Ask whether somebody has their sheet, before it is gone."""
        words, page = self.words, QWidget()
        beside, above = self.look.margin, self.look.px(EDGE)
        sentences = (words("After this it is gone from the screen."),)
        said = Said("file-text", words("Do you have your sheet?"), sentences)
        MessagePage(said, self.look, column(page), way_to_sharing(self.around))
        page.setContentsMargins(beside, above, beside, above)
        return page

    def _step(self, sheet: LargeSheet | SheetInWords, step: int) -> None:
        """Show the next part (1) or the one before (-1); before the first one is what stands beside."""
        if self._part + step < 0:
            self.visit.back()
            return
        self._part += step
        sheet.show_part(self._part)
        self.bars_changed.emit()

    @override
    def bars(self) -> Bars:
        words, visit = self.words, self.visit
        place = words("My sheet")
        done = Primary(words("Done"), visit.finish)
        if self.shown.page is SheetPage.ASKED:
            no = words("No, show it large")
            large = Secondary("sheet-large", no, "magnifying-glass", visit.enlarge_sheet)
            yes = Primary(words("Yes, done"), visit.finish)
            return Bars(place=place, primary=yes, secondary=(large,), close=visit.back, ends=True)
        if self._large is not None:
            return self._large_bars(self._large, done)
        primary, secondary = self._ways_on(done)
        return Bars(place=place, primary=primary, secondary=secondary, back=True, ends=bool(secondary))

    def _ways_on(self, done: Primary) -> tuple[Primary, tuple[Secondary, ...]]:
        """Lead to paper where that may come; a printer that failed will most likely fail again.

        Where there are two, one of them ends the visit.
        """
        words, visit = self.words, self.visit
        finish = (Secondary("done", words("Done"), "check", visit.finish),)
        again = (Secondary("print-again", words(AGAIN), "printer", visit.print_sheet),)
        match self.shown.state if self.shown.printer else None:
            case SheetState.SHOWN:
                return Primary(words("Print my sheet"), visit.print_sheet), finish
            case SheetState.FAILED:
                return Primary(words(LARGE), visit.enlarge_sheet), finish
            case SheetState.SENT:
                return done, again
            case _:
                return done, ()

    def _large_bars(self, sheet: LargeSheet | SheetInWords, done: Primary) -> Bars:
        """Lead from part to part; after the last one there is nothing more to do."""
        words = self.words
        count = sheet.count() if isinstance(sheet, SheetInWords) else sheet.count
        place = part = ""
        if count > 1:
            part = words("Part {n} of {all}", n=self._part + 1, all=count)
            place = words("My sheet: part {n} of {all}", n=self._part + 1, all=count)
        more = Primary(words("Next part"), lambda: self._step(sheet, 1))
        return Bars(
            place=place or words("My sheet"),
            step=part,
            primary=more if self._part + 1 < count else done,
            close=lambda: self._step(sheet, -1),
        )

    def _told(self, *, shares: bool) -> QWidget:
        """Say what the sheet is for; with the largest letters, what can be done with it comes first."""
        look = self.look
        box = QWidget()
        told = column(box, gap=look.px(16))
        told.addStretch()
        told.addWidget(heading(self.words("Your sheet"), look))
        offers = [*self._notices(), self._way()]
        if self._failed:
            # What to do now comes first, and with the largest letters there is room for nothing else.
            parts = offers if look.largest else [*offers, *self._lines()]
        else:
            parts = [*reversed(offers), *self._lines()] if look.largest else [*self._lines(), *offers]
        for widget in parts:
            told.addWidget(widget)
        if shares:
            told.addWidget(way_to_sharing(self.around))
        told.addStretch()
        return box

    @property
    def _failed(self) -> bool:
        """Whether there is a printer, and it did not print."""
        return self.shown.printer and self.shown.state is SheetState.FAILED

    def _lines(self) -> list[QWidget]:
        """Say what the sheet is for; where the page scrolls, no sentence is seen in half."""
        lines: list[QWidget] = []
        for sentence in SENTENCES:
            lines.append(Whole())
            column(lines[-1]).addWidget(TextBlock(self.words(sentence), self.look, Role.LEAD))
        return lines

    def _way(self) -> WayCard:
        """Give what else can be done with the sheet: what the bar does not lead to already."""
        if self._failed:
            return self._card("print-again", AGAIN, self.visit.print_sheet)
        return self._card("sheet-large", LARGE, self.visit.enlarge_sheet)

    def _card(self, name: str, words: str, pressed: Callable[[], None]) -> WayCard:
        card = WayCard(self.words(words), self.look)
        card.setObjectName(name)
        card.clicked.connect(lambda _=False: pressed())
        return card

    def _notices(self) -> list[QWidget]:
        words, look = self.words, self.look
        state = SheetState.SHOWN if not self.shown.printer else self.shown.state
        said, icon, kind = STATES[state]
        notice = Notice(words(said), look, icon, kind)
        if self.shown.printer:
            return [notice]
        photo = words("Do you have a phone? Show it large and take a photo.")
        return [notice, Notice(photo, look, "image", "info")]

"""After a power cut: is it still the same person?"""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import column, row
from kiosk.ui.widgets.card import MenuCard
from kiosk.ui.widgets.text import heading
from kiosk.visit.first_screens import GoOnWhereYouWere


class GoOnWhereYouWereView(View[GoOnWhereYouWere]):
    """Two cards: yes, go on; no, begin anew."""

    def __init__(self, screen: GoOnWhereYouWere, around: Around) -> None:
        """Lay out the two ways."""
        super().__init__(screen, around)
        words = self.words
        layout = self.page(12 if self.look.largest else 28)
        layout.addStretch()
        layout.addWidget(heading(words("Were you working here just now?"), self.look))
        yes = (words("Yes, that was me"), words("Nothing is lost.\nYou go on where you were."))
        no = (words("No, that was not me"), words("Everything is wiped.\nYou start again."))
        gap = self.look.gutter
        cards = column(gap=gap) if self.look.portrait else row(gap=gap)
        for answer, said, picture in ((True, yes, "check-circle"), (False, no, "hand-tap")):
            card = MenuCard(said, picture, self.look, first=answer)
            card.setObjectName("resume-yes" if answer else "resume-no")
            card.clicked.connect(lambda _=False, answer=answer: self.visit.resume(yes=answer))
            cards.addWidget(card, 1)
        layout.addLayout(cards)
        if not self.look.portrait:  # there it lies low, where arms reach
            layout.addStretch()

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Home"), stop=False)

"""Three kind questions about oneself, each with four answers that lead on."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from kiosk.core.words import message
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import SelfReport

QUESTIONS = (
    message("How well can you use a computer?"),
    message("How well can you read and send emails?"),
    message("How well can you arrange things online?"),
)
DEGREES = (
    (message("Not yet"), "leaf"),
    (message("With some help"), "plant"),
    (message("Mostly by myself"), "flower-tulip"),
    (message("Well by myself"), "tree"),
)


class SelfReportView(View[SelfReport]):
    """One question above four cards; a touch goes on, back goes back."""

    def __init__(self, screen: SelfReport, around: Around) -> None:
        """Lay out a question, with the answer given before shown as chosen."""
        super().__init__(screen, around)
        words, look = self.words, self.look
        layout = self.page(8)
        lead = words("Question {n} of {of}. Every answer is fine.", n=screen.number, of=len(QUESTIONS))
        if look.largest:  # the bar says which question it is
            lead = words("Every answer is fine.")
        layout.addWidget(TextBlock(lead, look, Role.LEAD))
        layout.addWidget(heading(words(QUESTIONS[screen.number - 1]), look))
        layout.addSpacing(look.px(16))
        add_within_reach(layout, self._answers(), look)

    @override
    def bars(self) -> Bars:
        step = self.words("Question {n}", n=self.shown.number)
        return Bars(place=self.words("What can I do already?"), step=step, back=True)

    def _answers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self.look.gutter)
        columns = 2 if self.look.portrait or self.look.largest else 4
        for degree, (words, picture) in enumerate(DEGREES):
            card = ChoiceCard(
                self.words(words), self.look, picture, beside=self.look.largest, small=self.look.largest
            )
            card.setObjectName(f"degree-{degree}")
            heard_as(card, ONE_OF_SEVERAL)
            card.setChecked(degree == self.shown.chosen)
            if self.look.portrait:
                card.setMinimumHeight(self.look.px(480))
            card.clicked.connect(lambda _=False, degree=degree: self.visit.report_self(degree))
            grid.addWidget(card, *divmod(degree, columns))
            grid.setColumnStretch(degree % columns, 1)
            grid.setColumnMinimumWidth(degree % columns, 1)
        return grid

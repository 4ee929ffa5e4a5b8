"""Thank you, what goes home with you, and nothing of you stays here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from typing_extensions import override

from kiosk.core.words import message
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.widgets.box import room_between
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import heading
from kiosk.ui.widgets.told import told
from kiosk.visit.screens import Goodbye

DID = "star", message("You took a step today. Well done!")
SHEET = "file", message("Your sheet goes home with you.")
NOTHING_STAYS = "shield-check", message("Nothing of you stays on this screen.")
WELCOME = "hand-heart", message("You are always welcome.")
FEW = 3
"""So many things are in sight at once with the largest letters too."""


class GoodbyeView(View[Goodbye]):
    """A last kind word; who comes next reads nothing of who was here."""

    def __init__(self, screen: Goodbye, around: Around) -> None:
        """Say goodbye."""
        super().__init__(screen, around)
        layout = self.page(16 if self.look.largest else 24)
        thanks = heading(self.words("Thank you and see you soon!"), self.look)
        layout.addWidget(thanks)
        things = [(picture, self.words(said)) for picture, said in self._things()]
        room, width = room_between(layout, (thanks,), self.look), self.look.width - 2 * self.look.margin
        fewer = things[:FEW]  # the thanks say already: see you soon
        page = copyfit((things, fewer), lambda some: told(some, self.look, room), QSize(width, room))
        add_within_reach(layout, page, self.look)

    @override
    def bars(self) -> Bars:
        done = Primary(self.words("Close"), self.visit.go_on)
        return Bars(primary=done, stop=False)

    def _things(self) -> Iterator[tuple[str, str]]:
        if self.shown.did:
            yield DID
        if self.shown.sheet:
            yield SHEET
        yield NOTHING_STAYS
        yield WELCOME

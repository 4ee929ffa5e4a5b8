"""The room of a world beside its task, and the view of an exercise that stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.kinds import KIND_VIEWS
from kiosk.ui.kinds.kind_view import TIGHTEST, KindView
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.exercise_frame import BORDER, HEADER
from kiosk.visit.screens import Doing


@dataclass(frozen=True, slots=True)
class WorldRoom:
    """What a window leaves to a world beside its task, where `used` px of height are taken above both."""

    look: Look
    used: int

    @classmethod
    def below(cls, layout: QVBoxLayout, look: Look) -> WorldRoom:
        """Give the room below what stands in this column now."""
        return cls(look, layout.sizeHint().height() + (layout.spacing() if layout.count() else 0))

    def size(self, less: int = 0) -> QSize:
        """Give its px within the frame, with `less` px of height taken away."""
        look = self.look
        wide = look.width - 2 * look.margin - look.beside - look.aside - look.px(2 * BORDER)
        return QSize(wide, look.room - self.used - less - look.px(HEADER + BORDER))

    def view(self, doing: Doing, around: Around) -> KindView:
        """Give the view of an exercise that is least tight of those that stand whole, or the tightest.

        Only a task and a world that stand beside each other have one that is tight.
        """
        kind, size = KIND_VIEWS[doing.exercise.kind], self.size()
        most = TIGHTEST if kind.beside and self.look.beside and not self.look.largest else 0
        least = kind.least_tight(doing, around, size.height()) if most else 0
        view = kind(doing, around, tight=least)
        while view.tight < most and view.height_in(size.width()) > size.height():
            view.deleteLater()
            view = kind(doing, around, tight=view.tight + 1)
        return view

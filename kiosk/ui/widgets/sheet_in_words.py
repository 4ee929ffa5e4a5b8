"""The words of the sheet in the largest letters and the colours of the screen: a part at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.core.sheet import SheetWords
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column, height_of
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.text import TextBlock, heading

EDGE, GAP = 16, 12
"""Design px above and below the words, and between two lines of the sheet."""

TICK = "check"
HEADING = "heading"
"""The name of a line that is the heading of a section."""


class SheetInWords(QStackedWidget):
    """What the sheet says, where a picture of the page cannot be as wide as the largest letters ask for."""

    def __init__(self, told: SheetWords, names: Sequence[str], look: Look) -> None:
        """Take what each section says and is called; the last is room for a pen, and is not shown."""
        super().__init__()
        self._look = look
        for part in self._parts(told[:-1], names):
            page = QWidget()
            layout = column(page, gap=look.px(GAP), margins=self._margins())
            for line in part:
                layout.addWidget(line)
            layout.addStretch()
            self.addWidget(page)

    def show_part(self, number: int) -> None:
        """Show a part, from 0."""
        self.setCurrentIndex(number)

    def _margins(self) -> tuple[int, int, int, int]:
        side, edge = self._look.margin, self._look.px(EDGE)
        return side, edge, side, edge

    def _parts(self, told: SheetWords, names: Sequence[str]) -> Iterator[list[QWidget]]:
        """Lay as many lines in each part as stand whole in it; a heading never stands last."""
        look = self._look
        width, room = look.width - 2 * look.margin, look.room - 2 * look.px(EDGE)
        part: list[QWidget] = []
        for block in self._blocks(told, names):
            if height_in(width, [*part, block], look.px(GAP)) > room:
                kept = part[-1:] if part[-1].objectName() == HEADING else []
                yield part[: len(part) - len(kept)]
                part = kept
            part.append(block)
        yield part

    def _blocks(self, told: SheetWords, names: Sequence[str]) -> Iterator[QWidget]:
        """Begin with what one did, a tick before each; where and when stands last."""
        look, letterhead = self._look, letterhead_of(told, names)
        for number, lines in enumerate(told):
            called = names[number : number + 1]
            below = lines if number else lines[len(letterhead) :]
            for line in (*(one for one in called if one not in lines), *below):
                if line in names:
                    yield heading(line, look, Role.HEADING_2)
                elif letterhead and not number:
                    yield IconLine(TICK, line, look, Role.LEAD)
                else:
                    yield TextBlock(line, look, Role.LEAD)
        for line in letterhead:
            yield TextBlock(line, look, Role.LEAD)


def letterhead_of(told: SheetWords, names: Sequence[str]) -> Sequence[str]:
    """Give what the sheet says above its first heading: where and when."""
    for lines in told[:1]:
        for name in names[:1]:
            if name in lines:
                return lines[: lines.index(name)]
    return ()


def height_in(width: int, blocks: Sequence[QWidget], gap: int) -> int:
    """Give the px of height of lines below each other."""
    return sum(height_of(block, width) for block in blocks) + gap * (len(blocks) - 1)

"""What every view is given and gives: the screen's surroundings, and what its bars hold."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.sheet import SheetWords
from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Margins, column

if TYPE_CHECKING:
    from kiosk.visit.screens import Screen
    from kiosk.visit.visit import Visit

Shown = TypeVar("Shown")


def no_sheet() -> bytes:
    """Give no sheet, where there is none to show."""
    return b""


def no_words() -> SheetWords:
    """Give no words, where there is no sheet to read aloud."""
    return ()


@dataclass(frozen=True, slots=True)
class Around:
    """What a view may use: words of the person's language, the look, the visit to report to.

    `sheet` gives the bytes of the PDF to take home, `sheet_words` what they say. `read_aloud` reads
    the screen; it is None where the person's language cannot be heard. `keyboard` tells whether there
    is one to type with on the screen.
    """

    words: Words
    look: Look
    visit: Visit
    sheet: Callable[[], bytes] = no_sheet
    read_aloud: Callable[[], None] | None = None
    sheet_words: Callable[[], SheetWords] = no_words
    keyboard: bool = True


@dataclass(frozen=True, slots=True)
class Primary:
    """The button of the bottom end corner; `still` says what is to do before it is ready."""

    words: str
    pressed: Callable[[], None]
    ready: bool = True
    still: str = ""


@dataclass(frozen=True, slots=True)
class Secondary:
    """A button before the primary one; its object name becomes "secondary-" and `name`."""

    name: str
    words: str
    icon: str
    pressed: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Bars:
    """What the two bars hold; help is always there unless the screen itself is the help.

    `place` says where someone is; `step` says it shorter for the largest text. Without `top` the
    view draws its own first rows (the welcome); `tall` is the welcome's larger bottom bar. Where a
    secondary `ends` the visit, it stands far from the primary.
    """

    place: str = ""
    step: str = ""
    primary: Primary | None = None
    secondary: tuple[Secondary, ...] = ()
    stop: bool = True
    back: bool = False
    help: bool = True
    tools: bool = True
    close: Callable[[], None] | None = field(default=None)
    """Shown in the place of "back" as a way out of a screen that lies over another."""
    top: bool = True
    tall: bool = False
    ends: bool = False


class View(QWidget, Generic[Shown]):
    """A screen value, drawn; it reports to the visit and judges nothing.

    What a `personal` one says is for this person's ears alone.
    `bars_changed` asks the window to read `bars` again, for the rare change that is the view's own;
    `bring` asks it to bring a part into sight, with all down to another one as far as there is room.
    """

    bars_changed = Signal()
    bring = Signal(QWidget, QWidget)
    personal: ClassVar[bool] = False

    def __init__(self, screen: Shown, around: Around) -> None:
        """Keep what to show and what to use; the subclass builds its widgets."""
        super().__init__()
        self.shown = screen
        self.around = around
        self.words = around.words
        self.look = around.look
        self.visit = around.visit

    def page(self, gap: float = 24) -> QVBoxLayout:
        """Give the column that a screen stands in, with the design's margins; `gap` is in design px."""
        return column(self, gap=self.look.px(gap), margins=page_margins(self.look))

    def to_do_at(self) -> tuple[QWidget, QWidget] | None:
        """Give where what is still to do is done first, and until where; None where that is in sight.

        It is brought into sight when it is said.
        """
        return None

    def say_still(self, words: str) -> bool:
        """Say what is still to do where nothing moves for it, or give False where the screen may move."""
        del words
        return False

    def make_room(self, *, typing: bool) -> None:
        """Leave the height to what is typed in, while a keyboard is on the screen, or take it back."""

    @abstractmethod
    def bars(self) -> Bars:
        """Give what stands in the bars for what is shown now."""

    def show_screen(self, screen: Shown) -> bool:
        """Update in place and give True, or give False to be built anew."""
        return screen == self.shown

    def settle(self, coming: Screen) -> None:
        """Report what was not reported yet, before another view shows what is coming."""


def page_margins(look: Look) -> Margins:
    """Give the px around what stands between the bars, by the design."""
    above, below = look.px(24 if look.narrow or look.largest else 32), look.px(24 if look.narrow else 32)
    return look.margin, above, look.margin, below

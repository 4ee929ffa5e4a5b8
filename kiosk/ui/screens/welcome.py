"""The welcome: who comes by is greeted and chooses a language by its own name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.bars import PRODUCT, mark
from kiosk.ui.heard import LANGUAGE, decorates
from kiosk.ui.languages import own
from kiosk.ui.theme.type import Role
from kiosk.ui.tools import TOOLS, read_aloud, tool
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.widgets.box import APART, Box, column, drawing, height_of, row
from kiosk.ui.widgets.breaks import has_letters_from_right
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.greeting import Greeting
from kiosk.ui.widgets.language_grid import LanguageGrid
from kiosk.ui.widgets.skyline import paint_skyline
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.tool import Tool
from kiosk.ui.worlds.page import Page
from kiosk.visit.first_screens import Welcome

GREETING_MS = 4000
AWAKE_MS = 60_000
OTHERS = (8, 6, 4, 2, 0)
"""How many other greetings there are, from the most to the fewest."""
BAR = 120
"""Design px of the bar below."""
CLOSE = 6
"""Design px between the parts of a choice of many languages in a low window."""
FEW = 6
"""Up to so many languages stand in the middle, larger; more begin at the top."""


class WelcomeView(View[Welcome]):
    """A panel that greets in many languages, and the languages to choose from."""

    def __init__(self, screen: Welcome, around: Around) -> None:
        """Build the panel beside the choice."""
        super().__init__(screen, around)
        self._greeting = Greeting(own(screen.chosen).welcome, self.look)
        panel = Panel(screen, around, self._greeting)
        layout = column(self) if self.look.portrait else row(self)
        if self.look.portrait:
            layout.addLayout(self._in_its_corner(self._tools(), panel))
        else:
            layout.addWidget(panel)
        layout.addLayout(self._choice(), 1)
        self._languages = greeting_order(screen)
        self._shown = 0
        self._clock = QTimer(self)
        self._clock.setObjectName("greetings")
        self._clock.setInterval(GREETING_MS)
        self._clock.timeout.connect(self._greet_next)
        self._left = 0
        self._greet_while(alone=screen.alone)

    @override
    def bars(self) -> Bars:
        start = Primary(self.words("Start"), self.visit.start)
        return Bars(primary=start, stop=False, top=False, tall=True)

    @override
    def show_screen(self, screen: Welcome) -> bool:
        if replace(screen, alone=self.shown.alone) != self.shown:
            return False
        if screen.alone is not self.shown.alone:
            self._greet_while(alone=screen.alone)
        return True

    def _greet_while(self, *, alone: bool) -> None:
        """Greet all languages in turn where nobody is there, for a minute; then it costs nothing.

        For whoever is there nothing changes by itself: they are greeted in the language that is chosen.
        """
        self._left = AWAKE_MS // GREETING_MS
        if not alone:
            self._rest()
        elif len(self._languages) > 1:
            self._clock.start()

    def _rest(self) -> None:
        self._clock.stop()
        self._greet(0)

    def _greet_next(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._greet((self._shown + 1) % len(self._languages))
        else:
            self._rest()

    def _greet(self, index: int) -> None:
        self._shown, language = index, self._languages[index]
        self._greeting.say(own(language).welcome)
        self._greeting.setProperty(LANGUAGE, language)

    @staticmethod
    def _in_its_corner(tools: QWidget, panel: QWidget) -> QGridLayout:
        """Give the panel with the tools upon it, where all other screens have them."""
        both = QGridLayout()
        both.addWidget(panel, 0, 0)
        both.addWidget(tools, 0, 0, Qt.AlignmentFlag.AlignTop)
        return both

    def _choice(self) -> QVBoxLayout:
        """Give the tools, where they are beside the panel, the question and the languages."""
        px, look = self.look.px, self.look
        few = len(self.shown.offered) <= FEW
        close = not few and look.slim
        choice = column(gap=0)
        if not look.portrait:
            choice.addWidget(self._tools())
        side = column(margins=(look.margin, 0, look.margin, px(CLOSE if close else 24)))
        choice.addLayout(side, 1)
        if few and not look.largest:
            side.addStretch(2)
        elif not look.portrait:
            side.addSpacing(px(CLOSE if close else 20))
        if look.portrait:  # low, where arms reach
            side.addStretch(4)
        question = row(gap=px(16))
        question.addWidget(drawing(look.icon("translate", 40, look.palette.text)))
        question.addWidget(heading(self.words("Choose your language"), look, Role.HEADING_2), 1)
        side.addLayout(question)
        side.addSpacing(px(CLOSE if close else 20))
        self._add_languages(side, large=few)
        return choice

    def _add_languages(self, side: QVBoxLayout, *, large: bool) -> None:
        """Put the languages below the question; many in large letters scroll, and nothing else does."""
        languages = (self.shown.offered, self.shown.chosen)
        grid = LanguageGrid(languages, (self.words, self.look), self.visit.choose_language, large=large)
        if large or self.look.portrait or self.look.text_size is TextSize.NORMAL:
            side.addWidget(grid)
            side.addStretch(3)
            return
        listed = QWidget()
        lines = column(listed)
        lines.addWidget(grid)
        lines.addStretch()
        side.addWidget(Page(listed, self.look, self.words), 1)

    def _tools(self) -> QWidget:
        """Give the tools that help someone to read this very screen, and the corner where it is heard."""
        tools = QWidget()
        side = self.look.margin
        heard = self.around.read_aloud is not None
        line = row(tools, gap=self.look.px(APART), margins=(side, 0, 0 if heard else side, 0))
        line.addStretch()
        for plan in TOOLS[:2]:
            line.addWidget(tool(plan, self.around), 0, Qt.AlignmentFlag.AlignTop)
        corner = read_aloud(self.around, self.words("Space bar"))
        # What is below stays where it is when it turns out, after the first picture, that nothing is heard.
        line.addStrut(corner.sizeHint().height())
        if self.around.read_aloud is not None:
            line.addSpacing(self.look.px(16))
            corner.setAccessibleDescription(self.words("Or the space bar, the long key at the bottom."))
            line.addWidget(corner)
        else:
            corner.deleteLater()
        shorter = [one.show_icon_alone for one in tools.findChildren(Tool)]
        if self.look.largest and self.around.read_aloud is not None:
            shorter = [corner.leave_key_away, corner.leave_words_away]
        for change in shorter:
            if tools.minimumSizeHint().width() > self._beside_panel:
                change()
                line.invalidate()
        return tools

    @property
    def _beside_panel(self) -> int:
        """Px of width beside the panel, or in the window that has it above."""
        look = self.look
        return look.width - (0 if look.portrait else look.panel)


class Panel(Box):
    """The greeting in the chosen language, what one finds out here, other greetings, the skyline."""

    def __init__(self, screen: Welcome, around: Around, greeting: Greeting) -> None:
        """Build the panel around a greeting."""
        super().__init__("panel")
        decorates(self)
        look, px = around.look, around.look.px
        self._look = look
        if look.portrait:
            self.setFixedHeight(px(720))
        else:
            self.setFixedWidth(look.panel)
        layout = column(self, margins=(look.margin, px(20), look.margin, 0))
        layout.addLayout(self._name())
        layout.addSpacing(px(80 if look.portrait else 16))
        layout.addWidget(greeting)
        layout.addSpacing(px(6))
        lead = around.words("Find out what you can do with the computer.")
        layout.addWidget(TextBlock(lead, look, Role.LEAD))
        layout.addSpacing(px(28))
        if not look.largest:
            layout.addWidget(self._others(screen, look.height - px(BAR) - height_of(self, self.width())))
        layout.addStretch()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        paint_skyline(QPainter(self), QRectF(self.rect()), self._look.palette.skyline)

    def _name(self) -> QHBoxLayout:
        look = self._look
        name = row(gap=look.px(16))
        name.addWidget(mark(look))
        name.addWidget(TextBlock(PRODUCT, look, Role.OPTION), 1, Qt.AlignmentFlag.AlignVCenter)
        return name

    def _others(self, screen: Welcome, room: int) -> QWidget:
        """Greet in the other languages there are here, in as many as stand in `room` px of height."""
        others = [(code, own(code).welcome) for code in greeting_order(screen)[1:]]
        width = self.width() - 2 * self._look.margin
        counts = OTHERS[:1] if self._look.portrait else OTHERS
        return copyfit(counts, lambda count: self._greetings(others[:count]), QSize(width, room))

    def _greetings(self, others: list[tuple[str, str]]) -> QWidget:
        """Give greetings in two columns; larger letters in a narrow panel have one."""
        look = self._look
        greetings = QWidget()
        grid = QGridLayout(greetings)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(24))
        grid.setVerticalSpacing(look.px(5))
        columns = 1 if look.slim and look.text_size is not TextSize.NORMAL else 2
        grid.setColumnMinimumWidth(0, 0 if look.narrow else look.px(188))
        grid.setColumnStretch(columns - 1, 1)
        for index, (code, welcome) in enumerate(others):
            # Marks need their room in whatever language is greeted beside them.
            lines = replace(look, right_to_left=look.right_to_left or has_letters_from_right(welcome))
            greeting = TextBlock(welcome, lines, Role.BODY)
            greeting.setProperty(LANGUAGE, code)
            grid.addWidget(greeting, *divmod(index, columns))
        return greetings


def greeting_order(screen: Welcome) -> tuple[str, ...]:
    """Give the offered languages, the chosen one first."""
    return (screen.chosen, *(code for code in screen.offered if code != screen.chosen))

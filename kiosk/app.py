"""Opens the window and joins it to the visit: paint first, import after, live until staff leave."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.core.legibility import MM_PER_INCH, first_size, mm_per_px
from kiosk.core.preferences import Preferences, TextSize
from kiosk.opening import Opening, Threshold, first_words
from kiosk.storage.marker import perhaps_unfinished
from kiosk.ui.presence import Presence
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import CAPITAL, Role
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.visit.idle import Silence, Verdict
from kiosk.visit.screens import GoOnWhereYouWere, Result, Screen, SheetState, StillThere, TakeHome, Welcome

if TYPE_CHECKING:
    from asyncio import Future

    from kiosk.core.words import Words
    from kiosk.furnish import Furniture
    from kiosk.printing.desk import PrintDesk
    from kiosk.visit.visit import Visit

log = logging.getLogger(__name__)
TICK_MS = 1000
USUAL_DPI = 96
MM_PER_CM = 10
KEEP_MS = 300
"""A half-done exercise is safe within a second: so long after the first change that is not kept yet."""

READ_MS = 300
"""Nobody has read a result sooner."""

LEFT = 0
BUG = 1


def open_kiosk(opening: Opening) -> int:
    """Open the kiosk and give an exit code once staff left it, or a mistake of ours ended it.

    Raises KioskError, whose sentence is for staff, when something it needs cannot be used.
    """
    running = application()
    kiosk = Kiosk(opening)
    try:
        kiosk.paint()
        kiosk.come_alive()
        return kiosk.live(running)
    finally:
        kiosk.close()


def application() -> QApplication:
    """Give the one Qt application of this process.

    Raises KioskError where there is no screen: Qt itself would end the process without a word to staff.
    """
    from kiosk.screen import look_for_screen

    if QApplication.instance() is None:
        look_for_screen(os.environ)
    return cast("QApplication", QApplication.instance() or QApplication(["digipunt-kiosk"]))


class Kiosk:
    """The window, the visit in it, and what happens by itself: keeping, asking, printing."""

    def __init__(self, opening: Opening) -> None:
        """Make the window; there must be a QApplication. Nothing is shown before `paint`."""
        self._opening = opening
        self._settings = opening.settings
        words = first_words(self._settings)
        self._words: Callable[[str], Words] = lambda _language: words
        self.visit = cast("Visit", Threshold(words.language))
        self._furniture: Furniture | None = None
        load_fonts(paths.ASSETS / "fonts")
        self.window = Window(self._around, self._may_close)
        self._silence = Silence(self._settings.times, opening.clock())
        self._ticks = QTimer(interval=TICK_MS)
        self._keeping = QTimer(interval=KEEP_MS, singleShot=True)
        self._desk: PrintDesk | None = None
        self._ended: Future[int] | None = None
        self._closed = False

    def paint(self) -> None:
        """Show the first picture, before anything else is loaded."""
        if self._opening.size is None:
            self.window.showFullScreen()
        else:
            self.window.resize(*self._opening.size)
            self.window.show()
        self.window.show_screen(self._first_screen())
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def come_alive(self) -> None:
        """Load everything else and let people in; raises KioskError where something cannot be used."""
        from kiosk.furnish import furnish
        from kiosk.printing.desk import PrintDesk

        furniture = furnish(
            self._settings, Preferences(text_size=self._first_size()), self._opening.today, self._opening.draw
        )
        self._furniture, self.visit = furniture, furniture.visit
        self._words = furniture.words
        if printer := self._opening.printer or furniture.printer:
            self._desk = PrintDesk(printer, self._printed)
        self._presence = Presence(self._sign, self._answer, self.visit.staff_door)
        self.window.windowHandle().installEventFilter(self._presence)
        self._ticks.timeout.connect(self._tick)
        self._keeping.timeout.connect(self.visit.keep)
        self.visit.changed = self._changed
        self._changed()

    def live(self, application: QApplication) -> int:
        """Run until staff leave, or a mistake of ours; gives the exit code."""
        import qasync

        with qasync.QEventLoop(application) as loop:
            self._ended = loop.create_future()
            loop.set_exception_handler(self._task_crashed)
            # Whoever ends the session may start it again at once: the visit is kept, as in a power cut.
            loop.add_signal_handler(signal.SIGTERM, self._end, LEFT)
            sys.excepthook = self._crashed
            return int(loop.run_until_complete(self._stay(self._ended)))

    async def _stay(self, ended: Future[int]) -> int:
        code = await ended
        if self._desk is not None:
            await self._desk.close()
        return code

    def close(self) -> None:
        """Take the window down and close the store, once; what is kept stays kept."""
        if self._closed:
            return
        self._closed = True
        self._ticks.stop()
        self._keeping.stop()
        if self._furniture is not None:
            self._furniture.close()
        self.window.hide()
        self.window.deleteLater()
        # What is to be deleted later must go while there is an application: after it, Qt crashes.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _first_size(self) -> TextSize:
        """Give the text size that can be read on this screen from where people stand."""
        screen = self.window.screen()
        size, diagonal = screen.size(), self._settings.diagonal
        told = screen.physicalSize().width() / size.width() or MM_PER_INCH / USUAL_DPI
        pixel = mm_per_px(size.width(), size.height(), diagonal) if diagonal else told
        looks = {size: Look(self.window.width(), self.window.height(), size) for size in TextSize}
        capitals = {size: pixel * CAPITAL * look.text_px(Role.BODY) for size, look in looks.items()}
        return first_size(capitals, self._settings.viewing_distance * MM_PER_CM)

    def _first_screen(self) -> Screen:
        now, resumable = datetime.now().astimezone(), timedelta(seconds=self._settings.times.resumable)
        if perhaps_unfinished(self._settings.data_folder, now, resumable):
            return GoOnWhereYouWere()
        return Welcome(self._settings.languages, self.visit.language)

    def _around(self, width: int, height: int) -> Around:
        words = self._words(self.visit.language)
        liked = self.visit.preferences
        look = Look(width, height, liked.text_size, liked.contrast, words.right_to_left)
        return Around(words, look, self.visit, self.sheet)

    def sheet(self) -> bytes:
        """Give the PDF that this person may take home."""
        from kiosk.reports.sheet import sheet_pdf

        return sheet_pdf(self.visit.sheet(), self._words(self.visit.language), paths.ASSETS)

    def _changed(self) -> None:
        """Show what the visit says, and start what it waits for."""
        screen = self.visit.screen
        if isinstance(screen, Welcome):  # whoever was here is gone, and so is what they copied or marked
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
                QApplication.clipboard().clear(mode)
        if self.visit.staff_left:
            self._end(LEFT)
            return
        self.window.show_screen(screen)
        if not self._keeping.isActive():
            self._keeping.start()
        if self.visit.untouched:
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._silence.sign(self._opening.clock())
            self._ticks.start()
        self._work_for(screen)

    def _work_for(self, screen: Screen) -> None:
        """Start what finishes by itself."""
        if isinstance(screen, Result):
            QTimer.singleShot(READ_MS, self.window, self._get_paper_ready)
        if isinstance(screen, TakeHome) and screen.state is SheetState.PRINTING and self._desk is not None:
            self._desk.hand_in(self.visit.name, self.sheet())

    @staticmethod
    def _get_paper_ready() -> None:
        """Load what draws sheets while someone reads their result: the first one would wait for it."""
        for module in ("kiosk.reports.sheet", "kiosk.ui.screens.take_home"):
            import_module(module)

    def _printed(self, visit: str, came_out: bool) -> None:  # noqa: FBT001 - one word, as the desk says it
        if visit == self.visit.name:
            self.visit.printed(came_out=came_out)

    def _sign(self) -> None:
        """Note a sign of somebody; while the kiosk asks, only a whole touch or key is an answer."""
        if self.visit.warning is None:
            self._silence.sign(self._opening.clock())

    def _answer(self) -> None:
        """Take any touch for a yes, once it is over: so it never lands on the screen that comes back."""
        if isinstance(self.visit.screen, StillThere):
            self._silence.sign(self._opening.clock())
            self.visit.still_here()

    def _tick(self) -> None:
        """Ask into a long silence, count down, and forget who is gone."""
        now = self._opening.clock()
        verdict, left = self._silence.verdict(now, self.visit.screen_behind, self.visit.preferences)
        if verdict is Verdict.ASK:
            self.visit.warn(left)
        elif verdict is Verdict.GONE:
            self.visit.leave()

    def _may_close(self) -> bool:
        """Only a window may be closed, and only where no PIN guards the way out."""
        if self._opening.size is None or self._settings.pin_hash:
            return False
        if self._furniture is not None:
            self.visit.leave()
        self._end(LEFT)
        return True

    def _crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """After a mistake of ours nobody's answers may stay on the screen: wipe and end."""
        log.critical("The kiosk made a mistake and ends.", exc_info=(kind, error, trace))
        self._end(BUG)
        if self._furniture is not None:
            self.visit.leave()

    def _task_crashed(self, _loop: object, told: dict[str, object]) -> None:
        """Treat a mistake in work that nobody waits for like any other."""
        error = told.get("exception")
        if isinstance(error, BaseException):
            self._crashed(type(error), error, error.__traceback__)

    def _end(self, code: int) -> None:
        if self._ended is not None and not self._ended.done():
            self._ended.set_result(code)

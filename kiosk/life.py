"""What a furnished kiosk does by itself: shows each screen, keeps, asks into a silence, prints, ends."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from kiosk.errand import errand_for
from kiosk.opening import Opening
from kiosk.orders import Orders
from kiosk.paper import loaded
from kiosk.sending import Sending
from kiosk.ui.between import between_touches
from kiosk.ui.either_button import EitherButton
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.keyboard.loading import load_layouts
from kiosk.ui.presence import Presence
from kiosk.ui.reading.reader import Reader
from kiosk.ui.window import Window
from kiosk.visit.idle import Silence, Verdict
from kiosk.visit.screens import HowItWorks, Result, Screen, StillThere, Welcome

if TYPE_CHECKING:
    from asyncio import Future

    from kiosk.furnish import Furniture

log = logging.getLogger(__name__)
KEYBOARDS = "keyboards"
TICK_MS = 1000
KEEP_MS = 300
"""A half-done exercise is safe within a second: so long after the first change that is not kept yet."""

ERASE_AGAIN_MS = 10_000
"""So often what a disk in trouble did not let be erased is tried again, also where nobody comes."""

WIND_DOWN_S = 3.0
READ_MS = 300
"""Nobody has read a result sooner; then what draws sheets is loaded: the first one would wait for it."""

LEFT = 0
BUG = 1


class Life:
    """Joins the visit to its window and to time; `sheet` gives the PDF that is printed."""

    def __init__(
        self,
        opening: Opening,
        window: Window,
        furniture: Furniture,
        sheet: Callable[[], bytes],
    ) -> None:
        """Take a window that shows its first picture; nothing happens before `begin`."""
        visit = furniture.visit
        self._clock = opening.clock
        self._window = window
        self._visit = visit
        self._voice = opening.voice or furniture.voice
        self._listened = False
        self._listening: Future[None] | None = None
        self._reader = Reader(window, self._voice)
        self._layouts = load_layouts(opening.assets / KEYBOARDS, log.error)
        self._keyboard = KeyboardHost(window, self._layouts, opening.settings.keyboard)
        self._door = furniture.door
        self._orders = Orders(visit, opening.printer or furniture.printer, sheet)
        errand = errand_for(opening.settings, furniture.store.outbox)
        self._sending = Sending(errand, opening.clock, opening.quiet)
        self._silence = Silence(opening.settings.times, opening.clock())
        self._ticks = QTimer(interval=TICK_MS)
        self._keeping = QTimer(interval=KEEP_MS, singleShot=True)
        self._ended: Future[int] | None = None
        self._presence, self._either = Presence(self._sign, self._answer, visit.staff_door), EitherButton()
        window.windowHandle().installEventFilter(self._presence)
        self._ticks.timeout.connect(self._tick)
        self._keeping.timeout.connect(visit.keep)
        self._erasing = QTimer(interval=ERASE_AGAIN_MS)
        self._erasing.timeout.connect(furniture.courier.finish_erasing)

    def begin(self) -> None:
        """Let people in, and show what the visit says."""
        self._visit.changed = self._changed
        self._window.windowHandle().installEventFilter(self._either)
        self._erasing.start()
        self._changed()

    def read_aloud(self, language: str) -> Callable[[], None] | None:
        """Give what reads the screen aloud; None once it is known that this language cannot be heard."""
        return self._reader.press if not self._listened or self._voice.speaks(language) else None

    def types(self, language: str) -> bool:
        """Tell whether there is a keyboard for the screen with which somebody types in a language."""
        return self._layouts.for_language(language) is not None

    def run(self, application: QApplication) -> int:
        """Run until staff leave, or a mistake of ours; gives the exit code."""
        application.setQuitOnLastWindowClosed(False)  # whoever closes it has not waited for what still runs
        with qasync.QEventLoop(application) as loop:
            self._ended = loop.create_future()
            loop.set_exception_handler(self._task_crashed)
            # Whoever ends the session may start it again at once: the visit is kept, as in a power cut.
            for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                loop.add_signal_handler(ending, self.end, LEFT)
            sys.excepthook = self._crashed
            try:
                stay = loop.create_task(self._stay(self._ended))
                if not live(loop, stay):
                    log.warning("The screen has gone, so the kiosk ends; who was here can go on for a while.")
                    self.end(LEFT)
                    loop.call_later(WIND_DOWN_S, loop.stop)
                    live(loop, stay)
                return self._ended.result()
            finally:
                for left in asyncio.all_tasks(loop):
                    left.cancel()

    def end(self, code: int) -> None:
        """End what runs with this exit code; the first one said counts."""
        if self._ended is not None and not self._ended.done():
            self._ended.set_result(code)

    def leave(self) -> None:
        """Forget whoever is here, and end."""
        self._visit.leave()
        self.end(LEFT)

    def stop(self) -> None:
        """Do nothing by itself any more; what was to be kept soon is kept now."""
        if self._window.view is not None:
            self._window.view.settle(self._visit.screen)
        self._ticks.stop()
        self._erasing.stop()
        if self._keeping.isActive():
            self._keeping.stop()
            self._visit.keep()

    @property
    def _running(self) -> bool:
        """Whether work can be begun that goes on beside the window."""
        return self._ended is not None and not self._ended.done()

    def _clear_desk(self) -> None:
        """Leave no sheet of anybody who is gone with the printer."""
        if self._running:
            self._orders.clear()

    def _let_send(self) -> None:
        """Let statistics go out while nobody is here, and never beside anybody."""
        if self._visit.untouched and self._running:
            self._sending.free()
        elif self._running:
            self._sending.taken()

    def _listen(self) -> None:
        """Find out what can be heard here, and show it: at the start, and again for each visitor."""
        if self._running and (self._listening is None or self._listening.done()):
            self._listening = asyncio.ensure_future(self._voice.refresh())
            self._listening.add_done_callback(self._heard)

    def _heard(self, listening: Future[None]) -> None:
        if listening.cancelled():
            return
        self._listened = True
        self._window.show_screen(self._visit.screen)

    async def _stay(self, ended: Future[int]) -> None:
        self._listen()
        self._clear_desk()
        self._let_send()
        code = await ended
        if code == BUG:  # nobody's answers may stay on the screen
            self._visit.leave()
        await self._wind_down()

    async def _wind_down(self) -> None:
        """Let everything that runs beside the window come to its end."""
        await self._sending.close(WIND_DOWN_S)
        if self._listening is not None:  # else it would go on where no loop runs any more
            self._listening.cancel()
            await asyncio.wait({self._listening}, timeout=WIND_DOWN_S)
        await self._voice.close()
        if self._door is not None:
            await self._door.close()
        await self._orders.close()

    def _changed(self) -> None:
        """Show what the visit says, and start what it waits for."""
        screen = self._visit.screen
        if isinstance(screen, Welcome):  # whoever was here is gone, and so is what they copied or marked
            self._voice.forget()
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
                QApplication.clipboard().clear(mode)
            self._clear_desk()
        if self._visit.staff_left:
            self.end(LEFT)
            return
        self._window.show_screen(screen)
        self._note_doing()
        if not self._keeping.isActive():
            self._keeping.start()
        if self._visit.untouched:
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._silence.sign(self._clock())
            self._ticks.start()
        self._let_send()
        self._work_for(self._visit.screen)

    def _note_doing(self) -> None:
        """Take what changes for a sign of somebody: a program for blind people presses without a touch."""
        now = self._clock()
        if self._silence.changed(self._visit.screen, now) and not self._visit.untouched:
            self._visit.present(now)

    def _work_for(self, screen: Screen) -> None:
        """Start what finishes by itself."""
        if isinstance(screen, HowItWorks):
            self._listen()
        if isinstance(screen, Result):
            QTimer.singleShot(READ_MS, self._window, partial(between_touches, self._window, loaded()))
        self._orders.shown(screen)

    def _sign(self) -> None:
        """Note a sign of somebody; while the kiosk asks, only a whole touch or key is an answer."""
        self._sending.touched()
        if self._visit.warning is None:
            self._silence.sign(self._clock())
            self._visit.present(self._clock())

    def _answer(self) -> None:
        """Take any touch for a yes, once it is over: so it never lands on the screen that comes back."""
        if isinstance(self._visit.screen, StillThere):
            self._silence.sign(self._clock())
            self._visit.still_here()
            self._visit.present(self._clock())

    def _tick(self) -> None:
        """Ask into a long silence, count down, and forget who is gone."""
        now = self._clock()
        if self._reader.speaking and self._visit.warning is None:
            self._silence.sign(now)  # whoever listens is there
        verdict, left = self._silence.verdict(now, self._visit.screen_behind, self._visit.preferences)
        if verdict is Verdict.ASK:
            self._visit.warn(left)
        elif verdict is Verdict.GONE:
            self._visit.leave()

    def _crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say where a mistake of ours is, and end; the visit is wiped on the way out, not in this hook."""
        log.critical("The kiosk made a mistake and ends.", exc_info=(kind, error, trace))
        self.end(BUG)

    def _task_crashed(self, _loop: object, told: dict[str, object]) -> None:
        """Treat a mistake in work that nobody waits for like any other."""
        error = told.get("exception")
        if isinstance(error, BaseException):
            self._crashed(type(error), error, error.__traceback__)


def live(loop: qasync.QEventLoop, task: asyncio.Task[None]) -> bool:
    """Run until a task is done; gives False when the loop was stopped from outside before.

    qasync's own run_until_complete handles what is waiting once more after the end, where no loop is said
    to run: whatever task goes on there breaks off in the middle and leaves its program behind.
    """
    task.add_done_callback(lambda _: loop.stop())
    loop.run_forever()
    if task.done():
        task.result()
    return task.done()

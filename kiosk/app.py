"""Opens the window: paint first, import after, live until staff leave."""

from __future__ import annotations

import gc
import logging
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from kiosk.core.errors import AssetError
from kiosk.core.legibility import MM_PER_INCH, first_size, known_mm_per_px
from kiosk.core.preferences import Preferences, TextSize
from kiosk.opening import Opening, Threshold, first_words
from kiosk.storage.marker import perhaps_unfinished
from kiosk.ui.device_px import least_window, refuse_scaling, told_of_small
from kiosk.ui.garbage import collect_between_events
from kiosk.ui.no_screen import told_to_staff
from kiosk.ui.roles import tell_roles
from kiosk.ui.theme.fonts import load_what_there_is
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import CAPITAL, Role
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.visit.first_screens import GoOnWhereYouWere, Welcome

if TYPE_CHECKING:
    from kiosk.core.sheet import SheetWords
    from kiosk.core.words import Words
    from kiosk.furnish import Furniture
    from kiosk.life import Life
    from kiosk.visit.visit import Visit

log = logging.getLogger(__name__)
USUAL_DPI = 96
NO_SIZE = (
    "The screen does not say how large it is, so letters begin in the size of a usual one. "
    "Set `diagonal` under [screen] in the settings."
)
MM_PER_CM = 10


def open_kiosk(opening: Opening) -> int:
    """Open the kiosk and give an exit code once staff left it, or a mistake of ours ended it.

    Raises KioskError, whose sentence is for staff, when something it needs cannot be used.
    """
    # Until the loop ends it in good order, Ctrl+C ends it at once, as a power cut does: raised in the middle
    # of what Qt is doing, it would make the process crash.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    running = application()
    kiosk = Kiosk(opening)
    try:
        kiosk.paint()
        life = kiosk.come_alive()
        gc.freeze()  # what the kiosk is made of stays, so there is nothing to collect
        return life.run(running)
    finally:
        kiosk.close()


def application() -> QApplication:
    """Give the one Qt application of this process; without a screen, staff read why and it ends."""
    if QApplication.instance() is None:
        refuse_scaling(os.environ)
        with told_to_staff():
            running = QApplication(["digipunt-kiosk"])
        collect_between_events(running)
    return cast("QApplication", QApplication.instance())


class Kiosk:
    """The window and, once it is alive, the visit in it."""

    def __init__(self, opening: Opening) -> None:
        """Make the window; there must be a QApplication. Nothing is shown before `paint`."""
        self._opening = opening
        self._settings = opening.settings
        words = first_words(self._settings)
        self._words: Callable[[str], Words] = lambda _language: words
        self.visit = cast("Visit", Threshold(words.language))
        self._furniture: Furniture | None = None
        self._life: Life | None = None
        self._closed = False
        self._told = [load_what_there_is(opening.assets / "fonts")]
        tell_roles(application())
        self.window = Window(self._around, self._may_close)

    def paint(self) -> None:
        """Show the first picture, before anything else is loaded."""
        size = self._opening.size
        if size is None and self.window.screen().size().isEmpty():
            # As large as a screen that tells no size, nothing could be shown.
            size = least_window(self.window.devicePixelRatio())
        if size is None:
            self.window.showFullScreen()
        else:
            self.window.resize(*size)
            self.window.show()
        self.window.show_screen(self._first_screen())
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def come_alive(self) -> Life:
        """Load everything else and let people in; raises KioskError where something cannot be used."""
        from kiosk.furnish import furnish
        from kiosk.life import Life

        opening = self._opening
        preferences = Preferences(text_size=self._first_size())
        furniture = furnish(self._settings, preferences, opening.today, opening.draw, opening.now)
        self._furniture, self.visit = furniture, furniture.visit
        for sentence in filter(None, self._told):
            log.error("%s", sentence)
        self._words = furniture.words
        self._life = Life(opening, self.window, furniture, self.sheet)
        self._life.begin()
        return self._life

    def sheet(self) -> bytes:
        """Give the PDF that this person may take home; no bytes, which staff hear of, where it cannot be."""
        from kiosk.reports.sheet import sheet_pdf
        from kiosk.reports.tongues import Beside

        visit, own = self.visit, self.visit.language
        site = self._furniture.language if self._furniture else own
        beside = Beside(visit.sheet(site), self._words(site)) if site != own else None
        try:
            return sheet_pdf(visit.sheet(), self._words(own), self._opening.assets, beside)
        except AssetError as error:
            self._tell_once(error)
            return b""

    def sheet_words(self) -> SheetWords:
        """Give the words of that sheet by its parts, as they are read aloud; none where it cannot be."""
        from kiosk.reports.sheet import sheet_words

        try:
            return sheet_words(self.visit.sheet(), self._words(self.visit.language), self._opening.assets)
        except AssetError as error:
            self._tell_once(error)
            return ()

    def _tell_once(self, error: AssetError) -> None:
        if str(error) not in self._told:
            self._told.append(str(error))
            log.error("%s", error)

    def close(self) -> None:
        """Take the window down and close the store, once; what is kept stays kept."""
        if self._closed:
            return
        self._closed = True
        if self._life is not None:
            self._life.stop()
        if self._furniture is not None:
            self._furniture.close()
        self.window.hide()
        self.window.deleteLater()
        # What is to be deleted later must go while there is an application: after it, Qt crashes.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _first_size(self) -> TextSize:
        """Give the text size that can be read on this screen from where people stand."""
        screen = self.window.screen()
        size = screen.size().toTuple()
        # A screen of 0 dots an inch tells nothing that can be believed.
        told = screen.physicalSize().width() if screen.logicalDotsPerInch() > 0 else 0.0
        self._told.append(told_of_small(size, screen.devicePixelRatio()))
        pixel = known_mm_per_px(size, told, self._settings.diagonal)
        if pixel is None:
            self._told.append(NO_SIZE)
            pixel = MM_PER_INCH / USUAL_DPI
        window = self.window
        shown = Look(window.width(), window.height(), ratio=window.devicePixelRatio())
        looks = {size: replace(shown, text_size=size) for size in TextSize}
        capitals = {size: pixel * CAPITAL * look.text_px(Role.BODY) for size, look in looks.items()}
        return first_size(capitals, self._settings.viewing_distance * MM_PER_CM)

    def _first_screen(self) -> Welcome | GoOnWhereYouWere:
        resumable = timedelta(seconds=self._settings.times.resumable)
        if perhaps_unfinished(self._settings.data_folder, self._opening.now(), resumable):
            return GoOnWhereYouWere()
        return Welcome(self._settings.languages, self.visit.language)

    def _around(self, width: int, height: int) -> Around:
        words = self._words(self.visit.language)
        liked = self.visit.preferences
        ratio = self.window.devicePixelRatio()
        look = Look(width, height, liked.text_size, liked.contrast, words.right_to_left, ratio)
        read_aloud = self._life.read_aloud(words.language) if self._life else nothing_yet
        typed = self._life is None or self._life.types(words.language)
        return Around(words, look, self.visit, self.sheet, read_aloud, self.sheet_words, typed)

    def _may_close(self) -> bool:
        """Only a window may be closed, and only where no PIN guards the way out."""
        if self._life is None or self._opening.size is None or self._settings.pin_hash:
            return False
        self._life.leave()
        return True


def nothing_yet() -> None:
    """Stand in for what the first picture shows and cannot do yet."""

"""Says what a window shows, marks where it is, and is silent at the first key or touch."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointerEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.core.speech import VOLUMES, Reading, Utterance, Voice
from kiosk.core.words import message
from kiosk.ui.heard import SILENT
from kiosk.ui.reading.again import LookAgain
from kiosk.ui.reading.marker import Marker
from kiosk.ui.reading.passages import Passage, news, passages, reached
from kiosk.ui.window import Window
from kiosk.ui.worlds.reveal import reveal

USE = message(
    "Reading aloud is on. Tab goes to the next button. Enter presses it. "
    "The space bar, the long key at the bottom, reads all again."
)
PRIVATE = message(
    "This is about you, and others can hear it. "
    "Press the space bar, the long key at the bottom, to hear it all the same."
)
VOLUME = message("Volume {n}")
LOUDER = frozenset({Qt.Key.Key_VolumeUp, Qt.Key.Key_Plus})
QUIETER = frozenset({Qt.Key.Key_VolumeDown, Qt.Key.Key_Minus})
MEDIA = frozenset({Qt.Key.Key_VolumeUp, Qt.Key.Key_VolumeDown})
SIGNS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class Reader(QObject):
    """Reads one window aloud, as the person's settings ask.

    With automatic reading every screen is read when it comes, then what changes on it, then each
    control that keys reach. On tap, what is touched is said. Whatever the settings, `press` reads the
    screen once, and the long key on a page that nobody has pressed anything on does so too.
    """

    def __init__(self, window: Window, voice: Voice) -> None:
        """Begin to listen to a window that shows its first screen."""
        super().__init__(window)
        self._window = window
        self._voice = voice
        self._around = window.around
        self._marker = Marker(window, self._around.look)
        self._marker.hide()
        self._queue: deque[Passage] = deque()
        self._shown: tuple[Passage, ...] = ()
        self._may_be_heard = False
        self._by_keys = False
        self._interrupted = False
        self._guarded = False
        self._asking = False
        self._again = LookAgain(self, voice, self._missing, self._found)
        window.came.connect(self._on_came)
        window.changed.connect(self._on_changed)
        window.windowHandle().installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @property
    def speaks(self) -> bool:
        """Whether the person's language can be heard here."""
        return self._voice.speaks(self._around.words.language)

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._marker.target is not None or bool(self._queue)

    def press(self) -> None:
        """Read the screen, or leave it silent when this very press silenced it: what the corner does."""
        if not self._interrupted:
            self._may_be_heard = True
            self._read(self._passages())

    def hush(self) -> None:
        """Be silent at once, and mark nothing."""
        self._queue.clear()
        self._asking = False
        self._voice.hush()
        self._marker.mark(None, self._around.look)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() not in SIGNS or again(event):
            return is_long_key(event) and self._on_page
        self._interrupted = self.speaking
        self.hush()
        self._by_keys = isinstance(event, QKeyEvent)
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        if isinstance(event, QPointerEvent) and self._mode is Reading.ON_TAP:
            self._read(self._under(event.point(0).position().toPoint()))
        return False

    @property
    def _on_page(self) -> bool:
        """Whether keys are for no control: then the long key is the reader's."""
        focus = QApplication.focusWidget()
        return focus is None or focus is self._window.view

    @property
    def _mode(self) -> Reading:
        return self._around.visit.preferences.reading

    def _passages(self) -> tuple[Passage, ...]:
        return passages(self._window.parts, self._around.words)

    def _on_came(self) -> None:
        self._around = self._window.around
        self._shown = self._passages()
        self.hush()
        self._may_be_heard = False
        if self._by_itself:
            self._guarded = True
            self._read(self._shown)
        self._again.see()

    def _on_changed(self) -> None:
        self._around = self._window.around
        before, self._shown = self._shown, self._passages()
        self._again.see()
        if not self._by_itself:
            return
        said = news(before, self._shown)
        newer = {one.widget for one in said}
        self._queue = deque(one for one in self._queue if one.widget not in newer)
        self._guarded = True
        self._read(said)

    @property
    def _by_itself(self) -> bool:
        return self._mode is Reading.AUTOMATIC and self.speaks

    def _missing(self) -> bool:
        """Tell whether somebody wants to hear what cannot be heard now."""
        return self._mode is not Reading.OFF and not self.speaks

    def _found(self) -> None:
        """Offer reading again, and read to whoever has heard nothing meanwhile."""
        self._window.show_screen(self._around.visit.screen)
        if self._by_itself and not self.speaking:
            self._guarded = True
            self._read(self._passages())

    @property
    def _must_ask(self) -> bool:
        """Whether what comes next is said only where nobody else hears it."""
        view = self._window.view
        personal = view is not None and view.personal and not self._may_be_heard
        return personal and self._guarded and bool(self._queue)

    def _guard(self, alone: bool) -> None:  # noqa: FBT001 - one word, as the voice says it
        """Say instead of what nobody else may hear how to hear it: headphones may have been pulled out."""
        self._asking = False
        if not alone and self._queue:
            page = self._window.view or self._window
            self._queue = deque([Passage(page, self._around.words(PRIVATE))])
        self._say_next()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        inside = now is not None and self._window.isAncestorOf(now) and now is not self._window.view
        if now is None or not inside or not self._by_keys or self._mode is not Reading.AUTOMATIC:
            return
        if now.property(SILENT):
            self._voice.ask_private(lambda alone: self._say_control(now) if alone else None)
        else:
            self._say_control(now)

    def _say_control(self, control: QWidget) -> None:
        if isValid(control):
            self._read(reached(control, self._around.words))

    def _take_key(self, event: QKeyEvent) -> bool:
        """Take the keys that are the reader's own; the others go on to whom they are for."""
        if isinstance(QApplication.focusWidget(), QLineEdit) and event.key() not in MEDIA:
            return False
        if is_long_key(event) and self._on_page:
            self._begin()
            return True
        step = (event.key() in LOUDER) - (event.key() in QUIETER)
        if step and self.speaks:
            self._turn(step)
        return bool(step)

    def _begin(self) -> None:
        """Read aloud for somebody who may not see: from now on by itself.

        It tries also where nothing could be heard a while ago: whoever presses cannot see why it is silent.
        """
        self._may_be_heard = True
        first = self._mode is not Reading.AUTOMATIC
        if first:
            visit = self._around.visit
            visit.prefer(replace(visit.preferences, reading=Reading.AUTOMATIC))
            self.hush()
        use = [Passage(self._window.view or self._window, self._around.words(USE))] if first else []
        self._read([*use, *self._passages()])

    def _turn(self, step: int) -> None:
        """Say louder or more quietly how loud it is now."""
        visit = self._around.visit
        volume = min(max(visit.preferences.volume + step, VOLUMES[0]), VOLUMES[-1])
        visit.prefer(replace(visit.preferences, volume=volume))
        self.hush()
        self._read([Passage(self._window, self._around.words(VOLUME, n=volume))])

    def _under(self, point: QPoint) -> tuple[Passage, ...]:
        """Give what is said by the words under a point of the window."""
        said = passages(self._window.parts_to_touch, self._around.words)
        return tuple(one for one in said if _covers(one.widget, self._window, point))

    def _read(self, said: Iterable[Passage]) -> None:
        self._queue.extend(said)
        if self._marker.target is None and not self._asking:
            self._next()

    def _next(self) -> None:
        """Say what is next, as soon as it is known whether others may hear it."""
        if self._must_ask:
            self._asking = True
            self._voice.ask_private(self._guard)
        else:
            self._say_next()

    def _say_next(self) -> None:
        """Say what is next; of what has gone meanwhile nothing is said."""
        if not self._queue or self._queue[-1].words == self._around.words(PRIVATE):
            self._guarded = False
        while self._queue:
            passage = self._queue.popleft()
            if isValid(passage.widget):
                self._marker.mark(passage.widget, self._around.look)
                reveal(passage.widget)
                utterance = Utterance(passage.whole, passage.language or self._around.words.language)
                self._voice.say(utterance, self._around.visit.preferences.volume, self._next)
                return
        self._marker.mark(None, self._around.look)
        self._again.see()


def _covers(widget: QWidget, window: QWidget, point: QPoint) -> bool:
    return isValid(widget) and widget.rect().contains(widget.mapFrom(window, point))


def again(event: QEvent) -> bool:
    """Tell whether an event says what was said before: a key held down, or a touch told as a mouse too."""
    if isinstance(event, QKeyEvent):
        return event.isAutoRepeat()
    return isinstance(event, QMouseEvent) and event.deviceType() is QInputDevice.DeviceType.TouchScreen


def is_long_key(event: QEvent) -> bool:
    """Tell whether this is the space bar going down."""
    down = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
    return down and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space

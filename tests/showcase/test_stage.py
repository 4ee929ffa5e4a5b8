from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from kiosk import paths
from kiosk.core.errors import KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.hand import OutOfReachError
from kiosk.showcase.scene import Scene
from kiosk.showcase.scenes import scenes
from kiosk.showcase.stage import Stage, check_ratio
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.read_aloud import ReadAloud
from kiosk.ui.window import Window
from kiosk.visit.screens import Doing, Menu
from tests.fakes import PlainWords
from tests.ui.at_rest import LOOK_MS, work_of
from tests.ui.seen import named

TIGHTEST = Look(1024, 768, TextSize.LARGEST)
"""Where most of a screen has to find its place, and asks for it anew if it ever does."""
MENU = Scene("menu", Menu(screening_offered=True, found=False))


@pytest.fixture(scope="module")
def everything() -> dict[str, Scene]:
    """Every scene in Dutch, by name."""
    return {scene.name: scene for scene in scenes("nl")}


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    assert qapp is not None
    load_fonts(paths.ASSETS / "fonts")
    made = Stage(PlainWords(), Look())
    yield made
    made.close()


def test_a_scene_is_as_large_as_its_look_however_small_the_screen(stage: Stage) -> None:
    stage.dress(PlainWords(), Look(3840, 2160))
    stage.show(MENU)
    assert stage.picture().size().toTuple() == (3840, 2160)


def test_it_does_not_grow_with_what_is_too_large_for_it(stage: Stage, everything: dict[str, Scene]) -> None:
    stage.dress(PlainWords(), TIGHTEST)
    for name in ("take-home-shown", "choice-pictures-screening-done", "menu"):
        stage.show(everything[name])
        assert stage.picture().size().toTuple() == (1024, 768)


def test_another_dress_looks_otherwise(stage: Stage) -> None:
    pictures = []
    for look in (Look(), Look(contrast=Contrast.DARK), Look(text_size=TextSize.LARGEST)):
        stage.dress(PlainWords(), look)
        stage.show(MENU)
        pictures.append(stage.picture())
    stage.dress(PlainWords(right_to_left=True, language="ar"), Look())
    stage.show(MENU)
    pictures.append(stage.picture())
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])


def test_what_came_before_leaves_no_trace(stage: Stage, everything: dict[str, Scene]) -> None:
    done = everything["form-text-screening-done"]
    stage.show(done)
    alone = stage.picture()
    for name in ("form-text-screening-empty", "staff-pin-typed", "form-missing-practice-problems"):
        stage.show(everything[name])
        stage.show(done)
        assert stage.picture() == alone, name


@pytest.mark.parametrize("name", ["result-able-areas", "staff-pin-typed"])
def test_what_was_pressed_can_be_seen(stage: Stage, everything: dict[str, Scene], name: str) -> None:
    stage.show(replace(everything[name], presses=()))
    before = stage.picture()
    stage.show(everything[name])
    assert stage.picture() != before


def test_who_goes_on_too_early_sees_what_is_still_to_do(stage: Stage, everything: dict[str, Scene]) -> None:
    stage.show(everything["inbox-mails-screening-still"])
    assert stage.window.findChildren(Notice, "still")[0].isVisible()


def test_what_cannot_be_pressed_is_told(stage: Stage) -> None:
    with pytest.raises(OutOfReachError, match="nowhere"):
        stage.show(replace(MENU, presses=("nowhere",)))
    with pytest.raises(OutOfReachError, match="cannot be pressed"):
        stage.show(replace(MENU, presses=("page",)))


class Opened(QObject):
    """Notes of every widget that opens as a window of its own what scene it was for."""

    def __init__(self) -> None:
        super().__init__()
        self.scene = ""
        self.found: list[tuple[str, str]] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        opens = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if opens and not isinstance(watched, Window):
            self.found.append((self.scene, f"{type(watched).__name__} {watched.objectName()}"))
        return False


@pytest.fixture
def noted(qapp: QApplication) -> Iterator[Opened]:
    """Watch what opens until the test is over."""
    watching = Opened()
    qapp.installEventFilter(watching)
    yield watching
    qapp.removeEventFilter(watching)


def test_what_opens_a_window_of_its_own_is_noted(stage: Stage, noted: Opened) -> None:
    stage.show(MENU)
    assert not noted.found
    stray = QWidget()
    stray.setObjectName("stray")
    stray.show()
    stray.close()
    assert noted.found == [("", "QWidget stray")]


@pytest.mark.parametrize("look", [Look(), TIGHTEST], ids=named)
def test_every_scene_can_be_shown_in_the_one_window_and_then_rests(
    stage: Stage, everything: dict[str, Scene], noted: Opened, qapp: QApplication, look: Look
) -> None:
    stage.dress(PlainWords(), look)
    works_on = {}
    for noted.scene, scene in everything.items():
        stage.show(scene)
        assert stage.window.view is not None
        assert stage.window.view.shown == scene.screen
        assert not isinstance(scene.screen, Doing) or stage.picture().width() == look.width
        if look == TIGHTEST:
            works_on[scene.name] = work_of(qapp)
    assert not noted.found
    assert not {name: work for name, work in works_on.items() if work}


class Restless(QLabel):
    """Draws itself anew whenever it was drawn."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        self.update()


class Unsettled(QLabel):
    """Asks for another place whenever it was given one."""

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return super().event(event)


@pytest.mark.parametrize(("restless", "work"), [(Restless, "Paint"), (Unsettled, "LayoutRequest")])
def test_what_works_on_for_ever_is_seen(
    stage: Stage, qapp: QApplication, restless: type[QLabel], work: str
) -> None:
    stage.show(MENU)
    assert not work_of(qapp)
    one = restless("restless", stage.window)
    one.show()
    QApplication.postEvent(one, QEvent(QEvent.Type.LayoutRequest))
    assert f"{work} at {restless.__name__}" in work_of(qapp)


def test_what_ends_may_take_its_time(stage: Stage, qapp: QApplication) -> None:
    stage.show(MENU)
    timer = QTimer(stage.window, interval=0)
    timer.start()
    assert work_of(qapp) == ["Timer at QTimer"]
    QTimer.singleShot(LOOK_MS, timer, timer.stop)
    assert not work_of(qapp)


def test_a_world_that_has_a_page_of_its_own_can_be_turned_to(
    stage: Stage, everything: dict[str, Scene]
) -> None:
    stage.dress(PlainWords(), TIGHTEST)
    stage.show(everything["form-date-screening-empty"])
    task = stage.picture()
    assert stage.turn()
    assert stage.picture() != task
    assert not stage.turn()
    stage.show(everything["form-date-practice-opened"])


def test_what_has_one_page_is_not_turned(stage: Stage) -> None:
    stage.show(MENU)
    assert not stage.turn()


def test_the_corner_where_a_screen_is_heard_is_there(stage: Stage) -> None:
    stage.show(MENU)
    assert stage.window.findChildren(ReadAloud)


def test_a_screen_that_enlarges_windows_is_measured_by_nobody() -> None:
    check_ratio(1)
    with pytest.raises(KioskError, match="2 times"):
        check_ratio(2)

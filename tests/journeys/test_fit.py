"""That the real words of a screen stand in a real window, in the languages with the longest and highest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk import paths
from kiosk.core.attempt import Attempt
from kiosk.core.model import Purpose
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.samples import acted, samples_in
from kiosk.showcase.scene import Scene
from kiosk.showcase.scenes import scenes
from kiosk.showcase.stage import TURNS, Stage
from kiosk.ui.room import Room
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.visit.equipment import kind_of
from kiosk.visit.screens import Screen
from kiosk.visit.state import AtExercise

NORMAL, LARGE, LARGEST = TextSize
EVERY_RESULT = ("result-begins", "result-between", "result-able", "result-nothing-yet")
WHOLE: tuple[tuple[tuple[str, ...], tuple[TextSize, ...], tuple[tuple[int, int], ...]], ...] = (
    (EVERY_RESULT, (NORMAL, LARGE), ((1280, 800), (1024, 768))),
    (("result-longest", "result-one-level", "result-longest-site"), (NORMAL,), ((1280, 800), (1024, 768))),
    (("result-longest",), (LARGE,), ((1280, 800),)),
    (("help", "help-during-exercise"), (NORMAL, LARGE), ((1280, 800), (1024, 768))),
    (("welcome", "how-it-works"), (NORMAL, LARGE), ((1280, 800), (1024, 768))),
    (("welcome",), (LARGEST,), ((1280, 800), (1024, 768))),
    (("welcome-many-languages",), (NORMAL, LARGE), ((1280, 800), (1024, 768))),
    (("take-home-shown", "take-home-failed", "take-home-no-printer"), (NORMAL, LARGE), ((1280, 800),)),
    (("take-home-shown", "take-home-failed", "take-home-no-printer"), (NORMAL, LARGE), ((1024, 768),)),
    (("themes", "themes-advised", "themes-one"), (NORMAL, LARGE), ((1280, 800), (1024, 768))),
    (("take-home-shown", "take-home-failed", "take-home-no-printer"), (*TextSize,), ((1080, 1920),)),
    (("take-home-failed",), (LARGEST,), ((1280, 800), (1024, 768))),
    (("help-longest-site",), (NORMAL,), ((1280, 800),)),
    (("help-site-unknown",), (NORMAL, LARGE, LARGEST), ((1280, 800), (1024, 768))),
    (("what-we-share", "what-we-share-not-counted"), (NORMAL,), ((1280, 800), (1024, 768))),
    (("what-we-share", "what-we-share-not-counted"), (NORMAL, LARGE), ((1280, 800), (1080, 1920))),
    (("what-we-share-exactly",), (NORMAL,), ((1280, 800), (1080, 1920))),
    (("choose-language", "choose-language-many"), (NORMAL,), ((1280, 800), (1024, 768))),
    (("stop-here", "stop-here-with-answers"), (*TextSize,), ((1280, 800), (1024, 768))),
    (("more", "more-not-sharing"), (NORMAL,), ((1280, 800), (1024, 768))),
    (("stop-here", "still-there", "more", "form-date-screening-empty"), (*TextSize,), ((1080, 1920),)),
    (("welcome-many-languages", "choose-language-many"), (*TextSize,), ((1080, 1920),)),
    (("themes-advised", "result-nothing-yet", "practice-done-begun"), (*TextSize,), ((1080, 1920),)),
)
"""Names of scenes, text sizes and windows in which nothing is below what can be seen."""


class Theatre:
    """A stage in one language, with every scene by name."""

    def __init__(self, language: str) -> None:
        self.words = samples_in(language).equipment.words(language)
        self.scenes: dict[str, Scene] = {scene.name: scene for scene in scenes(language)}
        self.stage = Stage(self.words, Look())

    def show(
        self, name: str, size: tuple[int, int], text_size: TextSize, contrast: Contrast = Contrast.LIGHT
    ) -> Room:
        look = Look(*size, text_size, contrast, right_to_left=self.words.right_to_left)
        self.stage.dress(self.words, look)
        self.stage.show(self.scenes[name])
        return self.room

    def at(self, screen: Screen, *, anew: bool) -> Room:
        """Show a screen of its own, or the same one further on."""
        if anew:
            self.stage.show(Scene("at", screen))
        else:
            self.stage.window.show_screen(screen)
            for _ in range(TURNS):
                QApplication.processEvents()
        return self.room

    @property
    def room(self) -> Room:
        [room] = self.stage.window.findChildren(Room)
        return room


def opened(language: str) -> Iterator[Theatre]:
    """Open a theatre, and leave the window's direction as it was."""
    load_fonts(paths.ASSETS / "fonts")
    made = Theatre(language)
    yield made
    made.stage.close()
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(scope="module", params=["nl", "ar"])
def theatre(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theatre]:
    assert qapp is not None
    yield from opened(request.param)


@pytest.fixture(scope="module")
def french(qapp: QApplication) -> Iterator[Theatre]:
    assert qapp is not None
    yield from opened("fr")


@pytest.mark.parametrize("contrast", [Contrast.LIGHT, Contrast.HIGH])
@pytest.mark.parametrize(("names", "text_sizes", "sizes"), WHOLE)
def test_a_screen_stands_whole_in_its_window(
    theatre: Theatre,
    names: tuple[str, ...],
    text_sizes: tuple[TextSize, ...],
    sizes: tuple[tuple[int, int], ...],
    contrast: Contrast,
) -> None:
    dresses = [(name, size, text) for name in names for size in sizes for text in text_sizes]
    below = {dress: theatre.show(*dress, contrast).area.verticalScrollBar().maximum() for dress in dresses}
    assert not {dress: px for dress, px in below.items() if px}


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("size", [(1024, 768), (1080, 1920)])
def test_nothing_stands_beside_the_smallest_windows(
    theatre: Theatre, size: tuple[int, int], text_size: TextSize
) -> None:
    wider = {}
    for name in theatre.scenes:
        if theatre.scenes[name].kind:
            continue
        room = theatre.show(name, size, text_size)
        content = room.area.widget()
        assert content is not None
        over = content.minimumSizeHint().width() - room.area.viewport().width()
        if over > 0 or theatre.stage.window.minimumSizeHint().width() > size[0]:
            wider[name] = over
    assert not wider


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("name", ["take-home-shown", "take-home-no-printer"])
def test_the_sheet_and_showing_it_large_are_in_sight_with_the_largest_letters(
    theatre: Theatre, name: str, size: tuple[int, int]
) -> None:
    room = theatre.show(name, size, LARGEST)
    sight = room.area.viewport()
    for part in ("paper", "sheet-large"):
        widget = room.findChild(QWidget, part)
        assert isinstance(widget, QWidget)
        place = QRect(widget.mapTo(sight, QPoint(0, 0)), widget.size())
        assert sight.rect().contains(place), f"{part}: {place} of {sight.rect()}"


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1024, 768)])
@pytest.mark.parametrize("hints", [0, 1])
def test_cards_to_order_stay_in_sight_while_they_find_their_places(
    theatre: Theatre, size: tuple[int, int], hints: int
) -> None:
    samples = samples_in(theatre.words.language)
    below = {}
    for exercise in (one for one in samples.bank.values() if one.kind == "order"):
        purpose = Purpose.PRACTICE if hints else Purpose.SCREENING
        placed = kind_of(exercise).routes(exercise.spec).right
        theatre.stage.dress(theatre.words, Look(*size, right_to_left=theatre.words.right_to_left))
        for many in range(len(placed) + 1):
            here = AtExercise(purpose, Attempt(exercise.id, hints_used=hints))
            room = theatre.at(samples.shown(samples.at(acted(here, placed[:many]))), anew=not many)
            areas = [area for area in room.findChildren(QScrollArea) if area.isVisible()]
            below[exercise.id, many] = max(area.verticalScrollBar().maximum() for area in areas)
    assert below
    assert not {card: px for card, px in below.items() if px}


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("moment", ["right", "to-practise", "with-hint", "with-help"])
def test_the_longest_words_about_mails_stand_in_sight_whole(
    french: Theatre, moment: str, size: tuple[int, int]
) -> None:
    room = french.show(f"inbox-mails-feedback-{moment}", size, NORMAL)
    areas = [area for area in room.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    assert not [area for area in areas if area.verticalScrollBar().maximum()]

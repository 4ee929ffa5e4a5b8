"""Shows every screen in the real window, in every language and look that is asked, and measures it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QScrollArea

from kiosk import paths
from kiosk.app import application
from kiosk.content.catalogue import load_catalogue
from kiosk.content.direction import runs_right
from kiosk.content.places import SHIPPED
from kiosk.core.errors import KioskError
from kiosk.core.words import Words
from kiosk.showcase.audit.asked import Asked, Share
from kiosk.showcase.audit.clipping import broken, clipped, overlapped, sideways, undrawn
from kiosk.showcase.audit.contrast import dim_parts, low_contrast
from kiosk.showcase.audit.drawn import Recorder
from kiosk.showcase.audit.focus import walked
from kiosk.showcase.audit.letters import small_letters
from kiosk.showcase.audit.mirrored import Corners, Firsts, Mirrors, corners_of, missing
from kiosk.showcase.audit.names import headless, nameless
from kiosk.showcase.audit.pseudo import BASE, PSEUDO, PseudoWords, pseudo_samples, unmarked
from kiosk.showcase.audit.rules import Breach, Fault
from kiosk.showcase.audit.seen import Seen, gather
from kiosk.showcase.audit.signs import Signs
from kiosk.showcase.audit.speech import foreign, unmarked_speech, unsaid
from kiosk.showcase.audit.targets import close_targets, small_targets
from kiosk.showcase.gallery import Dress
from kiosk.showcase.photographer import TURNED, look_of
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scene import Scene
from kiosk.showcase.scenes import scenes, scenes_of
from kiosk.showcase.stage import Stage
from kiosk.ui.roles import tell_roles
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.widgets.text import TextBlock

RULES: tuple[Callable[[Seen], Iterator[Fault]], ...] = (
    low_contrast,
    dim_parts,
    small_letters,
    small_targets,
    close_targets,
    nameless,
    headless,
    clipped,
    overlapped,
    broken,
    unsaid,
)
"""What is measured of one picture by itself."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was amiss in so many pictures, in their order."""

    pictures: int
    breaches: tuple[Breach, ...]


class Sides:
    """What is on each screen in the first script from the left; those from the right are compared with it."""

    def __init__(self) -> None:
        """Know none yet."""
        self._mirrors, self._signs = Mirrors(), Signs()

    def compared(self, name: str, seen: Seen, corners: Corners) -> tuple[Fault, ...]:
        """Keep what a screen has, or compare it with what it has from the other side."""
        return (*self._mirrors.compared(name, corners, seen.look), *self._signs.compared(name, seen))


class Auditor:
    """Measures one set of screens, share by share."""

    def __init__(self, asked: Asked) -> None:
        """Get ready."""
        self._asked = asked
        self._spoken: dict[str, tuple[Words, tuple[Scene, ...]]] = {}
        self._recorder = Recorder()
        # Qt ends with the last thing that holds its application.
        self._application = application()
        tell_roles(self._application)
        load_fonts(paths.ASSETS / "fonts")

    def measure(self, share: Share) -> Found:
        """Measure one share; raises KioskError for a language that is not known."""
        breaches: list[Breach] = []
        sides = Sides()
        first, dress = share.languages[0], share.dress
        if runs_right(first):
            self._look_from_the_left(dress, sides)
        pictures = sum(self._measured(language, dress, sides, breaches) for language in share.languages)
        return Found(pictures, tuple(breaches))

    def _in(self, language: str) -> tuple[Words, tuple[Scene, ...]]:
        """Give a language and the screens in it."""
        if language not in self._spoken:
            self._spoken[language] = self._speak(language)
        return self._spoken[language]

    def _speak(self, language: str) -> tuple[Words, tuple[Scene, ...]]:
        if language == PSEUDO:
            words: Words = PseudoWords(load_catalogue(SHIPPED, BASE))
            shown = scenes_of(pseudo_samples(samples_in(BASE)))
        else:
            words, shown = load_catalogue(SHIPPED, language), scenes(language)
        return words, chosen(shown, self._asked.only)

    def _measured(self, language: str, dress: Dress, sides: Sides, breaches: list[Breach]) -> int:
        """Note what is amiss in one language, and give how many pictures that were."""
        words, shown = self._in(language)
        look = replace(look_of(dress), right_to_left=words.right_to_left)
        stage, first, pictures = Stage(words, look), Firsts(), 0
        try:
            for scene in shown:
                for name in pages(stage, scene):
                    pictures += 1
                    seen = gather(stage.window, self._recorder.record(stage.window), words, look)
                    corners = corners_of(seen.controls, look)
                    cornered = (*missing(corners, scene.screen), *first.compared(corners))
                    faults = (*faults_of(seen, stage), *cornered, *sides.compared(name, seen, corners))
                    breaches.extend(Breach(language, str(dress), name, fault) for fault in faults)
        finally:
            stage.close()
        return pictures

    def _look_from_the_left(self, dress: Dress, sides: Sides) -> None:
        """Look where the corners are in a script from the left, where none is measured."""
        words, shown = self._in(BASE)
        look = look_of(dress)
        stage = Stage(words, look)
        for name in (name for scene in shown for name in pages(stage, scene)):
            seen = gather(stage.window, self._recorder.record(stage.window), words, look)
            sides.compared(name, seen, corners_of(seen.controls, look))
        stage.close()


def pages(stage: Stage, scene: Scene) -> Iterator[str]:
    """Show a scene, then its world where that has a page of its own; gives the name of each."""
    stage.show(scene)
    yield scene.name
    if stage.turn():
        yield f"{scene.name}-{TURNED}"


def chosen(shown: tuple[Scene, ...], only: tuple[str, ...]) -> tuple[Scene, ...]:
    """Give the scenes of these names, all for none; raises KioskError for a name that none has."""
    unknown = {*only} - {scene.name for scene in shown}
    if unknown:
        message = f"There is no screen {min(unknown)}: the gallery's index has the names."
        raise KioskError(message)
    return tuple(scene for scene in shown if not only or scene.name in only)


def faults_of(seen: Seen, stage: Stage) -> Iterator[Fault]:
    """Measure one picture by every rule that needs no other picture."""
    for rule in RULES:
        yield from rule(seen)
    yield from sideways(stage.window.findChildren(QScrollArea))
    yield from undrawn(stage.window.findChildren(TextBlock))
    yield from (*unmarked(seen), *unmarked_speech(seen)) if seen.language == PSEUDO else foreign(seen)
    yield from walked(stage.window, seen)

"""Shows every screen in the real window, in every language and look that is asked, and measures it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import QScrollArea

from kiosk import paths
from kiosk.app import application
from kiosk.content.catalogue import load_catalogue
from kiosk.content.direction import runs_right
from kiosk.content.places import SHIPPED
from kiosk.core.errors import KioskError
from kiosk.core.words import Words
from kiosk.showcase.audit.asked import Asked
from kiosk.showcase.audit.clipping import broken, clipped, overlapped, sideways
from kiosk.showcase.audit.contrast import dim_parts, low_contrast
from kiosk.showcase.audit.drawn import Recorder
from kiosk.showcase.audit.focus import walked
from kiosk.showcase.audit.letters import small_letters
from kiosk.showcase.audit.mirrored import Corners, corners_of, moved, unmirrored
from kiosk.showcase.audit.names import nameless
from kiosk.showcase.audit.pseudo import BASE, PSEUDO, PseudoWords, pseudo_samples, unmarked
from kiosk.showcase.audit.rules import Breach, Fault
from kiosk.showcase.audit.seen import Places, Seen, controls_seen, gather
from kiosk.showcase.audit.speech import foreign, unsaid
from kiosk.showcase.audit.targets import close_targets, small_targets
from kiosk.showcase.gallery import Dress
from kiosk.showcase.photographer import TURNED, look_of
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scene import Scene
from kiosk.showcase.scenes import scenes, scenes_of
from kiosk.showcase.stage import Stage
from kiosk.ui.roles import tell_roles
from kiosk.ui.theme.fonts import load_fonts

RULES: tuple[Callable[[Seen], Iterator[Fault]], ...] = (
    low_contrast,
    dim_parts,
    small_letters,
    small_targets,
    close_targets,
    nameless,
    clipped,
    overlapped,
    broken,
    unsaid,
)
"""What is measured of one picture by itself."""


class Auditor:
    """Measures one set of screens; `pictures` counts those that were."""

    def __init__(self, asked: Asked) -> None:
        """Get ready."""
        self._asked = asked
        self._mirrors: dict[tuple[str, str], Corners] = {}
        self.pictures = 0
        # Qt ends with the last thing that holds its application.
        self._application = application()
        tell_roles(self._application)
        load_fonts(paths.ASSETS / "fonts")

    def breaches(self) -> Iterator[Breach]:
        """Give each breach when it is found; raises KioskError for a language that is not known."""
        languages = sorted(self._asked.languages, key=runs_right)
        if languages and runs_right(languages[0]):
            self._look_from_the_left()
        for language in languages:
            words, shown = self._spoken(language)
            for dress in self._asked.dresses():
                yield from self._measured(words, shown, dress)

    def _spoken(self, language: str) -> tuple[Words, tuple[Scene, ...]]:
        """Give a language and the screens in it."""
        if language == PSEUDO:
            words: Words = PseudoWords(load_catalogue(SHIPPED, BASE))
            shown = scenes_of(pseudo_samples(samples_in(BASE)))
        else:
            words, shown = load_catalogue(SHIPPED, language), scenes(language)
        return words, chosen(shown, self._asked.only)

    def _measured(self, words: Words, shown: tuple[Scene, ...], dress: Dress) -> Iterator[Breach]:
        look = replace(look_of(dress), right_to_left=words.right_to_left)
        stage, recorder = Stage(words, look), Recorder()
        first: dict[str, Corners] = {}
        try:
            for scene in shown:
                for name in pages(stage, scene):
                    self.pictures += 1
                    seen = gather(stage.window, recorder.record(stage.window), words, look)
                    corners = self._cornered(seen, (name, str(dress)), first)
                    for fault in (*faults_of(seen, stage), *corners):
                        yield Breach(words.language, str(dress), name, fault)
        finally:
            stage.close()

    def _cornered(self, seen: Seen, place: tuple[str, str], first: dict[str, Corners]) -> Iterator[Fault]:
        """Compare the corners with those of the screens before, and with those from the other side."""
        corners = corners_of(seen.controls, seen.look)
        for name, corner in corners.items():
            yield from moved({name: corner}, first.setdefault(name, {name: corner}))
        if not seen.look.right_to_left:
            self._mirrors.setdefault(place, corners)
        elif place in self._mirrors:
            yield from unmirrored(corners, self._mirrors[place])

    def _look_from_the_left(self) -> None:
        """Look where the corners are in a script from the left, where none is measured."""
        words, shown = self._spoken(BASE)
        for dress in self._asked.dresses():
            stage = Stage(words, look_of(dress))
            for name in (name for scene in shown for name in pages(stage, scene)):
                controls = controls_seen(stage.window, Places())
                self._mirrors[name, str(dress)] = corners_of(controls, look_of(dress))
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
    yield from unmarked(seen) if seen.language == PSEUDO else foreign(seen)
    yield from walked(stage.window, seen)

"""Every kind of scene in the real window, repainted in each text size and theme; prints the times."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from time import perf_counter, process_time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.app import application
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.scene import Scene
from kiosk.showcase.scenes import scenes
from kiosk.showcase.stage import Stage
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from tests.bench.touch_visit import Painted

CHANGES = (
    (TextSize.LARGE, Contrast.LIGHT),
    (TextSize.LARGEST, Contrast.LIGHT),
    (TextSize.LARGEST, Contrast.DARK),
    (TextSize.LARGEST, Contrast.HIGH),
    (TextSize.NORMAL, Contrast.HIGH),
    (TextSize.NORMAL, Contrast.LIGHT),
)
"""One after the other, as the two tools in the bar go round."""
ROUNDS = 3
"""How often; on a busy machine one of them may have to wait."""


def one_of_each(language: str) -> Iterator[Scene]:
    """Give the first scene of each kind: of each screen, and of each exercise in each state."""
    seen = set()
    for scene in scenes(language):
        kind = (type(scene.screen), scene.kind, scene.moment)
        if kind not in seen:
            seen.add(kind)
            yield scene


def repainted(language: str, width: int, height: int) -> Iterator[tuple[str, float, float]]:
    """Give the ms from each change until all is painted otherwise, and those of the processor in it."""
    words = load_catalogue(SHIPPED, language)
    stage = Stage(words, Look(width, height))
    stage.window.hide()
    stage.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)  # noqa: FBT003
    stage.window.show()
    QApplication.processEvents()
    painted = Painted(stage.window)
    for scene in one_of_each(language):
        stage.show(scene)
        for size, contrast in CHANGES * ROUNDS:
            stage.dress(words, Look(width, height, size, contrast))
            before, start, worked = painted.times, perf_counter(), process_time()
            stage.window.show_screen(scene.screen)
            painted.wait(before)
            took = (perf_counter() - start, process_time() - worked)
            yield f"{scene.name} {size} {contrast}", took[0] * 1000, took[1] * 1000
    stage.close()


def main() -> None:
    """Measure and print."""
    language, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    running = application()
    load_fonts(paths.ASSETS / "fonts")
    times = list(repainted(language, width, height))
    sys.stdout.write(json.dumps(times) + "\n")
    sys.stdout.flush()
    assert running is application()
    os._exit(0)  # as the kiosk ends: what Python takes apart in an order of its own may crash Qt


if __name__ == "__main__":
    main()

"""Opens a kiosk full screen and says, in px of the device, where its corners stand: a program of its own.

Its arguments are a folder and who makes the application: `kiosk`, or `session`, which enlarges all windows
as a Wayland session does.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, application
from kiosk.opening import Opening
from kiosk.settings import load
from kiosk.showcase.hand import Hand

CORNERS = ("stop", "help", "primary")
TURNS = 5


def corners(folder: Path) -> dict[str, list[float]]:
    """Give left, top, right and bottom of each corner, and of the screen, after the first touch."""
    settings = replace(load(data_dir=folder), languages=("nl",), language="nl")
    kiosk = Kiosk(Opening(settings, None))
    kiosk.paint()
    kiosk.come_alive()
    kiosk.visit.start()
    window, hand = kiosk.window, Hand(kiosk.window)
    for _ in range(TURNS):
        QApplication.processEvents()
    ratio, screen = window.devicePixelRatio(), window.screen().size()
    found = {"screen": [0.0, 0.0, screen.width() * ratio, screen.height() * ratio]}
    for name in CORNERS:
        widget = hand.find(name)
        place = widget.rect().translated(widget.mapToGlobal(widget.rect().topLeft()))
        sides = (place.x(), place.y(), place.x() + place.width(), place.y() + place.height())
        found[name] = [ratio * px for px in sides]
    kiosk.close()
    return found


if __name__ == "__main__":
    running = QApplication([]) if sys.argv[2] == "session" else application()
    sys.stdout.write(json.dumps(corners(Path(sys.argv[1]))))
    sys.stdout.flush()
    os._exit(0)

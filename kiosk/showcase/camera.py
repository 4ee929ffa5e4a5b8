"""Takes a picture of the window at each screen that is passed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.errors import KioskError
from kiosk.showcase.made import Made
from kiosk.showcase.unwritten import unwritten


class Camera:
    """Writes `NNN-name.png` to a folder, in the order of the visit."""

    def __init__(self, window: QWidget, folder: Path, made: Made) -> None:
        """Take the window, and the list of what is made in the folder, which exists."""
        self._window = window
        self._folder = folder
        self._made = made
        self.pictures: list[str] = []

    def take(self, name: str) -> None:
        """Take a picture; raises KioskError when it cannot be written."""
        QApplication.processEvents()
        file = self._folder / f"{len(self.pictures) + 1:03}-{name}.png"
        self._made.note(file.name)
        if not self._window.grab().save(str(file)):
            raise KioskError(unwritten(file))
        self.pictures.append(str(file))

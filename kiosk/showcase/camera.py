"""Takes a picture of the window at each screen that is passed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.errors import KioskError


class Camera:
    """Writes `NNN-name.png` to a folder, in the order of the visit."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        """Take the window; the folder exists."""
        self._window = window
        self._folder = folder
        self.pictures: list[str] = []

    def take(self, name: str) -> None:
        """Take a picture; raises KioskError when it cannot be written."""
        QApplication.processEvents()
        file = self._folder / f"{len(self.pictures) + 1:03}-{name}.png"
        if not self._window.grab().save(str(file)):
            message = f"The picture {file} cannot be written: give a folder with room that is yours to write."
            raise KioskError(message)
        self.pictures.append(str(file))

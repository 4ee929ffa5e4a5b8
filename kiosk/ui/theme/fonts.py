"""Bring the shipped fonts into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from kiosk.core.errors import AssetError

FILES = (
    "FiraSans-Regular.ttf",
    "FiraSans-SemiBold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-SemiBold.ttf",
)


def load_fonts(folder: Path) -> None:
    """Load the fonts from a folder; raises AssetError for one that is missing or broken."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            message = f"The font {name} is missing from {folder} or broken: install the kiosk again."
            raise AssetError(message)

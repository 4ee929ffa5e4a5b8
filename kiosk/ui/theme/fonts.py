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
    """Load the fonts from a folder, all that can be; raises AssetError that names those that cannot."""
    broken = [name for name in FILES if QFontDatabase.addApplicationFont(str(folder / name)) < 0]
    if broken:
        message = f"Missing from {folder} or broken: {', '.join(broken)}. Install the kiosk again."
        raise AssetError(message)


def load_what_there_is(folder: Path) -> str:
    """Load the fonts and give what staff must know, "" for nothing: other letters stand in for what lacks.

    Raises AssetError when this machine has no letters at all.
    """
    try:
        load_fonts(folder)
    except AssetError as error:
        if not QFontDatabase.families():
            raise
        return str(error)
    return ""

"""Where shipped files and the kiosk's own data are; nothing else asks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder the kiosk was unpacked or installed in."""

EXERCISES = ROOT / "exercises"
CATALOGUES = ROOT / "i18n"
ASSETS = ROOT / "assets"
CODE = ROOT / "kiosk"
BUILD = ROOT / "build" / "content"
"""Compiled exercises and languages; made anew when they are missing or not of these sources."""

SETTINGS = Path("/etc/digipunt-kiosk/settings.toml")
"""The settings file that is read when none is named."""

NAME = "digipunt-kiosk"


def default_data_folder(environment: Mapping[str, str], home: Path) -> Path:
    """Give the folder for the kiosk's data when the settings name none; it need not exist.

    Source: the XDG Base Directory Specification 0.8, which says to ignore a relative XDG_DATA_HOME.
    """
    told = Path(environment.get("XDG_DATA_HOME", ""))
    return (told if told.is_absolute() else home / ".local" / "share") / NAME

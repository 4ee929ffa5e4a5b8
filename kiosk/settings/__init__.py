"""Typed options with defaults and a sentence each, which the file, the help and the page come from."""

from __future__ import annotations

from kiosk.settings.options import Settings
from kiosk.settings.sources import Looked, Row, describe, load, look

__all__ = ["Looked", "Row", "Settings", "describe", "load", "look"]

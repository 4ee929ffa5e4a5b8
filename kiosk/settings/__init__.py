"""Typed options with defaults and a sentence each, which the file, the help and the page come from."""

from __future__ import annotations

from kiosk.settings.options import Settings
from kiosk.settings.sources import Row, describe, load

__all__ = ["Row", "Settings", "describe", "load"]

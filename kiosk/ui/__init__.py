"""The window: it shows screens and reports what people do."""

from __future__ import annotations

from kiosk.ui.immortal import make_constants_immortal

make_constants_immortal()

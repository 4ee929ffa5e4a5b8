"""Prints the page of the documentation: `python -m kiosk.settings > docs/settings.md`."""

from __future__ import annotations

import sys

from kiosk.settings.page import page

sys.stdout.write(page())

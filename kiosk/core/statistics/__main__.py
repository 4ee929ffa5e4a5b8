"""Prints the public dictionary: `python -m kiosk.core.statistics > docs/statistics-dictionary.md`."""

from __future__ import annotations

import sys

from kiosk.core.statistics.page import page

sys.stdout.write(page())

"""Loads what draws sheets before the first one is asked for, a part at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

BREATH_MS = 10
"""Between two things to load: long enough for Qt to look whether somebody touched the screen."""
PAPER = (
    "kiosk.reports.script",
    "kiosk.reports.letters",
    "kiosk.reports.page",
    "kiosk.reports.sheet",
    "kiosk.ui.screens.take_home",
)
"""What draws sheets, in parts that take about as long to load: together more than a touch may wait."""


def get_paper_ready(window: QObject, modules: Sequence[str]) -> None:
    """Load what draws sheets while someone reads their result: the first one would wait for it.

    A touch comes between two modules.
    """
    first, *others = modules
    import_module(first)
    if others:
        QTimer.singleShot(BREATH_MS, window, partial(get_paper_ready, window, others))

"""Loads what draws sheets before the first one is asked for, a part at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

PAPER = (
    "kiosk.reports.script",
    "kiosk.reports.letters",
    "kiosk.reports.page",
    "kiosk.reports.sheet",
    "kiosk.ui.screens.take_home",
)
"""What draws sheets, in parts that take about as long to load: together more than a touch may wait."""


def loaded(modules: Sequence[str] = PAPER) -> Iterator[str]:
    """Load one module after another, and name each; who asks for none waits for none."""
    for module in modules:
        import_module(module)
        yield module

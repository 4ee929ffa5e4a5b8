"""Where arms reach: in a window that stands upright, what is looked at and pressed lies low."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.ui.theme.look import Look


def add_within_reach(layout: QVBoxLayout, body: QWidget | QLayout, look: Look) -> None:
    """Add what fills a page; upright it is as high as it asks for, and the page lies low."""
    share = 0 if look.portrait else 1
    if isinstance(body, QLayout):
        layout.addLayout(body, share)
    else:
        layout.addWidget(body, share)
    if look.portrait:
        leave_free(layout, look)


def leave_free(layout: QVBoxLayout, look: Look) -> None:
    """Leave the height that a page does not need below what is on it so far; upright, above all of it."""
    if look.portrait:
        layout.insertStretch(0, 1)
    else:
        layout.addStretch()

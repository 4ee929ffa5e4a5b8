"""What every test stands on: a screen of some kind, and patient property tests."""

from __future__ import annotations

import os

import hypothesis


def pytest_configure() -> None:
    """Draw nowhere when there is no screen; never fail an example for being slow on a busy machine."""
    if not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
    hypothesis.settings.load_profile("house")

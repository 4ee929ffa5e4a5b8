"""What every test stands on: a screen of some kind, and patient property tests."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from kiosk.ui.device_px import refuse_scaling
from kiosk.ui.garbage import collect_between_events, collect_due
from tests.opened import Open, Opened


def pytest_configure() -> None:
    """Draw nowhere when there is no screen, which serves for most tests; take no notice of a desktop's scale.

    An example never fails for being slow on a busy machine. Garbage is collected between two tests, as the
    kiosk does between two events: see `kiosk.ui.garbage`.
    """
    gc.disable()
    refuse_scaling(os.environ)
    if not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
    hypothesis.settings.load_profile("house")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Let go of the windows of a test: each that lives on is told of all that happens in those after it."""
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collect_due()


ENDED = pytest.StashKey[int]()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Keep the screen's own pointer from hovering over what a test looks at."""
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())
    collect_between_events(qapp)
    return qapp


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Gives a way to make kiosks, which are closed at the end whatever happens."""
    assert qapp is not None
    hook, made = sys.excepthook, list[Opened]()

    def make(**differently: object) -> Opened:
        made.append(Opened(**{"folder": tmp_path / "data", **differently}))  # type: ignore[arg-type]
        return made[-1]

    yield make
    sys.excepthook = hook
    for one in made:
        one.kiosk.close()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remember how it ended: see `pytest_unconfigure`."""
    session.config.stash[ENDED] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End as the kiosk itself does: what Python takes apart in an order of its own makes Qt crash."""
    ended = config.stash.get(ENDED, None)
    if ended is not None and "PySide6.QtWidgets" in sys.modules:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended)

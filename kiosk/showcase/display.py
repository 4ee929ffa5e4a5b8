"""A screen to draw on: the one that is there, or a virtual one of our own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.core.errors import KioskError
from kiosk.screen import has_screen

DEPTH = 24
ELSEWHERE = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""What would lead Qt past a screen of X."""


@contextmanager
def display(width: int, height: int) -> Iterator[None]:
    """Make sure there is a screen of at least this size (pixels) while the block runs.

    One that is named but does not answer is none. Raises KioskError where there is none and no Xvfb to
    make one.
    """
    if has_screen(os.environ):
        yield
        return
    dead = {name: os.environ.pop(name, None) for name in ELSEWHERE}
    try:
        with virtual(width, height):
            yield
    finally:
        for name, before in dead.items():
            _restore(name, before)


@contextmanager
def virtual(width: int, height: int) -> Iterator[None]:
    """Start a virtual screen, with a window manager where one is installed, and stop both after."""
    server = shutil.which("Xvfb")
    if server is None:
        message = "There is no screen here and no Xvfb to make one; run `sudo apt-get install xvfb`."
        raise KioskError(message)
    with _screen(server, f"{width}x{height}x{DEPTH}") as number:
        before = os.environ.get("DISPLAY")
        os.environ["DISPLAY"] = f":{number}"
        try:
            with _window_manager():
                yield
        finally:
            _restore("DISPLAY", before)


@contextmanager
def _screen(server: str, size: str) -> Iterator[str]:
    """Run Xvfb on a free number, which it tells us itself."""
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)  # noqa: S603
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            message = "The virtual screen (Xvfb) did not start; see what stops it with `Xvfb :99`."
            raise KioskError(message)
        yield number
    finally:
        _end(process)


@contextmanager
def _window_manager() -> Iterator[None]:
    """Under a bare screen no window is ever active; openbox makes one so."""
    openbox = shutil.which("openbox")
    if openbox is None:
        yield
        return
    manager = subprocess.Popen([openbox], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    try:
        yield
    finally:
        _end(manager)


def _restore(name: str, before: str | None) -> None:
    if before is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = before


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from threading import Thread

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qWarning

from kiosk.core.errors import UNUSABLE
from kiosk.ui.no_screen import sentence, told_to_staff

NUMBER = 4245
REASON = b"Authorization required, but no authorization protocol specified\n"
PROGRAM = (
    "from kiosk.process import speak_to_staff; speak_to_staff(); "
    "from kiosk.app import application; application()"
)


def refuse(server: socket.socket) -> None:
    """Answer whoever comes as an X server does that does not know them: X11 protocol, connection setup."""
    while True:
        try:
            visitor, _ = server.accept()
        except OSError:
            return
        with closing(visitor):
            visitor.recv(4096)
            words = REASON + bytes(-len(REASON) % 4)
            visitor.sendall(struct.pack("<BBHHH", 0, len(REASON), 11, 0, len(words) // 4) + words)


@pytest.fixture
def locked_screen() -> Iterator[str]:
    server = socket.socket(socket.AF_UNIX)
    server.bind(f"\0/tmp/.X11-unix/X{NUMBER}")
    server.listen()
    answering = Thread(target=refuse, args=[server])
    answering.start()
    yield f":{NUMBER}"
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    answering.join()


def open_on(**screen: str) -> subprocess.CompletedProcess[str]:
    others = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in others} | screen
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        timeout=40,
        check=False,
    )


def test_a_screen_that_lets_the_kiosk_not_in_is_told_to_staff(locked_screen: str) -> None:
    done = open_on(DISPLAY=locked_screen)
    assert done.returncode == UNUSABLE
    assert f"(could not connect to display {locked_screen})" in done.stderr
    assert "in the session of the user whose screen it is" in done.stderr
    assert "Reinstalling" not in done.stderr


@pytest.mark.parametrize("screen", [{}, {"DISPLAY": f":{NUMBER + 1}"}, {"QT_QPA_PLATFORM": "nonsense"}])
def test_a_screen_that_is_not_there_is_told_to_staff(screen: dict[str, str]) -> None:
    done = open_on(**screen)
    assert done.returncode == UNUSABLE
    assert "There is no screen here that the kiosk may use (" in done.stderr


def test_on_a_screen_nothing_is_told() -> None:
    done = open_on(QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")


def test_what_qt_says_meanwhile_comes_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    def outside(_kind: QtMsgType, _context: object, words: str) -> None:
        heard.append(words)

    before = qInstallMessageHandler(outside)
    with told_to_staff():
        qWarning("a folder has odd rights")
    qWarning("later")
    qInstallMessageHandler(before)
    assert caplog.messages == ["a folder has odd rights"]
    assert heard == ["later"]


def test_the_sentence_holds_the_first_line_only() -> None:
    assert "(could not connect to display)" in sentence("could not connect to display \nmore.\n")
    assert "(gave up)" in sentence("gave up.\n\nAvailable platform plugins are: x.")

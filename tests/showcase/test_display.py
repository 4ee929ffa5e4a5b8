from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
# In a process of its own, because a screen is found by the environment.
BRINGS_ITS_OWN = """
import os, subprocess, sys
from kiosk.showcase.display import display
with display(1600, 900):
    program = "from PySide6.QtGui import QGuiApplication as A; print(A([]).primaryScreen().size().toTuple())"
    size = subprocess.check_output([sys.executable, "-c", program], text=True).strip()
    print(os.environ["DISPLAY"], size, sep="|")
print(os.environ.get("DISPLAY"))
"""
TAKES_WHAT_IS_THERE = """
import os
from kiosk.showcase.display import display, virtual
with virtual(640, 480):
    there = os.environ["DISPLAY"]
    with display(1600, 900):
        print(os.environ["DISPLAY"] == there)
"""
STOPS_AFTER_TROUBLE = """
from kiosk.showcase.display import virtual
import os
try:
    with virtual(640, 480):
        number = os.environ["DISPLAY"]
        raise LookupError
except LookupError:
    print(number)
"""


def run(program: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    without = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", program],
        env={**without, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def socket_of(screen: str) -> Path:
    """Where an X server of this number listens."""
    return Path("/tmp/.X11-unix") / f"X{screen.removeprefix(':')}"  # noqa: S108 - X's own place


def test_where_there_is_no_screen_it_brings_one_of_the_size_asked_and_takes_it_away() -> None:
    done = run(BRINGS_ITS_OWN, {})
    inside, after = done.stdout.splitlines()
    screen, size = inside.split("|")
    assert size == "(1600, 900)"
    assert after == "None"
    assert not socket_of(screen).exists()


def test_a_screen_that_is_there_is_taken() -> None:
    assert run(TAKES_WHAT_IS_THERE, {}).stdout.strip() == "True"


@pytest.mark.parametrize(
    "dead",
    [
        {"DISPLAY": ":4242"},
        {"DISPLAY": ""},
        {"WAYLAND_DISPLAY": "wayland-dead"},
        {"DISPLAY": ":4242", "QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_where_the_screen_that_is_named_does_not_answer_it_brings_one(dead: dict[str, str]) -> None:
    inside, after = run(BRINGS_ITS_OWN, dead).stdout.splitlines()
    assert inside.endswith("|(1600, 900)")
    assert after == str(dead.get("DISPLAY"))


def test_after_trouble_the_screen_is_gone_too() -> None:
    screen = run(STOPS_AFTER_TROUBLE, {}).stdout.strip()
    assert screen.startswith(":")
    assert not socket_of(screen).exists()


def test_without_xvfb_it_says_what_to_install(tmp_path: Path) -> None:
    done = run(BRINGS_ITS_OWN, {"PATH": str(tmp_path)})
    assert done.returncode
    assert "sudo apt-get install xvfb" in done.stderr


@pytest.mark.parametrize("broken", ["exit 1", "exec sleep 0"])
def test_an_xvfb_that_does_not_start_is_told(tmp_path: Path, broken: str) -> None:
    server = tmp_path / "Xvfb"
    server.write_text(f"#!/bin/sh\n{broken}\n")
    server.chmod(0o755)
    done = run(BRINGS_ITS_OWN, {"PATH": f"{tmp_path}:{os.environ['PATH']}"})
    assert "did not start" in done.stderr


def test_without_a_window_manager_it_does_without(tmp_path: Path) -> None:
    xvfb, shell = (
        next(
            Path(folder) / name for folder in os.environ["PATH"].split(":") if (Path(folder) / name).exists()
        )
        for name in ("Xvfb", "sh")
    )
    for program in (xvfb, shell):
        (tmp_path / program.name).symlink_to(program)
    assert run(STOPS_AFTER_TROUBLE, {"PATH": str(tmp_path)}).stdout.startswith(":")

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.screen import X_PORT, X_SOCKETS, has_screen

NUMBER = 4243
DEAD = f":{NUMBER + 1}"


def listening(family: socket.AddressFamily, address: str | tuple[str, int]) -> socket.socket:
    server = socket.socket(family)
    server.bind(address)
    server.listen()
    return server


@pytest.fixture
def x_server() -> Iterator[str]:
    """Stands in for an X server, under a name that leaves no file."""
    with closing(listening(socket.AF_UNIX, f"\0{X_SOCKETS}/X{NUMBER}")):
        yield f":{NUMBER}"


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[Path]:
    with closing(listening(socket.AF_UNIX, str(tmp_path / "wayland-7"))):
        yield tmp_path / "wayland-7"


def test_an_x_server_that_answers_is_a_screen(x_server: str) -> None:
    for name in (x_server, f"{x_server}.0", f"unix{x_server}", f"unix/{x_server}"):
        assert has_screen({"DISPLAY": name})


def test_an_x_server_over_the_network_is_a_screen() -> None:
    for number in range(NUMBER, NUMBER + 20):
        try:
            server = listening(socket.AF_INET, ("127.0.0.1", X_PORT + number))
        except OSError:
            continue
        with closing(server):
            assert has_screen({"DISPLAY": f"127.0.0.1:{number}.0"})
            return
    pytest.fail("no port of X is free")


def test_a_wayland_session_that_answers_is_a_screen(wayland: Path) -> None:
    assert has_screen({"WAYLAND_DISPLAY": wayland.name, "XDG_RUNTIME_DIR": str(wayland.parent)})
    assert has_screen({"WAYLAND_DISPLAY": str(wayland)})


def test_where_one_of_two_answers_there_is_a_screen(x_server: str, wayland: Path) -> None:
    assert has_screen({"WAYLAND_DISPLAY": "wayland-dead", "DISPLAY": x_server})
    assert has_screen({"WAYLAND_DISPLAY": str(wayland), "DISPLAY": DEAD})


@pytest.mark.parametrize(
    "platform", ["offscreen", "minimal", "vnc:size=800x600", "wayland;offscreen", "eglfs"]
)
def test_a_platform_without_a_session_needs_none(platform: str) -> None:
    assert has_screen({"QT_QPA_PLATFORM": platform})


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": "", "QT_QPA_PLATFORM": ""},
        {"DISPLAY": DEAD},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":99999"},
        {"WAYLAND_DISPLAY": "wayland-dead", "XDG_RUNTIME_DIR": "/nowhere"},
        {"WAYLAND_DISPLAY": "w" * 200},
        {"DISPLAY": DEAD, "QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_what_is_not_named_or_does_not_answer_is_no_screen(environment: dict[str, str]) -> None:
    assert not has_screen(environment)


def test_a_platform_that_was_asked_for_is_the_only_one_looked_at(x_server: str) -> None:
    assert not has_screen({"DISPLAY": x_server, "QT_QPA_PLATFORM": "wayland"})
    assert has_screen({"DISPLAY": x_server, "QT_QPA_PLATFORM": "wayland;xcb"})


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@example("\0")
@example("é")
@example("[::1")
def test_whatever_is_named_is_a_screen_or_none(name: str) -> None:
    assert not has_screen({"DISPLAY": f"unix:{name}:4242"})

"""Looks whether a screen answers where Qt would look for one."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

PATIENCE_S = 2.0
X_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - X's own place
X_PORT = 6000
X_NAME = re.compile(
    r"(?:(?:unix|tcp|inet6?)/)?(?P<host>[\w.:%\[\]-]*):(?P<number>\d{1,5})(?:\.\d+)?", re.ASCII
)
"""Where a display is, such as `:0` or `host:10.0`: see X(7)."""

Place = tuple[socket.AddressFamily, str | tuple[str, int]]


def has_screen(environment: Mapping[str, str]) -> bool:
    """Tell whether one of the platforms that Qt would try has a screen, or needs none."""
    if sys.platform != "linux":
        return True
    asked = [one.partition(":")[0] for one in environment.get("QT_QPA_PLATFORM", "").split(";") if one]
    return any(_answers(platform, environment) for platform in asked or ("wayland", "xcb"))


def _answers(platform: str, environment: Mapping[str, str]) -> bool:
    if platform.startswith("wayland"):
        return any(map(_connects, _wayland(environment)))
    if platform == "xcb":
        return any(map(_connects, _x11(environment.get("DISPLAY", ""))))
    return True


def _wayland(environment: Mapping[str, str]) -> Iterator[Place]:
    """Give where a Wayland session listens: a path, or a name in the session's own folder."""
    name = environment.get("WAYLAND_DISPLAY")
    if name:
        yield socket.AF_UNIX, str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / name)


def _x11(name: str) -> Iterator[Place]:
    """Give where an X server of this name listens, in the order of libxcb."""
    where = X_NAME.fullmatch(name)
    if where is None:
        return
    host, number = where["host"], int(where["number"])
    if host in {"", "unix"}:
        yield socket.AF_UNIX, f"\0{X_SOCKETS}/X{number}"
        yield socket.AF_UNIX, f"{X_SOCKETS}/X{number}"
    if host != "unix":
        yield socket.AF_INET, (host or "localhost", X_PORT + number)
        yield socket.AF_INET6, (host.strip("[]") or "localhost", X_PORT + number)


def _connects(place: Place) -> bool:
    """Tell whether somebody listens there; nothing is said, so nothing happens at the other end."""
    family, address = place
    try:
        with closing(socket.socket(family)) as probe:
            probe.settimeout(PATIENCE_S)
            probe.connect(address)
    except (OSError, OverflowError, ValueError):
        return False
    return True

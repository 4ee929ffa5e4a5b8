"""A real PostgreSQL of our own, in a folder that goes, started by whoever may: never by root."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ACCOUNT = "postgres"
"""Who runs it when root runs the tests: Debian's package makes this user."""


def programs() -> Path:
    """Give the folder of the newest PostgreSQL that is installed."""
    folders = list(Path("/usr/lib/postgresql").glob("*/bin"))
    assert folders, "PostgreSQL is not installed: `bash packaging/setup.sh --test` brings it."
    return max(folders, key=lambda folder: int(re.sub(r"\D", "", folder.parent.name)))


def as_nobody_special() -> list[str]:
    """Give what comes before a command, so that it is not root who runs it."""
    if os.getuid():
        return []
    return ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--clear-groups"]


def run(*command: str | Path) -> None:
    with tempfile.TemporaryFile() as said:  # no pipe: the server that stays would hold it open
        done = subprocess.run(  # noqa: S603
            [*as_nobody_special(), *command],
            check=False,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            timeout=120,
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode()


@contextmanager
def server(*settings: str, place: Path | None = None) -> Iterator[Path]:
    """Start one with these settings besides ("fsync=off") and give the folder of its socket.

    It keeps what it has in that folder, made in `place`, else where temporary files are.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=place))
    if not os.getuid():
        shutil.chown(folder, ACCOUNT, ACCOUNT)
    cluster = folder / "cluster"
    control = (programs() / "pg_ctl", "-D", cluster)
    every = ("listen_addresses=", f"unix_socket_directories={folder}", *settings)
    options = " ".join(f"-c {setting}" for setting in every)
    try:
        run(programs() / "initdb", "--auth=trust", f"--username={ACCOUNT}", "--no-sync", "-D", cluster)
        run(*control, "-l", folder / "log", "-o", options, "-w", "-t", "60", "start")
        try:
            yield folder
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def address(folder: Path, name: str = ACCOUNT) -> str:
    """Give the address of one of its databases."""
    return f"postgresql+asyncpg://{ACCOUNT}@/{name}?host={folder}"

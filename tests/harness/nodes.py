"""Several real PostgreSQL on this machine, among which the batches of one collector are spread."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.collector import postgresql

ROOT = Path(__file__).resolve().parents[2]
SPREAD = ROOT / "packaging" / "collector" / "spread.sql"
NODES = 3
SETTINGS = ("fsync=off", "full_page_writes=off", "shared_buffers=32MB")
"""Nobody cuts the power here: what a node keeps need not outlive it."""


OPTIONS = "connect_timeout '3', options '-c synchronous_commit=on'"


@dataclass(frozen=True)
class Node:
    """One PostgreSQL that holds a part of the batches."""

    folder: Path

    @property
    def cluster(self) -> Path:
        return self.folder / "cluster"

    def stop(self) -> None:
        """Let it fall, as a machine falls."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        """Let it come back."""
        options = ("listen_addresses=", f"unix_socket_directories={self.folder}", *SETTINGS)
        said = " ".join(f"-c {option}" for option in options)
        self._control("-l", self.folder / "log", "-o", said, "-w", "start")

    def count(self, table: str) -> int:
        """Count the rows that it holds itself."""
        return int(asked(self.folder, f"SELECT count(*) FROM {table}"))  # noqa: S608 - our own names

    def _control(self, *what: str | Path) -> None:
        postgresql.run(postgresql.programs() / "pg_ctl", "-D", self.cluster, *what)


@dataclass(frozen=True)
class Spread:
    """The database that collectors work with, and the nodes behind it."""

    folder: Path
    nodes: tuple[Node, ...]

    @property
    def url(self) -> str:
        return postgresql.address(self.folder)


def asked(folder: Path, *arguments: str | Path) -> str:
    """Ask a database of that folder by psql: a statement, or options and a file."""
    options = ["--set", "ON_ERROR_STOP=1", "--no-psqlrc", "--tuples-only", "--no-align", "--quiet"]
    what = ["--command", arguments[0]] if len(arguments) == 1 else [*arguments]
    command = [
        postgresql.programs() / "psql",
        "--host",
        folder,
        "--username",
        postgresql.ACCOUNT,
        *options,
        *what,
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)  # noqa: S603
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def make_tables(folder: Path) -> None:
    """Let the collector make its tables there, by a command that does nothing else."""
    command = [sys.executable, "-m", "kiosk.collector", "sites"]
    where = ["--folder", str(folder / "kept"), "--database", postgresql.address(folder)]
    subprocess.run([*command, *where], check=True, cwd=ROOT, timeout=120)  # noqa: S603


def join(front: Path, nodes: tuple[Node, ...]) -> None:
    """Make the nodes known to the database in front, as docs/run-the-collector.md says."""
    asked(front, "CREATE EXTENSION postgres_fdw")
    for number, node in enumerate(nodes, start=1):
        where = f"host '{node.folder}', dbname '{postgresql.ACCOUNT}', {OPTIONS}"
        asked(front, f"CREATE SERVER node_{number} FOREIGN DATA WRAPPER postgres_fdw OPTIONS ({where})")
        mapping = f"CREATE USER MAPPING FOR CURRENT_USER SERVER node_{number}"
        asked(front, f"{mapping} OPTIONS (user '{postgresql.ACCOUNT}')")
    asked(front, "--single-transaction", "--file", SPREAD)


@contextmanager
def spread(number: int = NODES, *, after: bool = False) -> Iterator[Spread]:
    """Start so many nodes and one in front of them; the batches are spread, unless that is done `after`."""
    with ExitStack() as stack:
        front, *folders = (stack.enter_context(postgresql.server(*SETTINGS)) for _ in range(number + 1))
        nodes = tuple(Node(folder) for folder in folders)
        for folder in (front, *folders):
            make_tables(folder)
        if not after:
            join(front, nodes)
        yield Spread(front, nodes)

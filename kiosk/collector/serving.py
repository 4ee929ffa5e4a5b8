"""Runs workers that listen on one address and share the database and the secret."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import make_url
from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from kiosk.collector.administration import Administration, has_administrator
from kiosk.collector.application import application
from kiosk.collector.database import Database, in_a_sentence, opened
from kiosk.collector.day import today
from kiosk.collector.guard import GuardedProtocol
from kiosk.collector.keys import OTHERS, Keys, SecretError, keys_at
from kiosk.collector.logs import speak, told
from kiosk.collector.remembered import Remembered
from kiosk.collector.service import Service
from kiosk.collector.watching import Watched
from kiosk.core.errors import KioskError

ADDRESS = "database"
"""The file in the folder in which the address of a database stands; service and commands read it alike."""
FOLDER_MODE = 0o700
PRIVATE = 0o077
"""What others may not do with a file of the collector: anything."""
CONNECTIONS = 10
"""To PostgreSQL, of each worker, beside those for all else: so many batches go to the disk at once."""
WAITING = 512
"""Connections that the system holds until a worker takes them."""
STARTING = 60
"""Seconds after which a worker that does not answer the one that started it is replaced: a machine that has
much to do takes long to start one, and starting it again and again never ends."""
KEEP_ALIVE = 15
"""Seconds that a connection may rest between two requests."""


class PlaceError(KioskError):
    """The collector's folder or its address cannot be used."""


def _is_there(path: Path) -> bool:
    """Say whether something is there, or may be where this user cannot look: who opens it says why not."""
    try:
        return path.exists()
    except OSError:
        return True


@dataclass(frozen=True, slots=True)
class Where:
    """Where a collector keeps what is its own, and where its database is.

    That is the one that is named, else the one of which the address stands in the folder's file `database`,
    else a file in that folder. `day`, where given, is taken for today (for a trial).
    """

    folder: Path
    database: str | None = None
    day: date | None = None

    @property
    def today(self) -> Callable[[], date]:
        """Give what tells the day."""
        day = self.day
        return today if day is None else lambda: day

    @property
    def url(self) -> str:
        """Give the address of the database; raises PlaceError where the file that names it is not right."""
        return self.database or self._named() or f"sqlite:///{self.folder / 'collector.db'}"

    def _named(self) -> str:
        file = self.folder / ADDRESS
        try:
            if not file.exists():
                return ""
            if file.stat().st_mode & OTHERS:
                message = f"Others can read {file}, where a password may stand: `chmod 600` it."
                raise PlaceError(message)
            if named := file.read_text("utf-8").strip():
                return named
        except (OSError, UnicodeError) as problem:
            message = f"The file {file} cannot be read. May this user do so?"
            raise PlaceError(message) from problem
        message = f"In {file} no address of a database stands."
        raise PlaceError(message)

    def see_that_it_is_there(self) -> None:
        """Raise PlaceError where there is no file of SQLite yet: nobody makes an empty one by mistake."""
        file = Path(make_url(self.url).database or "")
        if self.is_file and not _is_there(file):
            message = (
                f"There is no collector in {self.folder}: no {file}. Name another folder or database, or "
                "make a new one by `serve` or `rotate-admin-token`."
            )
            raise PlaceError(message)

    @property
    def is_file(self) -> bool:
        """Say whether the database is a file of SQLite."""
        return make_url(self.url).get_backend_name() == "sqlite"

    @property
    def secret(self) -> Path:
        """Give the file of the secret."""
        return self.folder / "secret"

    def keys(self, *, new: bool) -> Keys:
        """Read the secret, or make that of a `new` collector; raises SecretError where it cannot be.

        Another one in place of a lost one would fit no token, and nobody would see why.
        """
        if new or _is_there(self.secret):
            return keys_at(self.secret)
        message = (
            f"The database is not new, and its secret {self.secret} is not there. Put it back from your "
            "backup. Where it is lost for good, `rotate-admin-token` makes another one: then enrol every "
            "kiosk again, by `new-code --device`."
        )
        raise SecretError(message)

    def prepare(self) -> None:
        """Make the folder, for its owner only; raises PlaceError where that cannot be."""
        try:
            self.folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        except OSError as problem:
            message = f"The folder {self.folder} cannot be made ({problem.strerror}). Choose another."
            raise PlaceError(message) from problem


@dataclass(frozen=True, slots=True)
class Served:
    """How to serve; raises PlaceError where several workers are to share a file."""

    where: Where
    host: str
    port: int
    workers: int

    def __post_init__(self) -> None:
        """Refuse what gains nothing: in a file one may write at a time."""
        if self.workers > 1 and self.where.is_file:
            message = "Several workers need PostgreSQL: in a SQLite file one may write at a time."
            raise PlaceError(message)


def open_database(where: Where) -> Database:
    """Give a collector's database, which is made where it is not there."""
    where.prepare()
    return opened(where.url, connections=CONNECTIONS)


async def enter(where: Where, database: Database, *, new: bool = False) -> Keys:
    """Bring the database to the present form and give its keys, which are made only for a `new` one.

    Raises SecretError where the secret is of another database. One that is made in place of a lost one is:
    whoever makes it keeps its mark, with another token.
    """
    await database.migrate()
    lost = new and not _is_there(where.secret)
    keys = where.keys(new=new or not await has_administrator(database))
    if not lost:
        await _see_that_it_fits(where, database, keys)
    return keys


async def _see_that_it_fits(where: Where, database: Database, keys: Keys) -> None:
    """Raise SecretError where the database goes with another secret."""
    if not await Administration(database, keys).fits_the_secret():
        message = (
            f"The secret {where.secret} is that of another collector: no token, code or receipt of this "
            "database would fit it. Put the right one in its place, from your backup or from another machine "
            "of this collector. Where that is lost for good, move this file away; then "
            "`rotate-admin-token` makes another one."
        )
        raise SecretError(message)


async def prepare(where: Where) -> str | None:
    """Bring the database to the present form; gives the administrator's token where it is the first time."""
    database = open_database(where)
    try:
        with in_a_sentence():
            keys = await enter(where, database)
            token = await Administration(database, keys).first_token()
            if token is None:  # perhaps another machine began it just now, with a secret of its own
                await _see_that_it_fits(where, database, keys)
            return token
    finally:
        await database.close()


def worker(served: Served) -> Watched:
    """Give the application of one worker; each makes it for itself."""
    os.umask(PRIVATE)
    speak()
    where = served.where
    sums = Remembered(today=where.today)
    return application(Service(open_database(where), where.keys(new=False), where.today, sums=sums))


def listening(host: str, port: int) -> socket.socket:
    """Listen at an address; raises PlaceError where that cannot be."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, address = found[0]
        return socket.create_server(address[:2], family=family, backlog=WAITING)
    except OSError as problem:
        raise PlaceError(_deaf(host, port, problem)) from problem


def _deaf(host: str, port: int, problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        instead = "somebody does already, perhaps this collector. End that one, or choose another `--port`."
        return f"Nobody can listen at {host}, port {port}: {instead}"
    return f"Nobody can listen at {host}, port {port} ({problem.strerror}). Choose another."


def configured(served: Served) -> Config:
    """Give how uvicorn is to run the workers."""
    return Config(
        partial(worker, served),
        factory=True,
        http=GuardedProtocol,
        ws="none",
        loop="uvloop",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # nobody's address is of interest
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=10,
        timeout_worker_healthcheck=STARTING,
        workers=served.workers,
    )


def serve(served: Served, say_first: Callable[[str], None]) -> None:
    """Serve until a signal ends it; the first time `say_first` gets the administrator's token.

    Nothing is made and no token is shown where nobody can listen. Raises PlaceError there, and DatabaseError
    or SecretError where the database or its secret cannot be used.
    """
    with listening(served.host, served.port) as made:
        if (token := asyncio.run(prepare(served.where))) is not None:
            say_first(token)
        told("listening", port=made.getsockname()[1], workers=served.workers)
        if served.workers == 1:
            Server(configured(served)).run([made])
        else:
            Multiprocess(configured(served), sockets=[made]).run()

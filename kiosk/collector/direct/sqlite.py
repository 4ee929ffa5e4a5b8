"""SQLite: the thread that writes also asks, and keeps a batch by one statement.

Each call of SQLite lets go of Python's interpreter and must then wait for whoever took it: a batch of four
calls spends as long on that as on its writing. So it is one statement, a transaction by itself. It goes into
a view that keeps nothing, of which a trigger makes the rows; both are the connection's own and not in the
file. What is asked goes the same way: in a file that rolls back, whoever reads holds up whoever writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date
from functools import partial

from kiosk.collector.direct import Known
from kiosk.collector.direct.sequence import InSequence
from kiosk.collector.direct.statements import (
    CELLS,
    COLUMNS,
    INTO_BATCHES,
    INTO_CELLS,
    KEY,
    UNLESS_THERE,
    counts,
    of_token,
)
from kiosk.collector.parcel import Parcel

OF_TOKEN = of_token("?1")
COUNTS = tuple(f"count{number}" for number in range(len(CELLS)))
PLACES = (*COLUMNS, *COUNTS)
ADD = f"INSERT INTO parcels VALUES ({', '.join('?' * len(PLACES))})"  # noqa: S608 - our own words


def _new(names: tuple[str, ...]) -> str:
    return ", ".join(f"NEW.{name}" for name in names)


ROWS = ", ".join(
    f"({_new(KEY)}, '{table}', '{category}', NEW.{count})"
    for (table, category), count in zip(CELLS, COUNTS, strict=True)
)
VIEW = f"CREATE TEMP VIEW parcels AS SELECT {', '.join(f'NULL AS {name}' for name in PLACES)}"
TRIGGER = f"""
    CREATE TEMP TRIGGER keep INSTEAD OF INSERT ON parcels BEGIN
        {INTO_BATCHES}({_new(COLUMNS)}){UNLESS_THERE};
        SELECT RAISE(IGNORE) WHERE changes() = 0; -- it is there: no cells
        {INTO_CELLS} VALUES {ROWS};
    END
"""  # noqa: S608 - our own words


class Sqlite:
    """One SQLite file, which one may write to at a time."""

    def __init__(
        self,
        connect: Callable[[], sqlite3.Connection],
        turn: AbstractAsyncContextManager[object],
        patience: float,
    ) -> None:
        """Take what connects to it; `turn` keeps others from writing meanwhile, `patience` is in seconds."""
        self.sequence = InSequence(partial(_prepared, connect), turn, patience)

    async def known(self, token_hash: str) -> Known | None:
        """Give the device of which this is the hash of a token, the present or the next one."""
        return await self.sequence.do(partial(_known, token_hash))

    async def add(self, parcel: Parcel) -> bool:
        """Add a batch and its cells in a transaction; says, once it is on the disk, whether it was new."""
        return await self.sequence.do(partial(_add, parcel))

    async def close(self) -> None:
        """Let go of every connection."""
        await self.sequence.close()


def _prepared(connect: Callable[[], sqlite3.Connection]) -> sqlite3.Connection:
    connection = connect()
    for statement in (VIEW, TRIGGER):
        connection.execute(statement)
    return connection


def _known(token_hash: str, connection: sqlite3.Connection) -> Known | None:
    # All rows, so that the statement ends and lets go of the file.
    found = connection.execute(OF_TOKEN, (token_hash,)).fetchall()
    if not found:
        return None
    install, site, kept, seen, revoked = found[0]
    return Known(install, site, kept, _day(seen), None if revoked is None else _day(revoked))


def _day(written: str) -> date:
    return date.fromisoformat(written)


def _add(parcel: Parcel, connection: sqlite3.Connection) -> bool:
    key, batch = parcel.key, parcel.batch
    first, last, received = (
        day.isoformat() for day in (batch.first.monday, batch.last.monday, parcel.received)
    )
    row = (key.install, key.epoch, key.seq, parcel.site, first, last, parcel.digest, received)
    before = connection.total_changes
    connection.execute(ADD, (*row, *counts(batch.tables)))
    return connection.total_changes > before

"""Batches as rows of the database: added once, their bytes never changed, none thrown away."""

from __future__ import annotations

import sqlite3
from hashlib import sha256

from kiosk.core.statistics.outbox import Parcel, ParcelState

ADD = (
    "INSERT INTO outbox SELECT value, (SELECT coalesce(max(seq), 0) + 1 FROM outbox WHERE epoch = value),"
    " ?, ?, '', '' FROM meta WHERE key = 'epoch'"
)
PARCELS = "SELECT epoch, seq, body, state, why, receipt FROM outbox"
OLDEST_FIRST = " ORDER BY epoch = (SELECT value FROM meta WHERE key = 'epoch'), epoch, seq"
"""What was brought along from another database is older than what was made in this one."""

SETTLE = "UPDATE outbox SET state = ?, why = ?, receipt = ? WHERE epoch = ? AND seq = ?"


def add(rows: sqlite3.Connection, body: bytes) -> None:
    """Add a batch under the next number of this database."""
    rows.execute(ADD, (body, ParcelState.WAITING.value))


def all_of(rows: sqlite3.Connection) -> tuple[Parcel, ...]:
    """Give all of them, the oldest first; raises ValueError for a row that says nothing."""
    found = rows.execute(PARCELS + OLDEST_FIRST)
    return tuple(
        Parcel(epoch, seq, body, ParcelState(state), why, receipt)
        for epoch, seq, body, state, why, receipt in found
    )


def mark_sent(rows: sqlite3.Connection, epoch: str, seq: int, receipt: str) -> None:
    """Keep that the collector has it."""
    rows.execute(SETTLE, (ParcelState.SENT.value, "", receipt, epoch, seq))


def mark_parked(rows: sqlite3.Connection, epoch: str, seq: int, why: str) -> None:
    """Keep why it cannot be sent."""
    rows.execute(SETTLE, (ParcelState.PARKED.value, why, "", epoch, seq))


def mark_doubted(rows: sqlite3.Connection, epoch: str, seq: int, why: str) -> None:
    """Keep that it may have arrived under another enrolment."""
    rows.execute(SETTLE, (ParcelState.DOUBTED.value, why, "", epoch, seq))


def mark_waiting(rows: sqlite3.Connection, epoch: str, seq: int) -> None:
    """Keep that one that lies aside waits again; what was sent stays so."""
    rows.execute(
        f"{SETTLE} AND state IN ('parked', 'doubted')", (ParcelState.WAITING.value, "", "", epoch, seq)
    )


def mark_vouched(rows: sqlite3.Connection, epoch: str, seq: int, why: str) -> None:
    """Keep that the collector has one that was in doubt, as staff know; any other stays as it is."""
    rows.execute(f"{SETTLE} AND state = 'doubted'", (ParcelState.SENT.value, why, "", epoch, seq))


def mark_lost(rows: sqlite3.Connection, epoch: str, seq: int) -> None:
    """Keep that one that was sent waits again; what lies aside stays so."""
    rows.execute(f"{SETTLE} AND state = 'sent'", (ParcelState.WAITING.value, "", "", epoch, seq))


def begin_anew(rows: sqlite3.Connection, epoch: str, seq: int) -> None:
    """Number batches from now on in an epoch made of this batch, if its own is still the present one."""
    (body,) = rows.execute("SELECT body FROM outbox WHERE epoch = ? AND seq = ?", (epoch, seq)).fetchone()
    name = sha256(f"{epoch} {seq} ".encode() + body).hexdigest()[: len(epoch)]
    rows.execute("UPDATE meta SET value = ? WHERE key = 'epoch' AND value = ?", (name, epoch))

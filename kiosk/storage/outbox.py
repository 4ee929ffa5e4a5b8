"""The batches that this kiosk made, kept in its database for whoever sends them."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path
from threading import Lock

from sqlite_utils import Database

from kiosk.core.errors import StorageError
from kiosk.core.statistics.outbox import Parcel
from kiosk.storage import parcels
from kiosk.storage.trouble import Trouble, sentence_for
from kiosk.storage.writer import Writer


class StoredOutbox:
    """An outbox in the same database, and behind the same lock, as the visit that is kept."""

    def __init__(self, folder: Path, database: Database, writer: Writer, lock: Lock) -> None:
        """Share what the store has."""
        self._folder = folder
        self._database = database
        self._writer = writer
        self._lock = lock

    def all(self) -> tuple[Parcel, ...]:
        """Give every batch there ever was, the oldest first; raises StorageError."""
        with self._lock:
            try:
                return parcels.all_of(self._database.conn)
            except (sqlite3.Error, ValueError) as error:
                raise StorageError(sentence_for(Trouble.DAMAGED, self._folder)) from error

    def sent(self, epoch: str, seq: int, receipt: str, /) -> None:
        """Keep that the collector has it, and its receipt; raises StorageError."""
        self._keep(partial(parcels.mark_sent, epoch=epoch, seq=seq, receipt=receipt))

    def parked(self, epoch: str, seq: int, why: str, /) -> None:
        """Keep that it cannot be sent as it is, and why; raises StorageError."""
        self._keep(partial(parcels.mark_parked, epoch=epoch, seq=seq, why=why))

    def doubted(self, epoch: str, seq: int, why: str, /) -> None:
        """Keep that it may have arrived under another enrolment; raises StorageError."""
        self._keep(partial(parcels.mark_doubted, epoch=epoch, seq=seq, why=why))

    def begin_anew(self, epoch: str, seq: int, /) -> None:
        """Number those to come under a name made of this one; raises StorageError."""
        self._keep(partial(parcels.begin_anew, epoch=epoch, seq=seq))

    def wait_again(self, epoch: str, seq: int, /) -> None:
        """Keep that one that lies aside is to be tried once more; raises StorageError."""
        self._keep(partial(parcels.mark_waiting, epoch=epoch, seq=seq))

    def vouched(self, epoch: str, seq: int, why: str, /) -> None:
        """Keep that the collector has one that was in doubt, and who knows; raises StorageError."""
        self._keep(partial(parcels.mark_vouched, epoch=epoch, seq=seq, why=why))

    def lost(self, epoch: str, seq: int, /) -> None:
        """Keep that the collector no longer has one that was sent; raises StorageError."""
        self._keep(partial(parcels.mark_lost, epoch=epoch, seq=seq))

    def _keep(self, change: partial[None]) -> None:
        with self._lock:
            self._writer.save_now(change)

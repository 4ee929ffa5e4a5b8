from __future__ import annotations

import sqlite3
from hashlib import sha256

from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.storage import parcels
from tests.storage.an import Place, epoch_of


def test_parcels_of_an_older_database_come_first_and_are_numbered_apart(place: Place) -> None:
    store = place.open()
    epoch = epoch_of(store)
    rows: sqlite3.Connection = store._database.conn  # noqa: SLF001 - as a release would
    rows.execute("INSERT INTO outbox VALUES ('~older', 7, x'00', 'waiting', '', '')")
    for body in (b"1", b"2"):
        parcels.add(rows, body)
    assert parcels.all_of(rows) == (
        Parcel("~older", 7, b"\0"),
        Parcel(epoch, 1, b"1"),
        Parcel(epoch, 2, b"2"),
    )
    store.close()


def test_what_becomes_of_a_parcel_changes_no_other_and_no_body(place: Place) -> None:
    store = place.open()
    epoch = epoch_of(store)
    rows: sqlite3.Connection = store._database.conn  # noqa: SLF001 - as a release would
    for body in (b"1", b"2", b"3"):
        parcels.add(rows, body)
    parcels.mark_sent(rows, epoch, 1, "ab" * 32)
    parcels.mark_parked(rows, epoch, 2, "Cloned.")
    assert parcels.all_of(rows) == (
        Parcel(epoch, 1, b"1", ParcelState.SENT, receipt="ab" * 32),
        Parcel(epoch, 2, b"2", ParcelState.PARKED, "Cloned."),
        Parcel(epoch, 3, b"3"),
    )
    assert rows.execute("SELECT receipt FROM outbox WHERE seq = 1").fetchone() == ("ab" * 32,)
    store.close()


def test_after_a_collision_batches_are_numbered_under_a_name_made_of_it(place: Place) -> None:
    store = place.open()
    epoch = epoch_of(store)
    rows: sqlite3.Connection = store._database.conn  # noqa: SLF001 - as a release would
    for body in (b"1", b"2"):
        parcels.add(rows, body)
    store.outbox.begin_anew(epoch, 2)
    anew = epoch_of(store)
    store.outbox.begin_anew(epoch, 1)  # of the name before: nothing changes any more
    parcels.add(rows, b"3")
    assert [(one.epoch, one.seq) for one in parcels.all_of(rows)] == [(epoch, 1), (epoch, 2), (anew, 1)]
    assert anew == sha256(f"{epoch} 2 2".encode()).hexdigest()[:32] != epoch
    store.close()

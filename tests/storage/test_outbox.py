from __future__ import annotations

import pytest

from kiosk.core.errors import StorageError
from kiosk.core.statistics.outbox import Outbox, Parcel, ParcelState
from kiosk.storage import parcels
from kiosk.storage.store import Store
from tests.storage.an import Place, epoch_of


def with_parcels(place: Place) -> tuple[Store, Outbox, str]:
    """Open a store with three batches, and give its outbox and its name."""
    store = place.open()
    for body in (b"1", b"2", b"3"):
        parcels.add(store._database.conn, body)  # noqa: SLF001 - as a release would
    return store, store.outbox, epoch_of(store)


def waiting(outbox: Outbox) -> tuple[Parcel, ...]:
    return tuple(one for one in outbox.all() if one.state is ParcelState.WAITING)


def test_what_is_sent_or_parked_waits_no_more_and_stays_for_staff(place: Place) -> None:
    store, outbox, epoch = with_parcels(place)
    outbox.sent(epoch, 1, "ab")
    outbox.parked(epoch, 3, "Cloned.")
    store.close()
    store = place.open()
    assert waiting(store.outbox) == (Parcel(epoch, 2, b"2"),)
    assert [parcel.state for parcel in store.outbox.all()] == [
        ParcelState.SENT,
        ParcelState.WAITING,
        ParcelState.PARKED,
    ]
    store.close()


@pytest.mark.parametrize("state", [ParcelState.PARKED, ParcelState.DOUBTED])
def test_only_what_lies_aside_can_wait_again(place: Place, state: ParcelState) -> None:
    store, outbox, epoch = with_parcels(place)
    outbox.sent(epoch, 1, "ab")
    (outbox.parked if state is ParcelState.PARKED else outbox.doubted)(epoch, 3, "Not taken.")
    assert outbox.all()[2] == Parcel(epoch, 3, b"3", state, "Not taken.")
    for seq in (1, 2, 3):
        outbox.wait_again(epoch, seq)
    assert waiting(outbox) == (Parcel(epoch, 2, b"2"), Parcel(epoch, 3, b"3"))
    store.close()


def test_only_of_what_is_in_doubt_can_staff_say_that_it_arrived(place: Place) -> None:
    store, outbox, epoch = with_parcels(place)
    outbox.parked(epoch, 1, "Not taken.")
    outbox.doubted(epoch, 3, "It may have arrived.")
    for seq in (1, 2, 3):
        outbox.vouched(epoch, seq, "Staff said so.")
    assert outbox.all() == (
        Parcel(epoch, 1, b"1", ParcelState.PARKED, "Not taken."),
        Parcel(epoch, 2, b"2"),
        Parcel(epoch, 3, b"3", ParcelState.SENT, "Staff said so."),
    )
    store.close()


def test_only_what_was_sent_can_be_lost_and_its_receipt_goes_with_it(place: Place) -> None:
    store, outbox, epoch = with_parcels(place)
    outbox.sent(epoch, 1, "ab")
    outbox.parked(epoch, 3, "Not taken.")
    assert [one.receipt for one in outbox.all()] == ["ab", "", ""]
    for seq in (1, 2, 3):
        outbox.lost(epoch, seq)
    assert waiting(outbox) == (Parcel(epoch, 1, b"1"), Parcel(epoch, 2, b"2"))
    store.close()


def test_a_disk_that_takes_nothing_is_told_of_in_a_sentence(place: Place) -> None:
    store, outbox, epoch = with_parcels(place)
    store._database.conn.execute("PRAGMA query_only = ON")  # noqa: SLF001 - as a disk that takes nothing
    with pytest.raises(StorageError, match="read-only"):
        outbox.sent(epoch, 1, "ab")
    assert len(waiting(outbox)) == 3
    store.close()


@pytest.mark.parametrize("damage", ["state = 'lost'", "why = CAST(x'ff' AS TEXT)"])
def test_a_parcel_that_cannot_be_read_is_told_of_in_a_sentence(place: Place, damage: str) -> None:
    store, outbox, _ = with_parcels(place)
    store._database.conn.execute(f"UPDATE outbox SET {damage} WHERE seq = 2")  # noqa: S608, SLF001 - damages it
    with pytest.raises(StorageError, match="is damaged"):
        outbox.all()
    store.close()

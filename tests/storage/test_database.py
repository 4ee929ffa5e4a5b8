from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha512
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import StorageError
from kiosk.storage.database import take_hold
from kiosk.storage.store import Unfinished
from tests.storage.an import IDLE, Place, an_answer, epoch_of

RUBBISH = sha512(b"rubbish").digest() * 64
CANARY = "kanarie-in-de-mijn"


def with_a_visit(place: Place) -> str:
    store = place.open()
    store.begin("v")
    for number in range(1, 30):
        store.save_answer("v", an_answer(number, CANARY * 20))
    epoch = epoch_of(store)
    store.close()
    return epoch


def spoil_header(file: Path) -> None:
    with file.open("r+b") as damaged:
        damaged.write(b"Not a database at all, whatever it said before.")


def spoil_page(file: Path) -> None:
    with file.open("r+b") as damaged:
        damaged.seek(4096 * (file.stat().st_size // 4096 - 1))
        damaged.write(RUBBISH[:2048])


def cut_short(file: Path) -> None:
    with file.open("r+b") as damaged:
        damaged.truncate(file.stat().st_size // 2)


def spoil_journal(file: Path) -> None:
    """Leave a journal that says to put nonsense back, as a failing disk might."""
    header = bytes.fromhex("d9d505f920a163d7") + (1).to_bytes(4) + (0).to_bytes(4)
    sizes = (file.stat().st_size // 4096).to_bytes(4) + (512).to_bytes(4) + (4096).to_bytes(4)
    page = b"\xff" * 4096
    checksum = (sum(page[4096 - 200 * n] for n in range(1, 21))).to_bytes(4)
    record = (1).to_bytes(4) + page + checksum
    file.with_name(f"{file.name}-journal").write_bytes((header + sizes).ljust(512, b"\0") + record)


def drop_a_table(file: Path) -> None:
    rows = sqlite3.connect(file)
    rows.execute("DROP TABLE answers")
    rows.close()


def forget_the_epoch(file: Path) -> None:
    rows = sqlite3.connect(file, isolation_level=None)
    rows.execute("DELETE FROM meta")
    rows.close()


DAMAGES = (spoil_header, spoil_page, cut_short, spoil_journal, drop_a_table, forget_the_epoch)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_database_is_moved_aside_and_visits_go_on(
    place: Place, damage: Callable[[Path], None]
) -> None:
    old = with_a_visit(place)
    damage(place.folder / "kiosk.db")
    store = place.open()
    assert epoch_of(store) != old
    assert (place.folder / "kiosk-damaged-20261201-120000.db").stat().st_size == 0
    assert len(place.told) == 1
    assert "The database was damaged, and a new one was begun; " in place.told[0]
    assert store.unfinished(IDLE) is None
    store.begin("w")
    store.save_answer("w", an_answer(1))
    assert store.durable
    store.close()
    assert place.open().unfinished(IDLE) == Unfinished("w", None, (an_answer(1),))


@pytest.mark.parametrize("damage", DAMAGES)
def test_nothing_of_a_visitor_remains_in_a_damaged_file(place: Place, damage: Callable[[Path], None]) -> None:
    with_a_visit(place)
    damage(place.folder / "kiosk.db")
    store = place.open()
    assert not place.holds(CANARY)
    assert (place.folder / "kiosk-damaged-20261201-120000.db").stat().st_size == 0
    store.close()


def test_a_second_damage_in_the_same_second_keeps_the_first(place: Place) -> None:
    for _ in range(2):
        with_a_visit(place)
        spoil_header(place.folder / "kiosk.db")
    place.open()
    assert len(list(place.folder.glob("kiosk-damaged-*.db"))) == 2


def test_a_journal_of_rubbish_does_no_harm(place: Place) -> None:
    epoch = with_a_visit(place)
    (place.folder / "kiosk.db-journal").write_bytes(RUBBISH)
    store = place.open()
    unfinished = store.unfinished(IDLE)
    assert epoch_of(store) == epoch
    assert unfinished is not None
    assert len(unfinished.answers) == 29


@given(place_=st.floats(0, 1), noise=st.binary(min_size=1, max_size=600))
def test_no_damage_keeps_the_kiosk_from_starting(
    tmp_path_factory: pytest.TempPathFactory, place_: float, noise: bytes
) -> None:
    place = Place(tmp_path_factory.mktemp("noise"))
    with_a_visit(place)
    file = place.folder / "kiosk.db"
    with file.open("r+b") as damaged:
        damaged.seek(int(place_ * file.stat().st_size))
        damaged.write(noise)
    store = place.open()
    store.unfinished(IDLE)
    store.begin("w")
    store.save_answer("w", an_answer(1))
    assert store.durable
    store.close()


def test_a_table_whose_columns_have_other_names_now_is_damage(place: Place) -> None:
    epoch = with_a_visit(place)
    file = place.folder / "kiosk.db"
    whole = file.read_bytes()
    assert b"[applied_at]" in whole or b'"applied_at"' in whole
    file.write_bytes(whole.replace(b"applied_at", b"\x01pplied_at"))
    store = place.open()
    assert epoch_of(store) != epoch
    assert place.told


def test_a_table_whose_columns_are_of_a_kind_that_is_no_text_is_damage(place: Place) -> None:
    epoch = with_a_visit(place)
    file = place.folder / "kiosk.db"
    whole = file.read_bytes()
    spoiled = re.sub(rb"(applied_at.? TEX)T", b"\\1\x80", whole)
    assert spoiled != whole
    file.write_bytes(spoiled)
    store = place.open()
    assert epoch_of(store) != epoch
    assert place.told


def test_an_empty_file_is_a_new_database(place: Place) -> None:
    place.folder.mkdir()
    (place.folder / "kiosk.db").touch()
    place.open().begin("v")
    assert not place.told


def test_a_newer_database_is_left_as_it_is(place: Place) -> None:
    with_a_visit(place)
    file = place.folder / "kiosk.db"
    rows = sqlite3.connect(file, isolation_level=None)
    rows.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('kiosk', 'of_tomorrow')")
    rows.close()
    before = file.read_bytes()
    with pytest.raises(StorageError, match="made by a newer version of the kiosk"):
        place.open()
    assert file.read_bytes() == before


def test_a_mistake_in_the_program_is_not_blamed_on_the_disk(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1))
    with pytest.raises(sqlite3.IntegrityError):
        store.save_answer("v", an_answer(1))
    assert store.durable
    assert not place.told


def test_erased_rows_are_overwritten_because_we_say_so_not_because_a_system_does() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as rows:
        rows.execute("PRAGMA secure_delete = OFF")
        take_hold(rows)
        assert rows.execute("PRAGMA secure_delete").fetchone() == (1,)

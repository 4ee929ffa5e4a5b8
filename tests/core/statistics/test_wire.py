from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.wire import MOST, MOST_BYTES, VERSION, NewerError, WireError, decoded, encoded
from tests.core.statistics.an import A_BATCH, batches
from tests.core.statistics.released import BODIES

BODY = encoded(A_BATCH)

RELEASED = {
    1: (
        "db66a8c670d75b36bf6c1cd7e9029aef14a642b011864ffd716fff05d1cfb925",
        "e3ada29c556f8593ef48daddef6f09c989d8cbcef31beabde83543922bd2aebc",
    ),
}
"""SHA-256 of the names in the tables of each version, and of its body in `released/`. Only added to."""

WHAT_TO_DO = (
    "Batches of the tables as they were are out there, on kiosks and on their way: changed under the same "
    "version they would be told 422, and lie aside for good. Give `wire.VERSION` the next number, let "
    "`decoded` and the collector go on taking every version before it, add a body of the new version to "
    "`released/` and its line to `RELEASED`; change nothing that stands there. Then a collector is upgraded "
    "before its kiosks, or their batches wait for it."
)


def changed(*path: str, to: object) -> bytes:
    """Give a batch's body with one thing in it changed; `...` takes it away."""
    whole: Any = json.loads(BODY)
    place = whole
    for key in path[:-1]:
        place = place[key]
    if to is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return json.dumps(whole).encode()


def sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def test_the_tables_change_with_a_new_version_only() -> None:
    names = {table: sorted(categories) for table, categories in CATEGORIES.items()}
    digest = sha256(json.dumps(names, sort_keys=True).encode())
    assert digest == RELEASED.get(VERSION, ("",))[0], WHAT_TO_DO
    assert {*RELEASED} == {*BODIES} == {*range(1, VERSION + 1)}, WHAT_TO_DO


@pytest.mark.parametrize("version", BODIES)
def test_a_batch_of_every_version_that_was_released_is_read_for_ever(version: int) -> None:
    body = BODIES[version].read_bytes()
    assert sha256(body) == RELEASED[version][1], WHAT_TO_DO
    assert json.loads(body)["version"] == version
    try:
        batch = decoded(body)
    except WireError as problem:
        pytest.fail(f"{problem} {WHAT_TO_DO}")
    told = json.loads(body)["tables"]
    assert {table: dict(batch.tables[table]) for table in told} == told


def test_a_newer_batch_is_told_from_one_that_is_none() -> None:
    with pytest.raises(NewerError, match="of version '2'; the newest that is known here is 1"):
        decoded(b'{"what":["nobody","knows","yet"],"version":2}')
    for never in (0, -1, True, "2"):
        with pytest.raises(WireError) as told:
            decoded(changed("version", to=never))
        assert not isinstance(told.value, NewerError)


@given(batches())
def test_a_batch_is_read_back_as_it_was_written(batch: Batch) -> None:
    body = encoded(batch)
    assert decoded(body) == batch
    assert encoded(decoded(body)) == body


def test_a_body_of_the_greatest_length_is_read() -> None:
    assert decoded(BODY.ljust(MOST_BYTES)) == A_BATCH


def test_a_batch_has_one_way_to_be_written() -> None:
    assert BODY.startswith(b'{"from":"2026-W40","tables":{"communication":{"not_yet_known":0,"strong":0,')
    assert BODY.endswith(b'"to":"2026-W48","version":1}')
    assert decoded(json.dumps(json.loads(BODY), indent=3).encode()) == A_BATCH


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "not JSON"),
        (b"\xff", "not JSON"),
        (b"\xef\xbb\xbf" + BODY, "not JSON"),
        (BODY[:-1], "not JSON"),
        (BODY.decode().encode("utf-16"), "not JSON"),
        (b"[" * 50_000, "not JSON"),
        (b"1" * 5000, "not JSON"),
        (b"[]", "an object was expected"),
        (b" " * (MOST_BYTES + 1), "131072 at most"),
        (b'{"a":1,"a":1}', "'a' stands there twice"),
        (b'{"a":1.5}', "'1.5' is not whole"),
        (b'{"a":NaN}', "'NaN' is not whole"),
        (b'{"a":1e2}', "'1e2' is not whole"),
        (changed("version", to=0), "version is not 1"),
        (changed("version", to=True), "version is not 1"),
        (changed("version", to=...), "'version' is missing"),
        (changed("age", to=30), "'age' is not known"),
        (changed("x" * 99, to=30), "'x{40}...' is not known"),
        (changed("é\ud800", to=30), r"'\\xe9\\ud800' is not known"),
        (changed("from", to="2025-W53"), "from is '2025-W53', which is no week"),
        (changed("from", to=40), "from is no week"),
        (changed("to", to="2026-W39"), "is before that of from"),
        (changed("tables", to=[]), "the key tables stands, an object"),
        (changed("tables", "help", to=...), "'help' is missing"),
        (changed("tables", "age", to={}), "'age' is not known"),
        (changed("tables", "help", to=3), "the key tables.help stands, an object"),
        (changed("tables", "help", "used", to=...), "tables.help, 'used' is missing"),
        (changed("tables", "help", "a lot", to=3), "tables.help, 'a lot' is not known"),
        (changed("tables", "help", "used", to=True), "tables.help.used is no whole number"),
        (changed("tables", "help", "used", to="3"), "tables.help.used is no whole number"),
        (changed("tables", "help", "used", to=None), "tables.help.used is no whole number"),
        (changed("tables", "help", "used", to=MOST + 1), "tables.help.used is no whole number"),
    ],
)
def test_what_is_no_batch_is_refused_with_where_and_why(body: bytes, said: str) -> None:
    with pytest.raises(WireError, match=said) as refused:
        decoded(body)
    assert str(refused.value).endswith(".")
    assert len(str(refused.value)) < 200


@given(
    st.binary(max_size=300)
    | st.builds(
        lambda at, byte: BODY[:at] + byte + BODY[at + 1 :], st.integers(0, len(BODY)), st.binary(max_size=2)
    )
)
def test_bytes_are_a_batch_or_are_refused(body: bytes) -> None:
    try:
        batch = decoded(body)
    except WireError:
        return
    assert decoded(encoded(batch)) == batch

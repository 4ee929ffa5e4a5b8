"""What is read at once is what is read slowly, and nothing else is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.written import as_written
from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.wire import decoded, encoded
from tests.core.statistics.an import A_BATCH, batches

BODY = encoded(A_BATCH)
DAMAGED = st.builds(
    lambda at, to, byte: BODY[:at] + byte + BODY[to:],
    st.integers(0, len(BODY)),
    st.integers(0, len(BODY)),
    st.binary(max_size=2),
) | st.builds(
    # What is likely to be taken for a count, a key or a second one.
    lambda at, put: BODY.replace(b":0", b":" + put, at).replace(b":" + put, b":0", at - 1),
    st.integers(1, 4),
    st.sampled_from([b"0.0", b"-0", b"00", b" 0", b"1e2", b'0,"strong":0', b"true", b"1000001", b"9" * 40]),
)


@given(DAMAGED | batches().map(encoded))
def test_what_is_read_at_once_is_what_is_read_slowly(body: bytes) -> None:
    at_once = as_written(body)
    if at_once is None:
        return
    assert at_once == decoded(body)
    assert encoded(at_once) == body


@given(batches())
def test_what_every_kiosk_writes_is_read_at_once(batch: Batch) -> None:
    assert as_written(encoded(batch)) == batch


@pytest.mark.parametrize(
    "body",
    [
        json.dumps(json.loads(BODY), indent=3).encode(),
        BODY + b" ",
        BODY.replace(b'"used":0', b'"used":0.0'),
        BODY.replace(b'"used":0', b'"used":-0'),
        BODY.replace(b'"used":0', b'"used":0,"used":0'),
        BODY.replace(b'"version":1', b'"version":1,"version":1'),
        BODY.replace(b'"version":1', b'"version":2'),
        BODY.replace(b"2026-W40", b"2026-W49"),
        BODY.replace(b"2026-W40", b"2025-W53"),
        BODY.replace(b'"used":0', b'"a lot":0'),
        BODY.replace(b'"help":', b'"hope":'),
        BODY.replace(b'"used":0', b'"used":1000001'),
        b"[" * 50_000,
        b"\xff",
    ],
)
def test_what_is_written_otherwise_is_read_slowly_if_at_all(body: bytes) -> None:
    assert as_written(body) is None

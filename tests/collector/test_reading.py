"""Bad input: a clear no in the one form of no, never a fault of ours, and nothing kept."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator

import pytest

from kiosk.core.statistics.wire import MOST_BYTES
from tests.collector.asked import EPOCH, Collector, a_batch, digest

GOOD = json.loads(a_batch())


def changed(**change: object) -> bytes:
    return json.dumps({**GOOD, **change}).encode()


NOT_BATCHES = {
    "nothing": b"",
    "not JSON": b"hello",
    "not UTF-8": b"\xff\xfe",
    "cut off": a_batch()[:-7],
    "an array": b"[]",
    "deep": b"[" * 60_000,
    "a table too many": changed(tables={**GOOD["tables"], "age": {"young": 1}}),
    "a table too few": changed(tables={}),
    "a half": a_batch().replace(b'"used":0', b'"used":0.5'),
    "no number": a_batch().replace(b'"used":0', b'"used":NaN'),
    "too large": a_batch().replace(b'"used":0', b'"used":99999999'),
    "far too large": a_batch().replace(b'"used":0', b'"used":' + b"9" * 5000),
    "a key twice": a_batch().replace(b'"version":1', b'"version":1,"version":1'),
    "no such week": changed(to="2025-W60"),
    "backwards": changed(to="2025-W01"),
    "the year 9999": changed(to="9999-W52"),
    "the year 0": changed(**{"from": "0000-W01"}),
    "another version": changed(version=2),
    "more": changed(name="Ann"),
}


@pytest.mark.parametrize("name", NOT_BATCHES)
def test_what_is_no_batch_is_refused_and_says_why(collector: Collector, name: str) -> None:
    answer = collector.device().bring(body=NOT_BATCHES[name])
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["detail"].endswith((".", "?"))
    assert collector.rows("SELECT count(*) FROM batches") == [(0,)]


@pytest.mark.parametrize(
    "told",
    [
        "",
        "sha-256=:AAAA:",
        "sha-512=:AAAA:",
        f"sha-256=:{'A' * 43}=:",
        f"sha-256=:{'=' * 44}:",
        digest(a_batch(1)),
    ],
)
def test_a_body_that_does_not_fit_its_digest_is_refused(collector: Collector, told: str) -> None:
    answer = collector.device().bring(headers={"content-digest": told})
    assert answer.status_code == 400


def test_a_digest_among_others_is_found(collector: Collector) -> None:
    others = f"sha-512=:{base64.b64encode(bytes(64)).decode()}:, {digest(a_batch())}"
    assert collector.device().bring(headers={"content-digest": others}).status_code == 201


@pytest.mark.parametrize(
    "headers",
    [{"content-type": "text/plain"}, {"content-type": ""}, {"content-encoding": "gzip"}],
)
def test_what_says_that_it_is_something_else_is_refused(
    collector: Collector, headers: dict[str, str]
) -> None:
    assert collector.device().bring(headers=headers).status_code == 415


@pytest.mark.parametrize(
    ("epoch", "seq"),
    [
        (EPOCH, "0"),
        (EPOCH, "-1"),
        (EPOCH, "01"),
        (EPOCH, "1.5"),
        (EPOCH, "2147483648"),
        (EPOCH, "9" * 200),
        (EPOCH, "1%0A"),
        (f"{EPOCH}%0A", "1"),
        (EPOCH, "%D9%A3"),
        ("%00", "1"),
        ("a%20b", "1"),
        ("x" * 65, "1"),
        ("..%2F..", "1"),
        ("%F0%9F%98%80", "1"),
    ],
)
def test_a_malformed_address_is_refused(collector: Collector, epoch: str, seq: str) -> None:
    device = collector.device()
    path = f"/v1/batches/{device.install}/{epoch}/{seq}"
    answer = collector.ask(
        "PUT", path, device.token, body=a_batch(), headers={"content-digest": digest(a_batch())}
    )
    assert answer.status_code in {400, 404}
    assert collector.rows("SELECT count(*) FROM batches") == [(0,)]


def test_a_body_that_tells_its_length_is_refused_before_it_is_read(collector: Collector) -> None:
    pieces = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal pieces
        while True:
            pieces += 1
            yield bytes(65536)

    told = {"content-digest": digest(b""), "content-length": str(10**9)}
    device = collector.device()
    path = f"/v1/batches/{device.install}/{EPOCH}/1"
    answer = collector.ask("PUT", path, device.token, body=endless(), headers=told)
    assert (answer.status_code, pieces) == (413, 0)


def test_a_body_without_an_end_is_refused_as_soon_as_it_is_too_long(collector: Collector) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        while True:
            read += 65536
            yield bytes(65536)

    device = collector.device()
    path = f"/v1/batches/{device.install}/{EPOCH}/1"
    told = {"content-digest": digest(b"")}
    answer = collector.ask("PUT", path, device.token, body=endless(), headers=told)
    assert answer.status_code == 413
    assert read <= MOST_BYTES + 65536


@pytest.mark.parametrize("length", ["minus", "-5", "1e3", "9" * 30, "٣"])
def test_a_length_that_is_none_is_refused(collector: Collector, length: str) -> None:
    headers = {"content-length": length.encode()}
    answer = collector.device().bring(headers=headers)  # type: ignore[arg-type]  # httpx takes bytes too
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff", 400),
        (b"[" * 4000, 422),
        (b'{"code": "\\ud800"}', 400),
        (b"null", 422),
        (b"{}", 422),
        (b'{"code": 5}', 422),
        (b'{"code": "BCDF-GHJK", "name": "Ann"}', 422),
        (b'{"code": "' + b"B" * 41 + b'"}', 422),
        (b'{"code": "AEIO-UY00"}', 403),
        (b'{"code": "\\u0000"}', 403),
        (b'{"code": ""}', 403),
        (b" " * 5000, 413),
    ],
)
def test_a_form_that_is_none_is_refused(collector: Collector, body: bytes, status: int) -> None:
    answer = collector.ask("POST", "/v1/enrol", body=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


@pytest.mark.parametrize(
    "said",
    [
        {"software": "0.1.0", "waiting": -1, "parked": 0},
        {"software": "0.1.0", "waiting": 0, "parked": 2**63},
        {"software": "", "waiting": 0, "parked": 0},
        {"software": "\x00", "waiting": 0, "parked": 0},
        {"software": "x" * 41, "waiting": 0, "parked": 0},
        {"waiting": 0, "parked": 0},
    ],
)
def test_a_report_that_is_none_is_refused(collector: Collector, said: dict[str, object]) -> None:
    assert collector.device().report(said).status_code == 422


def test_a_report_with_something_deep_in_it_is_refused(collector: Collector) -> None:
    device = collector.device()
    path = f"/v1/devices/{device.install}/report"
    answer = collector.ask("PUT", path, device.token, body=b'{"more":' + b"[" * 4000)
    assert answer.status_code == 400


def test_of_a_report_only_what_is_known_is_kept(collector: Collector) -> None:
    device = collector.device()
    said = {"software": "0.1.0", "waiting": 0, "parked": 0, "visitor": "Ann"}
    assert device.report(said).status_code == 200
    assert "Ann" not in str(collector.rows("SELECT * FROM devices"))

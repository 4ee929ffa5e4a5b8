from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.answers import (
    LONGEST_WAIT_S,
    PROBLEM,
    Answer,
    Arrived,
    NotKnown,
    NotNow,
    NotTaken,
    NotYet,
    meaning,
    retry_after,
)
from tests.sync.an import problem, told, too_early

RECEIPT = "ab" * 32
NOON = "Sun, 22 Nov 2026 12:00:00 GMT"
KINDS = {Arrived: "sent", NotTaken: "parked", NotYet: "another day", NotKnown: "enrol", NotNow: "later"}
HTML = Answer(0, {"content-type": "text/html"}, b"<html>Welcome to the network of the station</html>")


def does(answer: Answer) -> str:
    """Say in a word what the device does after this answer."""
    return KINDS[type(meaning(answer, RECEIPT))]


def page(status: int) -> Answer:
    """Give what a portal or a proxy answers with."""
    return Answer(status, HTML.headers, HTML.body)


@pytest.mark.parametrize(
    ("answer", "does_"),
    [
        (told(201, receipt=RECEIPT), "sent"),
        (told(200, receipt=RECEIPT), "sent"),
        (told(201, receipt="cd" * 32), "later"),
        (told(200), "later"),
        (told(202, receipt=RECEIPT), "later"),
        (Answer(204, {}, b""), "later"),
        (page(200), "later"),
        (page(302), "later"),
        (Answer(307, {"location": "https://portal.example"}, b""), "later"),
        (problem(304), "later"),
        (problem(400), "later"),
        (problem(401), "enrol"),
        (problem(403), "enrol"),
        (page(401), "later"),
        (page(403), "later"),
        (page(404), "later"),
        (problem(404), "parked"),
        (page(407), "later"),
        (problem(407), "later"),
        (problem(421), "later"),
        (problem(425), "later"),
        (problem(408), "later"),
        (problem(409), "parked"),
        (page(409), "later"),
        (problem(411), "parked"),
        (problem(413), "parked"),
        (page(413), "later"),
        (problem(415), "parked"),
        (problem(422), "parked"),
        (too_early(), "another day"),
        (Answer(422, HTML.headers, too_early().body), "later"),
        (Answer(404, too_early().headers, too_early().body), "parked"),
        (problem(429), "later"),
        (problem(500), "later"),
        (problem(502), "later"),
        (problem(503), "later"),
        (page(503), "later"),
        (problem(511), "later"),
        (problem(100), "later"),
        (problem(700), "later"),
    ],
    ids=lambda value: f"{value.status} {value.body[:12]!r}" if isinstance(value, Answer) else value,
)
def test_every_answer_means_one_thing(answer: Answer, does_: str) -> None:
    assert does(answer) == does_


@given(
    status=st.integers(0, 999),
    kind=st.sampled_from(["", "text/html", "application/problem+json"]),
    body=st.binary(),
)
def test_without_the_receipt_nothing_counts_as_sent(status: int, kind: str, body: bytes) -> None:
    assert does(Answer(status, {"content-type": kind}, body)) != "sent"


@given(st.integers(0, 999))
def test_only_the_collector_can_have_a_batch_laid_aside(status: int) -> None:
    assert does(page(status)) == "later"


@given(st.recursive(st.none() | st.booleans() | st.text() | st.integers(), st.lists, max_leaves=5))
def test_no_body_is_too_strange(value: object) -> None:
    refused = {"content-type": PROBLEM}
    for body in (value, {"receipt": value}, {"receipt": [value]}):
        assert does(Answer(200, {}, json.dumps(body).encode())) == "later"
        assert does(Answer(422, refused, json.dumps(body).encode())) == "parked"


def test_half_a_letter_is_no_receipt() -> None:
    assert does(Answer(200, {}, b'{"receipt": "\\ud800"}')) == "later"


def test_a_body_that_never_closes_its_brackets_is_no_receipt() -> None:
    assert does(Answer(200, {}, b"[" * 16_000)) == "later"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "120"}, 120),
        ({"retry-after": " 0 "}, 0),
        ({"retry-after": "9" * 400}, LONGEST_WAIT_S),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "1.5"}, None),
        ({"retry-after": "\u0663"}, None),
        ({"retry-after": "soon"}, None),
        ({}, None),
        ({"retry-after": "Sun, 22 Nov 2026 12:10:00 GMT", "date": NOON}, 600),
        ({"retry-after": "Sun, 22 Nov 2026 11:00:00 GMT", "date": NOON}, 0),
        (
            {"retry-after": "Sun, 22 Nov 2099 11:00:00 GMT", "date": NOON},
            LONGEST_WAIT_S,
        ),
        ({"retry-after": "Sun, 22 Nov 2026 12:10:00 GMT"}, None),
        ({"retry-after": "Sun, 22 Nov 2026 12:10:00 -0000", "date": NOON}, 600),
        ({"retry-after": "Sun, 99 Nov 2026 12:10:00 GMT", "date": NOON}, None),
    ],
)
def test_retry_after_is_read_in_both_its_ways_by_the_servers_own_clock(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert retry_after(headers) == seconds
    for status in (429, 503):
        found = meaning(Answer(status, headers, b""), RECEIPT)
        assert isinstance(found, NotNow)
        assert found.after == seconds


@given(st.text(), st.text())
def test_no_date_is_too_strange(after: str, now: str) -> None:
    found = retry_after({"retry-after": after, "date": now})
    assert found is None or 0 <= found <= LONGEST_WAIT_S


def test_staff_read_the_collectors_own_words_short_and_harmless() -> None:
    found = meaning(problem(422, "Unknown table\x1b[2J" + "x" * 500), RECEIPT)
    assert isinstance(found, NotTaken)
    assert found.why.startswith("The collector does not take this batch (422: Unknown table[2J")
    assert len(found.why) < 300


@pytest.mark.parametrize(
    ("status", "detail", "says"),
    [
        (403, "This device may not send.", "revoked it (403: This device may not send)."),
        (401, "Not known. Enrol it again.", "does not know this kiosk, or no longer (401: Not known)."),
        (401, "", "does not know this kiosk, or no longer (401)."),
    ],
)
def test_a_kiosk_that_is_not_let_in_says_first_what_that_means(status: int, detail: str, says: str) -> None:
    body = json.dumps({"detail": detail}).encode()
    refused = meaning(Answer(status, {"content-type": f"{PROBLEM}; charset=utf-8"}, body), RECEIPT)
    assert isinstance(refused, NotKnown)
    assert refused.why.startswith("The collector ")
    assert refused.why.endswith(says)

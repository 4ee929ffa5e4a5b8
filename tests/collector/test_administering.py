"""What an administrator asks over the network."""

from __future__ import annotations

import pytest

from tests.collector.asked import EPOCH, Collector, a_batch

NOBODY = "0" * 32
SITE = {"id": "school-1", "name": "École n° 1", "type": "school"}
GUARDED = [
    ("GET", "/sites"),
    ("POST", "/sites"),
    ("GET", "/codes"),
    ("POST", "/codes"),
    ("GET", "/devices"),
    ("GET", f"/devices/{NOBODY}"),
    ("POST", f"/devices/{NOBODY}/revoke"),
    ("POST", f"/devices/{NOBODY}/retract"),
    ("GET", f"/devices/{NOBODY}/batches"),
    ("POST", f"/batches/{NOBODY}/{EPOCH}/1/retract"),
    ("POST", "/token"),
]
HEARS = {f"/devices/{NOBODY}/retract"}
"""Of them, what wants to be told something besides."""


@pytest.mark.parametrize(("method", "path"), GUARDED)
def test_only_the_administrator_comes_in(collector: Collector, method: str, path: str) -> None:
    device = collector.device()
    for token in ("", "guess", device.token):
        assert collector.ask(method, f"/v1/admin{path}", token).status_code == 401


def test_a_site_is_added_and_changed(either: Collector) -> None:
    assert either.administer("POST", "/sites", SITE).status_code == 201
    assert either.administer("POST", "/sites", {**SITE, "type": "employer"}).status_code == 200
    assert either.administer("GET", "/sites").json() == [{**SITE, "type": "employer"}]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Has Capitals"},
        {"id": ""},
        {"id": "a" * 41},
        {"name": ""},
        {"name": "with\u0000nothing"},
        {"name": "n" * 101},
        {"type": "pub"},
        {"type": None},
        {"owner": "me"},
    ],
)
def test_a_site_that_is_none_is_refused(collector: Collector, change: dict[str, object]) -> None:
    assert collector.administer("POST", "/sites", {**SITE, **change}).status_code == 422
    assert collector.administer("GET", "/sites").json() == []


def test_a_code_is_for_a_site_that_there_is(either: Collector) -> None:
    either.add_site("school-1")
    made = either.administer("POST", "/codes", {"site": "school-1"})
    assert made.status_code == 201
    assert (made.json()["site"], made.json()["expires"]) == ("school-1", "2027-03-11")
    (told,) = either.administer("GET", "/codes").json()
    assert told == {"site": "school-1", "device": None, "expires": "2027-03-11"}
    assert either.ask("POST", "/v1/enrol", said={"code": made.json()["code"]}).status_code == 201
    assert either.administer("GET", "/codes").json() == []


@pytest.mark.parametrize(
    ("what_for", "status"),
    [
        ({"site": "nowhere"}, 404),
        ({"device": NOBODY}, 404),
        ({}, 422),
        ({"site": "library-north", "device": NOBODY}, 422),
        ({"device": "short"}, 422),
    ],
)
def test_a_code_for_nothing_is_refused(collector: Collector, what_for: dict[str, str], status: int) -> None:
    collector.add_site()
    assert collector.administer("POST", "/codes", what_for).status_code == status


def test_what_is_missing_of_a_device_is_told(either: Collector) -> None:
    device = either.device()
    for seq in (2, 3, 7):
        device.bring(seq, a_batch(seq))
    device.bring(1, epoch="f" * 32)
    told = either.administer("GET", f"/devices/{device.install}").json()
    assert told["epochs"] == [
        {"epoch": EPOCH, "batches": 3, "newest": 7, "gaps": [[1, 1], [4, 6]], "also_sent_by": []},
        {"epoch": "f" * 32, "batches": 1, "newest": 1, "gaps": [], "also_sent_by": []},
    ]


def test_a_disk_that_was_cloned_shows(either: Collector) -> None:
    one, other, third = (either.device() for _ in range(3))
    one.bring()
    other.bring()
    third.bring(epoch="f" * 32)
    told = {each["install"]: each["epochs"] for each in either.administer("GET", "/devices").json()}
    assert told[one.install][0]["also_sent_by"] == [other.install]
    assert told[other.install][0]["also_sent_by"] == [one.install]
    assert told[third.install][0]["also_sent_by"] == []


def test_the_devices_of_a_site_are_told_apart(either: Collector) -> None:
    here, _there = either.device("here"), either.device("there")
    assert [each["install"] for each in either.administer("GET", "/devices?site=here").json()] == [
        here.install
    ]
    assert len(either.administer("GET", "/devices").json()) == 2
    assert either.administer("GET", "/devices?site=nowhere").json() == []
    assert either.administer("GET", "/devices?site=%00").status_code == 400
    assert either.administer("GET", "/devices?site=").status_code == 400


def test_a_device_is_revoked_on_the_first_day_that_it_was(collector: Collector) -> None:
    device = collector.device()
    for _ in range(2):
        assert collector.administer("POST", f"/devices/{device.install}/revoke").status_code == 200
        collector.later(days=2)
    assert collector.administer("GET", f"/devices/{device.install}").json()["revoked"] == "2027-03-03"


def test_the_batches_of_a_device_are_told_without_what_stands_in_them(either: Collector) -> None:
    device = either.device()
    device.bring(1, a_batch(123))
    path = f"/batches/{device.install}/{EPOCH}/1/retract"
    assert either.administer("POST", path).status_code == 204
    either.later(days=1)
    assert either.administer("POST", path).status_code == 204
    told = either.administer("GET", f"/devices/{device.install}/batches")
    week = {"from": "2025-W40", "to": "2025-W48"}
    assert told.json() == [
        {"epoch": EPOCH, "seq": 1, **week, "received": "2027-03-03", "retracted": "2027-03-03"}
    ]
    assert "123" not in told.text


@pytest.mark.parametrize(
    ("method", "path"), [ask for ask in GUARDED if NOBODY in ask[1] and ask[1] not in HEARS]
)
def test_what_is_not_there_is_said(collector: Collector, method: str, path: str) -> None:
    assert collector.administer(method, path).status_code == 404


def test_another_token_of_the_administrator_makes_the_old_one_void(either: Collector) -> None:
    new = either.administer("POST", "/token").json()["token"]
    assert either.administer("GET", "/sites").status_code == 401
    either.admin = new
    assert either.administer("GET", "/sites").status_code == 200


def test_a_collector_has_one_first_token(either: Collector) -> None:
    assert either.run(either.service.administration.first_token()) is None
    assert either.administer("GET", "/sites").status_code == 200


def test_batches_of_two_databases_of_a_device_are_told_apart_by_their_epoch(either: Collector) -> None:
    device = either.device()
    for epoch, level in ((EPOCH, 1), ("restored", 2)):
        assert device.bring(2**31 - 1, a_batch(level), epoch=epoch).status_code == 201
    for epoch, level in ((EPOCH, 1), ("restored", 2)):
        assert device.bring(2**31 - 1, a_batch(level), epoch=epoch).status_code == 200
    clone = either.device()
    clone.bring(2**31 - 1, a_batch(3), epoch="restored")
    either.administer("POST", f"/batches/{device.install}/restored/{2**31 - 1}/retract")
    assert either.rows("SELECT install, epoch FROM batches WHERE retracted IS NOT NULL") == [
        (device.install, "restored")
    ]


def test_all_that_a_device_brought_since_a_day_can_be_retracted(either: Collector) -> None:
    device, other = either.device(), either.device()
    device.bring(1)
    for seq in (2, 3):
        either.later(days=1)
        device.bring(seq)
        other.bring(seq)
    ask = ("POST", f"/devices/{device.install}/retract", {"since": "2027-03-04"})
    assert either.administer(*ask).json() == {"batches": 2}
    either.later(days=1)
    assert either.administer(*ask).json() == {"batches": 0}
    rows = either.rows("SELECT install, seq FROM batches WHERE retracted IS NULL ORDER BY seq")
    assert rows == [(device.install, 1), (other.install, 2), (other.install, 3)]
    assert either.administer("POST", f"/devices/{NOBODY}/retract", {"since": "2027-03-04"}).status_code == 404
    assert either.administer(ask[0], ask[1], {"since": "yesterday"}).status_code == 422

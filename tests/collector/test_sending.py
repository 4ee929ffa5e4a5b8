"""What a device asks: enrolled by a code, its batches kept once for ever, its token renewed."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from functools import partial

import pytest

from kiosk.core.statistics.batch import Week
from kiosk.core.statistics.wire import NOT_YET
from tests.collector.asked import EPOCH, Collector, Device, a_batch, digest
from tests.core.statistics.released import BODIES

PROBLEM = "application/problem+json"


def receipt(device: Device, seq: int, body: bytes) -> str:
    """Give the receipt as a device works it out."""
    said = f"digipunt-receipt-1\n{device.install}\n{EPOCH}\n{seq}\n{hashlib.sha256(body).hexdigest()}"
    return hmac.new(bytes.fromhex(device.receipt_key), said.encode(), "sha256").hexdigest()


def test_a_batch_is_kept_whole_and_its_receipt_proves_it(either: Collector) -> None:
    device, body = either.device(), a_batch(7)
    answer = device.bring(1, body)
    assert answer.status_code == 201
    assert answer.json() == {"receipt": receipt(device, 1, body)}
    cells = either.rows('SELECT "table", category, count FROM cells')
    assert len(cells) == 32
    assert sum(count for table, _, count in cells if table == "level") == 7
    assert ("level", "first_steps", 7) in cells
    kept = either.rows("SELECT install, epoch, seq, site, digest, retracted FROM batches")
    assert kept == [(device.install, EPOCH, 1, "library-north", hashlib.sha256(body).hexdigest(), None)]


def test_the_same_bytes_get_the_same_receipt_for_ever_and_count_once(either: Collector) -> None:
    device, body = either.device(), a_batch(7)
    first = device.bring(1, body)
    either.later(days=4000)
    again = [device.bring(1, body) for _ in range(3)]
    assert [answer.status_code for answer in again] == [200] * 3
    assert {answer.text for answer in again} == {first.text}
    assert either.rows("SELECT count(*), sum(count) FROM cells WHERE category = 'first_steps'") == [(1, 7)]


def test_other_bytes_of_the_same_number_are_refused_and_change_nothing(either: Collector) -> None:
    device = either.device()
    device.bring(1, a_batch(7))
    answer = device.bring(1, a_batch(8))
    assert (answer.status_code, answer.headers["content-type"]) == (409, PROBLEM)
    assert "cloned" in answer.json()["detail"]
    assert either.rows("SELECT sum(count) FROM cells WHERE category = 'first_steps'") == [(7,)]


def test_a_batch_is_of_the_place_that_its_device_stands_at(either: Collector) -> None:
    devices = [either.device(site) for site in ("here", "there", "here")]
    for device in devices:
        device.bring(1)
    assert dict(either.rows("SELECT install, site FROM batches")) == {
        device.install: site for device, site in zip(devices, ("here", "there", "here"), strict=True)
    }


def test_batches_may_come_in_any_order(collector: Collector) -> None:
    device = collector.device()
    assert [device.bring(seq, a_batch(seq)).status_code for seq in (3, 1, 2)] == [201] * 3


def test_a_retracted_batch_that_comes_again_is_received_and_stays_retracted(either: Collector) -> None:
    device, body = either.device(), a_batch(7)
    first = device.bring(1, body)
    path = f"/batches/{device.install}/{EPOCH}/1/retract"
    assert either.administer("POST", path).status_code == 204
    again = device.bring(1, body)
    assert (again.status_code, again.text) == (200, first.text)
    assert either.rows("SELECT count(*) FROM batches WHERE retracted IS NOT NULL") == [(1,)]


def test_many_at_once_with_the_same_key_are_one(either: Collector) -> None:
    device, body = either.device(), a_batch(7)
    path = f"/v1/batches/{device.install}/{EPOCH}/1"
    headers = {
        "authorization": f"Bearer {device.token}",
        "content-type": "application/json",
        "content-digest": digest(body),
    }

    async def at_once() -> list[int]:
        asked = (either.client.put(path, content=body, headers=headers) for _ in range(12))
        return [answer.status_code for answer in await asyncio.gather(*asked)]

    assert sorted(either.run(at_once())) == [200] * 11 + [201]
    assert either.rows("SELECT count(*) FROM cells") == [(32,)]


@pytest.mark.parametrize("typed", ["{}", "{} ", "lower", "without dash"])
def test_a_code_is_taken_however_it_is_typed(collector: Collector, typed: str) -> None:
    collector.add_site()
    code = collector.code()
    asked = {"lower": code.lower(), "without dash": code.replace("-", "")}.get(typed, typed.format(code))
    answer = collector.ask("POST", "/v1/enrol", said={"code": asked})
    assert answer.status_code == 201
    assert {len(answer.json()[part]) for part in ("install", "token", "receipt_key")} == {32, 43, 64}


def test_a_code_is_good_once(either: Collector) -> None:
    either.add_site()
    code = either.code()
    asked = [either.ask("POST", "/v1/enrol", said={"code": code}).status_code for _ in range(2)]
    assert asked == [201, 403]
    assert either.rows("SELECT count(*) FROM devices") == [(1,)]


def test_of_many_who_show_a_code_at_once_one_is_enrolled(either: Collector) -> None:
    either.add_site()
    enrol = partial(either.service.devices.enrol, either.code(), either.today)

    async def at_once() -> list[bool]:
        return [enrolled is not None for enrolled in await asyncio.gather(*(enrol() for _ in range(8)))]

    assert sorted(either.run(at_once())) == [False] * 7 + [True]
    assert either.rows("SELECT count(*) FROM devices") == [(1,)]


def test_a_code_lives_seven_days(collector: Collector) -> None:
    collector.add_site()
    early, late = collector.code(), collector.code()
    collector.later(days=7)
    assert collector.ask("POST", "/v1/enrol", said={"code": early}).status_code == 201
    collector.later(days=1)
    assert collector.ask("POST", "/v1/enrol", said={"code": late}).status_code == 403


def test_guessing_codes_is_slowed_down_and_real_ones_do_not_count(collector: Collector) -> None:
    collector.add_site()
    for _ in range(40):
        assert collector.ask("POST", "/v1/enrol", said={"code": collector.code()}).status_code == 201
    guesses = [collector.ask("POST", "/v1/enrol", said={"code": "BBBBBBBB"}) for _ in range(31)]
    assert [answer.status_code for answer in guesses] == [403] * 30 + [429]
    assert guesses[-1].headers["retry-after"] == "3"
    collector.now += 3
    assert collector.ask("POST", "/v1/enrol", said={"code": collector.code()}).status_code == 201


def test_the_database_holds_neither_tokens_nor_codes(collector: Collector) -> None:
    device = collector.device()
    code = collector.code()
    everything = str([collector.rows(f"SELECT * FROM {table}") for table in ("devices", "codes", "admin")])  # noqa: S608
    assert device.install in everything
    for secret in (device.token, code, code.replace("-", ""), collector.admin, device.receipt_key):
        assert secret not in everything


def test_a_new_token_is_good_at_once_and_the_old_one_until_then(either: Collector) -> None:
    device = either.device()
    old, new = device.token, device.ask("POST", "/v1/token").json()["token"]
    assert device.bring(1).status_code == 201
    device.token = new
    assert device.bring(2).status_code == 201
    device.token = old
    assert device.bring(3).status_code == 401


def test_a_new_token_whose_answer_was_lost_is_forgotten_for_another(either: Collector) -> None:
    device = either.device()
    lost, got = (device.ask("POST", "/v1/token").json()["token"] for _ in range(2))
    device.token = lost
    assert device.bring().status_code == 401
    device.token = got
    assert device.bring().status_code == 201


def test_a_token_of_another_device_is_refused(collector: Collector) -> None:
    one, other = collector.device(), collector.device()
    assert one.bring(install=other.install).status_code == 403
    path = f"/v1/devices/{other.install}/report"
    assert one.ask("PUT", path, {"software": "1", "waiting": 0, "parked": 0}).status_code == 403


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer nobody", "Basic abc", "Bearer a b", "Bearer \t"])
def test_without_a_good_token_nothing_is_kept(collector: Collector, shown: str) -> None:
    device = collector.device()
    answer = device.bring(headers={"authorization": shown})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert collector.rows("SELECT count(*) FROM batches") == [(0,)]


def test_a_revoked_device_is_refused_until_it_is_enrolled_again_as_itself(either: Collector) -> None:
    device = either.device()
    body = a_batch(7)
    device.bring(1, body)
    assert either.administer("POST", f"/devices/{device.install}/revoke").status_code == 200
    assert device.bring(2).status_code == 403
    assert device.ask("POST", "/v1/token").status_code == 403
    again = either.ask("POST", "/v1/enrol", said={"code": either.code(device=device.install)}).json()
    assert (again["install"], again["receipt_key"]) == (device.install, device.receipt_key)
    device.token = again["token"]
    assert device.bring(1, body).status_code == 200
    assert either.rows("SELECT sum(count) FROM cells WHERE category = 'first_steps'") == [(7,)]


def test_no_token_from_before_is_good_after_a_device_is_enrolled_again(collector: Collector) -> None:
    device = collector.device()
    before = (device.token, device.ask("POST", "/v1/token").json()["token"])
    collector.ask("POST", "/v1/enrol", said={"code": collector.code(device=device.install)})
    for token in before:
        device.token = token
        assert device.bring().status_code == 401


def test_a_device_tells_how_it_does_and_the_last_word_stands(either: Collector) -> None:
    device = either.device()
    for waiting in (3, 1):
        said = {"software": "0.1.0", "waiting": waiting, "parked": 2}
        assert device.report(said).json() == {"epochs": []}
    told = either.administer("GET", f"/devices/{device.install}").json()
    assert (told["software"], told["waiting"], told["parked"]) == ("0.1.0", 1, 2)


def test_a_device_that_reports_hears_what_is_here_of_it_and_of_nobody_else(either: Collector) -> None:
    device, other = either.device(), either.device()
    for seq in (1, 2, 5):
        device.bring(seq)
    other.bring(9)
    either.administer("POST", f"/batches/{device.install}/{EPOCH}/2/retract")
    told = device.report({"software": "0.1.0", "waiting": 0, "parked": 0})
    assert (told.status_code, told.json()) == (
        200, {"epochs": [{"epoch": EPOCH, "newest": 5, "gaps": [[3, 4]]}]}
    )  # fmt: skip


def test_only_days_are_kept_of_devices(collector: Collector) -> None:
    device, days = collector.device(), "SELECT enrolled, last_seen FROM devices"
    assert collector.rows(days) == [("2027-03-03", "2027-03-03")]
    collector.later(days=5)
    device.bring()
    assert collector.rows(days) == [("2027-03-03", "2027-03-08")]


def test_what_we_have_we_say_so_whatever_our_clock_says_today(either: Collector) -> None:
    device, body = either.device(), a_batch(7)
    first = device.bring(1, body)
    either.later(days=-4000)
    again = device.bring(1, body)
    assert (again.status_code, again.text) == (200, first.text)
    assert device.bring(1, a_batch(8)).status_code == 422


@pytest.mark.parametrize(("days", "status"), [(3, 422), (4, 201), (5, 201)])
def test_a_week_that_cannot_be_over_is_not_taken_yet(collector: Collector, days: int, status: int) -> None:
    device = collector.device()
    week = Week.of(collector.today)
    collector.later(days=days)  # from Sunday on: clocks may differ by a day
    answer = device.bring(body=a_batch(last=week))
    assert answer.status_code == status
    assert answer.json().get("type") == (NOT_YET if status == 422 else None)


def test_a_batch_of_a_newer_kiosk_waits_there_until_we_are_upgraded(collector: Collector) -> None:
    answer = collector.device().bring(body=a_batch().replace(b'"version":1', b'"version":2'))
    assert (answer.status_code, answer.json()["type"]) == (422, NOT_YET)
    assert "newest that is known here" in answer.json()["detail"]


@pytest.mark.parametrize("version", BODIES)
def test_a_batch_of_every_version_that_was_released_is_taken_for_ever(
    either: Collector, version: int
) -> None:
    device, body = either.device(), BODIES[version].read_bytes()
    for number, years in enumerate((0, 2, 40), 1):  # also after every table has ended
        either.later(days=365 * years)
        assert device.bring(number, body).status_code == 201
    told = json.loads(body)["tables"]
    sums = either.rows('SELECT "table", category, sum(count) FROM cells GROUP BY "table", category')
    assert {(table, name): count for table, name, count in sums} == {
        (table, name): 3 * count for table, counts in told.items() for name, count in counts.items()
    }


def test_a_clock_that_stands_where_clocks_begin_is_refused(collector: Collector) -> None:
    answer = collector.device().bring(body=a_batch(first=Week(1970, 1)))
    assert answer.status_code == 422
    assert "clock" in answer.json()["detail"]
    assert answer.json()["type"] == "about:blank"


def test_a_batch_that_no_kiosk_makes_is_refused(collector: Collector) -> None:
    said = json.loads(a_batch(5_000))
    said["tables"]["help"]["used"] = 1_000_000
    answer = collector.device().bring(body=json.dumps(said).encode())
    assert answer.status_code == 422
    assert "not of the same visits" in answer.json()["detail"]
    assert answer.json()["type"] == "about:blank"
    assert collector.rows("SELECT count(*) FROM batches") == [(0,)]

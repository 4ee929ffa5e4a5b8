"""A small fleet with all that can go wrong, and the proof that the harness sees what is not right."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from typing_extensions import override

from kiosk.core.statistics.batch import Week
from kiosk.core.statistics.outbox import ParcelState
from kiosk.core.statistics.wire import encoded
from tests.core.statistics.an import A_BATCH, EMPTY
from tests.harness.fleet import network
from tests.harness.fleet.census import Places, fates
from tests.harness.fleet.faults import NETWORK, Fault
from tests.harness.fleet.ledger import Key, Ledger, Release
from tests.harness.fleet.network import Network
from tests.harness.fleet.play import Fleet, play
from tests.harness.fleet.truth import Held, cells_of, verdict

LATER = A_BATCH.last.monday + timedelta(weeks=9)
ONE, OTHER, EPOCH = "1" * 32, "2" * 32, "e" * 32


def test_whatever_goes_wrong_the_collector_has_what_was_released_once() -> None:
    found = play(Fleet(devices=8, weeks=20), tuple(Fault))
    assert found["differences"] == []
    assert found["released"] >= found["kept"] > 0
    assert all(found["happened"].values())


def test_a_clock_that_is_wrong_loses_no_visit_in_silence() -> None:
    found = play(Fleet(devices=4, weeks=30), (Fault.CLOCK,))
    assert found["differences"] == []
    assert found["without_noise"]["in batches"] > 0


def test_a_visit_that_is_nowhere_is_lost_unless_staff_heard_why() -> None:
    before, after = Places(40, 10), Places(60, 1)
    assert fates(11, before, after, 0, ended=False)["lost"] == 0
    assert fates(15, before, after, 4, ended=False) == {
        "in batches": 20,
        "open": -9,
        "erased and told": 4,
        "ended and told": 0,
        "lost": 0,
    }
    assert fates(15, before, after, 0, ended=False)["lost"] == 4
    assert fates(15, before, after, 0, ended=True)["ended and told"] == 4
    assert fates(4, before, after, 0, ended=True)["lost"] == -7


def body(count: int) -> bytes:
    return encoded(replace(A_BATCH, tables=EMPTY | {"help": {"used": count, "not_used": 0}}))


def release(seq: int, state: ParcelState = ParcelState.SENT, why: str = "") -> Release:
    return Release(EPOCH, seq, body(seq), state, why, frozenset({ONE, OTHER}), LATER)


BOTH = (release(1), release(2))


def ledger(*releases: Release) -> Ledger:
    sent = {(ONE, one.epoch, one.seq): {one.digest} for one in releases if one.state is ParcelState.SENT}
    waiting, parked = (
        sum(one.state is state for one in releases) for state in (ParcelState.WAITING, ParcelState.PARKED)
    )
    return Ledger(sent=sent, releases=[*releases], at_rest={ONE: (waiting, parked)})


def collector(
    *releases: Release,
    install: str = ONE,
    waiting: int = 0,
    parked: int = 0,
    gaps: tuple[tuple[int, int], ...] = (),
) -> Held:
    """Give a collector that has these and tells the truth."""
    cells = {(install, one.epoch, one.seq): cells_of(one.body) for one in releases}
    sums: dict[tuple[str, str], int] = {}
    for counts in cells.values():
        sums = {cell: sums.get(cell, 0) + count for cell, count in counts.items()}
    batches: dict[Key, str] = {(install, one.epoch, one.seq): one.digest for one in releases}
    epochs = [{"epoch": EPOCH, "gaps": gaps}] if releases else []
    device = {"install": install, "waiting": waiting, "parked": parked, "epochs": epochs}
    return Held(batches, cells, sums, sums, [device])


def test_what_is_as_it_should_be_is_no_difference() -> None:
    assert verdict([ledger(*BOTH)], collector(*BOTH)).differences == []


def doubled(found: Held) -> Held:
    [first, *_] = found.batches.items()
    (_, epoch, seq), digest = first
    key = (OTHER, epoch, seq)
    return replace(
        found,
        batches={**found.batches, key: digest},
        cells={**found.cells, key: found.cells[first[0]]},
    )


def one_more(found: Held) -> dict[tuple[str, str], int]:
    return {**found.totals, ("help", "used"): found.totals["help", "used"] + 1}


def otherwise(found: Held) -> Held:
    [first, *_] = found.cells
    return replace(found, cells={**found.cells, first: {**found.cells[first], ("help", "used"): 9}})


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda _: collector(BOTH[0]), "has a receipt"),
        (doubled, "2 times"),
        (otherwise, "other cells"),
        (lambda _: collector(*BOTH, release(3)), "no kiosk of that name made it"),
        (lambda found: replace(found, totals=one_more(found)), "the total of"),
        (lambda found: replace(found, shown=one_more(found)), "the sum on the page"),
        (lambda _: collector(*BOTH, parked=1), "aside, and the administrator"),
        (lambda _: collector(*BOTH, gaps=((1, 1),)), "lacks batches"),
    ],
)
def test_a_collector_that_lost_doubled_or_changed_anything_is_found_out(
    change: Callable[[Held], Held], says: str
) -> None:
    told = verdict([ledger(*BOTH)], change(collector(*BOTH))).differences
    assert [one for one in told if says in one]


def test_what_still_waits_is_a_difference_and_what_went_with_its_disk_is_not() -> None:
    waits = release(3, ParcelState.WAITING)
    assert verdict([ledger(*BOTH, waits)], collector(*BOTH, waiting=1)).differences
    gone = verdict([ledger(*BOTH, replace(waits, gone=True))], collector(*BOTH, waiting=1))
    assert (gone.differences, gone.gone_with_the_disk) == ([], 1)


def test_what_waits_for_its_weeks_to_be_over_waits_rightly_and_until_then() -> None:
    over = A_BATCH.last.monday + timedelta(days=6)
    early = replace(release(3, ParcelState.WAITING), day=over - timedelta(days=1))
    found = verdict([ledger(*BOTH, early)], collector(*BOTH, waiting=1))
    assert (found.differences, found.parked) == ([], {"waits until its weeks are over": 1})
    late = replace(early, day=over)
    assert verdict([ledger(*BOTH, late)], collector(*BOTH, waiting=1)).differences


def test_only_a_clock_that_stands_where_clocks_begin_is_a_need_to_lie_aside() -> None:
    aside = release(3, ParcelState.PARKED, "Is the device's clock right?")
    assert verdict([ledger(*BOTH, aside)], collector(*BOTH, parked=1)).differences
    old = encoded(replace(A_BATCH, first=Week(1970, 1)))
    found = verdict([ledger(*BOTH, replace(aside, body=old))], collector(*BOTH, parked=1))
    assert found.differences == []


COLLIDED = "The collector has another batch under this number (409): was the disk of this kiosk copied?"


def test_what_lies_aside_must_have_met_another_batch_of_its_number() -> None:
    clone = replace(release(2, ParcelState.PARKED, COLLIDED), body=body(77))
    met = verdict([ledger(*BOTH, clone)], collector(*BOTH, parked=1))
    assert (met.differences, met.parked) == ([], {"another batch": 1})
    alone = verdict([ledger(BOTH[0], clone)], collector(BOTH[0], parked=1))
    assert [one for one in alone.differences if "without need" in one]


class Sure(random.Random):  # noqa: S311 - a game
    """Lets what is likely happen."""

    @override
    def random(self) -> float:
        return 0.0


ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
BODY = b"a body that is whole"


async def asked_through(fault: Fault) -> tuple[int, int, int]:
    """Ask once, with this happening: give the status (0 for none), how often it came by then, and at last."""
    arrived: list[bytes] = []
    collecting: list[asyncio.Future[None]] = []

    async def collected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError):
            arrived.append(await network.message(reader))
            writer.write(ANSWER)
        await network.hang_up(writer)

    def collect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        collecting.append(asyncio.ensure_future(collected(reader, writer)))

    async with await asyncio.start_server(collect, "127.0.0.1", 0) as server:
        way = Network(server.sockets[0].getsockname()[1], [fault], Sure())
        await way.open()
        async with httpx.AsyncClient(trust_env=False) as client:
            try:
                status = (await client.put(way.address, content=BODY)).status_code
            except httpx.HTTPError:
                status = 0
        by_then = whole(arrived)
        await way.settle()
        await way.close()
        await asyncio.gather(*collecting)
    assert way.did == {fault: 1}
    return status, by_then, whole(arrived)


def whole(arrived: list[bytes]) -> int:
    """Count what came with all of its body."""
    return sum(request.endswith(BODY) for request in arrived)


MADE_UP = {Fault.TOO_MANY: {429}, Fault.UNAVAILABLE: {503}, Fault.GATEWAY: {500, 502, 504}}
ALIEN = {
    Fault.PORTAL: {200, 201},
    Fault.REDIRECT: {302, 307},
    Fault.FORGED: {200, 201, 401, 403, 409, 422},
}
PASSED = {
    Fault.LOST_REQUEST: (0, 0, 0),
    Fault.LOST_ANSWER: (0, 1, 1),
    Fault.DOUBLED: (200, 2, 2),
    Fault.REORDERED: (0, 0, 1),
    Fault.CUT_REQUEST: (0, 0, 0),
    Fault.CUT_ANSWER: (0, 1, 1),
    Fault.SLOW: (200, 1, 1),
}


@pytest.mark.parametrize("fault", NETWORK)
def test_each_fault_does_to_a_request_what_it_is_called(fault: Fault) -> None:
    status, by_then, in_the_end = asyncio.run(asked_through(fault))
    if fault in PASSED:
        assert (status, by_then, in_the_end) == PASSED[fault]
    else:
        assert status in (MADE_UP | ALIEN)[fault]
        assert in_the_end == 0

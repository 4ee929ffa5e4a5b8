"""One collector over three PostgreSQL: what it says is right, also while one of them is down."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.collector.process import Running, bring, running
from tests.harness.nodes import NODES, SPREAD, Spread, asked, join, spread

Known = tuple[str, str]
"""The name and the token of a device."""


@pytest.fixture(scope="module")
def front() -> Iterator[Spread]:
    with spread(after=True) as made:
        yield made


@pytest.fixture(scope="module")
def collector(front: Spread, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A collector that kept a batch before anything was spread."""
    folder = tmp_path_factory.mktemp("collector")
    with running(folder, "--database", front.url) as alone, alone.client as client:
        known = alone.enrol(client)
        assert bring(client, *known, 1).status_code == 201
    join(front.folder, front.nodes)
    with running(folder, "--database", front.url, admin=alone.admin) as made:
        yield made


@pytest.fixture
def client(collector: Running) -> Iterator[httpx.Client]:
    with collector.client as made:
        yield made


def sums(front: Spread) -> tuple[int, int]:
    """Give how many batches the views tell of, and how many people of first steps are in them."""
    told = "SELECT sum(batches), sum(count) FROM fact_cells WHERE category = 'first_steps'"
    batches, count = asked(front.folder, told).split("|")
    return int(batches), int(count)


def device_at_each(collector: Running, client: httpx.Client, front: Spread) -> list[Known]:
    """Enrol devices until each node has one, with a batch of it: the first of each, in their order."""
    found: dict[int, Known] = {}
    for _ in range(100):
        before = [node.count("batches") for node in front.nodes]
        known = collector.enrol(client)
        assert bring(client, *known, 1).status_code == 201
        after = [node.count("batches") for node in front.nodes]
        (where,) = (number for number in range(NODES) if after[number] != before[number])
        found.setdefault(where, known)
        if len(found) == NODES:
            return [known for _, known in sorted(found.items())]
    pytest.fail("a node never got anything")


def test_batches_are_spread_and_what_is_read_is_as_if_they_were_not(
    collector: Running, client: httpx.Client, front: Spread
) -> None:
    known = device_at_each(collector, client, front)
    before, people = sums(front)
    assert before == sum(node.count("batches") for node in front.nodes) > NODES  # one is from before
    assert [bring(client, *one, 2).status_code for one in known] == [201] * NODES
    assert [bring(client, *one, 2).status_code for one in known] == [200] * NODES
    assert sums(front) == (before + NODES, people + 2 * NODES)
    shown = {"authorization": f"Bearer {collector.admin}"}
    install, _ = known[0]
    client.post(f"/v1/admin/batches/{install}/{'e' * 32}/2/retract", headers=shown).raise_for_status()
    assert sums(front) == (before + NODES - 1, people + 2 * (NODES - 1))
    told = client.get(f"/v1/admin/devices/{install}", headers=shown).json()
    assert [(one["batches"], one["newest"], one["gaps"]) for one in told["epochs"]] == [(2, 2, [])]


def test_a_batch_is_whole_at_one_node(collector: Running, client: httpx.Client, front: Spread) -> None:
    device_at_each(collector, client, front)
    for node in front.nodes:
        assert node.count("cells") == 32 * node.count("batches") > 0
        theirs = (
            "SELECT count(*) FROM (SELECT install FROM cells EXCEPT SELECT install FROM batches) AS strays"
        )
        assert asked(node.folder, theirs) == "0"


def test_other_bytes_of_the_same_number_are_refused(
    collector: Running, client: httpx.Client, front: Spread
) -> None:
    for install, token in device_at_each(collector, client, front):
        collided = bring(client, install, token, 1, level=1000)
        assert collided.status_code == 409


def test_while_a_node_is_down_its_batches_wait_and_none_is_lost(
    collector: Running, client: httpx.Client, front: Spread
) -> None:
    *well, ill = device_at_each(collector, client, front)
    before, _ = sums(front)
    assert client.get("/").status_code == 200
    front.nodes[-1].stop()
    refused = bring(client, *ill, 3)
    assert (refused.status_code, refused.headers["content-type"]) == (503, "application/problem+json")
    assert int(refused.headers["retry-after"]) > 0
    assert bring(client, *ill, 1).status_code == 503  # what it has, it cannot know now
    assert [bring(client, *one, 3).status_code for one in well] == [201] * (NODES - 1)
    assert client.get("/").status_code == 200  # what was read while all were there
    listed = client.get("/v1/admin/devices", headers={"authorization": f"Bearer {collector.admin}"})
    assert listed.status_code == 503  # nothing is shown that leaves something out
    front.nodes[-1].start()
    assert bring(client, *ill, 3).status_code == 201
    assert bring(client, *ill, 1).status_code == 200
    assert sums(front)[0] == before + NODES
    assert client.get("/").status_code == 200


def test_a_second_time_nothing_is_spread(front: Spread, collector: Running) -> None:
    with pytest.raises(AssertionError, match="spread already"):
        asked(front.folder, "--single-transaction", "--file", SPREAD)
    assert collector.process.poll() is None

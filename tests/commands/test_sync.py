from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from stat import S_IMODE

import msgspec
import pytest
from typing_extensions import override

from kiosk import __version__, paths
from kiosk.cli import cli
from kiosk.commands.sync import SEE_ASIDE, code_of, rounds
from kiosk.core.errors import UNUSABLE, KioskError, SettingsError, StorageError
from kiosk.core.statistics.outbox import Parcel
from kiosk.sync.answers import Answer
from kiosk.sync.asking import Question
from kiosk.sync.device import Device
from kiosk.sync.enrolling import EnrolmentError
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.outcome import Ended, Outcome
from tests.commands.site import BODY, CODE, Site, made, opened
from tests.sync.an import MemoryCollector, MemoryOutbox, enrolment, parcel, problem
from tests.sync.served import served


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    collector = MemoryCollector({CODE})
    with served(collector) as address:
        yield Site(tmp_path, address, collector)


Said = Callable[[], str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return lambda: capsys.readouterr().out


def test_a_kiosk_is_enrolled_and_sends_what_waits(site: Site, said: Said) -> None:
    made(site.data, 2)
    assert site.sync("--enrol", "bcdfghjk") == 0
    assert said().startswith("This kiosk is enrolled with http://127.0.0.1:")
    assert S_IMODE((site.data / "enrolment.json").stat().st_mode) == 0o600
    assert site.sync("--once") == 0
    assert said() == f"{site.reached} 2 batches sent, 0 batches waiting, 0 laid aside.\n"
    assert [*site.collector.batches.values()] == [BODY, BODY]
    assert site.sync("--json") == 0
    assert json.loads(said()) == {
        "ended": "done", "reached": True, "sent": 0, "waiting": 0, "parked": 0, "lost": 0,
        "laid_aside": [], "why": "",
    }  # fmt: skip


def test_what_staff_must_mend_ends_with_two_and_what_waits_by_itself_with_one() -> None:
    sent = Outcome(Ended.DONE, sent=1)
    codes = {
        sent: 0,
        replace(sent, waiting=1): 1,
        replace(sent, ended=Ended.LATER): 1,
        replace(sent, ended=Ended.NOT_YET, waiting=1): 1,
        replace(sent, ended=Ended.NOT_ENROLLED): 2,
        replace(sent, ended=Ended.NOT_KNOWN): 2,
        replace(sent, parked=1): 2,
        replace(sent, ended=Ended.LATER, parked=1): 2,
    }
    assert {outcome: code_of(outcome) for outcome in codes} == codes


def test_a_kiosk_that_is_not_enrolled_ends_with_two_and_says_why(site: Site, said: Said) -> None:
    made(site.data, 1)
    assert site.sync("--once") == 2
    told = said()
    assert "was not asked. 0 batches sent, 1 batch waiting, 0 laid aside. This kiosk is not enrolled" in told


def test_a_code_that_is_not_taken_says_so(site: Site) -> None:
    with pytest.raises(EnrolmentError, match="does not take this code"):
        site.sync("--enrol", "BCDF-GHJL")


def test_a_collector_that_is_away_keeps_all_here(site: Site, said: Said) -> None:
    made(site.data, 1)
    site.sync("--enrol", CODE)
    for file in (site.data / "enrolment.json", site.settings):
        file.write_text(file.read_text("utf-8").replace("http://127.0.0.1", "http://127.0.0.2"), "utf-8")
    said()
    assert site.sync("--once", "--json") == 1
    found = json.loads(said())
    assert (found["ended"], found["waiting"]) == ("later", 1)
    assert "no program listens" in found["why"]


def test_whoever_asks_learns_that_a_collector_is_away_also_where_nothing_waits(
    site: Site, said: Said
) -> None:
    site.sync("--enrol", CODE)
    assert site.sync("--once") == 0
    assert said().splitlines()[-1].startswith(site.reached)
    for file in (site.data / "enrolment.json", site.settings):
        file.write_text(file.read_text("utf-8").replace("http://127.0.0.1", "http://127.0.0.2"), "utf-8")
    assert site.sync("--once") == 1
    assert "was not reached. 0 batches sent, 0 batches waiting" in said()


def test_every_batch_can_be_read_byte_for_byte_with_what_became_of_it(site: Site, said: Said) -> None:
    first, *_ = made(site.data, 2)
    site.sync("--enrol", CODE)
    site.sync("--once")
    said()
    assert site.sync("--show") == 0
    lines = said().splitlines()
    assert lines[0] == f"Batch 1 of {first.epoch}: sent."
    assert lines[1] == BODY.decode()
    assert lines[-1] == f'{{"parked":0,"software":"{__version__}","waiting":0}}'
    assert site.sync("--show", "--json") == 0
    told = [json.loads(line) for line in said().splitlines()]
    assert [one["body"] for one in told[:-1]] == [BODY.decode()] * 2
    assert told[-1] == {"report": site.collector.reports[0]}


def test_what_the_collector_lost_is_sent_again_and_told(site: Site, said: Said) -> None:
    made(site.data, 3)
    site.sync("--enrol", CODE)
    site.sync("--once")
    kept = dict(site.collector.batches)
    site.collector.batches.popitem()
    said()
    assert site.sync("--once") == 0
    told = (
        "1 batch sent, 0 batches waiting, 0 laid aside. The collector had lost 1 batch: what it has lost is"
    )
    assert said() == f"{site.reached} {told} sent again.\n"
    assert site.collector.batches == kept


def test_what_was_not_taken_can_be_sent_again_once_it_is_mended(site: Site, said: Said) -> None:
    first, _ = made(site.data, 2)
    site.sync("--enrol", CODE)
    [install] = site.collector.devices
    site.collector.batches[install, first.epoch, 1] = b"of another kiosk"
    said()
    assert site.sync("--once") == 2
    aside = "1 batch sent, 0 batches waiting, 1 laid aside. Batch 1 lies aside and is kept."
    assert said().startswith(f"{site.reached} {aside}")
    del site.collector.batches[install, first.epoch, 1]
    assert site.sync("--once") == 2
    assert said() == f"{site.reached} 0 batches sent, 0 batches waiting, 1 laid aside. {SEE_ASIDE}\n"
    assert site.sync("--again", "--once") == 0
    assert said() == f"{site.reached} 1 batch sent, 0 batches waiting, 0 laid aside.\n"


def in_doubt(site: Site) -> tuple[Parcel, str]:
    """Let the answer to a batch be lost and the kiosk be enrolled anew; gives it and its device of then."""
    [parcel] = made(site.data, 1)
    site.sync("--enrol", CODE)
    [install] = site.collector.devices
    enrolments = EnrolmentFile(site.data)
    stands = enrolments.read()
    assert stands is not None
    enrolments.replace(stands, msgspec.structs.replace(stands, asked={install: (f"{parcel.epoch}/1",)}))
    site.collector.codes.add(CODE)
    site.sync("--enrol", CODE)
    assert site.sync("--once") == 2
    return parcel, install


def test_what_is_in_doubt_is_never_sent_by_again_and_staff_read_where_to_look(site: Site, said: Said) -> None:
    parcel, install = in_doubt(site)
    assert f"collector batches {install}" in said()
    assert site.sync("--again", "--once") == 2
    assert said() == f"{site.reached} 0 batches sent, 0 batches waiting, 1 laid aside. {SEE_ASIDE}\n"
    assert not site.collector.batches
    site.sync("--show")
    shown = said().splitlines()
    assert f"collector batches {install}" in shown[0]
    assert f"sync --kept {parcel.epoch} 1`" in shown[1]
    assert f"sync --not-kept {parcel.epoch} 1`" in shown[1]


def test_what_staff_know_to_be_at_the_collector_counts_as_sent(site: Site, said: Said) -> None:
    parcel, _ = in_doubt(site)
    said()
    assert site.sync("--kept", parcel.epoch, "1") == 0
    assert said() == f"Batch 1 of {parcel.epoch} counts as sent from now on.\n"
    assert site.sync("--once") == 0
    assert not site.collector.batches
    said()
    site.sync("--show")
    assert said().startswith(f"Batch 1 of {parcel.epoch}: sent. Staff said that the collector has it.\n")


def test_what_staff_know_to_be_nowhere_is_sent(site: Site, said: Said) -> None:
    parcel, install = in_doubt(site)
    said()
    assert site.sync("--not-kept", parcel.epoch, "1") == 0
    assert said().startswith(f"Batch 1 of {parcel.epoch} waits again.")
    assert site.sync("--once") == 0
    [key] = site.collector.batches
    assert key[0] != install
    with pytest.raises(KioskError, match="not in doubt, but sent"):
        site.sync("--not-kept", parcel.epoch, "1")


class Busy(MemoryCollector):
    """A collector that asks twice to come back later."""

    @override
    async def __call__(self, question: Question) -> Answer:
        if 0 < len(self.asked) < 5:  # the second batch and the report, twice
            self.asked.append(question)
            return problem(503, retry_after="5")
        return await super().__call__(question)


def test_it_goes_on_until_all_is_sent_and_rests_as_long_as_it_is_asked_to(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rested: list[float] = []

    async def rest(seconds: float) -> None:
        rested.append(seconds)

    collector, outbox = Busy(), MemoryOutbox([parcel(1), parcel(2)])
    collector.know(enrolment())
    with served(collector) as address:
        EnrolmentFile(tmp_path).keep(enrolment(collector=address))
        there = Device(address, __version__, EnrolmentFile(tmp_path), outbox)
        outcome = asyncio.run(rounds(there, once=False, rest=rest))
    assert (outcome.ended, outcome.sent) == (Ended.DONE, 2)
    assert [5 <= seconds <= 35 for seconds in rested] == [True, True]
    assert len(caplog.messages) == 2


def test_it_does_not_go_on_where_staff_must_do_something_first(tmp_path: Path) -> None:
    async def rest(_seconds: float) -> None:
        raise AssertionError

    with served(MemoryCollector()) as address:  # it knows nobody
        EnrolmentFile(tmp_path).keep(enrolment(collector=address))
        there = Device(address, __version__, EnrolmentFile(tmp_path), MemoryOutbox([parcel(1)]))
        assert asyncio.run(rounds(there, once=False, rest=rest)).ended is Ended.NOT_KNOWN


def test_what_is_shown_is_all_that_was_ever_told(site: Site, said: Said) -> None:
    made(site.data, 1)
    site.sync("--enrol", CODE)
    site.sync("--once")
    said()
    site.sync("--show")
    shown = said()
    bodies = [asked.body.decode() for asked in site.collector.asked if asked.path != "/v1/enrol"]
    assert len(bodies) == 2
    assert all(body in shown for body in bodies)


def test_without_a_collector_nothing_leaves_and_all_can_be_shown(tmp_path: Path, said: Said) -> None:
    with pytest.raises(SettingsError, match="nothing ever leaves"):
        cli(["sync", "--data-dir", str(tmp_path)])
    with pytest.raises(SettingsError, match="nothing ever leaves"):
        cli(["sync", "--data-dir", str(tmp_path), "--enrol", CODE])
    cli(["sync", "--data-dir", str(tmp_path), "--show"])
    assert said().startswith("No batch was ever made on this kiosk.\nNo collector is set")
    assert [*tmp_path.iterdir()] == []


def test_while_the_kiosk_runs_it_says_that_the_kiosk_does_it_itself(site: Site) -> None:
    made(site.data, 1)
    store = opened(site.data)
    try:
        with pytest.raises(StorageError, match=r"Another kiosk is running .* sends what waits by itself"):
            site.sync("--show")
    finally:
        store.close()


def test_a_code_is_read_where_it_is_piped_in(site: Site) -> None:
    command = [sys.executable, "-m", "kiosk", "sync", "--settings", str(site.settings), "--enrol"]
    for piped, code in (("", UNUSABLE), (f"{CODE}\n", 0)):
        done = subprocess.run(  # noqa: S603 - our own words
            command, check=False, cwd=paths.ROOT, input=piped, capture_output=True, text=True
        )
        assert done.returncode == code, done.stderr
    assert not site.collector.codes


def test_a_mistyped_code_never_leaves(site: Site) -> None:
    with pytest.raises(KioskError, match="no code"):
        site.sync("--enrol", "123")
    assert not site.collector.asked

"""A kiosk and a real collector in a process of its own, as staff and an administrator set them up."""

from __future__ import annotations

import contextlib
import io
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk import paths
from kiosk.cli import cli
from kiosk.core.statistics.batch import Week
from kiosk.core.statistics.wire import encoded
from kiosk.storage import parcels
from kiosk.storage.store import Store
from kiosk.sync.enrolment import EnrolmentFile
from tests.core.statistics.an import A_BATCH

BATCH = encoded(replace(A_BATCH, first=Week(2025, 40), last=Week(2025, 48)))
"""Of weeks that are over, whatever day it is."""
AGED = "2026-01-01"


class RealCollector:
    """A collector that serves; its administrator's commands work beside it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.address = f"http://127.0.0.1:{port}"

    def asked(self, *words: str) -> Any:
        """Give what an administrator's command says."""
        command = [sys.executable, "-m", "kiosk.collector", *words, "--folder", str(self.folder), "--json"]
        return json.loads(subprocess.check_output(command, cwd=paths.ROOT))  # noqa: S603 - our own words

    def code(self, *what_for: str) -> str:
        code: str = self.asked("new-code", *what_for)["code"]
        return code


@pytest.fixture
def collector(tmp_path: Path) -> Iterator[RealCollector]:
    folder = tmp_path / "collector"
    command = [sys.executable, "-m", "kiosk.collector", "serve", "--port", "0", "--folder", str(folder)]
    serving = subprocess.Popen(  # noqa: S603 - our own words
        command, cwd=paths.ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        made = RealCollector(folder, listening(serving))
        made.asked("add-site", "park", "Park", "library")
        yield made
    finally:
        serving.terminate()
        serving.communicate()


def listening(serving: subprocess.Popen[str]) -> int:
    """Give the port once it answers there."""
    assert serving.stdout
    port = 0
    for line in serving.stdout:
        said = json.loads(line) if line.startswith("{") else {}
        port = said.get("port", port)
        if "startup complete" in said.get("message", ""):
            return int(port)
    pytest.fail("the collector ended")


class Kiosk:
    """A kiosk's folder and settings, and the commands of its staff."""

    def __init__(self, folder: Path, address: str, batches: int) -> None:
        folder.mkdir()
        self.data = folder / "data"
        self.settings = folder / "settings.toml"
        said = f'data_folder = "{self.data}"\n[statistics]\ncollector = "{address}"\n'
        self.settings.write_text(said, "utf-8")
        self.make(batches)

    def make(self, batches: int) -> None:
        store = Store.open(self.data, lambda: datetime.now(UTC), print, random.Random(1).randrange)  # noqa: S311
        for _ in range(batches):
            store._writer.save_now(lambda rows: parcels.add(rows, BATCH))  # noqa: SLF001 - weeks pass in no test
        store.close()

    def enrol(self, code: str) -> None:
        assert "is enrolled" in self._said("--enrol", code)

    def sync(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._said("--once", "--json"))
        return found

    def _said(self, *words: str) -> str:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
            cli(["sync", "--settings", str(self.settings), *words])
        return printed.getvalue()


def test_a_kiosk_is_enrolled_sends_is_revoked_and_enrolled_again_and_all_arrives_once(
    collector: RealCollector, tmp_path: Path
) -> None:
    kiosk = Kiosk(tmp_path / "kiosk", collector.address, 2)
    assert kiosk.sync()["ended"] == "not_enrolled"
    kiosk.enrol(collector.code("--site", "park"))
    assert kiosk.sync() | {"why": ""} == {
        "ended": "done", "reached": True, "sent": 2, "waiting": 0, "parked": 0, "lost": 0,
        "laid_aside": [], "why": "",
    }  # fmt: skip
    [device] = collector.asked("devices")
    assert (device["site"], device["waiting"], device["parked"]) == ("park", 0, 0)
    kiosk.make(1)
    collector.asked("revoke", device["install"])
    refused = kiosk.sync()
    assert (refused["ended"], refused["waiting"]) == ("not_known", 1)
    assert "revoked it" in refused["why"]
    assert f"new-code --device {device['install']}" in refused["why"]
    kiosk.enrol(collector.code("--device", device["install"]))
    assert kiosk.sync()["sent"] == 1
    assert [one["seq"] for one in collector.asked("batches", device["install"])] == [1, 2, 3]


def test_a_token_is_renewed_at_the_collector_and_the_old_one_is_no_good_any_more(
    collector: RealCollector, tmp_path: Path
) -> None:
    kiosk = Kiosk(tmp_path / "kiosk", collector.address, 1)
    kiosk.enrol(collector.code("--site", "park"))
    file = EnrolmentFile(kiosk.data)
    first = file.read()
    assert first is not None
    file.keep(msgspec.structs.replace(first, since=AGED))
    assert kiosk.sync()["ended"] == "done"
    second = file.read()
    assert second is not None
    assert second.token != first.token
    assert second.before == first.token
    file.keep(msgspec.structs.replace(first, reported=""))
    assert kiosk.sync()["ended"] == "not_known"

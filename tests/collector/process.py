"""A collector as it is started: a process of its own, and whoever asks it over the network."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.collector.asked import EPOCH, a_batch, digest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


@dataclass
class Running:
    """A collector that runs."""

    process: subprocess.Popen[str]
    folder: Path
    port: int
    admin: str

    @property
    def log(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in (self.folder / "log").read_text("utf-8").splitlines()]

    @property
    def client(self) -> httpx.Client:
        return httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=PATIENCE, trust_env=False)

    def enrol(self, client: httpx.Client, site: str = "library-north") -> tuple[str, str]:
        """Enrol a device over the network; gives its name and token."""
        shown = {"authorization": f"Bearer {self.admin}"}
        place = {"id": site, "name": site, "type": "library"}
        assert client.post("/v1/admin/sites", json=place, headers=shown).status_code in {200, 201}
        code = client.post("/v1/admin/codes", json={"site": site}, headers=shown).json()["code"]
        enrolled = client.post("/v1/enrol", json={"code": code}).json()
        return enrolled["install"], enrolled["token"]


def bring(client: httpx.Client, install: str, token: str, seq: int, *, level: int = 0) -> httpx.Response:
    """Bring a batch of as many people as its number, or of so many."""
    body = a_batch(level or seq)
    headers = {
        "authorization": f"Bearer {token}",
        "content-type": "application/json",
        "content-digest": digest(body),
    }
    return client.put(f"/v1/batches/{install}/{EPOCH}/{seq}", content=body, headers=headers)


def _port(folder: Path, process: subprocess.Popen[str]) -> int:
    end = time.monotonic() + PATIENCE
    log = folder / "log"
    while time.monotonic() < end and process.poll() is None:
        for line in log.read_text("utf-8").splitlines():
            told = json.loads(line)
            if told["message"] == "listening":
                return int(told["port"])
        time.sleep(0.05)
    raise AssertionError(log.read_text("utf-8"))


@contextmanager
def running(folder: Path, *options: str, admin: str = "") -> Iterator[Running]:
    """Start one in this folder, as the documents say, and stop it as a system does."""
    folder.mkdir(exist_ok=True)
    command = [
        sys.executable,
        "-m",
        "kiosk.collector",
        "serve",
        "--folder",
        str(folder / "kept"),
        "--port",
        "0",
    ]
    said, log = folder / "said", folder / "log"
    with said.open("w") as out, log.open("w") as err:
        process = subprocess.Popen([*command, *options], stdout=out, stderr=err, cwd=ROOT, text=True)  # noqa: S603
    try:
        port = _port(folder, process)
        first = said.read_text("utf-8").splitlines()
        running = Running(process, folder, port, first[1] if first else admin)
        with running.client as client:  # the workers may still be starting: the socket waits for them
            assert client.get("/health").status_code == 200
        yield running
    finally:
        process.terminate()
        process.wait(PATIENCE)

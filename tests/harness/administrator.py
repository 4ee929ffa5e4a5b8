"""Does what a new administrator does, by the commands of the guides and nothing else.

Run as `python -m tests.harness.administrator --json`. A collector is started, two kiosks are enrolled by
codes, people visit them for weeks, all is sent and looked at, a kiosk is refused and enrolled again. Of each
kiosk's visits `--demos` are played in the real window, 10 s each; the others are counted as the window
counts them. Exit 1 when something is not as the guides say.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

import httpx

from tests.collector.process import ROOT, running
from tests.harness.fleet.ledger import Ledger
from tests.harness.fleet.machine import Machine

BEGIN = date(2027, 1, 4)
"""A Monday."""
WEEKS = 3
"""So many, of three people a day, are more than any batch waits for."""
A_DAY = 3
RENEWED = 120
"""Seconds in which what came is in the open data: sums are made anew behind who looks (decision 121)."""
DAY_AFTER = BEGIN + timedelta(weeks=2 * WEEKS + 1)
"""All weeks of both times that people came are over."""
SITES = (("library-north", "Library North", "library"), ("centre-south", "Centre South", "community_centre"))


class NotSoError(Exception):
    """Something was not as the guides say."""


@dataclass(frozen=True)
class Desk:
    """Where the administrator types."""

    folder: Path
    port: int

    def collector(self, *words: str) -> Any:
        """Give what a command of the collector says."""
        where: list[str | Path] = [
            "--folder",
            self.folder / "collector" / "kept",
            "--date",
            DAY_AFTER.isoformat(),
            "--json",
        ]
        return json.loads(typed("kiosk.collector", *words, *where)[1])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def page(self, path: str) -> str:
        return httpx.get(f"{self.address}{path}", trust_env=False, timeout=60).raise_for_status().text


@dataclass
class Kiosk:
    """One kiosk: its settings, its data, and what its staff type."""

    folder: Path
    desk: Desk
    visits: int = 0
    draw: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - who comes

    def prepare(self) -> None:
        self.folder.mkdir()
        said = f'data_folder = "{self.data}"\n[statistics]\ncollector = "{self.desk.address}"\n'
        self.settings.write_text(said, "utf-8")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.toml"

    def enrol(self, code: str) -> None:
        see(typed("kiosk", "sync", "--enrol", code, "--settings", self.settings)[0] == 0, "it was enrolled")

    def sync(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._asked("--once"))
        return found

    def batches(self) -> list[dict[str, Any]]:
        """Give every batch that it ever made."""
        every = [json.loads(line) for line in self._asked("--show").splitlines()]
        return [one for one in every if "seq" in one]

    def _asked(self, *words: str) -> str:
        return typed("kiosk", "sync", *words, "--json", "--settings", self.settings)[1]

    def receive(self, day: date, demos: int) -> None:
        """Let people come on a day: so many in the real window, the others without one."""
        played = max(0, min(demos, A_DAY))
        for _ in range(played):
            self._demo(day)
        others = Machine(self.data, self.desk.address, self.draw, Ledger())
        others.day = day
        others.open()
        others.receive(A_DAY - played)
        others.close()
        self.visits += A_DAY

    def _demo(self, day: date) -> None:
        who = ["--ability", str(self.draw.gauss(0, 1)), "--seed", str(self.draw.randrange(10**6))]
        where: list[str | Path] = [
            "--out",
            self.folder / "demo",
            "--data-dir",
            self.data,
            "--date",
            day.isoformat(),
        ]
        see(typed("kiosk", "demo", *who, *where)[0] == 0, "a demo visit was played")


def typed(module: str, *words: str | Path) -> tuple[int, str]:
    """Type a command; gives how it ended and what it said."""
    command = [sys.executable, "-m", module, *map(str, words)]
    done = subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return done.returncode, done.stdout


def see(so: bool, what: str) -> None:  # noqa: FBT001 - it is what is looked at
    """Go on only where it is so."""
    if not so:
        message = f"It is not so that {what}."
        raise NotSoError(message)


def walk(folder: Path, demos: Sequence[int]) -> dict[str, Any]:
    """Do all of it, with so many visits of each kiosk in the real window, and give what was seen."""
    with running(folder / "collector", "--date", DAY_AFTER.isoformat()) as collector:
        desk = Desk(folder, collector.port)
        see("0" in desk.page("/"), "the page is there before anything came")
        kiosks = enrolled(desk)
        for kiosk, number in zip(kiosks, demos, strict=True):
            people_come(kiosk, number)
        sent = [kiosk.sync() for kiosk in kiosks]
        see(all(one["ended"] == "done" and one["sent"] > 0 for one in sent), "all that waited was sent")
        see(held(desk) == released(kiosks), "the collector has what was released, and nothing else")
        figures = look(desk)
        refused = refuse_and_enrol_again(desk, kiosks[0])
        see(held(desk) == released(kiosks), "it still has, after one was refused and enrolled again")
    return {
        "visits": [kiosk.visits for kiosk in kiosks],
        "batches": len(released(kiosks)),
        "refused": refused,
        "figures": figures,
    }


def enrolled(desk: Desk) -> list[Kiosk]:
    """Add two sites and a kiosk at each."""
    kiosks = []
    for site in SITES:
        desk.collector("add-site", *site)
        kiosk = Kiosk(desk.folder / site[0], desk)
        kiosk.prepare()
        kiosk.enrol(desk.collector("new-code", "--site", site[0])["code"])
        kiosks.append(kiosk)
    return kiosks


def people_come(kiosk: Kiosk, demos: int) -> None:
    """Let people come on each working day, and on the Monday after: then the weeks before are over."""
    for number in range(5 * WEEKS + 1):
        kiosk.receive(BEGIN + timedelta(weeks=number // 5, days=number % 5), demos - kiosk.visits)


def look(desk: Desk) -> list[str]:
    """Look at the page and the open data: both are there, and tell of all that came."""
    see("Digipunt" in desk.page("/"), "the page is there")
    until = monotonic() + RENEWED
    while not (names := [line for line in desk.page("/open/").split('"') if line.endswith(".csv")]):
        see(monotonic() < until, "there is open data to load")
        sleep(1)
    return desk.page(f"/open/{names[0].rpartition('/')[2]}").splitlines()[:3]


def refuse_and_enrol_again(desk: Desk, kiosk: Kiosk) -> dict[str, Any]:
    """Refuse a kiosk, see that it keeps all, and enrol it again as itself."""
    install = next(one["install"] for one in desk.collector("devices") if one["site"] == SITES[0][0])
    desk.collector("revoke", install)
    later = Machine(kiosk.data, desk.address, kiosk.draw, Ledger())
    later.open()
    for number in range(5 * WEEKS):
        later.day = BEGIN + timedelta(weeks=WEEKS + number // 5, days=number % 5)
        later.receive(A_DAY)
    later.day = BEGIN + timedelta(weeks=2 * WEEKS)
    later.receive(1)
    later.close()
    refused = kiosk.sync()
    see((refused["ended"], refused["sent"]) == ("not_known", 0), "a refused kiosk keeps what it has")
    kiosk.enrol(desk.collector("new-code", "--device", install)["code"])
    again = kiosk.sync()
    see((again["ended"], again["sent"]) == ("done", refused["waiting"]), "it sends again as who it was")
    return refused


def held(desk: Desk) -> set[tuple[str, int]]:
    """Give the batches that the collector has."""
    return {
        (one["epoch"], one["seq"])
        for device in desk.collector("devices")
        for one in desk.collector("batches", device["install"])
    }


def released(kiosks: Sequence[Kiosk]) -> set[tuple[str, int]]:
    """Give the batches that kiosks made, of which none may wait or lie aside."""
    every = [one for kiosk in kiosks for one in kiosk.batches()]
    return {(one["epoch"], one["seq"]) for one in every if one["state"] == "sent"}


def main() -> None:
    """Do it, and say what was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.administrator", description=__doc__)
    parser.add_argument("--demos", type=int, default=48, help="visits of each kiosk in the real window (48)")
    parser.add_argument("--json", action="store_true", help="in one line")
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        found = walk(Path(name), [asked.demos] * len(SITES))
    sys.stdout.write(json.dumps(found, indent=None if asked.json else 1) + "\n")


if __name__ == "__main__":
    main()

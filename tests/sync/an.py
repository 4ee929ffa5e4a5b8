"""What the tests of sync are made of: batches, an outbox in memory, and a collector that keeps its word."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.core.statistics.wire import NOT_YET
from kiosk.sync.answers import PROBLEM, Answer
from kiosk.sync.asking import Question
from kiosk.sync.device import Device
from kiosk.sync.enrolment import Enrolment, EnrolmentFile
from kiosk.sync.receipts import receipt_for

Given = TypeVar("Given")
COLLECTOR = "https://collector.example"
EPOCH = "e" * 32
DAY = date(2026, 11, 22)
SOFTWARE = "0.1.0"


def parcel(seq: int, epoch: str = EPOCH, state: ParcelState = ParcelState.WAITING) -> Parcel:
    """Give a batch; collectors of tests do not look into it."""
    return Parcel(epoch, seq, json.dumps({"batch": f"{epoch} {seq}"}).encode(), state)


def hexadecimal(length: int, number: int) -> str:
    return f"{number:0{length}x}"


def token(number: int) -> str:
    return f"{number:043}"


def enrolment(**changes: Any) -> Enrolment:
    """Give an enrolment, but for these."""
    usual: dict[str, Any] = {
        "collector": COLLECTOR,
        "install": hexadecimal(32, 1),
        "token": token(1),
        "receipt_key": hexadecimal(64, 1),
        "since": DAY.isoformat(),
        "reported": DAY.isoformat(),
    }
    return Enrolment(**(usual | changes))


async def here(work: Callable[[], Given], /) -> Given:
    """Do what may wait for a disk at once."""
    return work()


def too_early() -> Answer:
    """Give the collector's refusal of a batch whose weeks are not over."""
    said = {"title": "Unprocessable", "type": NOT_YET, "detail": "The week 2026-W48 is not over here."}
    return Answer(422, {"content-type": PROBLEM}, json.dumps(said).encode())


def problem(status: int, title: str = "", **headers: str) -> Answer:
    """Give a refusal as the collector writes it."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"content-type": PROBLEM} | named, json.dumps({"title": title}).encode())


@dataclass
class MemoryOutbox:
    """Keeps batches in memory, and the receipts of those that arrived."""

    parcels: list[Parcel] = field(default_factory=list)
    receipts: dict[tuple[str, int], str] = field(default_factory=dict)
    anew: list[tuple[str, int]] = field(default_factory=list)

    def sent(self, epoch: str, seq: int, receipt: str) -> None:
        self.receipts[epoch, seq] = receipt
        self._move(epoch, seq, ParcelState.SENT, receipt=receipt)

    def parked(self, epoch: str, seq: int, why: str) -> None:
        self._move(epoch, seq, ParcelState.PARKED, why)

    def doubted(self, epoch: str, seq: int, why: str) -> None:
        self._move(epoch, seq, ParcelState.DOUBTED, why)

    def begin_anew(self, epoch: str, seq: int) -> None:
        self.anew.append((epoch, seq))

    def wait_again(self, epoch: str, seq: int) -> None:
        self._move(epoch, seq, ParcelState.WAITING)

    def vouched(self, epoch: str, seq: int, why: str) -> None:
        self._move(epoch, seq, ParcelState.SENT, why)

    def lost(self, epoch: str, seq: int) -> None:
        self._move(epoch, seq, ParcelState.WAITING)

    def all(self) -> tuple[Parcel, ...]:
        return tuple(self.parcels)

    def states(self) -> list[ParcelState]:
        return [one.state for one in self.parcels]

    def _move(self, epoch: str, seq: int, state: ParcelState, why: str = "", receipt: str = "") -> None:
        where = next(n for n, one in enumerate(self.parcels) if (one.epoch, one.seq) == (epoch, seq))
        self.parcels[where] = replace(self.parcels[where], state=state, why=why, receipt=receipt)


@dataclass
class Known:
    """A device as a collector knows it; the next token counts as soon as it is used."""

    token: str
    receipt_key: str
    following: str = ""


@dataclass
class MemoryCollector:
    """A collector as the contract has it, without a network."""

    codes: set[str] = field(default_factory=set)
    devices: dict[str, Known] = field(default_factory=dict)
    revoked: set[str] = field(default_factory=set)
    batches: dict[tuple[str, str, int], bytes] = field(default_factory=dict)
    reports: list[dict[str, object]] = field(default_factory=list)
    asked: list[Question] = field(default_factory=list)
    given: int = 1

    def know(self, one: Enrolment) -> None:
        self.devices[one.install] = Known(one.token, one.receipt_key)

    def put_back(self) -> None:
        """Go back to a backup from when it had half of what it has."""
        self.batches = dict(list(self.batches.items())[: len(self.batches) // 2])

    async def __call__(self, question: Question) -> Answer:
        self.asked.append(question)
        match question.path.split("/")[2:]:
            case ["enrol"]:
                return self._enrol(json.loads(question.body)["code"])
            case ["token"]:
                return self._token(question)
            case ["batches", install, epoch, seq]:
                return self._refused(question, install) or self._keep((install, epoch, int(seq)), question)
            case ["devices", install, "report"]:
                return self._refused(question, install) or self._note(install, question)
            case _:
                return problem(404)

    def _enrol(self, code: str) -> Answer:
        if code not in self.codes:
            return problem(403)
        self.codes.remove(code)
        self.given += 1
        install, key = hexadecimal(32, self.given), hexadecimal(64, self.given)
        self.devices[install] = Known(token(self.given), key)
        return told(201, install=install, token=token(self.given), receipt_key=key)

    def _token(self, question: Question) -> Answer:
        found = self._shown(question)
        if found is None:
            return problem(401)
        self.given += 1
        found.following = token(self.given)
        return told(200, token=found.following)

    def _shown(self, question: Question) -> Known | None:
        """Give the device whose token is shown; a new one that is used makes the old one forgotten."""
        shown = question.headers.get("Authorization", "").removeprefix("Bearer ")
        for install, one in self.devices.items():
            if install in self.revoked:
                continue
            if shown and shown == one.following:
                one.token, one.following = shown, ""
            if shown == one.token:
                return one
        return None

    def _refused(self, question: Question, install: str) -> Answer | None:
        if install in self.revoked:
            return problem(403)
        found = self._shown(question)
        if found is None:
            return problem(401)
        return None if self.devices.get(install) is found else problem(403)

    def _keep(self, key: tuple[str, str, int], question: Question) -> Answer:
        if question.headers["Content-Digest"] != digest_of(question.body):
            return problem(400)
        if self.batches.get(key, question.body) != question.body:
            return problem(409)
        status = 200 if key in self.batches else 201
        self.batches[key] = question.body
        install, epoch, seq = key
        secret = self.devices[install].receipt_key
        return told(status, receipt=receipt_for(secret, install, epoch, seq, question.body))

    def _note(self, install: str, question: Question) -> Answer:
        self.reports.append(json.loads(question.body))
        there = defaultdict[str, set[int]](set)
        for whose, epoch, seq in self.batches:
            if whose == install:
                there[epoch].add(seq)
        epochs = [
            {
                "epoch": epoch,
                "newest": max(seqs),
                "gaps": [(seq, seq) for seq in range(1, max(seqs)) if seq not in seqs],
            }
            for epoch, seqs in there.items()
        ]
        return Answer(200, {"content-type": "application/json"}, json.dumps({"epochs": epochs}).encode())


def told(status: int, **words: str) -> Answer:
    return Answer(status, {"content-type": "application/json"}, json.dumps(words).encode())


def digest_of(body: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def no_disk(_path: Path) -> None:
    """Stand in for a disk where tests are about something else."""


def device(folder: Path, outbox: MemoryOutbox, today: Callable[[], date] = lambda: DAY) -> Device:
    return Device(COLLECTOR, SOFTWARE, EnrolmentFile(folder, no_disk), outbox, today)


def ended(work: Coroutine[Any, Any, Given]) -> Given:
    """Run to the end what never has to wait."""
    try:
        work.send(None)
    except StopIteration as over:
        given: Given = over.value
        return given
    work.close()
    pytest.fail("it waited for something")

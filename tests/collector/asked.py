"""A collector in this process, asked as over the network but without one."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Awaitable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, TypeVar

import httpx
from sqlalchemy import text
from typing_extensions import override

from kiosk.collector.application import application
from kiosk.collector.buckets import BATCHES, Buckets, Pace
from kiosk.collector.counted.sums import Cube
from kiosk.collector.database import Database, opened
from kiosk.collector.forms import CodeFor, Site, SiteType
from kiosk.collector.keys import Keys
from kiosk.collector.remembered import Remembered, Span
from kiosk.collector.service import Service
from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.wire import encoded

T = TypeVar("T")

KEYS = Keys(bytes(range(32)))
TODAY = date(2027, 3, 3)
EPOCH = "e" * 32
PLENTY = Pace(1e6, 1_000_000)
FIRST, LAST = Week(2025, 40), Week(2025, 48)
NOTHING: MappingProxyType[str, str] = MappingProxyType({})


def a_batch(level: int = 0, *, first: Week = FIRST, last: Week = LAST) -> bytes:
    """Give the bytes of a batch, of so many who are in the first category of each table."""
    tables = {table: dict.fromkeys(names, 0) | {names[0]: level} for table, names in CATEGORIES.items()}
    return encoded(Batch(first, last, tables))


def digest(body: bytes) -> str:
    """Give the header of a body."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


class Current(Remembered):
    """Sums that whoever looks waits for, so that a test sees what there is.

    They say that they are `late` by so many seconds.
    """

    late = 0.0

    @override
    async def cube(self, database: Database) -> Cube:
        await self.renewed(database)
        self.true_at -= self.late
        return self.sums

    @override
    async def changes(self, database: Database) -> Mapping[int, Span]:
        await self.renewed(database)
        return self.changed


async def at_once(_rest: float) -> None:
    """Rest in no time."""


class Collector:
    """One worker, its clock in our hand, and whoever asks it."""

    def __init__(self, runner: asyncio.Runner, url: str, pace: Pace = PLENTY) -> None:
        self.today = TODAY
        self.runner = runner
        self.now = 0.0
        clock = lambda: self.now  # noqa: E731
        self.sums = Current(rest=at_once, now=clock, today=lambda: self.today)
        self.service = Service(
            opened(url),
            KEYS,
            lambda: self.today,
            sums=self.sums,
            enrolments=Buckets(Pace(1 / 3, 30), clock),
            paces=Buckets(pace, clock),
            arrivals=Buckets(BATCHES, clock),
        )
        self.run(self.service.database.migrate())
        self.admin = self.run(self.service.administration.first_token()) or ""
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(application(self.service)), base_url="http://collector"
        )

    def run(self, act: Awaitable[T]) -> T:
        async def whole() -> T:
            return await act

        return self.runner.run(whole())

    def ask(self, method: str, path: str, token: str = "", **given: Any) -> httpx.Response:
        """Ask: `said` goes as JSON, `body` as it is, `headers` besides."""
        shown = {"authorization": f"Bearer {token}"} if token else {}
        content, said = given.get("body"), given.get("said")
        if content is not None:
            shown["content-type"] = "application/json"
        asked = {"json": said} if said is not None else {"content": content}
        headers = {**shown, **given.get("headers", {})}
        return self.run(self.client.request(method, path, headers=headers, **asked))

    def administer(self, method: str, path: str, said: object = None) -> httpx.Response:
        return self.ask(method, f"/v1/admin{path}", self.admin, said=said)

    def later(self, **time: int) -> None:
        self.today += timedelta(**time)

    def add_site(self, name: str = "library-north") -> None:
        self.run(self.service.places.put(Site(name, "Library North", SiteType.LIBRARY)))

    def code(self, site: str = "library-north", *, device: str | None = None) -> str:
        what_for = CodeFor(None if device else site, device)
        return self.run(self.service.places.give_code(what_for, self.today)).code

    def device(self, site: str = "library-north") -> Device:
        """Enrol a device as one is enrolled."""
        self.add_site(site)
        return Device(self, self.ask("POST", "/v1/enrol", said={"code": self.code(site)}).json())

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        async def read() -> list[tuple[Any, ...]]:
            async with self.service.database.reading() as connection:
                return [tuple(row) for row in await connection.execute(text(statement))]

        return self.run(read())

    def close(self) -> None:
        self.run(self.client.aclose())
        self.run(self.service.sums.ended())
        self.run(self.service.database.close())


class Device:
    """A device that was enrolled."""

    def __init__(self, collector: Collector, enrolled: dict[str, str]) -> None:
        self.collector = collector
        self.install, self.token = enrolled["install"], enrolled["token"]
        self.receipt_key = enrolled["receipt_key"]

    def bring(
        self,
        seq: int = 1,
        body: bytes | None = None,
        *,
        epoch: str = EPOCH,
        install: str = "",
        headers: dict[str, str] | MappingProxyType[str, str] = NOTHING,
    ) -> httpx.Response:
        sent = a_batch() if body is None else body
        path = f"/v1/batches/{install or self.install}/{epoch}/{seq}"
        shown = {"content-digest": digest(sent), **headers}
        return self.collector.ask("PUT", path, self.token, body=sent, headers=shown)

    def ask(self, method: str, path: str, said: object = None) -> httpx.Response:
        return self.collector.ask(method, path, self.token, said=said)

    def report(self, said: object) -> httpx.Response:
        return self.ask("PUT", f"/v1/devices/{self.install}/report", said)


@contextmanager
def asked(url: str, pace: Pace = PLENTY) -> Iterator[Collector]:
    """Give a collector on this database, and let go of it."""
    with asyncio.Runner() as runner:
        collector = Collector(runner, url, pace)
        try:
            yield collector
        finally:
            collector.close()

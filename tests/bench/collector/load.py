"""Brings batches as fast as a collector takes them, with next to no work of its own.

Requests are bytes that were made beforehand, on connections that stay; of an answer only the status is read.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import os
import resource
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, sleep

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.wire import encoded
from tests.collector.process import Running

BODY = encoded(
    Batch(
        Week(2025, 40),
        Week(2025, 48),
        {table: dict.fromkeys(categories, 3) for table, categories in CATEGORIES.items()},
    )
)
LOOKED_AT = ("/", "/open/", "/open/figures-2025-late.csv", "/open/figures-2025-late.parquet", "/metrics")
DIGEST = base64.b64encode(hashlib.sha256(BODY).digest()).decode()


PER_SITE = 20
"""Devices of one site; a city has some three in each."""


def devices(collector: Running, count: int) -> list[tuple[str, str]]:
    """Enrol so many devices; gives names and tokens."""
    with collector.client as client:
        return [collector.enrol(client, f"site-{number // PER_SITE}") for number in range(count)]


def _requests(device: tuple[str, str], count: int) -> Iterator[bytes]:
    """Give so many requests of a device, each of a database of its own."""
    install, token = device
    for _ in range(count):
        head = (
            f"PUT /v1/batches/{install}/{os.urandom(16).hex()}/1 HTTP/1.1\r\nHost: collector\r\n"
            f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\n"
            f"Content-Digest: sha-256=:{DIGEST}:\r\nContent-Length: {len(BODY)}\r\n\r\n"
        )
        yield head.encode("ascii") + BODY


async def _asker(port: int, requests: list[bytes], statuses: list[bytes]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        statuses.append(head[9:12])
    writer.close()
    await writer.wait_closed()


async def _bring(port: int, work: list[list[bytes]]) -> float:
    statuses: list[bytes] = []
    began = perf_counter()
    await asyncio.gather(*(_asker(port, requests, statuses) for requests in work))
    seconds = perf_counter() - began
    assert set(statuses) == {b"201"}, sorted(set(statuses))
    return len(statuses) / seconds


def bring(collector: Running, known: list[tuple[str, str]], times: int, at_once: int) -> float:
    """Bring so many new batches by so many connections, of many devices; batches a second."""
    share, few = divmod(times, at_once)
    assert not few
    per_device = -(-share // max(1, len(known) // at_once))
    work = []
    for number in range(at_once):
        mine = known[number::at_once]
        work.append([request for one in mine for request in _requests(one, per_device)][:share])
    return asyncio.run(_bring(collector.port, work))


def look(collector: Running) -> None:
    """Ask for what is first loaded when it is asked for, or when the service by itself keeps it ready.

    Figures are made behind whoever looks: it is asked again until they are there, for a minute at most.
    """
    until = perf_counter() + 60
    with collector.client as client:
        for path in LOOKED_AT:
            while (answer := client.get(path)).is_client_error and perf_counter() < until:
                sleep(1)
            answer.raise_for_status()


def memory(collector: Running) -> int:
    """Give the bytes of memory that a collector of one worker holds, without asking it: that takes memory."""
    pages = int(Path(f"/proc/{collector.process.pid}/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize()

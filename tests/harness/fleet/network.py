"""The way of one kiosk to the collector, over real sockets: it lies as often as it is told to."""

from __future__ import annotations

import asyncio
import json
import random
from asyncio import StreamReader, StreamWriter
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from tests.harness.fleet.faults import NETWORK, Fault

SHARE = 0.35
"""Of requests, that something happens to."""
LATE_SHARE = 0.5
"""Of requests that are held back, each time that one of them could arrive."""
PIECE_S = 0.02
TOO_SLOW_S = 1.5
TOO_SLOW_SHARE = 0.1
"""Of slow answers, that are slower than a kiosk waits."""

PORTAL_PAGE = b"<!doctype html><title>Free wifi</title><p>Please log in."
ELSEWHERE = "Location: http://login.example/"
GONE = (ConnectionError, asyncio.IncompleteReadError, TimeoutError)


class Network:
    """Listens for one kiosk and asks the collector; `did` counts what it did to requests."""

    def __init__(self, port: int, faults: Sequence[Fault], draw: random.Random) -> None:
        self.did = Counter[Fault]()
        self.honest = False
        self.address = ""
        self._port = port
        self._faults = [fault for fault in faults if fault in NETWORK]
        self._draw = draw
        self._held: list[bytes] = []
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Future[None]] = set()

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        assert self._server
        self._server.close()
        await self._server.wait_closed()
        if self._serving:
            await asyncio.wait(self._serving, timeout=PIECE_S)
        for serving in self._serving:
            serving.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def settle(self) -> None:
        """Let all that was held back arrive, in any order."""
        self._draw.shuffle(self._held)
        while self._held:
            await self._late()

    def _take(self, reader: StreamReader, writer: StreamWriter) -> None:
        serving = asyncio.ensure_future(self._serve(reader, writer))
        self._serving.add(serving)
        serving.add_done_callback(self._serving.discard)

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        try:
            while (request := await message(reader)) and await self._pass(request, writer):
                await writer.drain()
                if self._held and self._draw.random() < LATE_SHARE:
                    await self._late()
        except GONE:
            return
        finally:
            await hang_up(writer)

    async def _late(self) -> None:
        with suppress(*GONE):
            await self._ask(self._held.pop(self._draw.randrange(len(self._held))))

    async def _pass(self, request: bytes, writer: StreamWriter) -> bool:
        """Do with a request what is to happen to it; False where the connection ends there."""
        if self.honest or not self._faults or self._draw.random() >= SHARE:
            writer.write(await self._ask(request))
            return True
        fault = self._draw.choice(self._faults)
        self.did[fault] += 1
        if (made_up := self._made_up(fault)) is not None:
            writer.write(made_up)
            return True
        ways: dict[Fault, Callable[[bytes, StreamWriter], Awaitable[bool]]] = {
            Fault.LOST_REQUEST: self._lose,
            Fault.LOST_ANSWER: self._lose_answer,
            Fault.DOUBLED: self._double,
            Fault.REORDERED: self._hold,
            Fault.CUT_REQUEST: self._cut,
            Fault.CUT_ANSWER: self._cut_answer,
            Fault.SLOW: self._slow,
        }
        return await ways[fault](request, writer)

    def _made_up(self, fault: Fault) -> bytes | None:
        """Give an answer that never came from the collector; nothing where the fault is another one."""
        answers = MADE_UP.get(fault)
        return self._draw.choice(answers) if answers else None

    async def _ask(self, request: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            writer.write(request)
            return await message(reader)
        finally:
            await hang_up(writer)

    async def _lose(self, _request: bytes, _writer: StreamWriter) -> bool:
        return False

    async def _lose_answer(self, request: bytes, _writer: StreamWriter) -> bool:
        await self._ask(request)
        return False

    async def _double(self, request: bytes, writer: StreamWriter) -> bool:
        first, second = await asyncio.gather(self._ask(request), self._ask(request))
        writer.write(self._draw.choice([first, second]))
        return True

    async def _hold(self, request: bytes, _writer: StreamWriter) -> bool:
        self._held.append(request)
        return False

    async def _cut(self, request: bytes, _writer: StreamWriter) -> bool:
        _, writer = await asyncio.open_connection("127.0.0.1", self._port)
        writer.write(request[: self._draw.randrange(1, len(request))])
        await writer.drain()
        await hang_up(writer)
        return False

    async def _cut_answer(self, request: bytes, writer: StreamWriter) -> bool:
        answer = await self._ask(request)
        writer.write(answer[: self._draw.randrange(1, len(answer))])
        await writer.drain()
        return False

    async def _slow(self, request: bytes, writer: StreamWriter) -> bool:
        answer = await self._ask(request)
        wait = TOO_SLOW_S if self._draw.random() < TOO_SLOW_SHARE else PIECE_S
        for start in range(0, len(answer), 100):
            writer.write(answer[start : start + 100])
            await writer.drain()
            await asyncio.sleep(wait)
        return True


async def hang_up(writer: StreamWriter) -> None:
    """Close a connection, whatever the other one did."""
    writer.close()
    with suppress(*GONE):
        await writer.wait_closed()


async def message(reader: StreamReader) -> bytes:
    """Read a whole request or answer with its body; nothing where there is none any more."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    return head + await reader.readexactly(length)


def answer(status: int, kind: str, body: bytes, *headers: str) -> bytes:
    """Give an answer as it travels."""
    head = [f"HTTP/1.1 {status} Made up", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*head, "", ""]).encode() + body


def page(status: int, *headers: str) -> bytes:
    """Give what a box on the way answers: a page for people."""
    return answer(status, "text/html", PORTAL_PAGE, *headers)


def problem(status: int, *headers: str) -> bytes:
    """Give a refusal as the collector writes it."""
    said = json.dumps({"title": "Later", "status": status, "detail": "Later."}).encode()
    return answer(status, "application/problem+json", said, *headers)


def forged(status: int) -> bytes:
    """Give a receipt of somebody who does not have the key, and a token that nobody gave."""
    return answer(status, "application/json", json.dumps({"receipt": "0" * 64}).encode())


IN_FIVE_SECONDS = "Retry-After: Thu, 01 Jan 2026 00:00:05 GMT\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT"
MADE_UP = {
    Fault.TOO_MANY: (problem(429, "Retry-After: 1"),),
    Fault.UNAVAILABLE: (problem(503, "Retry-After: 1"), problem(503, IN_FIVE_SECONDS), page(503)),
    Fault.GATEWAY: (page(500), page(502), page(504)),
    Fault.PORTAL: (page(200), page(201)),
    Fault.REDIRECT: (page(302, ELSEWHERE), page(307, ELSEWHERE)),
    Fault.FORGED: (page(401), page(403), page(409), page(422), forged(200), forged(201)),
}
"""What a box on the way says by itself, by what it is."""

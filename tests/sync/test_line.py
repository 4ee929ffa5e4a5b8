from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from gzip import compress

import httpx
import pytest

from kiosk.paths import ROOT
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError
from kiosk.sync.line import MOST_BYTES, Line, Patience
from tests.sync.asked import LONG, NOBODY, QUESTION, asked_at
from tests.sync.listener import Serve, drips, http, listening, says, silent

SHORT = Patience(connect=2.0, part=0.2, whole=0.4)


def answer_of(serve: Serve, patience: Patience = LONG) -> Answer:
    async def ask() -> Answer:
        async with listening(serve) as heard:
            return await asked_at(heard.address, patience=patience)

    return asyncio.run(ask())


def test_an_answer_comes_back_whole_with_its_headers_in_small_letters() -> None:
    found = answer_of(says(http("201 Created", b'{"receipt":"x"}', "Retry-After: 7")))
    assert (found.status, found.body, found.headers["retry-after"]) == (201, b'{"receipt":"x"}', "7")


def test_a_question_arrives_as_it_was_made_and_says_nothing_of_this_machine() -> None:
    async def ask() -> bytes:
        async with listening(says(http("204 No Content"))) as heard:
            await asked_at(heard.address)
            return heard.asked[0]

    head = asyncio.run(ask()).decode().lower()
    assert head.startswith("put /v1/batches/a/b/1 http/1.1\r\n")
    names = {line.partition(":")[0] for line in head.split("\r\n")[1:] if line}
    assert names == {
        "accept", "accept-encoding", "authorization", "connection", "content-length", "host", "user-agent"
    }  # fmt: skip
    assert "user-agent: digipunt-kiosk\r\n" in head
    assert "accept-encoding: identity\r\n" in head


def test_a_redirect_is_not_followed() -> None:
    async def ask() -> tuple[Answer, int]:
        async with listening(says(http("200 OK"))) as elsewhere:
            there = f"Location: {elsewhere.address}/v1"
            async with listening(says(http("307 Temporary Redirect", b"", there))) as heard:
                return await asked_at(heard.address), len(elsewhere.asked)

    found, followed = asyncio.run(ask())
    assert (found.status, followed) == (307, 0)


@pytest.mark.parametrize(
    "serve",
    [
        says(b""),
        says(b"HTTP/1.1 200 OK\r\nContent-Le"),
        says(http("201 Created", b'{"receipt":', length=500)),
        says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"),
        says(b"220 mail.example ESMTP\r\n"),
        says(b"\x00\xff" * 500),
        says(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 400_000),
        says(http("200 OK", b"", "X: \x00")),
        silent,
        drips(b"X: a\r\n", b"HTTP/1.1 200 OK\r\n"),
        drips(b"a", b"HTTP/1.1 200 OK\r\nContent-Length: 15000\r\n\r\n"),
    ],
    ids=[
        "hung up", "cut in a header", "cut in the body", "cut in a chunk", "mail", "noise",
        "a header without end", "a header of nothing", "silent", "headers by drops", "a body by drops",
    ],
)  # fmt: skip
def test_whatever_breaks_the_line_is_said_in_a_sentence_and_nothing_hangs(serve: Serve) -> None:
    with pytest.raises(LineError, match="no whole answer came back") as told:
        answer_of(serve, SHORT)
    assert told.value.reached


@pytest.mark.parametrize(
    ("broken", "reached"),
    [
        (httpx.ConnectError, False),
        (httpx.ConnectTimeout, False),
        (httpx.ProxyError, False),
        (httpx.WriteError, True),
        (httpx.WriteTimeout, True),
        (httpx.ReadError, True),
        (httpx.ReadTimeout, True),
        (httpx.RemoteProtocolError, True),
    ],
)
def test_only_where_no_connection_came_about_nothing_can_have_arrived(
    broken: type[httpx.TransportError], *, reached: bool
) -> None:
    def breaks(_request: httpx.Request) -> httpx.Response:
        raise broken(broken.__name__)

    async def ask() -> None:
        async with Line("http://127.0.0.1:1", NOBODY) as line:
            line._client = httpx.AsyncClient(transport=httpx.MockTransport(breaks))  # noqa: SLF001 - no real net
            await line.ask(QUESTION)

    with pytest.raises(LineError, match="no whole answer" if reached else "does not answer") as told:
        asyncio.run(ask())
    assert told.value.reached is reached


def test_of_a_body_without_end_only_a_little_is_read() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    found = answer_of(drips(b"1000\r\n" + b"a" * 0x1000 + b"\r\n", head))
    assert found.body == b"a" * MOST_BYTES


def test_what_is_packed_is_not_unpacked() -> None:
    packed = compress(b"a" * 10_000_000)
    found = answer_of(says(http("200 OK", packed, "Content-Encoding: gzip")))
    assert found.body == packed[:MOST_BYTES]


def test_where_nobody_listens_nothing_can_have_arrived() -> None:
    async def ask() -> Answer:
        async with listening(silent) as heard:
            address = heard.address
        return await asked_at(address)

    with pytest.raises(LineError, match="does not answer") as told:
        asyncio.run(ask())
    assert not told.value.reached


ASKING = """
import asyncio, ssl, sys
from tests.sync.asked import asked_at
from kiosk.sync.asking import LineError
try:
    asyncio.run(asked_at(sys.argv[1]))
except LineError as error:
    sys.stdout.write(str(error))
"""


async def asked_behind(environment: dict[str, str], address: str = "https://collector.example") -> str:
    """Ask a collector in a process of its own, one that is nowhere, and give what staff would read."""
    bare = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    asking = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", ASKING, address), cwd=ROOT, env=bare | environment, stdout=subprocess.PIPE
    )
    said, _ = await asking.communicate()
    return said.decode()


def test_the_proxy_of_the_system_is_asked_for_the_way_and_told_no_more() -> None:
    async def ask() -> tuple[str, list[bytes]]:
        async with listening(says(http("407 Proxy Authentication Required"))) as proxy:
            return await asked_behind({"https_proxy": proxy.address}), proxy.asked

    said, asked = asyncio.run(ask())
    assert "does not answer (ProxyError)" in said
    assert asked[0].startswith(b"CONNECT collector.example:443 HTTP/1.1\r\n")
    assert b"secret" not in b"".join(asked)


def test_the_proxy_is_left_out_where_the_system_says_so() -> None:
    async def ask() -> list[bytes]:
        async with listening(says(http("407 Proxy Authentication Required"))) as proxy:
            await asked_behind({"https_proxy": proxy.address, "no_proxy": "collector.example"})
            return proxy.asked

    assert asyncio.run(ask()) == []


def test_a_collector_on_this_very_pc_is_never_looked_for_behind_a_proxy() -> None:
    async def ask() -> tuple[int, int]:
        async with listening(says(http("200 OK"))) as here, listening(says(http("200 OK"))) as proxy:
            assert (
                await asked_behind({"http_proxy": proxy.address, "all_proxy": proxy.address}, here.address)
                == ""
            )
            return len(here.asked), len(proxy.asked)

    assert asyncio.run(ask()) == (1, 0)


def test_a_proxy_that_makes_no_sense_is_told_to_staff() -> None:
    assert "see `https_proxy`" in asyncio.run(asked_behind({"https_proxy": "gopher://proxy"}))

"""The door to the network, with real connections: nobody holds it open, nobody fills the memory."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass

import pytest
from typing_extensions import override
from uvicorn import Server

from kiosk.collector.figures import memory
from kiosk.collector.guard import MOST_AROUND, GuardedProtocol
from kiosk.collector.serving import Served, Where, configured, listening, prepare


class Hasty(GuardedProtocol):
    """The same, with little time."""

    within = 0.7
    taken_within = 0.7
    at_once = 40

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Let the system hold no more than a little of an answer: the rest waits in the service."""
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        super().connection_made(transport)


@dataclass
class Door:
    """A collector that listens in a thread of this process."""

    port: int
    server: Server

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def say(self, *pieces: bytes) -> tuple[int, dict[str, object]]:
        """Send pieces and read until it hangs up; gives the last status and its problem."""
        with self.connect() as connection:
            for piece in pieces:
                connection.sendall(piece)
            return answer(connection)


def answer(connection: socket.socket) -> tuple[int, dict[str, object]]:
    said = b""
    with suppress(ConnectionResetError):
        while piece := connection.recv(65536):
            said += piece
    head, _, body = said.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body) if b"problem+json" in head else {}


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    where = Where(tmp_path_factory.mktemp("collector") / "kept")
    asyncio.run(prepare(where))
    config = configured(Served(where, "127.0.0.1", 0, 1))
    config.http = Hasty
    config.loop = "asyncio"
    config.timeout_keep_alive = 1
    server = Server(config)
    with listening("127.0.0.1", 0) as made:
        thread = threading.Thread(target=server.run, args=([made],))
        thread.start()
        try:
            end = time.monotonic() + 30
            while not server.started and thread.is_alive() and time.monotonic() < end:
                time.sleep(0.02)
            assert server.started, "The service does not start."
            yield Door(made.getsockname()[1], server)
        finally:
            server.should_exit = True
            thread.join(30)
        assert not thread.is_alive(), "The service does not end."


GET = b"GET /health HTTP/1.1\r\nHost: c\r\n"
POST = b"POST /v1/enrol HTTP/1.1\r\nHost: c\r\nContent-Type: application/json\r\n"


def test_whoever_says_nothing_is_told_so_and_hung_up_on(door: Door) -> None:
    status, said = door.say()
    assert (status, said["status"]) == (408, 408)


def test_whoever_never_ends_the_headers_is_hung_up_on(door: Door) -> None:
    with door.connect() as connection:
        connection.sendall(GET)
        with suppress(OSError):
            for _ in range(12):
                time.sleep(0.1)
                connection.sendall(b"X-A: b\r\n")
        status, said = answer(connection)
    assert (status, said["title"]) == (408, "Request Timeout")


def test_whoever_never_ends_the_body_is_hung_up_on(door: Door) -> None:
    assert door.say(POST + b"Content-Length: 100\r\n\r\n{")[0] == 408


def test_what_breaks_off_in_the_middle_harms_nobody(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    with door.connect() as connection:
        connection.sendall(POST + b"Content-Length: 100\r\n\r\n{")
    assert door.say(GET + b"Connection: close\r\n\r\n")[0] == 200
    assert not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]


def test_a_connection_that_asks_in_time_may_ask_again(door: Door) -> None:
    with door.connect() as connection:
        for _ in range(3):
            connection.sendall(GET + b"X-A: " + b"b" * (MOST_AROUND // 2) + b"\r\n\r\n")
            said = b""
            while not said.endswith(b"}"):
                said += connection.recv(65536)
            assert said.startswith(b"HTTP/1.1 200")
            time.sleep(0.4)
        connection.sendall(GET)
        assert answer(connection)[0] == 408  # what is asked again must be whole in time too


@pytest.mark.parametrize(
    "pieces",
    [
        [GET, *[b"X-A: " + b"b" * 1000 + b"\r\n"] * (MOST_AROUND // 1000 + 1)],
        [GET, b"X-A: ", *[b"b" * 10_000] * 5],
        [b"GET /", *[b"a" * 10_000] * 5],
        [
            POST + b"Transfer-Encoding: chunked\r\n\r\n",
            b"1;" + b"x" * 40_000 + b"\r\n{\r\n",
        ],
        [
            POST + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n",
            *[b"X-A: " + b"b" * 10_000 + b"\r\n"] * 5,
        ],
    ],
    ids=["many headers", "one header", "the address", "between pieces", "after the body"],
)
def test_what_is_around_the_body_has_a_limit(door: Door, pieces: list[bytes]) -> None:
    with door.connect() as connection:
        with suppress(OSError):  # it may have hung up already
            for piece in pieces:
                connection.sendall(piece)
                time.sleep(0.01)
        status, _said = answer(connection)
    assert status in {400, 431}


@pytest.mark.parametrize(
    "said",
    [
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /%zz\xff HTTP/1.1\r\nHost: c\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: c\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: c\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"CONNECT c:443 HTTP/1.1\r\nHost: c\r\n\r\n",
        b"GET http:// HTTP/1.1\r\nHost: c\r\n\r\n",
    ],
)
def test_what_is_no_request_gets_a_clear_no(door: Door, said: bytes) -> None:
    status, problem = door.say(said)
    assert 400 <= status < 500
    assert problem["status"] == status


def test_a_request_to_become_something_else_is_answered_as_what_it_is(door: Door) -> None:
    asked = b"Connection: close, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\n\r\n"
    assert door.say(GET + asked)[0] == 200


def test_an_endless_body_does_not_fill_the_memory(door: Door) -> None:
    piece = b"10000\r\n" + b" " * 65536 + b"\r\n"
    before, most, end = memory(), 0, time.monotonic() + 30
    with door.connect() as connection:
        connection.sendall(POST + b"Transfer-Encoding: chunked\r\n\r\n")
        with suppress(OSError):  # it hangs up when the time is over
            while time.monotonic() < end:
                connection.sendall(piece)
                most = max(most, memory())
    assert time.monotonic() < end
    assert most - before < 16 * 1024 * 1024


def test_too_many_at_once_are_told_to_come_back(door: Door) -> None:
    with ExitStack() as held:
        for _ in range(Hasty.at_once):
            held.enter_context(door.connect())
        status, problem = door.say(GET + b"\r\n")
    assert (status, problem["status"]) == (503, 503)


def test_nobody_is_told_in_the_log(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    door.say(GET + b"Connection: close\r\n\r\n")
    door.say(b"hello\r\n\r\n")
    assert "answered" in caplog.text
    assert "127.0.0.1" not in caplog.text


SCRIPT = b"GET /static/echarts-6.1.0.min.js HTTP/1.1\r\nHost: c\r\n\r\n"


def slow_reader(door: Door) -> socket.socket:
    """Connect as one whose own buffer is small, so that most of an answer has to wait for it."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    connection.settimeout(20)
    connection.connect(("127.0.0.1", door.port))
    return connection


def test_whoever_never_reads_the_answer_is_hung_up_on(door: Door) -> None:
    with ExitStack() as held:
        for _ in range(3):
            held.enter_context(slow_reader(door)).sendall(SCRIPT)
        end = time.monotonic() + 30
        begun = False
        while time.monotonic() < end and not (begun and not door.server.server_state.connections):
            begun = begun or len(door.server.server_state.connections) == 3
            time.sleep(0.05)
        assert begun
        assert not door.server.server_state.connections


def test_a_large_answer_is_whole_for_whoever_reads_it(door: Door) -> None:
    with door.connect() as connection:
        connection.sendall(SCRIPT)
        said = b""
        while b"\r\n\r\n" not in said:
            said += connection.recv(65536)
        head, _, body = said.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < length:
            body += connection.recv(65536)
    assert length > 1_000_000


def test_whoever_asks_many_things_at_once_is_told_to_ask_one(door: Door) -> None:
    with door.connect() as connection:
        connection.sendall(SCRIPT * 20)
        said = b""
        with suppress(ConnectionResetError):
            while piece := connection.recv(65536):
                said += piece
    assert said.count(b"HTTP/1.1 ") == 1
    assert said.startswith(b"HTTP/1.1 400")

"""The door to the network: nobody holds it open, and nobody fills the memory through it.

uvicorn's own protocol waits for ever for a first request, for headers and for a body, and keeps as many
headers as are sent. This one gives a request so many seconds to be whole, and all that is not its body so
many bytes; the body is bounded where it is read (see `reading.body_of`). It gives whoever asked so many
seconds to take an answer, and hears one request after the other: what is asked before the last answer is
whole is nothing that a browser, a kiosk or a proxy does.
"""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any

from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from kiosk.collector.problem import PROBLEM_JSON, RefusalError

WHOLE_WITHIN = 20.0
"""Seconds from the first byte of a request, or the opening of a connection, to the last byte."""
TAKEN_WITHIN = 60.0
"""Seconds in which an answer must leave for the network: the largest, 1.1 MB, by 20 kB a second."""
MOST_AROUND = 32 * 1024
"""Bytes of a request that are not its body: its line, headers, the marks between its pieces."""
MOST_CONNECTIONS = 1000
"""Of one worker; a proxy in front needs a few dozen."""


class PipeliningError(Exception):
    """Somebody asks again before the answer is whole; the parser takes it for a fault of the request."""


class GuardedProtocol(HttpToolsProtocol):
    """HTTP/1.1 with a limit to everything that whoever asks could make endless."""

    within: float = WHOLE_WITHIN
    taken_within: float = TAKEN_WITHIN
    at_once: int = MOST_CONNECTIONS

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Begin without a request."""
        super().__init__(*arguments, **named)
        self.access_log = False  # it would tell addresses, whoever listens to it
        self.deadline: asyncio.TimerHandle | None = None
        self.leaving: asyncio.TimerHandle | None = None
        self.around = 0

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=0)  # so that we hear of every byte that waits, and of the last
        if len(self.connections) > self.at_once:
            self.refuse(RefusalError(HTTPStatus.SERVICE_UNAVAILABLE, "Too many ask at once.", 5))
            return
        self._expect()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._rest()
        self._all_left()
        super().connection_lost(exc)

    @override
    def data_received(self, data: bytes) -> None:
        self.around += len(data)
        if self.deadline is None:
            self._expect()
        super().data_received(data)
        if self.around > MOST_AROUND and not self.transport.is_closing():
            sentence = "There is too much around the body."
            self.refuse(RefusalError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, sentence))

    @override
    def pause_writing(self) -> None:
        super().pause_writing()
        if self.leaving is None:
            self.leaving = self.loop.call_later(self.taken_within, self.transport.abort)

    @override
    def resume_writing(self) -> None:
        super().resume_writing()
        self._see_what_left()

    @override
    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._see_what_left()

    @override
    def on_message_begin(self) -> None:
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is not None and not cycle.response_complete:
            message = "asked before it was answered"
            raise PipeliningError(message)
        super().on_message_begin()

    @override
    def on_body(self, body: bytes) -> None:
        self.around -= len(body)
        super().on_body(body)

    @override
    def on_message_complete(self) -> None:
        self.around = 0
        self._rest()
        super().on_message_complete()

    @override
    def send_400_response(self, msg: str) -> None:
        self.refuse(RefusalError(HTTPStatus.BAD_REQUEST, "This is not one request of HTTP/1.1."))

    def refuse(self, refusal: RefusalError) -> None:
        """Say no in so many words, unless an answer has begun, and hang up."""
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is None or cycle.response_complete or not cycle.response_started:
            headers = {
                **refusal.headers,
                "content-type": PROBLEM_JSON,
                "content-length": str(len(refusal.body)),
                "connection": "close",
            }
            status = HTTPStatus(refusal.status)
            head = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{k}: {v}" for k, v in headers.items())]
            self.transport.write("\r\n".join([*head, "", ""]).encode("ascii") + refusal.body)
        self.transport.close()

    def _see_what_left(self) -> None:
        """Let the time for an answer end with its last byte, not with a piece of it."""
        cycle: RequestResponseCycle | None = self.cycle
        if not self.flow.write_paused and (cycle is None or cycle.response_complete):
            self._all_left()

    def _all_left(self) -> None:
        if self.leaving is not None:
            self.leaving.cancel()
            self.leaving = None

    def _expect(self) -> None:
        self.deadline = self.loop.call_later(self.within, self._too_slow)

    def _rest(self) -> None:
        if self.deadline is not None:
            self.deadline.cancel()
            self.deadline = None

    def _too_slow(self) -> None:
        self.deadline = None
        self.refuse(RefusalError(HTTPStatus.REQUEST_TIMEOUT, "The request did not come within the time."))

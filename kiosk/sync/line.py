"""A line to one collector over HTTP: the system's trust store and proxies, time-outs on everything.

Redirects are not followed and no more than a little of an answer is read, whoever answers.
"""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httpx

from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError, Question
from kiosk.sync.unreachable import why_unreachable

NAME = "digipunt-kiosk"
MOST_BYTES = 16 * 1024
"""An answer of the collector has a few hundred."""

NO_PROXY = "The proxy in the environment cannot be used ({why}): see `https_proxy` and `no_proxy`."
NO_WHOLE_ANSWER = "The collector was asked, and no whole answer came back ({why})."


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for a connection, for the next part of an answer, for all of it."""

    connect: float = 10.0
    part: float = 20.0
    whole: float = 60.0


def trust() -> ssl.SSLContext:
    """Give what this system trusts; it takes a few hundredths of a second where the store is one file."""
    return ssl.create_default_context()


class Line:
    """One connection at a time to the collector at an address; to be closed."""

    def __init__(self, collector: str, trusted: ssl.SSLContext, patience: Patience = Patience()) -> None:
        """Take an address without a slash at its end; raises LineError where the proxy cannot be used.

        A collector on this very PC, the only one without https, is not looked for behind a proxy.
        """
        self._collector = collector
        self._patience = patience
        times = httpx.Timeout(patience.part, connect=patience.connect)
        one = httpx.Limits(max_connections=1, max_keepalive_connections=1)
        far = collector.startswith("https:")
        try:
            self._client = httpx.AsyncClient(
                verify=trusted, timeout=times, limits=one, follow_redirects=False, trust_env=far
            )
        except (ValueError, ImportError, httpx.InvalidURL) as error:
            raise LineError(NO_PROXY.format(why=type(error).__name__), reached=False) from error

    async def __aenter__(self) -> Self:
        """Open it; nothing is asked yet."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hang up."""
        await self._client.aclose()

    async def ask(self, question: Question) -> Answer:
        """Bring a question to the collector and its answer back; raises LineError."""
        try:
            async with asyncio.timeout(self._patience.whole):
                return await self._answer(question)
        except TimeoutError as error:
            raise LineError(NO_WHOLE_ANSWER.format(why="it takes too long"), reached=True) from error
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise LineError(why_unreachable(error, self._collector), reached=False) from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise LineError(NO_WHOLE_ANSWER.format(why=type(error).__name__), reached=True) from error

    async def _answer(self, question: Question) -> Answer:
        headers = {**question.headers, "Accept-Encoding": "identity", "User-Agent": NAME}
        asked = self._client.stream(
            question.method, f"{self._collector}{question.path}", content=question.body, headers=headers
        )
        async with asked as response:
            body = bytearray()
            async for part in response.aiter_raw():
                body += part
                if len(body) > MOST_BYTES:
                    break
            return Answer(response.status_code, dict(response.headers), bytes(body[:MOST_BYTES]))

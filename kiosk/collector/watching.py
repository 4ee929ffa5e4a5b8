"""Every request goes through here: it is counted, told in the log, and gets an answer whatever happens."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter

from sqlalchemy.exc import DataError, DBAPIError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from starlette.datastructures import State
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.collector.database import is_full
from kiosk.collector.figures import Figures
from kiosk.collector.logs import LOGGER, told
from kiosk.collector.problem import RefusalError, later

BROKEN_OFF = 499
"""What the log says where whoever asked went away: nothing was answered."""
SOON = 5.0
"""Seconds after which the database may be there again."""
UNKNOWN = "unknown"
OURS = (ProgrammingError, DataError, NotSupportedError)
"""What the database says to a statement that makes no sense, which is not its fault."""


@dataclass(frozen=True, slots=True)
class Mannered:
    """Gives an answer to every error of the world; ours go on, for `ServerErrorMiddleware`."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        try:
            await self.app(scope, receive, send)
        except ClientDisconnect:
            return
        except OURS:
            raise
        except (RefusalError, HTTPException, DBAPIError, NoConnectionError, OSError) as problem:
            await _refusal(problem).answer(scope, receive, send)


def _refusal(problem: Exception) -> RefusalError:
    """Say what to answer to an error of the world."""
    if isinstance(problem, RefusalError):
        return problem
    if isinstance(problem, HTTPException):
        allowed = (problem.headers or {}).get("Allow")
        return RefusalError(problem.status_code, f"{problem.detail}.", allowed=allowed)
    if is_full(problem):
        LOGGER.warning("The disk is full.")
        return later("The disk of the collector is full: make room. Nothing that it has is lost.", SOON)
    kind = type(problem.orig if isinstance(problem, DBAPIError) else problem).__name__
    LOGGER.warning("The database did not answer.", extra={"said": {"error": kind}})
    return later("The database does not answer now. Try again later.", SOON)


async def answer_to_a_bug(_request: Request, _problem: Exception) -> Response:
    """Say that it is ours; what it is stands in the log."""
    return RefusalError(HTTPStatus.INTERNAL_SERVER_ERROR, "Something is wrong here. We can read what.").answer


@dataclass(slots=True)
class Watched:
    """Counts each request and tells of it; what endpoints find as `request.app.state` is `state`."""

    app: ASGIApp
    figures: Figures
    state: State

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and tell how."""
        scope["app"] = self
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = perf_counter(), BROKEN_OFF

        async def answering(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, answering)
        finally:
            self._tell(scope, status, perf_counter() - began)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        """Tell the route, never the address itself: names of devices stand in it."""
        route = getattr(scope.get("route"), "path", UNKNOWN)
        method = scope["method"] if route != UNKNOWN else UNKNOWN
        self.figures.count(method, route, status, seconds)
        told("answered", method=method, route=route, status=status, ms=round(seconds * 1000, 1))

"""Every request goes through here: it is counted, told in the log, and gets an answer whatever happens."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter

from sqlalchemy.exc import DBAPIError
from starlette.datastructures import State
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.collector.database import ITS, OURS, is_full
from kiosk.collector.figures import Figures
from kiosk.collector.logs import LOGGER, told
from kiosk.collector.problem import RefusalError, later

BROKEN_OFF = 499
"""What the log says where whoever asked went away: nothing was answered."""
SOON = 5.0
"""Seconds after which the database may be there again."""
UNKNOWN = "unknown"
BUG = RefusalError(HTTPStatus.INTERNAL_SERVER_ERROR, "Something is wrong here. We can read what.")


@dataclass(slots=True)
class Said:
    """What was answered so far; nothing before its status."""

    send: Send
    status: int = BROKEN_OFF

    async def __call__(self, message: Message) -> None:
        """Send a part of the answer."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self.send(message)


@dataclass(slots=True)
class Watched:
    """Answers every error, counts each request and tells of it.

    What endpoints find as `request.app.state` is `state`. It is one layer: each costs every batch its time.
    """

    app: ASGIApp
    figures: Figures
    state: State

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and tell how; raises what is a bug of ours, so that the server logs where it is."""
        scope["app"] = self
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, said = perf_counter(), Said(send)
        try:
            await self.app(scope, receive, said)
        except ClientDisconnect:
            pass
        except Exception as problem:
            refusal = _refusal(problem)
            if said.status == BROKEN_OFF:
                await (refusal or BUG).answer(scope, receive, said)
            if refusal is None:
                raise
        finally:
            self._tell(scope, said.status, perf_counter() - began)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        """Tell the route, never the address itself: names of devices stand in it."""
        route = getattr(scope.get("route"), "path", UNKNOWN)
        method = scope["method"] if route != UNKNOWN else UNKNOWN
        self.figures.count(method, route, status, seconds)
        told("answered", method=method, route=route, status=status, ms=round(seconds * 1000, 1))


def _refusal(problem: Exception) -> RefusalError | None:
    """Say what to answer to an error of the world; None for one of ours."""
    if isinstance(problem, RefusalError):
        return problem
    if isinstance(problem, HTTPException):
        allowed = (problem.headers or {}).get("Allow")
        return RefusalError(problem.status_code, f"{problem.detail}.", allowed=allowed)
    if isinstance(problem, OURS) or not isinstance(problem, ITS):
        return None
    if is_full(problem):
        LOGGER.warning("The disk is full.")
        return later("The disk of the collector is full: make room. Nothing that it has is lost.", SOON)
    kind = type(problem.orig if isinstance(problem, DBAPIError) else problem).__name__
    LOGGER.warning("The database did not answer.", extra={"said": {"error": kind}})
    return later("The database does not answer now. Try again later.", SOON)

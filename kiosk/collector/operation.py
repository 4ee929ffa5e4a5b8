"""What the service can do, each as one value: its route, its door and its description come from it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

JSON = "application/json"

Endpoint = Callable[[Request], Awaitable[Response]]


class Who(Enum):
    """Who may ask."""

    ANYBODY = "anybody"
    DEVICE = "device"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A part of the address, a header or a question, and what it must look like."""

    name: str
    pattern: str
    meaning: str
    where: str = "path"
    example: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked: `hears` and `gives` are forms of JSON, `refuses` the other statuses."""

    method: str
    path: str
    endpoint: Endpoint
    summary: str
    who: Who = Who.ANYBODY
    hears: Any = None
    gives: Mapping[int, Any] = field(default_factory=dict)
    refuses: tuple[int, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    media: str = JSON

    @property
    def route(self) -> Route:
        """Give what leads to it."""
        return Route(self.path, Answering(self.endpoint), methods=[self.method])


@dataclass(frozen=True, slots=True)
class Answering:
    """An endpoint as the router calls it: what Starlette puts around a function, the service does once."""

    endpoint: Endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        response = await self.endpoint(Request(scope, receive))
        await response(scope, receive, send)


def answered(said: object, status: int = HTTPStatus.OK) -> Response:
    """Answer with JSON that nobody on the way keeps."""
    return Response(msgspec.json.encode(said), status, {"cache-control": "no-store"}, JSON)
